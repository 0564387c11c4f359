import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createRouter } from 'vue-router'
import { kioskHistory } from '#features/kiosk/kiosk-history.ts'
import { inMemoryStorage } from '#features/kiosk/in-memory-storage.ts'
import { leavesTheApp, blockExits } from '#features/kiosk/block-exits.ts'
import { maxWrongCodes, pauseMs, tryCode } from '#features/kiosk/staff-code.ts'
import { codeDigest, readKiosk, writeKiosk } from '#storage/kiosk.ts'
import { newDevice } from '#support/device.ts'
import { keptList, savedItem } from '#support/store-app.ts'

describe('the addresses of a visit', () => {
  const routes = ['/booth', '/find', '/saved'].map((path) => ({ path, component: { template: '' } }))
  async function visit() {
    const router = createRouter({ history: kioskHistory('/x/', '/booth'), routes })
    await router.push('/booth')
    return router
  }

  test('never reach the browser', async () => {
    const before = [history.length, location.href]
    const router = await visit()
    for (const path of ['/find?scene=work', '/saved', '/find']) await router.push(path)
    await router.replace('/saved')
    expect(router.currentRoute.value.fullPath).toBe('/saved')
    expect([history.length, location.href]).toEqual(before)
  })

  test('go back one by one, and not past the start', async () => {
    const router = await visit()
    await router.push('/find?scene=work')
    await router.push('/saved')
    const at = (): string => router.currentRoute.value.fullPath
    router.back()
    await vi.waitUntil(() => at() === '/find?scene=work')
    router.back()
    await vi.waitUntil(() => at() === '/booth')
    router.back()
    router.forward()
    await new Promise((over) => setTimeout(over, 20))
    expect(at()).toBe('/booth')
  })

  test('are written below the base in links', async () =>
    expect((await visit()).resolve('/saved').href).toBe('/x/saved'))
})

describe('what a visitor keeps', () => {
  test('lives in memory alone', async () => {
    const { local, databases } = newDevice()
    const { list, settings, persistence } = inMemoryStorage(
      () => undefined,
      () => 5,
    )
    expect([await list.reconcile(), await settings.reconcile()]).toEqual([undefined, undefined])
    const mine = keptList([savedItem({ note: '家' })])
    expect(await list.update(() => mine)).toEqual({ whole: mine, inDatabase: true, inCopy: true })
    expect(list.updateAtOnce((held) => ({ ...held!, changed: 9 }))).toEqual({ ...mine, changed: 9 })
    expect(await list.reconcile()).toEqual({ ...mine, changed: 9 })
    expect(await settings.change({ look: 'dark', town: 'hofu' })).toMatchObject({
      whole: { settings: { look: 'dark', town: 'hofu' } },
      kept: false,
    })
    expect(list.hasUnread()).toBe(false)
    expect(await persistence.requestPersistence()).toBeUndefined()
    expect(local.length).toBe(0)
    expect(await databases.databases()).toEqual([])
    vi.unstubAllGlobals()
  })
})

describe('the code that ends the kiosk', () => {
  beforeEach(async () => {
    newDevice()
    writeKiosk({ salt: 'a', code: await codeDigest('2468', 'a'), fullScreen: false, wrong: 0, waitUntil: 0 })
  })
  afterEach(() => void vi.unstubAllGlobals())

  test('is the one that staff chose', async () => {
    expect(await tryCode('2468', 0)).toBe('right')
    expect(await tryCode('2469', 0)).toBe('wrong')
    expect(await tryCode('', 0)).toBe('wrong')
  })

  test('is not taken for half a minute once it was missed five times, not even the right one, and not after a reload', async () => {
    for (let time = 1; time < maxWrongCodes; time += 1) expect(await tryCode('1', 1000)).toBe('wrong')
    expect(await tryCode('1', 1000)).toBe('wait')
    expect(await tryCode('2468', 1000 + pauseMs - 1)).toBe('wait')
    expect(readKiosk()!.waitUntil).toBe(1000 + pauseMs)
    expect(await tryCode('2468', 1000 + pauseMs)).toBe('right')
  })

  test('is taken where the clock was set back', async () => {
    for (let time = 0; time < maxWrongCodes; time += 1) await tryCode('1', 10_000_000)
    expect(await tryCode('2468', 0)).toBe('right')
  })

  test('is not needed where no kiosk runs any more', async () => {
    localStorage.removeItem('machi-booth')
    expect(await tryCode('', 0)).toBe('right')
  })
})

const link = (given: Record<string, string>): HTMLAnchorElement => {
  const made = document.createElement('a')
  for (const [name, value] of Object.entries(given)) made.setAttribute(name, value)
  document.body.append(made)
  return made
}

describe('ways out', () => {
  test.each<[Record<string, string>, boolean]>([
    [{ href: 'https://www.city.hofu.yamaguchi.jp/' }, true],
    [{ href: '/saved', target: '_blank' }, true],
    [{ href: '/open-data/goals.csv' }, true],
    [{ href: '/open-data/goals.csv', download: '' }, true],
    [{ href: 'mailto:machi@example.jp' }, true],
    [{ href: 'tel:0835' }, true],
    [{ href: 'data:text/plain,x' }, true],
    [{ href: '/initiatives/hofu-72.1' }, false],
    [{ href: '/documents/hofu-strategy-2015#L12-15' }, false],
    [{ href: '#content' }, false],
  ])('%o: %s', (given, expected) => expect(leavesTheApp(link(given))).toBe(expected))
})

describe('a kiosk refuses', () => {
  const refused = vi.fn()
  blockExits(refused)
  beforeEach(() => {
    document.body.replaceChildren()
    refused.mockClear()
  })
  const clicked = (target: Element, given: MouseEventInit = {}): boolean =>
    target.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...given }))

  test('a link out, and says so', () => {
    const heard = vi.fn()
    const out = link({ href: 'https://example.jp/' })
    out.addEventListener('click', heard)
    expect(clicked(out)).toBe(false)
    expect(heard).not.toHaveBeenCalled()
    expect(refused).toHaveBeenCalledTimes(1)
  })

  test('another window for a link of the app, but not the link', () => {
    const inside = link({ href: '#saved' })
    expect(clicked(inside, { ctrlKey: true })).toBe(false)
    expect(refused).toHaveBeenCalledTimes(1)
    const heard = vi.fn((event: Event) => event.preventDefault())
    inside.addEventListener('click', heard)
    clicked(inside)
    expect([heard.mock.calls.length, refused.mock.calls.length]).toEqual([1, 1])
  })

  test('files that a script hands over, windows and paper', () => {
    link({ href: 'data:text/plain,x', download: 'list.json' }).click()
    expect(window.open('https://example.jp/')).toBeNull()
    window.print()
    expect(refused).toHaveBeenCalledTimes(3)
  })

  test('the clipboard, which would keep what a visitor copies', async () => {
    await expect(navigator.clipboard.writeText('家')).rejects.toThrow()
    for (const sign of ['copy', 'cut', 'contextmenu', 'dragstart'])
      expect(document.body.dispatchEvent(new Event(sign, { bubbles: true, cancelable: true })), sign).toBe(false)
  })

  test('fields that remember', () => {
    const field = document.createElement('textarea')
    document.body.append(field)
    field.focus()
    expect([field.getAttribute('autocomplete'), field.getAttribute('autocorrect')]).toEqual(['off', 'off'])
  })
})
