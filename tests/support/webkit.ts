/** A phone with WebKitGTK, the nearest to Safari that runs here: what fails in it fails on most phones in Japan. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startBackground } from './background-process.ts'
import { screen, type Handset, type HandsetSettings } from './handset.ts'
import { killHard } from './kill-hard.ts'
import { findBrowsers, lacksBrowser } from './install-browsers.ts'
import { freePort, portIsDead } from './ports.ts'
import { waitUntil } from './wait-until.ts'
import { startSession, type WebDriver } from './webdriver.ts'

const browser = fileURLToPath(new URL('wkbrowser.py', import.meta.url))
const iphone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1'

/** Lines of a file, or none while there is no file. */
const linesOf = (path: string): string[] =>
  existsSync(path)
    ? readFileSync(path, 'utf8')
        .split(/\r?\n/)
        .filter((line) => line !== '')
    : []

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** The processes a browser has started: one for its pages, one for their storage and network. */
const childrenOf = (pid: number): number[] =>
  (linesOf(`/proc/${pid}/task/${pid}/children`)[0] ?? '')
    .split(' ')
    .filter((child) => child !== '')
    .map(Number)

/**
 * What of the console is a complaint: `<place>: CONSOLE JS ERROR …`, `CONSOLE SECURITY ERROR …`, `CONSOLE ERROR …`.
 * WebKitGTK knows no manifests, and says so of each policy that names them; that is not the page's fault.
 */
const isComplaint = (line: string): boolean =>
  /CONSOLE (\w+ )*ERROR /.test(line) && !line.includes("directive 'manifest-src'")

export async function openWebkit({ textSize = 1, width = screen.width }: HandsetSettings = {}): Promise<Handset> {
  const found = findBrowsers()
  if (!found.webkitDriver || !found.xvfb || !found.python)
    throw lacksBrowser('WebKitGTK (WebKitWebDriver, Xvfb and python3-gi)')
  const profile = mkdtempSync(join(tmpdir(), 'phone-webkit-'))
  // Xvfb tries displays from 0 on and prints the number of the first free one. For each that another Xvfb uses it
  // prints lines of complaint before that, so the number need not stand on the first line.
  const display = startBackground(found.xvfb, ['-displayfd', '1', '-screen', '0', '1100x1000x24', '-nolisten', 'tcp'])
  const [, number] = await display.says(/^(\d+)\n/m)
  const port = await freePort()
  const driver = startBackground(found.webkitDriver, [`--port=${port}`], {
    DISPLAY: `:${number}`,
    GDK_BACKEND: 'x11',
    TZ: 'Asia/Tokyo',
    LANG: 'C.UTF-8',
    LIBGL_ALWAYS_SOFTWARE: '1',
    NO_AT_BRIDGE: '1',
  })
  await waitUntil(
    'WebKitWebDriver to listen',
    async () => ((await portIsDead(port)) ? undefined : true),
    driver.printed,
  )

  const consoleLog = join(profile, 'console.log')
  const start = (): Promise<WebDriver> =>
    startSession(port, {
      browserName: 'Phone',
      pageLoadStrategy: 'none',
      'webkitgtk:browserOptions': {
        binary: found.python,
        args: [
          browser,
          '--automation',
          `--profile=${profile}`,
          `--size=${width}x${screen.height}`,
          `--text-size=${textSize}`,
          `--user-agent=${iphone}`,
        ],
      },
    }).catch((error: unknown) => {
      throw new Error(`WebKit did not start: ${String(error)}\n${linesOf(consoleLog).join('\n')}`)
    })

  const complaints = (): string[] => linesOf(consoleLog).filter(isComplaint)
  const requests = (): string[] => linesOf(join(profile, 'requests.log')).filter((url) => url !== 'about:blank')
  /** Both, once the profile is gone. */
  let kept: { complaints: string[]; requests: string[] } | undefined

  /** The browser is asked to end by itself first: the driver would kill it before everything is on the disk. */
  const shut = async (): Promise<void> => {
    const pid = Number(readFileSync(join(profile, 'browser.pid'), 'utf8'))
    // Its children write to the profile for a second longer, and must not meet those of the next start.
    const all = [pid, ...childrenOf(pid)]
    if (isAlive(pid)) process.kill(pid, 'SIGTERM')
    await waitUntil('WebKit to end', () => (all.some(isAlive) ? undefined : true))
    await now.quit().catch(() => {}) // The driver may have noticed already.
  }

  const endAll = async (): Promise<void> => {
    await driver.stop()
    await display.stop()
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }

  let now = await start().catch(async (error: unknown) => {
    await endAll()
    throw error
  })

  /**
   * Waits until another document than the one of now can be read, as the driver's own waiting never ends for a page
   * that comes back from memory. For a dead network WebKit shows a page of its own, which calls itself `about:blank`.
   */
  const arriveBy = async (url: string, leave: () => Promise<void>): Promise<void> => {
    const mark = "globalThis[Symbol.for('phone waits for the page after this')]"
    await now.run(`String(${mark} = true)`)
    await leave()
    const at = await waitUntil(`${url} to be loaded`, async () => {
      const place = await now.run(`${mark} || document.readyState === 'loading' ? '' : location.href`)
      return place === '' ? undefined : place
    })
    if (at === 'about:blank' && url !== at) throw new Error(`Nothing answered at ${url}.`)
  }

  return {
    open: async (url) => {
      const here = (await now.run('location.href')).split('#')[0]
      if (url.includes('#') && url.split('#')[0] === here) await now.open(url)
      else await arriveBy(url, () => now.open(url))
    },
    reload: async () => arriveBy(await now.run('location.href'), () => now.reload()),
    run: (expression) => now.run(expression),
    tap: (x, y) => now.tap(x, y),
    type: (words) => now.type(words),
    press: (key) => now.press(key),
    size: () =>
      Promise.reject(new Error('The WebKit phone has one size of screen; use chromium or firefox for others.')),
    picture: async (path) => writeFileSync(path, await now.picture()),
    restart: async () => {
      await shut()
      now = await start()
    },
    crash: async () => {
      await killHard([Number(readFileSync(join(profile, 'browser.pid'), 'utf8'))])
      await now.quit().catch(() => {}) // The driver may have noticed already.
      now = await start()
    },
    close: async () => {
      await shut()
      kept = { complaints: complaints(), requests: requests() }
      await endAll()
    },
    complaints: () => kept?.complaints ?? complaints(),
    requests: () => kept?.requests ?? requests(),
  }
}
