import { describe, expect, test, vi } from 'vitest'
import { withTitles, type SavedItem, type SavedList } from '#domain/saved.ts'
import type { StoredList } from '#domain/saved-state.ts'
import { usePersistenceStore } from '#stores/persistence-store.ts'
import type { ListStorage } from '#stores/injection-keys.ts'
import { usePlanStore } from '#stores/plan-store.ts'
import { useSavedByOffice } from '#features/saved/use-saved-by-office.ts'
import { useSavedStore } from '#stores/saved-store.ts'
import { promised, sourceOf } from '#support/plan-sources.ts'
import { realFiles } from '#support/real-release.ts'
import {
  bare,
  deviceWith,
  keptList,
  listKeeperWith,
  refusing,
  savedItem,
  settled,
  withStores,
} from '#support/store-app.ts'

const storeWith = (given: Partial<ListStorage> = {}) =>
  withStores({ listKeeper: listKeeperWith(given) })(() => useSavedStore())
const holding = (...list: SavedList): Partial<ListStorage> => ({ reconcile: async () => keptList(list) })
const taken = (whole: StoredList) => ({ whole, inDatabase: true, inCopy: true })
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
    [
      'keeps a record at the end',
      (store: ReturnType<typeof storeWith>) => store.add('hofu-2'),
      [a, b, savedItem({ id: 'hofu-2' })],
    ],
    ['keeps no record twice', (store: ReturnType<typeof storeWith>) => store.add('hofu-1'), [a, b]],
    ['lets one go', (store: ReturnType<typeof storeWith>) => store.remove('hofu-1'), [b]],
    [
      'writes a note',
      (store: ReturnType<typeof storeWith>) => store.write('mine-1-1-2', '2階'),
      [a, { ...b, note: '2階' }],
    ],
    [
      'ticks a question and leaves the note',
      (store: ReturnType<typeof storeWith>) => store.tick('hofu-1', 'until', true),
      [{ ...a, asked: ['desk', 'until'] }, b],
    ],
    [
      'adds a list',
      (store: ReturnType<typeof storeWith>) => store.merge([savedItem({ id: 'hofu-1', note: '2階' })]),
      [{ ...a, note: '9時\n2階' }, b],
    ],
  ] as const
  const held = (): Promise<StoredList> => Promise.resolve(keptList([a, b]))
  const taking = () => vi.fn<ListStorage['update']>(async (next) => taken(next(await held())))

  test.each(changes)('%s, and goes to the device with the time', async (_, change, expected) => {
    const told = taking()
    const store = storeWith({ reconcile: held, update: told })
    await change(store)
    expect(bare(store.list)).toEqual(expected)
    expect(told).toHaveBeenCalledOnce()
    const { changed, list } = (await told.mock.results[0]!.value).whole
    expect(bare(list)).toEqual(expected)
    expect(changed).toBe(_ === 'keeps no record twice' ? 1 : 1000)
    expect(store.stored).toBe('stored')
  })

  test('is newer than all before it where the clock goes back', async () => {
    const told = vi.fn<ListStorage['update']>(async (next) => taken(next(keptList([a], 5000))))
    await storeWith({ reconcile: async () => keptList([a], 5000), update: told }).add('hofu-2')
    expect((await told.mock.results[0]!.value).whole.changed).toBe(5001)
  })

  test('that no place takes is used all the same, and that is said until one takes it with the next', async () => {
    let isFull = true
    const told = vi.fn<ListStorage['update']>(async (next) => ({
      whole: next(undefined),
      inDatabase: !isFull,
      inCopy: false,
    }))
    const store = storeWith({ update: told, updateAtOnce: () => undefined })
    await store.add('hofu-1')
    expect([store.has('hofu-1'), store.stored]).toEqual([true, 'notStored'])
    isFull = false
    await store.add('hofu-2')
    expect(store.stored).toBe('stored')
    expect((await told.mock.results.at(-1)!.value).whole.list.map(({ id }: SavedItem) => id)).toEqual([
      'hofu-1',
      'hofu-2',
    ])
  })

  test.each([
    ['does not take it', refusing.update],
    ['cannot be asked', () => Promise.reject(new Error('no chunk'))],
  ])('stays on the screen where the device %s', async (_, change) => {
    const store = storeWith({ reconcile: held, ...refusing, update: change })
    await Promise.all([store.remove('hofu-1'), store.write('mine-1-1-2', '2階')])
    expect([bare(store.list), store.stored]).toEqual([[{ ...b, note: '2階' }], 'notStored'])
  })

  test('stands in the copy before anything is waited for, and is called stored once the database has it too', async () => {
    const coming = promised<void>()
    const copied: SavedList[] = []
    const store = storeWith({
      reconcile: held,
      updateAtOnce: (next) => {
        const whole = next(keptList([a, b]))
        copied.push(bare(whole.list))
        return whole
      },
      update: async (next) => {
        const whole = next(undefined)
        await coming.promise
        return taken(whole)
      },
    })
    await store.ready
    const done = store.remove('hofu-1')
    expect(copied).toEqual([[b]])
    await settled()
    expect(store.stored).toBe('storing')
    coming.keep()
    await done
    expect(store.stored).toBe('stored')
  })

  test('that the copy alone has is called so, and the database is asked again with the next', async () => {
    let isBroken = true
    const told = vi.fn<ListStorage['update']>(async (next) => ({
      whole: next(undefined),
      inDatabase: !isBroken,
      inCopy: true,
    }))
    const store = storeWith({ reconcile: held, update: told })
    await store.add('hofu-2')
    expect(store.stored).toBe('onlyCopy')
    isBroken = false
    await store.tick('hofu-2', 'desk', true)
    expect(store.stored).toBe('stored')
    expect(bare((await told.mock.results[1]!.value).whole.list).map(({ id }) => id)).toEqual([a.id, b.id, 'hofu-2'])
  })

  test('that is made while another is on its way is not called stored before both are', async () => {
    const answers = [promised<void>(), promised<void>()]
    let asked = 0
    const store = storeWith({
      reconcile: held,
      update: async (next) => {
        const [whole, answer] = [next(undefined), answers[asked++]!.promise]
        await answer
        return taken(whole)
      },
    })
    await store.ready
    const first = store.add('hofu-2')
    await settled()
    const second = store.add('hofu-3')
    answers[0]!.keep()
    await first
    expect(store.stored).toBe('storing')
    answers[1]!.keep()
    await second
    expect(store.stored).toBe('stored')
    expect(asked).toBe(2)
  })

  test('keeps with a record the name that its person sees', async () => {
    const store = storeWith()
    await store.add('hofu-1', '若い人を助ける')
    expect(store.list).toEqual([savedItem({ title: '若い人を助ける', changed: 1000 })])
  })

  test('is seen before the device has taken it', async () => {
    const store = storeWith({ reconcile: held, update: () => promised<never>().promise })
    await store.ready
    void store.remove('hofu-1')
    await settled()
    expect(bare(store.list)).toEqual([b])
  })

  test('made before the device has answered loses nothing that it holds', async () => {
    const coming = promised<StoredList | undefined>()
    const told = taking()
    const store = storeWith({ reconcile: () => coming.promise, update: told })
    const done = Promise.all([store.add('hofu-2'), store.write('hofu-1', '10時')])
    await settled()
    expect(told).not.toHaveBeenCalled()
    coming.keep(keptList([a, b]))
    await done
    expect(bare(store.list)).toEqual([{ ...a, note: '10時' }, b, savedItem({ id: 'hofu-2' })])
  })

  test('that is let go comes back as it was in the same visit, at its place', async () => {
    const device = deviceWith(a, b)
    const store = storeWith(device)
    await store.remove('hofu-1')
    await store.add('hofu-1')
    expect(device.held()).toEqual([a, b])
  })
})

describe('two tabs on one device', () => {
  /** Two apps over one device that have both read it. */
  async function tabs(...list: SavedList) {
    const device = deviceWith(...list)
    const [one, other] = [storeWith(device), storeWith(device)]
    await Promise.all([one.ready, other.ready])
    return { device, one, other }
  }

  test('overwrite nothing of each other, though neither has looked', async () => {
    const { device, one, other } = await tabs(a)
    await one.add('hofu-2')
    await other.add('hofu-3')
    await one.write('hofu-3', '2階')
    await Promise.all([one.tick('hofu-1', 'until', true), other.tick('hofu-1', 'who', true)])
    const both = [
      { ...a, asked: ['who', 'desk', 'until'] },
      savedItem({ id: 'hofu-2' }),
      savedItem({ id: 'hofu-3', note: '2階' }),
    ]
    expect(device.held()).toEqual(both)
  })

  test('do not bring back what one of them has let go', async () => {
    const { device, one, other } = await tabs(a, b)
    await one.remove('hofu-1')
    await other.write('hofu-1', '10時')
    await other.tick('hofu-1', 'until', true)
    await other.add('hofu-2')
    expect(device.held()).toEqual([b, savedItem({ id: 'hofu-2' })])
    expect(bare(other.list)).toEqual(device.held())
  })

  test('follow each other when they are looked at', async () => {
    const { device, one, other } = await tabs(a)
    await one.add('hofu-2')
    expect(other.has('hofu-2')).toBe(false)
    device.look()
    await settled()
    expect(other.list).toEqual(one.list)
  })

  test('keep what the device did not take when they look again', async () => {
    const device = deviceWith(a)
    const one = storeWith({ ...device, ...refusing })
    await one.add('hofu-2')
    await storeWith(device).add('hofu-3')
    device.look()
    await settled()
    expect(one.list.map(({ id }) => id)).toEqual(['hofu-1', 'hofu-3', 'hofu-2'])
  })

  test('do not go back to what was before where a late answer tells it', async () => {
    const { device, one } = await tabs(a)
    await one.add('hofu-2')
    const late = storeWith({ ...device, reconcile: async () => keptList([a], 1) })
    await late.add('hofu-3')
    device.look()
    await settled()
    expect(late.list.map(({ id }) => id)).toEqual(['hofu-1', 'hofu-2', 'hofu-3'])
  })
})

describe('a note while it is written', () => {
  test('stands in the copy with each letter, with all that the device has not taken yet, and is not drawn anew', async () => {
    const copied: SavedList[] = []
    const store = storeWith({
      ...holding(a),
      update: () => promised<never>().promise,
      updateAtOnce: (next) => {
        const whole = next(keptList([a, b]))
        copied.push(bare(whole.list))
        return whole
      },
    })
    await store.ready
    void store.tick('hofu-1', 'until', true)
    const drawn = store.list
    void store.writeAtOnce('hofu-1', '10')
    void store.writeAtOnce('hofu-1', '10時')
    expect(copied.at(-1)).toEqual([{ ...a, note: '10時', asked: ['desk', 'until'] }, b])
    expect(copied.map(([first]) => first!.note)).toEqual(['9時', '10', '10時'])
    expect(store.list).toBe(drawn)
  })

  test('is not built on a copy that is older than what the device is known to hold', async () => {
    const copied: SavedList[] = []
    const store = storeWith({
      reconcile: async () => keptList([a, b], 2),
      updateAtOnce: (next) => {
        copied.push(bare(next(keptList([a], 1)).list))
        return undefined
      },
    })
    await store.ready
    void store.writeAtOnce('hofu-1', '10時')
    expect(copied).toEqual([[{ ...a, note: '10時' }, b]])
  })

  test('is not written before the device was read: it would stand there alone', () => {
    const changeAtOnce = vi.fn<ListStorage['updateAtOnce']>()
    void storeWith({ reconcile: () => promised<never>().promise, updateAtOnce: changeAtOnce }).writeAtOnce(
      'hofu-1',
      '10時',
    )
    expect(changeAtOnce).not.toHaveBeenCalled()
  })

  test('goes to the database where the copy does not take it', async () => {
    const device = deviceWith(a)
    const store = storeWith({ ...device, updateAtOnce: () => undefined })
    await store.ready
    await store.writeAtOnce('hofu-1', '10時')
    expect(device.held()).toEqual([{ ...a, note: '10時' }])
  })

  test('asks a slow database once for all letters that were written meanwhile', async () => {
    const coming = promised<void>()
    const told: SavedList[] = []
    const device = deviceWith(a)
    const store = storeWith({
      ...device,
      update: async (next) => {
        const answer = await device.update(next)
        told.push(bare(answer.whole.list))
        if (told.length === 1) await coming.promise
        return answer
      },
    })
    await store.ready
    const letters = ['1', '10', '10時', '10時に'].map((note) => store.writeAtOnce('hofu-1', note))
    coming.keep()
    await Promise.all(letters)
    expect(told).toHaveLength(1)
    expect(device.held()).toEqual([{ ...a, note: '10時に' }])
  })
})

describe('what the copy has not taken when the page goes away', () => {
  test('is tried once more, and nothing where it has taken everything', async () => {
    let leave = (): void => undefined
    let isFull = false
    const tried: SavedList[] = []
    const store = storeWith({
      ...holding(a),
      update: () => promised<never>().promise,
      updateAtOnce: (next) => {
        const whole = next(keptList([a]))
        tried.push(bare(whole.list))
        return isFull ? undefined : whole
      },
      watch: (_, leaving) => void (leave = leaving),
    })
    await store.ready
    void store.write('hofu-1', '10時')
    leave()
    expect(tried).toHaveLength(1)
    isFull = true
    void store.remove('hofu-1')
    leave()
    expect(tried.slice(1)).toEqual([[], []])
  })
})

describe('what this app does not know', () => {
  const odd = [{ id: 'custom:memo 1', text: '買うもの' }]

  test('is carried along through every change, counted, and grows by what a file brings', async () => {
    const told = vi.fn<ListStorage['update']>(async (next) => taken(next(undefined)))
    const store = storeWith({ reconcile: async () => ({ ...keptList([a]), odd }), update: told })
    await store.ready
    expect(store.odd).toEqual(odd)
    await store.add('hofu-2')
    await store.remove('hofu-1')
    await store.merge([b], [{ id: 'custom:memo 2' }, odd[0]])
    const { whole } = await told.mock.results.at(-1)!.value
    expect(bare(whole.list)).toEqual([savedItem({ id: 'hofu-2' }), b])
    expect(whole.odd).toEqual([...odd, { id: 'custom:memo 2' }])
    expect(store.odd).toHaveLength(2)
  })

  test('is told where a whole list could not be read', async () => {
    const store = storeWith({ hasUnread: () => true })
    await store.ready
    expect(store.hasUnread).toBe(true)
  })
})

describe('names', () => {
  test('come to what was saved without one, silently and once', async () => {
    const device = deviceWith(a, b)
    const told = vi.fn(device.update)
    const store = storeWith({ ...device, update: told })
    await store.ready
    const titles = new Map([['hofu-1', '若い人を助ける']])
    await store.complete((list) => withTitles(list, titles))
    await store.complete((list) => withTitles(list, titles))
    expect(store.list.map(({ title }) => title)).toEqual(['若い人を助ける', undefined])
    expect([told.mock.calls.length, store.stored]).toEqual([1, 'unchanged'])
  })
})

describe("the browser's promise to keep what is saved", () => {
  /** A store on a device, in a browser that is asked, and answers. */
  function asked(device: ListStorage, askToLast: () => Promise<boolean | undefined> = async () => true) {
    const asker = { isPersisted: async () => false, requestPersistence: vi.fn(askToLast) }
    const [saved, lasting] = withStores({ listKeeper: device, lasting: asker })(
      () => [useSavedStore(), usePersistenceStore()] as const,
    )
    return { saved, lasting, askToLast: asker.requestPersistence }
  }

  test('is asked for after the first save, and not again', async () => {
    const { saved, lasting, askToLast } = asked(deviceWith())
    await saved.ready
    expect(askToLast).not.toHaveBeenCalled()
    await saved.add('hofu-1')
    await saved.add('hofu-2')
    await saved.remove('hofu-2')
    expect(askToLast).toHaveBeenCalledOnce()
    expect(lasting.isPersisted).toBe(true)
  })

  test('is not asked for where something was saved before', async () => {
    const { saved, askToLast } = asked(deviceWith(a))
    await saved.add('hofu-2')
    expect(askToLast).not.toHaveBeenCalled()
  })

  test('is not asked for where the device takes nothing', async () => {
    const { saved, askToLast } = asked({
      ...deviceWith(),
      ...refusing,
    })
    await saved.add('hofu-1')
    expect(askToLast).not.toHaveBeenCalled()
  })

  test('is looked up without asking, and unknown where that fails', async () => {
    const { lasting, askToLast } = asked(deviceWith())
    await lasting.look()
    expect([lasting.isPersisted, askToLast.mock.calls.length]).toEqual([false, 0])
    const failing = asked(deviceWith(), () => Promise.reject(new Error('no chunk')))
    await failing.lasting.ask()
    expect(failing.lasting.isPersisted).toBeUndefined()
  })
})

describe('what is kept, by the office that is asked', () => {
  async function groupsOf(...list: SavedList) {
    const run = withStores({ source: sourceOf(realFiles), listKeeper: listKeeperWith(holding(...list)) })
    const [plans, saved] = run(() => [usePlanStore(), useSavedStore()] as const)
    await Promise.all([plans.open(), saved.ready])
    await Promise.all(plans.release!.packs.map((pack) => plans.openPack(pack)))
    return run(useSavedByOffice)
  }
  const item = (id: string) => savedItem({ id })

  test('stands under each publisher once, in the order in which it was saved', async () => {
    const { groups } = await groupsOf(
      item('mine-1-1-2'),
      item('hofu-1'),
      item('region-2021-1-a-1.1'),
      item('hofu-kpi-6'),
    )
    expect(
      groups.value.map(({ name, office, records }) => [name, office, records.map((record) => record.item.id)]),
    ).toEqual([
      ['美祢市', '美祢市役所', ['mine-1-1-2']],
      ['防府市', '防府市役所', ['hofu-1', 'hofu-kpi-6']],
      ['7つの市と町', '', ['region-2021-1-a-1.1']],
    ])
  })

  test.each([
    ['an initiative', 'hofu-1', 'initiative', ['goesOn', 'money', 'apply', 'desk']],
    ['an initiative whose document speaks of money', 'hofu-11', 'initiative', ['goesOn', 'amount', 'apply', 'desk']],
    ['an indicator', 'hofu-kpi-6', 'indicator', ['result']],
    [
      'a project without actions, of which years are printed',
      'sanyo-onoda-b',
      'goal',
      ['goesOn', 'money', 'apply', 'until'],
    ],
  ])('knows the page of %s and what to ask about it', async (_, id, route, questions) => {
    const [record] = (await groupsOf(item(id))).groups.value[0]!.records
    expect(record).toMatchObject({ to: { name: route, params: { id } } })
    expect(record!.asks.map(({ question }) => question)).toEqual(questions)
  })

  test('is asked by its printed name and years, without what is ticked', async () => {
    const { groups } = await groupsOf(savedItem({ id: 'hofu-1', asked: ['goesOn', 'desk'] }))
    expect(groups.value[0]!.askings).toMatchObject([
      {
        title: '若者の正規雇用化等の促進',
        years: '2015〜2019年度の計画',
        plan: '防府市 総合戦略',
        asks: [{ question: 'money', words: expect.any(String) as string }, { question: 'apply' }],
      },
    ])
  })

  test('is not asked when everything is ticked, and stays in the list', async () => {
    const { groups } = await groupsOf(savedItem({ id: 'hofu-kpi-6', asked: ['result'] }))
    expect(groups.value.map(({ records, askings }) => [records.length, askings.length])).toEqual([[1, 0]])
  })

  test('says where it is printed', async () => {
    const { groups } = await groupsOf(item('hofu-1'), item('hofu-kpi-6'))
    for (const { source } of groups.value[0]!.records) expect(source).toMatch(/^防府市 総合戦略 \d+(?:〜\d+)?行目$/)
  })

  test('stands under its town with its own name and note while its pack is not here, and is not said to be gone', async () => {
    const mine = savedItem({ id: 'hofu-1', title: '若い人を助ける', note: '9時' })
    const run = withStores({
      source: sourceOf(realFiles),
      listKeeper: listKeeperWith(holding(mine, item('hofu-2'), item('nobody-1'))),
    })
    const [plans, saved] = run(() => [usePlanStore(), useSavedStore()] as const)
    await Promise.all([plans.open(), saved.ready])
    const { groups, gone } = run(useSavedByOffice)
    expect(groups.value).toMatchObject([
      {
        name: '防府市',
        askings: [],
        records: [
          { item: mine, title: '若い人を助ける', asks: [] },
          { title: 'hofu-2', asks: [] },
        ],
      },
    ])
    expect(groups.value[0]!.records.some(({ to }) => to)).toBe(false)
    expect(gone.value).toEqual([item('nobody-1')])
  })

  test('stands there without a town, and is not said to be gone, while nobody knows any town', async () => {
    const mine = savedItem({ id: 'hofu-1', title: '若い人を助ける', note: '9時' })
    const run = withStores({
      source: sourceOf(realFiles, { open: () => Promise.reject(new Error('no line')) }),
      listKeeper: listKeeperWith(holding(mine)),
    })
    const [plans, saved] = run(() => [usePlanStore(), useSavedStore()] as const)
    await Promise.all([plans.open(), saved.ready])
    const { groups, gone } = run(useSavedByOffice)
    expect(groups.value).toMatchObject([{ name: '', office: '', records: [{ item: mine, title: '若い人を助ける' }] }])
    expect(gone.value).toEqual([])
  })

  test.each(['hofu-999', 'nobody-1', 'constructor', 'hofu'])(
    'stands apart where no plan of today holds it: %s',
    async (id) => {
      const { groups, gone } = await groupsOf(item(id), item('hofu-1'))
      expect(gone.value).toEqual([item(id)])
      expect(groups.value.flatMap(({ records }) => records.map((record) => record.item.id))).toEqual(['hofu-1'])
    },
  )
})
