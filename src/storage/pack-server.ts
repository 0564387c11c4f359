import type { SiteProblem } from '#packs/download-problem.ts'
import { PackFormatError, packFormats, type PackFormats } from '#packs/format.ts'
import { packFrom, type Pack } from '#packs/pack.ts'
import { newestIn, packPath, releaseFrom, releasePath, rootFrom, rootPath, type Release } from '#packs/release.ts'
import type { NamedRelease } from './pack-database.ts'
import { sha256 } from './sha256.ts'

/** The site could not be reached, or what came was not what was asked for. */
export class PackServerError extends Error {
  readonly kind: SiteProblem
  constructor(kind: SiteProblem, cause?: unknown) {
    super(`site: ${kind}`, { cause })
    this.kind = kind
  }
}

/**
 * Milliseconds without a single byte after which a line counts as dead. It is no limit on the whole: a slow line may
 * take as long as it needs.
 */
export const networkSilenceMs = 8000

/** Where packs come from: our own origin, below the app's base (`/` or `/x/`). Nothing else is ever asked. */
export class PackServer {
  readonly #base: string
  readonly #formats: PackFormats
  readonly #underway = new Map<string, Promise<string>>()

  constructor(base: string, formats = packFormats) {
    this.#base = base
    this.#formats = formats
  }

  /** The name and content of the newest release. Throws a `PackServerError`. */
  async newestRelease(): Promise<NamedRelease> {
    const hash = await this.newestHash()
    return { hash, release: await this.release(hash) }
  }

  /** The hash of the newest release of a group, or of the first one: one small request. Throws a `PackServerError`. */
  async newestHash(group?: string): Promise<string> {
    const text = await this.#fetch(rootPath, 'no-cache')
    return newestIn(
      understood(text, () => rootFrom(text, this.#formats)),
      group,
    )
  }

  /** A release by its hash. Throws a `PackServerError`. */
  async release(hash: string): Promise<Release> {
    const text = await this.#checked(releasePath(hash), hash)
    return understood(text, () => releaseFrom(text, this.#formats))
  }

  /**
   * A pack's text, checked against its hash. Called twice at once, it fetches once. Rejects with a `PackServerError`.
   */
  pack(hash: string): Promise<string> {
    const underway = this.#underway.get(hash)
    if (underway) return underway
    const fetching = this.#checked(packPath(hash), hash).finally(() => this.#underway.delete(hash))
    this.#underway.set(hash, fetching)
    return fetching
  }

  /**
   * From the browser's own cache if what it holds is right; it may hold a 404 of yesterday or what a hotel's network
   * answered. A line that is silent is not asked a second time.
   */
  async #checked(path: string, hash: string): Promise<string> {
    const text = await this.#fetch(path, 'force-cache').catch((problem: unknown) => {
      if (problem instanceof PackServerError && problem.kind === 'silent') throw problem
    })
    if (text !== undefined && (await sha256(text)) === hash) return text
    const fresh = await this.#fetch(path, 'reload')
    if ((await sha256(fresh)) !== hash) throw new PackServerError(isPage(fresh) ? 'portal' : 'damaged')
    return fresh
  }

  #fetch(path: string, cache: RequestCache): Promise<string> {
    return textOf(this.#base + path, { cache })
  }
}

/** The text at an address of the site, waited for as long as something comes. Throws a `PackServerError`. */
export async function textOf(address: string, how: Pick<RequestInit, 'cache' | 'mode'>): Promise<string> {
  const line = new SilenceLimit(networkSilenceMs)
  try {
    return await line.during(fetchText(address, how, line))
  } catch (error) {
    if (error instanceof PackServerError) throw error
    throw new PackServerError(line.isOver ? 'silent' : 'unreachable', error)
  } finally {
    line.end()
  }
}

/** A page of HTML where data was asked for. */
const isPage = (text: string): boolean => text.trimStart().startsWith('<')

/** What a pack's text says. Throws a `PackServerError` when this app cannot read it. */
export const readPack = (text: string, formats: PackFormats): Pack => understood(text, () => packFrom(text, formats))

/** What a file says, or why it says nothing to this app: throws a `PackServerError`. */
export function understood<T>(text: string, parse: () => T): T {
  try {
    return parse()
  } catch (error) {
    if (error instanceof PackFormatError && error.newer) throw new PackServerError('newerApp', error)
    throw new PackServerError(isPage(text) ? 'portal' : 'damaged', error)
  }
}

/** Gives up waiting when nothing is heard for so many milliseconds. */
class SilenceLimit {
  readonly #limitMs: number
  readonly #abort = new AbortController()
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(limitMs: number) {
    this.#limitMs = limitMs
    this.heard()
  }

  get signal(): AbortSignal {
    return this.#abort.signal
  }

  get isOver(): boolean {
    return this.#abort.signal.aborted
  }

  /** Something came: the time begins anew. */
  heard(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#abort.abort(), this.#limitMs)
  }

  end(): void {
    clearTimeout(this.#timer)
  }

  /** The work's value; rejects when the limit is over, whether or not the work heeds the signal. */
  during<T>(work: Promise<T>): Promise<T> {
    return Promise.race([
      work,
      new Promise<never>((_, reject) =>
        this.signal.addEventListener('abort', () => reject(new Error('silence')), { once: true }),
      ),
    ])
  }
}

async function fetchText(
  address: string,
  how: Pick<RequestInit, 'cache' | 'mode'>,
  line: SilenceLimit,
): Promise<string> {
  const response = await fetch(address, { ...how, signal: line.signal })
  if (!response.ok) {
    throw new PackServerError(response.status === 404 || response.status === 410 ? 'gone' : 'unreachable')
  }
  const reader = response.body?.getReader()
  if (!reader) return response.text()
  const decoder = new TextDecoder()
  let text = ''
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    line.heard()
    text += decoder.decode(part.value, { stream: true })
  }
  return text + decoder.decode()
}
