/** The browsers the journeys need: where they are, and how what is missing comes onto this machine. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium, firefox } from 'playwright-core'

/** Where each program is; a missing one has no path. */
export type Browsers = {
  readonly chromium: string | undefined
  /** `moz-firefox` is a Firefox as Mozilla or Debian build it; without it, the one playwright brings. */
  readonly firefox: { readonly path: string; readonly channel?: 'moz-firefox' } | undefined
  readonly webkitDriver: string | undefined
  readonly xvfb: string | undefined
  /** A Python that can open a WebKitGTK window. */
  readonly python: string | undefined
  /** Whether Japanese is drawn with letters instead of boxes. */
  readonly japaneseFont: boolean
}

const debianPackages = [
  'chromium',
  'fonts-ipaexfont',
  'firefox-esr',
  'webkit2gtk-driver',
  'xvfb',
  'python3-gi',
  'gir1.2-webkit2-4.1',
  'gir1.2-gtk-3.0',
  'nginx-light',
]

const succeeds = (command: string, args: readonly string[]): boolean =>
  spawnSync(command, args, { stdio: 'ignore' }).status === 0

/** The first of these programs on the path. */
function program(...names: readonly string[]): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin', '/usr/local/bin']
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path))
}

const ifThere = (path: string | undefined): string | undefined => (path && existsSync(path) ? path : undefined)

/** A browser that playwright installed itself, where it has one for this machine. */
function fromPlaywright(browser: typeof chromium): string | undefined {
  try {
    return ifThere(browser.executablePath())
  } catch {
    return undefined
  }
}

const opensWebkit =
  "import gi; gi.require_version('Gtk', '3.0'); gi.require_version('WebKit2', '4.1'); from gi.repository import Gtk, WebKit2"

function hasJapaneseFont(): boolean {
  const listed = spawnSync('fc-list', [':lang=ja', 'family'], { encoding: 'utf8' })
  // Other systems than Linux bring one, and no `fc-list`.
  return listed.error ? process.platform !== 'linux' : listed.stdout.trim() !== ''
}

/** Looks for all of them; CHROMIUM and FIREFOX in the environment name other ones. */
export function findBrowsers(): Browsers {
  const foundFirefox = ifThere(process.env['FIREFOX']) ?? program('firefox-esr')
  const playwrightFirefox = fromPlaywright(firefox)
  const ownFirefox = playwrightFirefox ? { path: playwrightFirefox } : undefined
  return {
    chromium:
      ifThere(process.env['CHROMIUM']) ??
      program('chromium', 'chromium-browser', 'google-chrome') ??
      fromPlaywright(chromium),
    firefox: foundFirefox ? { path: foundFirefox, channel: 'moz-firefox' } : ownFirefox,
    webkitDriver: program('WebKitWebDriver'),
    xvfb: program('Xvfb'),
    python: ['/usr/bin/python3', program('python3')].find((path) => path && succeeds(path, ['-c', opensWebkit])),
    japaneseFont: hasJapaneseFont(),
  }
}

/** What is missing, in words; empty where every engine can run. */
export function missingBrowsers(found: Browsers): readonly string[] {
  const wanted: readonly (readonly [string, unknown])[] = [
    ['Chromium', found.chromium],
    ['Firefox', found.firefox],
    ['WebKitWebDriver', found.webkitDriver],
    ['Xvfb', found.xvfb],
    ['Python 3 with gi and WebKit2 4.1', found.python],
    ['a Japanese font', found.japaneseFont],
  ]
  return wanted.filter(([, there]) => !there).map(([name]) => name)
}

/** The sentence for an engine that cannot run here. */
export const lacksBrowser = (missing: string): Error =>
  new Error(
    `${missing} is not on this machine. Run \`npx tsx tests/support/install-browsers.ts\`, or on Debian: apt-get install ${debianPackages.join(' ')}`,
  )

function run(command: string, args: readonly string[]): void {
  console.log(`$ ${command} ${args.join(' ')}`)
  spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
}

/** Installs what is missing, as far as this machine allows, and gives what is missing still. */
export function installBrowsers(): readonly string[] {
  if (missingBrowsers(findBrowsers()).length === 0) return []
  if (process.getuid?.() === 0 && program('apt-get')) {
    run('apt-get', ['update', '-qq'])
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...debianPackages])
  } else {
    const found = findBrowsers()
    const names = [...(found.chromium ? [] : ['chromium']), ...(found.firefox ? [] : ['firefox'])]
    const playwright = join(createRequire(import.meta.url).resolve('playwright-core/package.json'), '../cli.js')
    if (names.length > 0) run(process.execPath, [playwright, 'install', ...names])
  }
  return missingBrowsers(findBrowsers())
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const missing = installBrowsers()
  console.log(missing.length === 0 ? 'All browsers are here.' : lacksBrowser(missing.join(', ')).message)
  process.exitCode = missing.length === 0 ? 0 : 1
}
