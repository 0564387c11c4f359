/** Where the app does not come or does not start, a sentence stands there, with a way on, and later the app. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { projectFolder } from '#support/addresses.ts'
import { faultyFront, type FaultyFront } from '#support/faulty-front.ts'
import { offlineReady } from '#support/journey.ts'
import { engines, openPhone, type Phone } from '#support/phone.ts'
import { startSite, type RunningSite } from '#support/site.ts'

const isEntry = (path: string): boolean => /^\/assets\/index-.*\.js$/.test(path)
const isFirst = (path: string): boolean => /^\/assets\/first-.*\.js$/.test(path)
const isTown = (path: string): boolean => /^\/assets\/TownView-.*\.js$/.test(path)
const boot = readFileSync(join(projectFolder, 'dist/boot.js'), 'utf8')
const failed = 'アプリを読みこめませんでした'
const unreadable = { script: 'export const = <' }

/** A browser that knows no lookbehind: boot.js cannot make one, and the app's script cannot be read. */
const oldBoot = `RegExp = function () { throw new SyntaxError('Invalid group') }; ${boot}`

describe.each(engines)('no white page, with %s', (engine) => {
  let site: RunningSite
  let front: FaultyFront
  let phone: Phone

  beforeAll(async () => {
    site = await startSite()
    phone = await openPhone(engine)
  })
  afterAll(async () => {
    await phone?.close()
    await site?.kill()
  })
  // Each begins with a place that the browser has never seen: nothing of the app is in any cache.
  beforeEach(async () => {
    front = await faultyFront(site.port)
  })
  afterEach(() => front.close())

  it('an app that cannot be read is told of, and the page asks once more by itself', async () => {
    front.make((path) => (isFirst(path) ? unreadable : undefined))
    await phone.open(front.url)
    await phone.seen(failed)
    await phone.waitFor("sessionStorage.getItem('machi-reloaded') === 'broken'")
    await phone.seen(`${failed}。`)
    await phone.seen('もう一度読みこむ')
  })

  it.each([
    ['throws', "throw new Error('at start')"],
    ['rejects', "Promise.reject(new Error('at start'))"],
  ])('an app that %s at its start is told of, and the mended one comes by itself', async (_, script) => {
    front.make((path) => {
      if (path === '/status.json') return 'hang'
      return isEntry(path) ? { script } : undefined
    })
    await phone.open(front.url)
    await phone.seen(failed)
    front.make(() => undefined)
    await phone.open(front.url)
    await phone.seen('暮らしのことばで')
  })

  it('a browser that is too old is told so, and which ones are not', async () => {
    front.make((path) => {
      if (path === '/boot.js') return { script: oldBoot }
      return isFirst(path) ? unreadable : undefined
    })
    await phone.open(front.url)
    await phone.seen('このブラウザーは古いので、まちしるべを開けません')
    await phone.seen('iOS 16.4から')
    expect(await phone.text()).not.toContain(failed)
  })

  it.each([
    ['a login page in place of the scripts', 'portal'],
    ['a line that breaks before the scripts', 'reset'],
  ] as const)('%s is told of; after it the button brings the app', async (_, fault) => {
    front.make((path) => (path === '/' || path === '/boot.js' ? undefined : fault))
    await phone.open(front.url)
    await phone.seen(failed)
    front.make(() => undefined)
    await phone.follow('もう一度読みこむ')
    await phone.seen('暮らしのことばで')
  })

  it("where the first page's part does not come, the frame stands and leads to it again", async () => {
    front.make((path) => (isTown(path) || path === '/status.json' ? 'reset' : undefined))
    await phone.open(`${front.url}towns/hofu`)
    await phone.seen('この画面を読みこめませんでした')
    front.make(() => undefined)
    await phone.follow('もう一度開く')
    await phone.seen('5つの目標')
  })

  it('what does not come within ten seconds is told, with a button', async () => {
    front.make((path) => (isTown(path) ? 'hang' : undefined))
    await phone.open(`${front.url}towns/mine`)
    await phone.seen('まちしるべを読みこんでいます')
    await phone.seen('まだ読みこめていません', 15_000)
    front.make(() => undefined)
    await phone.follow('もう一度読みこむ')
    await phone.seen('4つの目標')
  })

  it('with the app thrown away by the browser and no network, the worker itself answers', async () => {
    await phone.open(front.url)
    await phone.waitFor(offlineReady, 60_000)
    await phone.evaluate('caches.keys().then((names) => Promise.all(names.map((name) => caches.delete(name))))')
    // WebKit empties a cache for good once nobody holds it any more.
    await phone.restart()
    front.make(() => 'reset')
    await phone.open(`${front.url}towns/hofu`)
    await phone.seen('まちしるべを開けません')
    await phone.seen('つながっているところで、もう一度開いてください')
    front.make(() => undefined)
    await phone.follow('もう一度開く')
    await phone.seen('5つの目標')
  })
})
