import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { deviceKey, type Device } from '#composables/use-device.ts'
import KioskSupportView from '#features/kiosk/KioskSupportView.vue'
import KioskView from '#features/kiosk/KioskView.vue'
import { aDevice } from '#support/device-makers.ts'
import { openApp } from '#support/draw.ts'
import { sourceOf } from '#support/plan-sources.ts'
import { plainNameOf, realFiles } from '#support/real-release.ts'

const source = sourceOf(realFiles)
const device = (given: Partial<Device> = {}) => ({
  provided: { [deviceKey as symbol]: async () => aDevice(given) },
})
afterEach(() => void vi.unstubAllGlobals())

describe('the page of staff', () => {
  test('shows at a glance what is ready, and asks the browser to keep', async () => {
    const askToLast = vi.fn(async () => undefined)
    const { page, store } = await openApp('/fair', source, device({ requestPersistence: askToLast }))
    await store.downloadAll()
    await flushPromises()
    expect(page.says('listitem').flatMap((line) => /^(?:できています|まだです|わかりません)/.exec(line) ?? [])).toEqual(
      ['まだです', 'できています', 'まだです', 'できています', 'まだです'],
    )
    await page.press('button', '消さないようにたのむ')
    expect(askToLast).toHaveBeenCalledTimes(1)
    expect(await page.complaints()).toEqual([])
  })

  test('says what this device cannot do', async () => {
    const { page } = await openApp('/fair', source, device())
    expect(page.words).toContain('画面が消えるのをアプリが止められません。')
    expect(page.words).toContain('アプリを全画面にできません。')
    expect(page.words).toContain('ほかのアプリに移るのを、まちしるべは止められません。')
  })

  test('starts the kiosk with the code, or says that the device did not take it', async () => {
    const start = vi.fn(async () => false)
    const { page } = await openApp('/fair', source, device({ start }))
    for (const name of page.names('textbox')) {
      const field = page.find('textbox', name) as HTMLInputElement
      field.value = '2468'
      field.dispatchEvent(new Event('input'))
    }
    page.element.querySelector('form')!.requestSubmit()
    await flushPromises()
    expect(start.mock.calls).toEqual([['2468', false]])
    expect(page.says('alert')).toEqual(['この開き方では番号を残せないので、始められません。'])
  })

  test('prints the card', async () => {
    const print = vi.fn()
    vi.stubGlobal('print', print)
    const { page } = await openApp('/fair', source, device())
    await page.press('button', 'カードを印刷する')
    expect(print).toHaveBeenCalledTimes(1)
  })
})

describe('the help for the home screen', () => {
  test('makes the offer of a browser that has one', async () => {
    const put = vi.fn(async () => undefined)
    const { page } = await openApp('/install', source, device({ canInstall: () => true, install: put }))
    await page.press('button', 'ホーム画面に置く')
    expect(put).toHaveBeenCalledTimes(1)
    expect(await page.complaints()).toEqual([])
  })

  test('makes none elsewhere, and says in the app of the home screen that this is it', async () => {
    const { page } = await openApp('/install', source, device({ isInstalled: () => true }))
    expect(page.has('button', 'ホーム画面に置く')).toBe(false)
    expect(page.words).toContain('いま、ホーム画面のアプリから開いています。')
  })

  test('and the page of staff are found from this app', async () => {
    const { page } = await openApp('/about', source)
    expect([
      page.leadsTo('ホーム画面に置く1回おすだけで開けるようにする'),
      page.leadsTo('移住フェアで使うスタッフ用：準備を見て、フェアの画面を始める'),
    ]).toEqual(['/install', '/fair'])
  })
})

describe('what a visitor sees', () => {
  async function kiosk(path: string) {
    const app = await openApp('/about', source)
    app.router.addRoute({ path: '/booth', name: 'kiosk', component: KioskView })
    app.router.addRoute({ path: '/booth/support', name: 'kioskSupport', component: KioskSupportView })
    await app.router.push(path)
    await flushPromises()
    return app
  }

  test('three ways in, the tour, and that nothing stays', async () => {
    const { page, router } = await kiosk('/booth')
    expect(page.names('link').map((name) => page.leadsTo(name))).toEqual([
      '/find?scene=moving',
      '/find?scene=work',
      '/booth/support',
    ])
    expect(page.words).toContain('この端末にも、どこにも残しません。')
    expect(await page.complaints()).toEqual([])
    await page.press('button', '5分の案内を始める')
    await vi.waitUntil(() => router.currentRoute.value.name === 'finder')
  })

  test('the deeds that speak of money, each plan with its years', async () => {
    const { page } = await kiosk('/booth/support')
    await vi.waitUntil(() => page.names('heading').length > 1)
    expect(page.words).toContain('額は、ほとんど書いてありません。')
    expect(page.words).toContain('2015〜2019年度の計画')
    expect(page.names('link').some((name) => name.includes(plainNameOf('mine-1-1-2.1').replace(/\s/g, '')))).toBe(true)
    expect(await page.complaints()).toEqual([])
  })
})
