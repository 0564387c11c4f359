import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import type { Aim, Comparator, Due, Reading, Series } from '#domain/figure.ts'
import type { Counting, Direction, Indicator } from '#domain/indicator.ts'
import { judge, type Judgement } from '#domain/judging/judgement.ts'
import { momentCode, periodCode, type Period } from '#domain/period.ts'
import {
  aGap,
  anIndicator,
  aReading,
  aSeries,
  aTarget,
  by,
  during,
  inFiscalYear,
  inYear,
  overFiscalYears,
  periodNotPrinted,
} from '#support/plan-makers.ts'

/** Everything that a judgement is made of. */
type Case = {
  readonly counting: Counting
  readonly way: Direction['way']
  readonly baseline: Reading
  readonly readings: readonly Reading[]
  readonly aim: Aim
  readonly due: Due
}

const number = fc.oneof(fc.integer({ min: -20, max: 20 }), fc.integer({ min: -1_000_000, max: 1_000_000 }))
const comparator = fc.constantFrom<Comparator>('atLeast', 'atMost', 'exactly')
const year = fc.integer({ min: 2010, max: 2021 })
const period: fc.Arbitrary<Period> = fc.oneof(
  { weight: 4, arbitrary: year.map(inFiscalYear) },
  year.map(inYear),
  fc
    .tuple(year, fc.integer({ min: 1, max: 5 }), fc.constantFrom('sum', 'mean', 'span'))
    .map(([to, years, as]) => overFiscalYears(to - years, to, as)),
  fc.constant(periodNotPrinted()),
)
const reading = (of: fc.Arbitrary<Period>): fc.Arbitrary<Reading> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ value: number, period: of }).map((given) => aReading(given)) },
    of.map((one) => aGap('blank', { period: one })),
  )
function endOf(period: Period): string {
  if (period.kind === 'at') return momentCode(period.at)
  return period.kind === 'over' ? momentCode(period.to) : ''
}
const aim: fc.Arbitrary<Aim> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .record({ comparator, value: number })
      .map((given): Aim => ({ kind: 'number', basis: 'printed', ...given })),
  },
  fc
    .tuple(number, number)
    .map(([one, other]): Aim => ({ kind: 'range', low: Math.min(one, other), high: Math.max(one, other) })),
  fc.constantFrom('more', 'less', 'same').map((towards): Aim => ({ kind: 'trend', towards })),
  fc.constant<Aim>({ kind: 'words', promise: '充実' }),
)
const window = fc.tuple(
  fc.constantFrom('sum', 'everyYear'),
  fc.integer({ min: 2012, max: 2016 }),
  fc.integer({ min: 0, max: 4 }),
)
const due: fc.Arbitrary<Due> = fc.oneof(
  period.map(by),
  window.map(([kind, from, years]) => during(kind, from, from + years)),
)
const figures: fc.Arbitrary<Case> = fc.record({
  counting: fc.constantFrom<Counting>('level', 'flow', 'flow', 'runningTotal'),
  way: fc.constantFrom<Direction['way']>('increase', 'decrease', 'maintain'),
  baseline: reading(period),
  // Two numbers for one period are one reading with `alsoPrinted`, so no two readings share theirs.
  readings: fc.uniqueArray(reading(period), {
    maxLength: 7,
    selector: ({ period: one }) => `${periodCode(one)} ${one.kind === 'over' ? one.as : ''}`,
  }),
  aim,
  due,
})

const indicatorOf = ({ counting, way }: Case, given: Partial<Indicator> = {}): Indicator =>
  anIndicator({ counting, direction: { way, basis: 'printed' }, ...given })
const seriesOf = ({ baseline, readings }: Case): Series => aSeries({ baseline, readings })
const saidOf = (one: Case, given?: Partial<Indicator>): Judgement =>
  judge(indicatorOf(one, given), seriesOf(one), aTarget({ aim: one.aim, due: one.due }))
const answers = ({ reached, progress: way, expected, pace, verdict }: Judgement) => ({
  reached,
  way,
  expected,
  pace,
  verdict,
})

const withValue = (one: Reading, change: (value: number) => number): Reading =>
  one.kind === 'number' ? { ...one, value: change(one.value) } : one
const withNumbers = (one: Case, change: (value: number) => number, changed: Partial<Case>): Case => ({
  ...one,
  baseline: withValue(one.baseline, change),
  readings: one.readings.map((each) => withValue(each, change)),
  ...changed,
})
const reached = ({ reached: answer }: Judgement): boolean | undefined =>
  answer.kind === 'known' ? answer.value.reached : undefined
const way = ({ progress: answer }: Judgement): number => (answer.kind === 'known' ? answer.value : NaN)

const holds = <Given extends [unknown, ...unknown[]]>(property: fc.IPropertyWithHooks<Given>) =>
  fc.assert(property, { numRuns: 1000 })

describe('a judgement', () => {
  test('does not depend on the order of the readings', () => {
    const shuffled = figures
      .filter(({ readings }) => new Set(readings.map(({ period: one }) => endOf(one))).size > 1)
      .chain((one) =>
        fc.tuple(fc.constant(one), fc.shuffledSubarray([...one.readings], { minLength: one.readings.length })),
      )
    holds(
      fc.property(shuffled, ([one, readings]) => {
        expect(saidOf({ ...one, readings })).toEqual(saidOf(one))
      }),
    )
  })

  test('does not depend on unit, decimals and names', () => {
    const named = fc.record({ unit: fc.string(), decimals: fc.nat(6), name: fc.string(), id: fc.string() })
    holds(
      fc.property(figures, named, (one, given) => {
        expect(saidOf(one, given)).toEqual(saidOf(one))
      }),
    )
  })

  test('does not change when all numbers are multiplied', () => {
    const times = (aimed: Aim, factor: number): Aim => {
      if (aimed.kind === 'number') return { ...aimed, value: aimed.value * factor }
      return aimed.kind === 'range' ? { ...aimed, low: aimed.low * factor, high: aimed.high * factor } : aimed
    }
    holds(
      fc.property(figures, fc.integer({ min: 2, max: 1000 }), (one, factor) => {
        expect(answers(saidOf(withNumbers(one, (value) => value * factor, { aim: times(one.aim, factor) })))).toEqual(
          answers(saidOf(one)),
        )
      }),
    )
  })

  test('does not change when up and down, and all signs, are swapped', () => {
    const otherWay = { increase: 'decrease', decrease: 'increase', maintain: 'maintain' } as const
    const otherComparator = { atLeast: 'atMost', atMost: 'atLeast', exactly: 'exactly' } as const
    const otherTrend = { more: 'less', less: 'more', same: 'same' } as const
    const mirrored = (aimed: Aim): Aim => {
      switch (aimed.kind) {
        case 'number':
          return { ...aimed, value: -aimed.value, comparator: otherComparator[aimed.comparator] }
        case 'range':
          return { kind: 'range', low: -aimed.high, high: -aimed.low }
        case 'trend':
          return { kind: 'trend', towards: otherTrend[aimed.towards] }
        case 'words':
          return aimed
      }
    }
    holds(
      fc.property(figures, (one) => {
        expect(
          answers(saidOf(withNumbers(one, (value) => -value, { aim: mirrored(one.aim), way: otherWay[one.way] }))),
        ).toEqual(answers(saidOf(one)))
      }),
    )
  })

  test('that is unknown has a reason, each only once, and a way that is known is finite', () => {
    holds(
      fc.property(figures, (one) => {
        const said = saidOf(one)
        for (const answer of [said.reached, said.progress, said.expected, said.pace]) {
          if (answer.kind === 'known')
            expect(typeof answer.value !== 'number' || Number.isFinite(answer.value)).toBe(true)
          else expect([answer.because.length > 0, new Set(answer.because).size]).toEqual([true, answer.because.length])
        }
      }),
    )
  })

  test('has one verdict that agrees with its answers', () => {
    holds(
      fc.property(figures, (one) => {
        const said = saidOf(one)
        const isDue = said.reached.kind === 'known' && said.reached.value.timing === 'due'
        const isHold = said.progress.kind === 'unknown' && said.progress.because.includes('hold')
        const ofTime = isDue ? 'reached' : 'early'
        if (reached(said) === true) expect(said.verdict).toBe(isHold ? 'held' : ofTime)
        else expect(['reached', 'early']).not.toContain(said.verdict)
        if (said.reached.kind === 'unknown') expect(['held', 'noResult', 'notJudged']).toContain(said.verdict)
        else expect(['noResult', 'notJudged']).not.toContain(said.verdict)
      }),
    )
  })
})

describe('a step towards the target', () => {
  /** A case whose aim is a number, and the same case with one of its readings moved in the sense of the aim. */
  const step = fc
    .tuple(figures, comparator, number, fc.nat(50), fc.nat(1_000_000))
    .map(([one, sense, value, which, size]) => {
      const upwards =
        sense === 'exactly' ? one.baseline.kind === 'gap' || value > one.baseline.value : sense === 'atLeast'
      // An exact aim can be overstepped: the step then ends at the aim.
      const moved = (from: number) => {
        const to = upwards ? from + size : from - size
        if (sense !== 'exactly') return to
        return upwards ? Math.max(from, Math.min(to, value)) : Math.min(from, Math.max(to, value))
      }
      const before: Case = { ...one, aim: { kind: 'number', basis: 'printed', comparator: sense, value } }
      const after: Case = {
        ...before,
        readings: one.readings.map((each, at) => (at === which % one.readings.length ? withValue(each, moved) : each)),
      }
      return { before: saidOf(before), after: saidOf(after) }
    })

  test('never lowers the way covered', () => {
    holds(fc.property(step, ({ before, after }) => !(way(after) < way(before))))
  })

  test('never turns reached into not reached', () => {
    holds(fc.property(step, ({ before, after }) => !(reached(before) === true && reached(after) === false)))
  })

  test('never turns an answer about the way into none', () => {
    holds(fc.property(step, ({ before, after }) => before.progress.kind === after.progress.kind))
  })
})
