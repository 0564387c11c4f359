import { describe, expect, test, vi } from 'vitest'
import type { SavedList } from '#domain/saved.ts'
import type { KeptList } from '#storage/list-copy.ts'
import type { ListKeeper } from '#stores/list-keeper.ts'
import { usePlanStore } from '#stores/plan-store.ts'
import { useSavedGroups } from '#stores/saved-groups.ts'
import { useSavedStore } from '#stores/saved-store.ts'
import { promised, sourceOf } from '#support/plan-sources.ts'
import { realFiles } from '#support/real-release.ts'
import { keptList, listKeeperWith, savedItem, settled, withStores } from '#support/store-app.ts'

const storeWith = (given: Partial<ListKeeper> = {}) => withStores({ listKeeper: listKeeperWith(given) })(() => useSavedStore())
const holding = (...list: SavedList): Partial<ListKeeper> => ({ reconcile: async () => keptList(list) })
const a = savedItem({ id: 'hofu-1', note: '9時', asked: ['desk'] })
const b = savedItem({ id: 'mine-1-1-2' })

describe('the list', () => {
  test('is empty on a new device', async () => {
    const store = storeWith()
    await store.ready
    expect(store.list).toEqual([])
    expect(store.has('hofu-1')).toBe(false)
    expect(store.stored).toBe('unchanged')
  })

  test('is what the device holds', async () => {
    const store = storeWith(holding(a, b))
    await store.ready
    expect(store.list).toEqual([a, b])
    expect([store.has('hofu-1'), store.has('hofu-2')]).toEqual([true, false])
    expect(store.stored).toBe('unchanged')
  })

  test('is empty where the device cannot be read, and can be used', async () => {
    const store = storeWith({ reconcile: () => Promise.reject(new Error('no chunk')) })
    await store.add('hofu-1')
    expect(store.has('hofu-1')).toBe(true)
  })
})

describe('a change', () => {
  const changes = [
    ['keeps a record at the end', (store: ReturnType<typeof storeWith>) => store.add('hofu-2'), [a, b, savedItem({ id: 'hofu-2' })]],
    ['keeps no record twice', (store: ReturnType<typeof storeWith>) => store.add('hofu-1'), [a, b]],
    ['lets one go', (store: ReturnType<typeof storeWith>) => store.remove('hofu-1'), [b]],
    ['writes a note', (store: ReturnType<typeof storeWith>) => store.change('mine-1-1-2', { note: '2階' }), [a, { ...b, note: '2階' }]],
    ['ticks a question and leaves the note', (store: ReturnType<typeof storeWith>) => store.change('hofu-1', { asked: ['desk', 'until'] }), [{ ...a, asked: ['desk', 'until'] }, b]],
    ['adds a list', (store: ReturnType<typeof storeWith>) => store.merge([savedItem({ id: 'hofu-1', note: '2階' })]), [{ ...a, note: '9時\n2階' }, b]],
  ] as const

  test.each(changes)('%s, and goes to the device with the time', async (_, change, expected) => {
    const keep = vi.fn<ListKeeper['keep']>().mockResolvedValue(true)
    const store = storeWith({ ...holding(a, b), keep })
    await change(store)
    expect(store.list).toEqual(expected)
    expect(keep.mock.calls).toEqual([[keptList(expected, 1000)]])
    expect(store.stored).toBe('kept')
  })

  test('that no place takes is used all the same, and that is said until one takes the next', async () => {
    const keep = vi.fn<ListKeeper['keep']>().mockResolvedValueOnce(false).mockResolvedValue(true)
    const store = storeWith({ keep })
    await store.add('hofu-1')
    expect([store.has('hofu-1'), store.stored]).toEqual([true, 'unkept'])
    await store.add('hofu-2')
    expect(store.stored).toBe('kept')
    expect(keep.mock.lastCall![0].list.map(({ id }) => id)).toEqual(['hofu-1', 'hofu-2'])
  })

  test('made before the device has answered loses nothing that it holds', async () => {
    const coming = promised<KeptList | undefined>()
    const keep = vi.fn<ListKeeper['keep']>().mockResolvedValue(true)
    const store = storeWith({ reconcile: () => coming.promise, keep })
    const done = Promise.all([store.add('hofu-2'), store.change('hofu-1', { note: '10時' })])
    await settled()
    expect(keep).not.toHaveBeenCalled()
    coming.keep(keptList([a, b]))
    await done
    expect(keep.mock.lastCall![0].list).toEqual([{ ...a, note: '10時' }, b, savedItem({ id: 'hofu-2' })])
  })
})

describe('what is kept, by the office that is asked', () => {
  async function groupsOf(...list: SavedList) {
    const run = withStores({ source: sourceOf(realFiles), listKeeper: listKeeperWith(holding(...list)) })
    const [plans, saved] = run(() => [usePlanStore(), useSavedStore()] as const)
    await Promise.all([plans.open(), saved.ready])
    await Promise.all(plans.release!.packs.map((pack) => plans.openPack(pack)))
    return run(useSavedGroups)
  }
  const item = (id: string) => savedItem({ id })

  test('stands under each publisher once, in the order in which it was saved', async () => {
    const { groups } = await groupsOf(item('mine-1-1-2'), item('hofu-1'), item('region-2021-1-a-1.1'), item('hofu-kpi-6'))
    expect(groups.value.map(({ name, office, records }) => [name, office, records.map((record) => record.item.id)])).toEqual([
      ['美祢市', '美祢市の市役所', ['mine-1-1-2']],
      ['防府市', '防府市の市役所', ['hofu-1', 'hofu-kpi-6']],
      ['7つの市と町', '', ['region-2021-1-a-1.1']],
    ])
  })

  test.each([
    ['an initiative', 'hofu-1', 'initiative', ['goesOn', 'money', 'apply', 'desk', 'until']],
    ['an initiative whose document speaks of money', 'hofu-11', 'initiative', ['goesOn', 'amount', 'apply', 'desk', 'until']],
    ['an indicator', 'hofu-kpi-6', 'indicator', ['result']],
    ['a project without actions', 'sanyo-onoda-b', 'goal', ['goesOn', 'money', 'apply', 'desk']],
  ])('knows the page of %s and what to ask about it', async (_, id, route, questions) => {
    const [record] = (await groupsOf(item(id))).groups.value[0]!.records
    expect(record).toMatchObject({ route, questions })
  })

  test('is asked by its printed name and years, without what is ticked', async () => {
    const { groups } = await groupsOf(savedItem({ id: 'hofu-1', asked: ['goesOn', 'desk'] }))
    expect(groups.value[0]!.askings).toMatchObject([{ title: '若者の正規雇用化等の促進', years: '2015〜2019年度', plan: '防府市 総合戦略', questions: ['money', 'apply', 'until'] }])
  })

  test('is not asked when everything is ticked, and stays in the list', async () => {
    const { groups } = await groupsOf(savedItem({ id: 'hofu-kpi-6', asked: ['result'] }))
    expect(groups.value.map(({ records, askings }) => [records.length, askings.length])).toEqual([[1, 0]])
  })

  test.each(['hofu-999', 'nobody-1', 'constructor', 'hofu'])('stands apart where no plan of today holds it: %s', async (id) => {
    const { groups, gone } = await groupsOf(item(id), item('hofu-1'))
    expect(gone.value).toEqual([item(id)])
    expect(groups.value.flatMap(({ records }) => records.map((record) => record.item.id))).toEqual(['hofu-1'])
  })
})
