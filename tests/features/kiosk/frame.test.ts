import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { frameKey } from '#app/frame-keys.ts'
import KioskFoot from '#features/kiosk/KioskFoot.vue'
import KioskFrame from '#features/kiosk/KioskFrame.vue'
import KioskSupportView from '#features/kiosk/KioskSupportView.vue'
import KioskView from '#features/kiosk/KioskView.vue'
import { paths } from '#routing/paths.ts'
import { codeDigest, writeKiosk } from '#storage/kiosk.ts'
import { openApp, type OpenedApp } from '#support/draw.ts'
import { newDevice } from '#support/device.ts'
import { sourceOf } from '#support/plan-sources.ts'
import { realFiles } from '#support/real-release.ts'

/** The app in the frame of the kiosk, on its start. */
async function kiosk(): Promise<OpenedApp> {
  const provided = { [frameKey as symbol]: { kiosk: { bar: KioskFrame, foot: KioskFoot } } }
  const app = await openApp('/about', sourceOf(realFiles), { provided })
  app.router.addRoute({ path: paths.kiosk, name: 'kiosk', component: KioskView })
  app.router.addRoute({ path: paths.kioskSupport, name: 'kioskSupport', component: KioskSupportView })
  await app.router.push({ name: 'kiosk' })
  await flushPromises()
  return app
}

beforeEach(async () => {
  newDevice()
  writeKiosk({ salt: 'a1', code: await codeDigest('2468', 'a1'), fullScreen: false, wrong: 0, waitUntil: 0 })
})
afterEach(() => void vi.useRealTimers())

describe('the frame of the kiosk', () => {
  test('has its own bar in the place of the app’s, and asks before everything of a visitor goes', async () => {
    const { frame } = await kiosk()
    expect(frame.names('navigation')).toEqual(['フェアの行き先'])
    await frame.press('button', 'つぎの人')
    const dialog = frame.within('dialog', 'つぎの人にかわりますか')
    expect(dialog.names('button')).toEqual(expect.arrayContaining(['すべて消して、かわる', 'かわらない']))
    await dialog.press('button', 'かわらない')
    expect(frame.has('dialog')).toBe(false)
    expect(await frame.complaints()).toEqual([])
  })

  test('leads through the tour, step by step, a step back, and back to the start', async () => {
    const { frame, router } = await kiosk()
    await frame.press('link', '案内を始める使い方を、6つの画面で見る')
    await vi.waitUntil(() => router.currentRoute.value.name === 'finder')
    await flushPromises()
    const tour = frame.within('region', '案内')
    expect(frame.has('navigation', 'フェアの行き先')).toBe(false)
    expect(tour.says('status')[0]).toContain('1／6')
    expect(document.documentElement.hasAttribute('data-tour')).toBe(true)
    await tour.press('button', '例を見る')
    await vi.waitUntil(() => router.currentRoute.value.query.scene === 'moving')
    await flushPromises()
    await tour.press('button', 'もどる')
    await vi.waitUntil(() => router.currentRoute.value.query.scene === undefined)
    expect(tour.says('status')[0]).toContain('1／6')
    await frame.press('button', '案内をやめる')
    await vi.waitUntil(() => router.currentRoute.value.name === 'kiosk')
    await flushPromises()
    expect(frame.has('region', '案内')).toBe(false)
    expect(document.documentElement.hasAttribute('data-tour')).toBe(false)
  })

  test('ends the tour where a step back leads to the start', async () => {
    const { frame, router } = await kiosk()
    await frame.press('link', '案内を始める使い方を、6つの画面で見る')
    await vi.waitUntil(() => router.currentRoute.value.name === 'finder')
    await flushPromises()
    await frame.press('button', 'もどる')
    await vi.waitUntil(() => router.currentRoute.value.name === 'kiosk')
    await flushPromises()
    expect(frame.has('region', '案内')).toBe(false)
  })

  test('asks in the tour, too, before everything of a visitor goes', async () => {
    const { frame, router } = await kiosk()
    await frame.press('link', '案内を始める使い方を、6つの画面で見る')
    await vi.waitUntil(() => router.currentRoute.value.name === 'finder')
    await flushPromises()
    await frame.press('button', 'つぎの人')
    expect(frame.has('dialog', 'つぎの人にかわりますか')).toBe(true)
  })

  test('says what it refuses, each time', async () => {
    const { frame } = await kiosk()
    const refusals = (): readonly string[] => frame.says('status').filter((words) => words.includes('この端末では'))
    expect(refusals()).toEqual([])
    window.print()
    await vi.waitUntil(() => refusals().length === 1)
    expect(refusals()[0]).toContain('印刷はできません。')
  })
})

describe('the foot of the kiosk', () => {
  test('says that nothing stays, and opens the way out for staff, by their code alone', async () => {
    const { frame } = await kiosk()
    const foot = frame.within('contentinfo')
    expect(foot.words).toContain('選んだものは、この端末にも、どこにも残しません。')
    expect(foot.find('button', 'スタッフ用').getAttribute('aria-haspopup')).toBe('dialog')
    await foot.press('button', 'スタッフ用')
    const dialog = frame.within('dialog', 'フェアの画面をおわる')
    const field = dialog.find('textbox', 'おわるときの番号') as HTMLInputElement
    field.value = '1357'
    dialog.element.querySelector('form')!.requestSubmit()
    await vi.waitUntil(() => dialog.says('alert').join() !== '')
    expect(dialog.says('alert')).toEqual(['番号がちがいます。'])
    await dialog.press('button', 'もどる')
    expect(frame.has('dialog')).toBe(false)
    await foot.press('button', 'スタッフ用')
    expect(frame.within('dialog', 'フェアの画面をおわる').says('alert').join()).toBe('')
  })
})
