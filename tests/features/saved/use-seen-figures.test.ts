import { flushPromises } from '@vue/test-utils'
import { describe, expect, test, vi } from 'vitest'
import { seenIn, type SeenFigure } from '#domain/seen-figures.ts'
import type { ListStorage } from '#stores/injection-keys.ts'
import { useSeenFigures } from '#features/saved/use-seen-figures.ts'
import { useSavedStore } from '#stores/saved-store.ts'
import { figuresToday } from '#texts/changed-figures.ts'
import { openApp } from '#support/draw.ts'
import { sourceOf } from '#support/plan-sources.ts'
import { realFiles, realPlans } from '#support/real-release.ts'
import { deviceWith, savedItem, withStores } from '#support/store-app.ts'

vi.setConfig({ testTimeout: 60_000 })

const id = 'sanyo-onoda-kpi-a2'
const indicator = realPlans.flatMap(({ indicators }) => indicators).find((one) => one.id === id)!
const today = figuresToday(indicator, () => '')
/** What she saw under a release in which the target of 2021 was another. */
const before = today.map(([key, code, name, amount]): SeenFigure => {
  const isTarget = name === '2021年度までの目標'
  return isTarget ? [key, code.replace('13672', '13000'), name, '13,000人以上'] : [key, code, name, amount]
})
const source = sourceOf(realFiles)
const open = (path: string, listKeeper: ListStorage) => openApp(path, source, { listKeeper })
const seenOn = async (device: ListStorage): Promise<readonly SeenFigure[] | undefined> => {
  const item = (await device.reconcile())?.list[0]
  return item && seenIn(item)
}
const says = '前に見たときから、数がかわりました。2021年度までの目標がかわりました：13,000人以上→'
const note = '9時に電話'

describe('a record that is kept', () => {
  test('tells in the list what has changed, until she says that she has seen it', async () => {
    const device = deviceWith(savedItem({ id, note, seen: before }))
    const { page } = await open('/saved', device)
    await vi.waitUntil(() => page.words.includes(says))
    expect(await page.complaints()).toEqual([])
    // The list alone is no answer of hers: it says so again the next time.
    expect(await seenOn(device)).toEqual(before)
    await page.press('button', 'かわったことを見ました')
    expect(page.words).not.toContain(says)
    expect(document.activeElement?.getAttribute('href')).toBe(`/indicators/${id}`)
    expect(await seenOn(device)).toEqual(today)
    expect(device.held()).toEqual([savedItem({ id, note })])
  })

  test('tells so on its own page, and is seen with that', async () => {
    const device = deviceWith(savedItem({ id, note, seen: before }))
    const { page } = await open(`/indicators/${id}`, device)
    await vi.waitUntil(() => page.words.includes(says))
    expect(await seenOn(device)).toEqual(today)
    expect((await open('/saved', device)).page.words).not.toContain(says)
  })

  test('of an app of before says nothing, and is noted as it is today', async () => {
    const device = deviceWith(savedItem({ id, note }), savedItem({ id: 'hofu-1' }), savedItem({ id: 'hofu-999' }))
    const { page } = await open('/saved', device)
    await flushPromises()
    expect(page.words).not.toContain('前に見たときから')
    expect(await seenOn(device)).toEqual(today)
    expect(device.held().map((item) => item.id)).toEqual([id, 'hofu-1', 'hofu-999'])
  })

  test('is noted when it is saved on its page', async () => {
    const device = deviceWith()
    const { page } = await open(`/indicators/${id}`, device)
    await page.press('button', '保存する')
    await vi.waitUntil(() => page.words.includes('保存してあります。'))
    await flushPromises()
    expect(await seenOn(device)).toEqual(today)
  })

  test('of which the data is not here is not told of, and stays as it is', async () => {
    const item = savedItem({ id, seen: before })
    const device = deviceWith(item)
    const [saved, seen] = withStores({ source, listKeeper: device })(() => [useSavedStore(), useSeenFigures()] as const)
    await saved.ready
    await seen.markSeen([id])
    expect([seen.sentencesOf(item), await seenOn(device)]).toEqual([[], before])
  })
})
