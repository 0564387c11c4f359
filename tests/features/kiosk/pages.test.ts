import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { deviceKey, type Device } from '#composables/use-device.ts'
import { parseShareCode, shareCodeIn } from '#domain/share-code.ts'
import KioskSupportView from '#features/kiosk/KioskSupportView.vue'
import KioskTakeView from '#features/kiosk/KioskTakeView.vue'
import KioskView from '#features/kiosk/KioskView.vue'
import { takePath } from '#features/kiosk/tour-steps.ts'
import { useTourStore } from '#features/kiosk/tour-store.ts'
import { aDevice } from '#support/device-makers.ts'
import { openApp } from '#support/draw.ts'
import { sourceOf } from '#support/plan-sources.ts'
import { decoded } from '#support/qr.ts'
import { plainNameOf, realFiles } from '#support/real-release.ts'
import { keptList, listKeeperWith, savedItem } from '#support/store-app.ts'

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
  async function kiosk(path: string, listKeeper = listKeeperWith()) {
    const app = await openApp('/about', source, { listKeeper })
    app.router.addRoute({ path: '/booth', name: 'kiosk', component: KioskView })
    app.router.addRoute({ path: '/booth/support', name: 'kioskSupport', component: KioskSupportView })
    app.router.addRoute({ path: takePath, component: KioskTakeView })
    await app.router.push(path)
    await flushPromises()
    return app
  }

  test('what this is and where, an arm for each town, the tour and three ways in', async () => {
    const { page, store, router } = await kiosk('/booth')
    const [region] = store.words.regions
    expect(page.says('heading')[0]).toContain('山口・島根の7つの市と町の計画を、')
    expect(page.words).toContain(`${region!.nickname}（${region!.name}）の計画に書いてあること`)
    const arms = page.within('list', '7つの市と町（西は左、東は右）')
    expect(arms.names('link').map((name) => arms.leadsTo(name))).toEqual(
      ['hagi', 'tsuwano', 'mine', 'yamaguchi', 'sanyo-onoda', 'ube', 'hofu'].map((town) => `/towns/${town}`),
    )
    const ways = page.names('link').filter((name) => !arms.names('link').includes(name))
    expect(ways.map((name) => page.leadsTo(name))).toEqual([
      '/find',
      '/find?scene=moving',
      '/find?scene=work',
      '/booth/support',
    ])
    expect(await page.complaints()).toEqual([])
    await page.press('link', '案内を始める使い方を、6つの画面で見る')
    await vi.waitUntil(() => router.currentRoute.value.name === 'finder')
    expect(useTourStore().isRunning).toBe(true)
  })

  test('what she takes home: a QR code that opens what she chose, and what it carries', async () => {
    const keeping = listKeeperWith({ reconcile: async () => keptList([savedItem({ id: 'hofu-8' })]) })
    const { page } = await kiosk(takePath, keeping)
    await vi.waitUntil(() => page.has('img'))
    const picture = page.find('img', '選んだ1件を開くQRコード')
    const { hash, pathname } = new URL(decoded(picture)!)
    expect(pathname).toBe('/open')
    const read = parseShareCode(shareCodeIn(hash.slice(1)))
    expect(read).toMatchObject({ kind: 'read', content: { kind: 'list', numbers: [expect.any(Number)] } })
    expect(page.words).toContain('スマホで読み取って、持ち帰れます')
    expect(page.says('listitem')[0]).toContain(plainNameOf('hofu-8').replace(/\s/g, ''))
    expect(page.words).toContain('メモと、聞いた印は入りません。')
    expect(await page.complaints()).toEqual([])
  })

  test('that she has chosen nothing to take', async () => {
    const { page } = await kiosk(takePath)
    await vi.waitUntil(() => page.has('link', '取り組みをえらぶ'))
    expect(page.has('img')).toBe(false)
    expect(page.leadsTo('取り組みをえらぶ')).toBe('/find')
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
