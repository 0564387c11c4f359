import { describe, expect, test } from 'vitest'
import { saysReached, verdictsThatDiffer } from '#domain/judging/publisher-verdict.ts'
import { judge } from '#domain/judging/judgement.ts'
import type { Slice } from '#domain/figure.ts'
import type { Statement } from '#domain/indicator.ts'
import type { Period } from '#domain/period.ts'
import {
  anAim,
  anIndicator,
  aPlace,
  aReading,
  aSeries,
  aTarget,
  by,
  inFiscalYear,
  periodNotPrinted,
  yearly,
} from '#support/plan-makers.ts'

test.each([
  ['○', true],
  ['達成した。', true],
  ['▲', false],
  ['現在のところ達成できてない。', false],
  ['現在のところ達成していない。', false],
  ['―', undefined],
  ['順調', undefined],
] as const)('%s says %s', (words, said) => expect(saysReached(words)).toBe(said))

describe('a printed verdict differs from our answer', () => {
  const whole: Slice = { kind: 'whole' }
  const missed = judge(
    anIndicator({ direction: { way: 'increase', basis: 'baseline' } }),
    aSeries({ baseline: aReading({ value: 0 }), readings: yearly(2019, 5) }),
    aTarget({ aim: anAim({ comparator: 'atLeast', value: 10 }), due: by(inFiscalYear(2019)) }),
  )
  const printed = (
    words: string,
    { slice = whole, period = periodNotPrinted('達成状況') }: { slice?: Slice; period?: Period } = {},
  ): Statement => ({ id: 'made-kpi-1-verdict', kind: 'verdict', words, slice, period, cited: [aPlace()] })

  test.each([
    ['where it says the opposite', printed('○'), whole, 1],
    ['not where it says the same', printed('▲'), whole, 0],
    ['not where it says neither', printed('順調'), whole, 0],
    ['not where it is about another slice', printed('○', { slice: { kind: 'part', part: '小学校' } }), whole, 0],
    [
      'where it is about the same slice',
      printed('○', { slice: { kind: 'part', part: '小学校' } }),
      { kind: 'part', part: '小学校' } as const,
      1,
    ],
    ['not where it is about another year', printed('○', { period: inFiscalYear(2018) }), whole, 0],
    ['where it is about the same year', printed('○', { period: inFiscalYear(2019) }), whole, 1],
  ])('%s', (_, statement, slice, count) => expect(verdictsThatDiffer([statement], slice, missed)).toHaveLength(count))
})
