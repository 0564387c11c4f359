import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import type { Entry } from '#domain/entry.ts'
import { PlanIndex } from '#domain/plan-index.ts'
import { aFact, aPlace, aPlan, aTerm, anEntry, anIndicator } from '#support/plan-makers.ts'

const ids = (records: readonly { readonly id: string }[]): string[] => records.map(({ id }) => id)

/** goal ─ heading ─ 1 (with two parts), 2; and a goal without anything under it. */
const goal = anEntry({ id: 'goal', kind: 'goal' })
const heading = anEntry({ id: 'heading', kind: 'heading', parent: 'goal' })
const first = anEntry({ id: 'first', parent: 'heading' })
const parts = ['first.1', 'first.2'].map((id) => anEntry({ id, kind: 'part', parent: 'first' }))
const second = anEntry({
  id: 'second',
  parent: 'heading',
  relatesTo: [{ entry: 'first', kind: 'serves', cited: [aPlace()] }],
})
const bare = anEntry({ id: 'bare', kind: 'goal' })
const entries = [goal, heading, first, ...parts, second, bare]

describe('what hangs under what', () => {
  const index = new PlanIndex(aPlan({ entries }))

  test.each([
    ['under the top stand the goals', ids(index.childrenOf('top')), ['goal', 'bare']],
    ['under a goal stands what has it as parent, and nothing deeper', ids(index.childrenOf('goal')), ['heading']],
    ['under an entry that nobody names stands nothing', ids(index.childrenOf('bare')), []],
    [
      'all under a goal stands as in the document',
      ids(index.allUnder('goal')),
      ['heading', 'first', 'first.1', 'first.2', 'second'],
    ],
    ['above a part stands the way from the top', ids(index.ancestorsOf(parts[0]!)), ['goal', 'heading', 'first']],
    ['above a goal stands nothing', ids(index.ancestorsOf(goal)), []],
    [
      'the five of 72 are parts, not initiatives, and are not counted',
      ids(index.initiativesUnder('top')),
      ['first', 'second'],
    ],
    ['what points at an entry is found from the other end', ids(index.referrers('first', 'serves')), ['second']],
    ['what points at it in another way is not among it', ids(index.referrers('first', 'names')), []],
    ['what nothing points at has none', ids(index.referrers('second', 'serves')), []],
  ])('%s', (_, found, expected) => expect(found).toEqual(expected))
})

describe('what a plan lists twice', () => {
  const again = (id: string) =>
    anEntry({ id, parent: 'bare', relatesTo: [{ entry: 'first', kind: 'repeats', cited: [aPlace()] }] })
  const [twice, thrice] = [again('twice'), again('thrice')]
  const index = new PlanIndex(aPlan({ entries: [...entries, twice!, thrice!] }))

  test('is what is listed first', () => {
    expect(index.originalOf(twice!)).toBe(first)
    expect(index.originalOf(second)).toBe(second)
    expect(ids(index.repeatsOf('first'))).toEqual(['twice', 'thrice'])
    expect(index.repeatsOf('twice')).toEqual([])
  })

  test('stands once among others, where its first place is among them', () => {
    expect(ids(index.eachOnce([twice!, first, second]))).toEqual(['first', 'second'])
    expect(ids(index.eachOnce([twice!, second]))).toEqual(['twice', 'second'])
  })
})

describe('any tree', () => {
  /** Each entry hangs under one that was listed before it, or at the top. */
  const forest = fc.array(fc.nat(), { maxLength: 30 }).map((picks) =>
    picks.map((pick, index): Entry => {
      const parent = pick % (index + 1)
      return anEntry({ id: `made-${index}`, parent: parent === index ? 'top' : `made-${parent}` })
    }),
  )

  test('holds every entry of the plan once under its top', () => {
    fc.assert(
      fc.property(forest, (listed) => {
        expect(ids(new PlanIndex(aPlan({ entries: listed })).allUnder('top')).sort()).toEqual(ids(listed).sort())
      }),
    )
  })

  test('an entry is under everything that is above it, and under nothing else', () => {
    fc.assert(
      fc.property(forest, (listed) => {
        const index = new PlanIndex(aPlan({ entries: listed }))
        for (const entry of listed) {
          const over = listed.filter(({ id }) => index.allUnder(id).includes(entry))
          expect(ids(index.ancestorsOf(entry)).sort()).toEqual(ids(over).sort())
        }
      }),
    )
  })
})

describe('records by id', () => {
  const index = new PlanIndex(
    aPlan({
      entries,
      indicators: [anIndicator({ id: 'kpi' })],
      facts: [aFact({ id: 'fact' })],
      terms: [aTerm({ id: 'term' })],
    }),
  )

  test.each(['goal', 'first.2', 'kpi', 'fact', 'term'])('%s is found', (id) => expect(index.record(id)?.id).toBe(id))
  test.each(['', 'none', 'top'])('"%s" is no record', (id) => expect(index.record(id)).toBeUndefined())
  test('an indicator is no entry', () => expect(index.entry('kpi')).toBeUndefined())
  test('an entry is no indicator', () => expect(index.indicator('goal')).toBeUndefined())
})

describe('what is measured', () => {
  const ofPlan = anIndicator({ id: 'of-plan', measures: 'made' })
  const ofGoal = anIndicator({ id: 'of-goal', measures: 'goal' })
  const ofHeading = anIndicator({ id: 'of-heading', measures: 'heading' })
  const indexWith = (...indicators: readonly ReturnType<typeof anIndicator>[]): PlanIndex =>
    new PlanIndex(aPlan({ entries, indicators }))

  test.each([
    ['an initiative is measured by its heading', [ofGoal, ofHeading], first, ['heading', ['of-heading']]],
    ['a part of an initiative too', [ofGoal, ofHeading], parts[1]!, ['heading', ['of-heading']]],
    ['where the heading has none, by its goal', [ofPlan, ofGoal], first, ['goal', ['of-goal']]],
    ['a heading is measured by itself', [ofGoal, ofHeading], heading, ['heading', ['of-heading']]],
    ['never by what is below it', [ofPlan, ofHeading], goal, ['plan', ['of-plan']]],
  ] as const)('%s', (_, indicators, entry, expected) => {
    const measured = indexWith(...indicators).nearestMeasured(entry)!
    expect([measured.of === 'plan' ? 'plan' : measured.of.id, ids(measured.indicators)]).toEqual(expected)
  })

  test('nothing measures an entry of a plan without indicators', () =>
    expect(indexWith().nearestMeasured(first)).toBeUndefined())
  test('under a goal its own indicators come first', () =>
    expect(ids(indexWith(ofHeading, ofGoal).indicatorsUnder(goal))).toEqual(['of-goal', 'of-heading']))
  test('those of the plan are not under a goal', () => expect(indexWith(ofPlan).indicatorsUnder(goal)).toEqual([]))
  test('those of the plan are asked for by its id', () =>
    expect(ids(indexWith(ofPlan, ofGoal).indicatorsOf('made'))).toEqual(['of-plan']))
})

test('what is told about a town is not told about the plan', () => {
  const index = new PlanIndex(
    aPlan({ facts: [aFact({ id: 'town', about: 'hofu' }), aFact({ id: 'plan', about: 'made' })] }),
  )
  expect([ids(index.factsAbout('hofu')), ids(index.factsAbout('made')), ids(index.factsAbout('mine'))]).toEqual([
    ['town'],
    ['plan'],
    [],
  ])
})
