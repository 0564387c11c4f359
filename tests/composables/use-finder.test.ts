import { describe, expect, test } from 'vitest'
import { reactive } from 'vue'
import type { Entry, TakesPart } from '#domain/entry.ts'
import type { Card } from '#domain/life-event.ts'
import { packFormat } from '#packs/format.ts'
import type { Pack } from '#packs/pack.ts'
import { useFinder } from '#composables/use-finder.ts'
import { usePlanStore } from '#stores/plan-store.ts'
import { aCard, anEntry, aPackReference, aPlan, aPlanHead, aRelease, aTown } from '#support/plan-makers.ts'
import { withStores } from '#support/store-app.ts'

const inCare = aCard({ scenes: ['childcare/support'] })
const minding = aCard({ scenes: ['childcare/minding'] })
const atWork = aCard({ scenes: ['work/job'] })

type Has = Readonly<Record<string, { readonly entry?: Partial<Entry>; readonly card: Card }>>

/** A pack with one plan of a publisher, its deeds given by their ids. */
const packOf = (publisher: string, has: Has): Pack => ({
  format: packFormat,
  publisher,
  plans: [
    aPlan({
      id: publisher,
      publisher,
      entries: Object.entries(has).map(([id, { entry }]) =>
        anEntry({ id: `${publisher}-${id}`, plan: publisher, ...entry }),
      ),
    }),
  ],
  documents: [],
  cards: Object.fromEntries(Object.entries(has).map(([id, { card }]) => [`${publisher}-${id}`, card])),
})

const narrows = [
  { id: 'minding', name: 'あずける' },
  { id: 'support', name: '相談' },
  { id: 'child-health', name: '体' },
]
const scenes = [{ id: 'childcare', name: '子育て', about: '', narrows, counts: {}, joint: {} }]

/** The finder over these packs, in the order in which they came; `ask` changes the address. */
async function finderOver(
  packs: Readonly<Record<string, Has>>,
  given: Partial<{ scene: string; town: string; narrow: string }> = {},
) {
  const asked = reactive({ scene: 'childcare', town: 'hofu', narrow: '', ...given })
  const references = Object.keys(packs).map((publisher) =>
    aPackReference({ publisher, hash: publisher, plans: [publisher] }),
  )
  const plans = Object.keys(packs).map((publisher) => aPlanHead({ id: publisher, publisher }))
  const release = aRelease({ towns: [aTown(), aTown({ id: 'hagi', name: '萩市' })], scenes, packs: references, plans })
  const run = withStores({
    source: {
      open: async () => ({ hash: '', release }),
      pack: async (hash) => packOf(hash, packs[hash]!),
      newest: async () => ({ hash: '', release }),
      downloadAll: async () => ({ stored: { hash: '', release }, problem: undefined }),
    },
  })
  const store = run(() => usePlanStore())
  await store.open()
  for (const reference of references) await store.openPack(reference)
  const finder = run(() => useFinder(() => asked))
  /** The ids that were found, each without the plan's, which it begins with. */
  const ids = (): readonly (readonly string[])[] =>
    finder.found.value.map(({ entries }) => entries.map(({ id, plan }) => id.slice(plan.length + 1)))
  return { ...finder, ids, ask: (next: Partial<typeof asked>) => Object.assign(asked, next) }
}

describe('in a town, the finder holds', () => {
  test("the town's own plan first, then what the seven do together, whichever came first", async () => {
    const { ids } = await finderOver({ region: { r1: { card: inCare } }, hofu: { h1: { card: inCare } } })
    expect(ids()).toEqual([['h1'], ['r1']])
  })

  test('nothing of other towns', async () => {
    const { ids } = await finderOver({ mine: { m1: { card: inCare } }, hofu: { h1: { card: inCare } } })
    expect(ids()).toEqual([['h1']])
  })

  test('no plan in which nothing is found', async () => {
    const { ids } = await finderOver({ hofu: { h1: { card: atWork } }, region: { r1: { card: inCare } } })
    expect(ids()).toEqual([['r1']])
  })

  test('what is asked now, when the answers in the address change', async () => {
    const { ids, ask, lifeEvent, town } = await finderOver({
      hofu: { h1: { card: inCare }, h2: { card: minding } },
      region: { r1: { card: minding } },
    })
    expect(ids()).toEqual([['h1', 'h2'], ['r1']])
    ask({ narrow: 'minding' })
    expect(ids()).toEqual([['h2'], ['r1']])
    ask({ narrow: '', town: 'hagi' })
    expect([ids(), town.value?.name]).toEqual([[['r1']], '萩市'])
    ask({ scene: 'gold' })
    expect([ids(), lifeEvent.value]).toEqual([[], undefined])
  })
})

describe('a joint row', () => {
  const named: TakesPart = { kind: 'named', towns: ['mine'] }
  const unreadable: TakesPart = { kind: 'unreadable', because: '列がずれています。' }

  test.each([
    ['that names other towns is not here', named, [], []],
    ['of all is here, and sure', { kind: 'publisher' }, [['r1']], [false]],
    ['that nobody can read is here, and said to be unsure', unreadable, [['r1']], [true]],
  ] as const)('%s', async (_, takesPart, expected, unsure) => {
    const { ids, found } = await finderOver({ region: { r1: { card: inCare, entry: { takesPart } } } })
    expect(ids()).toEqual(expected)
    expect(found.value.map((one) => one.unsure)).toEqual(unsure)
  })

  test('that is unsure does not make those of another scene so', async () => {
    const { found } = await finderOver({
      region: { r1: { card: inCare }, r2: { card: atWork, entry: { takesPart: unreadable } } },
    })
    expect(found.value.map(({ unsure }) => unsure)).toEqual([false])
  })
})

describe('the narrowing answers', () => {
  const has = {
    hofu: { h1: { card: inCare } },
    region: { r1: { card: minding, entry: { takesPart: { kind: 'named', towns: ['hofu'] } as const } } },
  }

  test('are those that lead to something in this town, in the order of the scene', async () => {
    const { subtopics: answers, ask } = await finderOver(has)
    expect(answers.value.map(({ id }) => id)).toEqual(['minding', 'support'])
    ask({ town: 'hagi' })
    expect(answers.value).toEqual([])
  })

  test('stay all there when one is chosen', async () => {
    const { subtopics: answers } = await finderOver(has, { narrow: 'support' })
    expect(answers.value.map(({ id }) => id)).toEqual(['minding', 'support'])
  })
})

test.each([
  ['with a plan of its own is known to have one', 'hofu', true],
  ['without one is known to have none', 'hagi', false],
])('a town %s', async (_, town, expected) => {
  expect((await finderOver({ hofu: {}, region: {} }, { town })).hasOwn.value).toBe(expected)
})
