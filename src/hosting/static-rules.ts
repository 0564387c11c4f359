/**
 * The two text files by which a static host learns our headers and our redirects: `_headers` and `_redirects`, in the
 * form that Netlify and Cloudflare Pages share. Our own server reads the same files, so that what is tested is what
 * is hosted.
 */

/** A line under a path in `_headers`: a header to send, or (`! Name`) one of an earlier rule that is not sent here. */
export type HeaderLine =
  | { readonly kind: 'send'; readonly name: string; readonly value: string }
  | { readonly kind: 'without'; readonly name: string }

export type HeaderRule = { readonly path: string; readonly lines: readonly HeaderLine[] }

export const redirectStatuses = [200, 301, 302, 303, 307, 308, 404] as const
export type RedirectStatus = (typeof redirectStatuses)[number]

/** `forced` (a `!` after the status) applies even where a file of that path exists. */
export type Redirect = {
  readonly from: string
  readonly to: string
  readonly status: RedirectStatus
  readonly forced: boolean
}

/** What a redirect makes of a path: the place with its `:splat` filled in, and how it is given. */
export type RedirectTarget = { readonly to: string; readonly status: RedirectStatus; readonly forced: boolean }

type Line = { readonly number: number; readonly indented: boolean; readonly words: string }

/** The lines that say something: without blank ones and without comments (`#` at the start of the line). */
function linesOf(text: string): Line[] {
  return text
    .split(/\r?\n/)
    .map((line, index) => ({ number: index + 1, indented: /^\s/.test(line), words: line.trim() }))
    .filter((line) => line.words !== '' && !line.words.startsWith('#'))
}

/** Reads `_headers`: a path at the start of a line, its headers indented below. Throws with the line's number. */
export function parseHeaders(text: string): readonly HeaderRule[] {
  const rules: { path: string; lines: HeaderLine[] }[] = []
  for (const { number, indented, words } of linesOf(text)) {
    if (!indented) {
      if (!words.startsWith('/'))
        throw new Error(`_headers:${number}: "${words}" is not a path; a header line must be indented.`)
      rules.push({ path: words, lines: [] })
      continue
    }
    const rule = rules.at(-1)
    if (!rule) throw new Error(`_headers:${number}: "${words}" stands before the first path.`)
    const line = headerLineOf(words)
    if (!line) throw new Error(`_headers:${number}: "${words}" is not "Name: value".`)
    rule.lines.push(line)
  }
  return rules
}

/** `Name: value` or `! Name`; `undefined` for other words. */
function headerLineOf(words: string): HeaderLine | undefined {
  const [, without] = /^!\s*([\w-]+)$/.exec(words) ?? []
  if (without) return { kind: 'without', name: without.toLowerCase() }
  const [, name, value] = /^([\w-]+)\s*:\s*(.+)$/.exec(words) ?? []
  return name && value ? { kind: 'send', name: name.toLowerCase(), value } : undefined
}

/**
 * Reads `_redirects`: `from to status` on each line. Throws with the line's number, also where the status is missing:
 * the hosts disagree on what it means then (301 or 302).
 */
export function parseRedirects(text: string): readonly Redirect[] {
  return linesOf(text).map(({ number, words }) => {
    const [from = '', to = '', code = '', ...more] = words.split(/\s+/)
    const status = redirectStatuses.find((known) => `${known}` === code.replace(/!$/, ''))
    if (!from.startsWith('/') || to === '' || status === undefined || more.length > 0) {
      throw new Error(
        `_redirects:${number}: "${words}" is not "from to status", with a status of ${redirectStatuses.join(', ')}.`,
      )
    }
    return { from, to, status, forced: code.endsWith('!') }
  })
}

/** A path pattern as an expression: `*` (once) stands for anything, `:name` for one segment. Each is a named group. */
function expressionOf(pattern: string): RegExp {
  const source = pattern
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replace(/:([A-Za-z]\w*)/g, '(?<$1>[^/]+)')
    .replace('*', '(?<splat>.*)')
  return new RegExp(`^${source}$`)
}

/**
 * The groups a path gives a pattern, or `undefined` where it does not match. `/news/*` matches `/news` too, as on
 * both hosts.
 */
function groupsIn(pattern: string, path: string): Readonly<Record<string, string>> | undefined {
  const found =
    expressionOf(pattern).exec(path) ?? (pattern.endsWith('/*') ? expressionOf(pattern).exec(`${path}/`) : null)
  return found ? { ...found.groups } : undefined
}

/**
 * The headers of a path, by name in lower case. All rules that match count, in their order; values of one name are
 * joined by a comma as on Cloudflare (Netlify lets the last win), so no path should be given a header twice.
 */
export function headersFor(rules: readonly HeaderRule[], path: string): Readonly<Record<string, string>> {
  const headers = new Map<string, string>()
  for (const rule of rules) {
    if (!groupsIn(rule.path, path)) continue
    for (const line of rule.lines) {
      if (line.kind === 'without') headers.delete(line.name)
      else
        headers.set(line.name, [headers.get(line.name), line.value].filter((value) => value !== undefined).join(', '))
    }
  }
  return Object.fromEntries(headers)
}

/** What the first redirect that matches makes of a path, or `undefined`. */
export function redirectFor(redirects: readonly Redirect[], path: string): RedirectTarget | undefined {
  for (const { from, to, status, forced } of redirects) {
    const groups = groupsIn(from, path)
    if (groups)
      return { to: to.replace(/:([A-Za-z]\w*)/g, (words, name: string) => groups[name] ?? words), status, forced }
  }
  return undefined
}

/**
 * Whether an answer gives way to a file of the same path: rewrites and "not found" do, unless forced; redirects never
 * do.
 */
export const givesWayToFile = (answer: RedirectTarget): boolean =>
  !answer.forced && (answer.status === 200 || answer.status === 404)
