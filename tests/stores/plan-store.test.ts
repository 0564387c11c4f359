import { describe, expect, test, vi } from 'vitest'
import type { DownloadListener, DownloadResult } from '#storage/plan-download.ts'
import { aDocument, aGlossaryWord, anEntry, aPackReference, aPlan, aRelease, aWording } from '#support/plan-makers.ts'
import { ourTowns } from '#support/region.ts'
import { madeRelease } from '#support/release-makers.ts'
import { promised, sourceOf } from '#support/plan-sources.ts'
import { planStoreOver, settled } from '#support/store-app.ts'

const yesterday = madeRelease(['hofu', 'mine'], '2026-01-02')
const today = madeRelease(['hofu', 'ube'], '2026-02-02')
const source = (given = {}) => sourceOf(yesterday.files, given)

describe('opening', () => {
  test('gives the release of the source', async () => {
    const store = planStoreOver(source())
    expect(store.opening).toEqual({ kind: 'opening' })
    await store.open()
    expect(store.opening).toEqual({ kind: 'open' })
    expect(store.release).toEqual(yesterday.release)
  })

  test('that failed is tried again by the next call', async () => {
    const open = vi.fn().mockRejectedValueOnce(new Error('no line')).mockResolvedValue(yesterday)
    const store = planStoreOver(source({ open }))
    await store.open()
    expect(store.opening).toEqual({ kind: 'failed', because: 'unreachable' })
    await store.open()
    expect(store.opening).toEqual({ kind: 'open' })
  })

  test('asks no more once the release is open', async () => {
    const open = vi.fn().mockResolvedValue(yesterday)
    const store = planStoreOver(source({ open }))
    await store.open()
    await store.open()
    expect(open).toHaveBeenCalledTimes(1)
  })
})

describe('downloading', () => {
  test('says what is here, how far what is newer is, and then of which date everything is', async () => {
    const done = promised<DownloadResult>()
    const store = planStoreOver(
      source({
        downloadAll: ({ onStored, onProgress }: DownloadListener) => {
          onStored(undefined)
          onProgress({ stored: 1, total: 2 })
          return done.promise
        },
      }),
    )
    expect(store.download).toEqual({ device: { kind: 'unknown' }, update: { kind: 'waiting' } })
    await store.open()
    const downloading = store.downloadAll()
    expect(store.download).toEqual({
      device: { kind: 'none' },
      update: { kind: 'fetching', progress: { stored: 1, total: 2 } },
    })
    done.keep({ stored: yesterday, problem: undefined })
    await downloading
    expect(store.download).toEqual({
      device: { kind: 'whole', date: '2026-01-02', newer: false },
      update: { kind: 'done' },
    })
  })

  test('says what is here while nobody answers', async () => {
    const store = planStoreOver(
      source({
        downloadAll: ({ onStored }: DownloadListener) => {
          onStored(yesterday)
          return new Promise<never>(() => undefined)
        },
      }),
    )
    await store.open()
    void store.downloadAll()
    expect(store.download).toEqual({
      device: { kind: 'whole', date: '2026-01-02', newer: false },
      update: { kind: 'looking' },
    })
  })

  test('a newer release is said, and the visit reads on in its own', async () => {
    const store = planStoreOver(source({ downloadAll: async () => ({ stored: today, problem: undefined }) }))
    await store.open()
    await store.downloadAll()
    expect(store.download.device).toEqual({ kind: 'whole', date: '2026-02-02', newer: true })
    expect(store.release).toEqual(yesterday.release)
  })

  test('before anything is open, what is here is not newer than what is read', async () => {
    const store = planStoreOver(source())
    await store.downloadAll()
    expect(store.download.device).toMatchObject({ kind: 'whole', newer: false })
  })

  test('an update that failed takes nothing away from what is here', async () => {
    const store = planStoreOver(source({ downloadAll: async () => ({ stored: yesterday, problem: 'damaged' }) }))
    await store.open()
    await store.downloadAll()
    expect(store.download).toEqual({
      device: { kind: 'whole', date: '2026-01-02', newer: false },
      update: { kind: 'failed', because: 'damaged' },
    })
  })

  test.each([
    ['noStorage', 'none'],
    ['unreachable', 'none'],
    ['slowStorage', 'unreadable'],
    ['lostStorage', 'unreadable'],
  ] as const)(
    'what could not come says why (%s), and a device that did not answer is not empty',
    async (problem, kind) => {
      const store = planStoreOver(source({ downloadAll: async () => ({ stored: undefined, problem }) }))
      await store.downloadAll()
      expect(store.download).toEqual({ device: { kind }, update: { kind: 'failed', because: problem } })
    },
  )

  test('asked for twice at once, it is one', async () => {
    const downloadAll = vi.fn(async () => ({ stored: yesterday, problem: undefined }))
    const store = planStoreOver(source({ downloadAll }))
    await Promise.all([store.downloadAll(), store.downloadAll()])
    expect(downloadAll).toHaveBeenCalledTimes(1)
    await store.downloadAll()
    expect(downloadAll).toHaveBeenCalledTimes(2)
  })

  test('a pack that was broken on the device takes back what was said, and is brought anew', async () => {
    let damage = (): void => undefined
    const downloadAll = vi.fn(async () => ({ stored: yesterday, problem: undefined }))
    const store = planStoreOver(source({ downloadAll, watchDamage: (onDamage: () => void) => (damage = onDamage) }))
    await store.open()
    await store.downloadAll()
    damage()
    expect(store.download.device).toEqual({ kind: 'none' })
    await settled()
    expect(downloadAll).toHaveBeenCalledTimes(2)
    expect(store.download.device).toMatchObject({ kind: 'whole' })
  })

  test('a pack that could not be read from the device takes back what was said', async () => {
    const store = planStoreOver(source({ pack: () => Promise.reject(new Error('no line')) }))
    await store.open()
    await store.downloadAll()
    await expect(store.openPack(aPackReference())).rejects.toThrow()
    expect(store.download.device).toEqual({ kind: 'unreadable' })
  })
})

describe('moving on', () => {
  test('lets go of what was open, and reads the newest', async () => {
    const store = planStoreOver(source({ newest: async () => today }))
    await store.open()
    await store.moveOn()
    expect(store.release).toEqual(today.release)
  })

  test('where nothing is newer, or to be had, changes nothing', async () => {
    for (const newest of [async () => yesterday, () => Promise.reject(new Error('no line'))]) {
      const store = planStoreOver(source({ newest }))
      await store.open()
      await store.moveOn()
      expect(store.release).toEqual(yesterday.release)
    }
  })
})

describe('packs', () => {
  const plan = aPlan({ id: 'made', document: 'made-2015', entries: [anEntry({ id: 'made-1' })] })
  const pack = { format: 1, publisher: 'hofu', plans: [plan], documents: [aDocument({ id: 'made-2015' })] }
  const reference = aPackReference()

  test('an opened pack gives its plans and its documents', async () => {
    const store = planStoreOver(source({ pack: async () => pack }))
    await store.openPack(reference)
    expect(store.packs.plan('made')?.entry('made-1')?.title).toBe('取り組みの題名')
    expect(store.packs.document('made-2015')?.title).toBe('防府市の計画')
  })

  test('a pack is asked for once, however many screens need it', async () => {
    const read = vi.fn().mockResolvedValue(pack)
    const store = planStoreOver(source({ pack: read }))
    await Promise.all([store.openPack(reference), store.openPack(reference)])
    await store.openPack(reference)
    expect(read).toHaveBeenCalledTimes(1)
  })

  test('a pack that failed is asked for again', async () => {
    const read = vi.fn().mockRejectedValueOnce(new Error('no line')).mockResolvedValue(pack)
    const store = planStoreOver(source({ pack: read }))
    await expect(store.openPack(reference)).rejects.toThrow('no line')
    await settled()
    await store.openPack(reference)
    expect(store.packs.plan('made')).toBeDefined()
  })

  test('an opened pack gives what we say of its records', async () => {
    const worded = { ...pack, wordings: { 'made-1': aWording() } }
    const store = planStoreOver(source({ pack: async () => worded }))
    await store.openPack(reference)
    expect(store.packs.wording('made-1')).toEqual(aWording())
  })

  test('a pack of the days before there were wordings opens without any', async () => {
    const store = planStoreOver(source({ pack: async () => pack }))
    await store.openPack(reference)
    expect(store.packs.wording('made-1')).toBeUndefined()
  })

  test('the pack that all share gives the words that we explain', async () => {
    const store = planStoreOver(
      source({ pack: async () => ({ format: 1, publisher: 'shared', themes: [], glossary: [aGlossaryWord()] }) }),
    )
    expect(store.packs.glossary).toEqual([])
    await store.openPack(reference)
    expect(store.packs.glossary).toEqual([aGlossaryWord()])
  })

  test('the pack that all share gives the figures that may stand side by side, and none before there were any', async () => {
    const comparable = {
      together: [],
      apart: [
        {
          id: 'known',
          figures: [
            { town: 'hofu', indicator: 'hofu-1' },
            { town: 'mine', indicator: 'mine-1' },
          ],
          in: 'unit',
          because: 'わけ',
        },
      ],
    } as const
    const store = planStoreOver(
      source({ pack: async () => ({ format: 1, publisher: 'shared', themes: [], comparable }) }),
    )
    expect(store.packs.comparables).toEqual({ together: [], apart: [] })
    await store.openPack(reference)
    expect(store.packs.comparables).toEqual(comparable)
    const older = planStoreOver(source({ pack: async () => ({ format: 1, publisher: 'shared', themes: [] }) }))
    await older.openPack(reference)
    expect(older.packs.comparables).toEqual({ together: [], apart: [] })
  })

  test('the pack that all share holds no plan, and opens all the same', async () => {
    const store = planStoreOver(source({ pack: async () => ({ format: 1, publisher: 'shared', themes: [] }) }))
    await store.openPack(reference)
    expect(store.packs.plans).toEqual([])
    expect(store.packs.glossary).toEqual([])
  })
})

describe('what stands where', () => {
  const packs = [
    aPackReference({ publisher: 'shared', hash: 'a'.repeat(64) }),
    aPackReference({ publisher: 'hofu', hash: 'b'.repeat(64), plans: ['hofu'], documents: ['hofu-strategy-2015'] }),
    aPackReference({
      publisher: 'region',
      hash: 'c'.repeat(64),
      plans: ['region-2021', 'region'],
      documents: ['vision'],
    }),
  ]
  const release = aRelease({ packs, towns: ourTowns.towns })
  const opened = async () => {
    const store = planStoreOver(source({ open: async () => ({ hash: '0'.repeat(64), release }) }))
    await store.open()
    return store
  }

  test.each([
    ['a plan', 'hofu', ['hofu']],
    ['a record', 'hofu-25-1', ['hofu']],
    ['a document', 'vision', ['region']],
    ['a record of the plan with the longer name', 'region-2021-1', ['region']],
    ['an id of nobody', 'nobody-1', []],
    ['an id that only begins with the same letters', 'hofuku-1', []],
  ])('%s is held by the pack of its publisher', async (_, id, publishers) => {
    expect((await opened()).packHolding(id).map(({ publisher }) => publisher)).toEqual(publishers)
  })

  test('a town without a plan of its own has no pack', async () => {
    const store = await opened()
    expect(store.packsBy(['hagi'])).toEqual([])
    expect(store.packsBy(['hagi', 'region']).map(({ publisher }) => publisher)).toEqual(['region'])
  })

  test('what all share stands in a pack of its own, which is no plan’s', async () => {
    const store = await opened()
    expect(store.sharedPack().map(({ publisher }) => publisher)).toEqual(['shared'])
    expect(store.packsBy(['shared'])).toEqual([])
  })

  test('nothing is held anywhere before the release is open', () => {
    const store = planStoreOver(source())
    expect(store.packHolding('hofu')).toEqual([])
    expect(store.sharedPack()).toEqual([])
    expect(store.packsBy(['hofu'])).toEqual([])
  })

  test('of two plans whose names begin alike a record belongs to the longer', async () => {
    const plans = [aPlan({ id: 'region', document: 'd1' }), aPlan({ id: 'region-2021', document: 'd2' })]
    const store = planStoreOver(
      source({ pack: async () => ({ format: 1, publisher: 'region', plans, documents: [] }) }),
    )
    await store.openPack(aPackReference())
    expect(store.packs.planHolding('region-2021-1')?.plan.id).toBe('region-2021')
    expect(store.packs.planHolding('region-1')?.plan.id).toBe('region')
    expect(store.packs.planHolding('d1')?.plan.id).toBe('region')
    expect(store.packs.planHolding('hofu-1')).toBeUndefined()
  })

  test('a publisher is called by its name, the seven together by theirs', async () => {
    const store = await opened()
    expect(['hofu', 'region', 'nobody'].map(store.nameOf)).toEqual(['防府市', '7つの市と町', 'nobody'])
  })
})
