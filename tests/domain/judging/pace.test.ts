import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import type { Reading } from '#domain/figure.ts'
import { known } from '#domain/judging/known.ts'
import { judge } from '#domain/judging/judgement.ts'
import { paceBand, paceCuts, paceOf } from '#domain/judging/pace.ts'
import type { Period } from '#domain/period.ts'
import {
  aGap,
  anAim,
  anIndicator,
  aReading,
  aSeries,
  aTarget,
  by,
  inFiscalYear,
  inYear,
  overFiscalYears,
  periodNotPrinted,
} from '#support/plan-makers.ts'

describe('the band of a pace', () => {
  test('has the cuts that the page says', () =>
    expect(paceCuts).toEqual({ onPace: 0.95, littleBehind: 0.6, behind: 0 }))

  test.each([
    [1.2, 'onPace'],
    [0.95, 'onPace'],
    [0.9499, 'littleBehind'],
    [0.6, 'littleBehind'],
    [0.5999, 'behind'],
    [0, 'behind'],
    [-0.0001, 'away'],
  ])('of %d is %s: a value on a cut belongs to the band above it', (pace, band) => expect(paceBand(pace)).toBe(band))
})

/** 0 → 100 from one period to another, with 30 in a third. */
const saidOf = (start: Period, end: Period, now: Period, value = 30) =>
  judge(
    anIndicator(),
    aSeries({ baseline: aReading({ value: 0, period: start }), readings: [aReading({ value, period: now })] }),
    aTarget({ aim: anAim({ value: 100 }), due: by(end) }),
  )

describe('the share of the time gone by', () => {
  test.each<[string, Period, Period, Period, number]>([
    ['three of five fiscal years', inFiscalYear(2014), inFiscalYear(2019), inFiscalYear(2017), 36 / 60],
    ['three of five calendar years', inYear(2014), inYear(2019), inYear(2017), 36 / 60],
    [
      'from the end of a calendar year to the end of a fiscal year',
      inYear(2014),
      inFiscalYear(2019),
      inYear(2017),
      36 / 63,
    ],
    [
      'a fiscal year among calendar years ends in March of the next',
      inYear(2014),
      inYear(2019),
      inFiscalYear(2017),
      39 / 60,
    ],
    [
      'from the end of a fiscal year to the end of a calendar year',
      inFiscalYear(2014),
      inYear(2019),
      inFiscalYear(2017),
      36 / 57,
    ],
    [
      'from the end of a mean over years',
      overFiscalYears(2010, 2014, 'mean'),
      inFiscalYear(2019),
      overFiscalYears(2013, 2017, 'mean'),
      36 / 60,
    ],
    ['all of it in the due year', inFiscalYear(2014), inFiscalYear(2019), inFiscalYear(2019), 1],
  ])('%s', (_, start, end, now, share) => expect(saidOf(start, end, now).expected).toEqual(known(share)))

  test('is above 0 and at most 1 wherever it is known', () => {
    const year = fc
      .integer({ min: 2000, max: 2030 })
      .chain((one) => fc.constantFrom<Period>(inFiscalYear(one), inYear(one)))
    fc.assert(
      fc.property(year, year, year, (start, end, now) => {
        const { expected } = saidOf(start, end, now)
        return expected.kind === 'unknown' || (expected.value > 0 && expected.value <= 1)
      }),
    )
  })
})

describe('pace', () => {
  test.each([
    ['58 of 100 after three of five years is on pace', 58, 'onPace'],
    ['57 is on the cut, and on pace', 57, 'onPace'],
    ['56 is a little behind', 56, 'littleBehind'],
    ['36 is on the cut, and a little behind', 36, 'littleBehind'],
    ['35 is behind', 35, 'behind'],
    ['nothing covered is behind', 0, 'behind'],
    ['less than at the start is further away', -1, 'away'],
  ])('%s', (_, value, verdict) =>
    expect(saidOf(inFiscalYear(2014), inFiscalYear(2019), inFiscalYear(2017), value).verdict).toBe(verdict),
  )

  test('is the way covered against the share of the time', () =>
    expect(paceOf(known(0.3), known(0.6))).toEqual(known(0.5)))

  test.each<[string, Reading, Period, Period, string[]]>([
    [
      'the period of the baseline is not printed',
      aReading({ value: 0, period: periodNotPrinted('当初') }),
      inFiscalYear(2019),
      inFiscalYear(2017),
      ['noBaselinePeriod'],
    ],
    ['there is no baseline', aGap('dash'), inFiscalYear(2019), inFiscalYear(2017), ['noWay', 'noBaselinePeriod']],
    ['the due is not printed', aReading({ value: 0 }), periodNotPrinted('目標値'), inFiscalYear(2017), ['noDuePeriod']],
    [
      'the due is the year of the baseline',
      aReading({ value: 0 }),
      inFiscalYear(2014),
      inFiscalYear(2013),
      ['noTimeGone'],
    ],
    [
      'the result is of the year of the baseline',
      aReading({ value: 0 }),
      inFiscalYear(2019),
      inFiscalYear(2014),
      ['noTimeGone'],
    ],
    [
      'the result is from after the due',
      aReading({ value: 0 }),
      inFiscalYear(2019),
      inFiscalYear(2020),
      ['noWay', 'noReading'],
    ],
  ])('has no answer where %s', (_, baseline, end, now, because) => {
    const target = aTarget({ aim: anAim({ value: 100 }), due: by(end) })
    expect(
      judge(anIndicator(), aSeries({ baseline, readings: [aReading({ value: 30, period: now })] }), target).pace,
    ).toEqual({ kind: 'unknown', because })
  })

  test('without it a number short of its aim is simply not yet there', () => {
    expect(saidOf(periodNotPrinted('当初'), inFiscalYear(2019), inFiscalYear(2017)).verdict).toBe('notYet')
  })
})
