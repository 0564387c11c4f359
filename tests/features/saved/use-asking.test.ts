import { describe, expect, test } from 'vitest'
import { createMemoryHistory, type Router } from 'vue-router'
import { createApp, effectScope } from 'vue'
import { createPinia } from 'pinia'
import { makeRouter } from '#app/router.ts'
import { asksOf } from '#domain/asking.ts'
import { readingContextKey } from '#composables/use-reading-context.ts'
import { useAsking } from '#features/saved/use-asking.ts'
import { lineText } from '#features/saved/words.ts'
import { listStorageKey, planSourceKey, settingsStorageKey } from '#stores/injection-keys.ts'
import { usePlanStore } from '#stores/plan-store.ts'
import { useSavedStore } from '#stores/saved-store.ts'
import { aReadingContext } from '#support/draw.ts'
import { aWording } from '#support/plan-makers.ts'
import { sourceOf } from '#support/plan-sources.ts'
import { plainNameOf, realFiles, realRelease } from '#support/real-release.ts'
import { deviceWith, keeperWith, savedItem } from '#support/store-app.ts'

/** What is asked about a record on a device that holds this list; every pack is open unless it is told otherwise. */
async function askingOf(id: string, device = deviceWith(), { open = true } = {}) {
  const router: Router = makeRouter(createMemoryHistory())
  const app = createApp({}).use(createPinia()).use(router)
  app.provide(planSourceKey, sourceOf(realFiles))
  app.provide(settingsStorageKey, keeperWith())
  app.provide(listStorageKey, device)
  app.provide(readingContextKey, aReadingContext({ wordingOf: () => aWording({ plain: '{港|みなと}を~直します。' }) }))
  const run = <T>(setup: () => T): T => app.runWithContext(() => effectScope().run(setup))!
  const plans = run(() => usePlanStore())
  await plans.open()
  if (open) await Promise.all(realRelease.packs.map((pack) => plans.openPack(pack)))
  const saved = run(() => useSavedStore())
  await saved.ready
  return { ...run(() => useAsking(() => id)), plans, saved, device }
}
/** A tick, and what the device then holds. */
async function ticked(id: string, question: 'goesOn' | 'desk', on: boolean, device = deviceWith()) {
  const { asking, saved } = await askingOf(id, device)
  asking.value!.onTick(question, on)
  await new Promise((over) => setTimeout(over, 0))
  await new Promise((over) => setTimeout(over, 0))
  return { asking: asking.value!, saved, held: device.held() }
}

describe('what is asked about a record', () => {
  test('of a town are its open questions, with its hall and its site', async () => {
    const { asking, plans } = await askingOf('hofu-1')
    const { asks, asked, office, hall, site } = asking.value!
    expect(asks).toEqual(asksOf(plans.packs.card('hofu-1')))
    expect(asked).toEqual([])
    expect([office, hall?.telephone]).toEqual(['防府市役所', '0835-23-2111'])
    expect(site).toEqual({ name: '防府市', address: 'https://www.city.hofu.yamaguchi.jp/' })
  })

  test('is said on the telephone with the name of the hall, the years and each question', async () => {
    const { asking } = await askingOf('hofu-1')
    const { lines, asks } = asking.value!
    const said = lines.map(lineText)
    expect(said[0]).toMatch(/^もしもし、防府市役所でしょうか。/)
    expect(said[1]).toContain('2015〜2019年度の計画「防府市 総合戦略」にのっています。')
    expect(said.filter((line) => line === '答え：')).toHaveLength(asks.length)
  })

  test('leaves out of the script what was asked, and the script where nothing is left', async () => {
    const one = await askingOf('hofu-1', deviceWith(savedItem({ asked: ['goesOn'] })))
    expect(one.asking.value!.lines.map(lineText)).not.toContain('この取り組みは、今も続いていますか。')
    const questions = one.asking.value!.asks.map(({ question }) => question)
    expect(questions).toContain('goesOn')
    const all = await askingOf('hofu-1', deviceWith(savedItem({ asked: questions })))
    expect(all.asking.value!.lines).toEqual([])
  })

  test('of a figure is what became of it', async () => {
    expect((await askingOf('hofu-kpi-6')).asking.value!.asks).toEqual([{ question: 'result' }])
  })

  test('of a joint plan has no hall and no site, and is said without the name of an office', async () => {
    const { asking } = await askingOf('region-2021-1-a-1.1')
    const { hall, site, office, lines } = asking.value!
    expect([hall, site]).toEqual([undefined, undefined])
    expect(office).toBe('それぞれの市役所や町役場')
    expect(lineText(lines[0]!)).toMatch(/^もしもし。.*がいっしょに進める取り組み/)
  })

  test.each([
    ['whose pack is not open', 'hofu-1', { open: false }],
    ['that no plan holds', 'hofu-999', {}],
  ])('is nothing for a record %s', async (_, id, how) => {
    const { asking, sent } = await askingOf(id, deviceWith(), how)
    expect([asking.value, sent.value]).toEqual([undefined, undefined])
  })
})

describe('a tick', () => {
  test('keeps the record under its name first, then the tick', async () => {
    const { held, asking, saved } = await ticked('hofu-1', 'desk', true)
    expect(held).toEqual([savedItem({ id: 'hofu-1', asked: ['desk'] })])
    expect(saved.list[0]!.title).toBe(plainNameOf('hofu-1'))
    expect(asking.asked).toEqual(['desk'])
  })

  test('on a record that is kept leaves its note and its other ticks', async () => {
    const device = deviceWith(savedItem({ note: '9時', asked: ['goesOn'] }))
    const { held } = await ticked('hofu-1', 'desk', true, device)
    expect(held).toEqual([savedItem({ note: '9時', asked: ['goesOn', 'desk'] })])
  })

  test('that is taken away leaves the record kept', async () => {
    const device = deviceWith(savedItem({ asked: ['goesOn', 'desk'] }))
    expect((await ticked('hofu-1', 'desk', false, device)).held).toEqual([savedItem({ asked: ['goesOn'] })])
  })
})

describe('a record is sent', () => {
  test.each([
    ['hofu-1', '防府市の2015〜2019年度の計画', '/initiatives/hofu-1'],
    ['hofu-g3', '防府市の2015〜2019年度の計画', '/goals/hofu-g3'],
    ['hofu-kpi-6', '防府市の2015〜2019年度の計画', '/indicators/hofu-kpi-6'],
  ])('%s as what it is called, whose and of when it is, what it says, and where', async (id, whose, href) => {
    const { sent } = await askingOf(id)
    const title = plainNameOf(id)
    expect(sent.value).toEqual({ title, text: `${title}\n${whose}\n港を直します。`, href })
  })

  test('of the seven together with their name', async () => {
    const { sent } = await askingOf('region-2021-1-a-1.1')
    expect(sent.value!.text).toBe(`${plainNameOf('region-2021-1-a-1.1')}\n7つの市と町の2021年度の計画\n港を直します。`)
  })
})
