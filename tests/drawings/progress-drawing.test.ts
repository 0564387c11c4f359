import { describe, expect, test } from 'vitest'
import type { Series } from '#domain/figure.ts'
import { headlineOf } from '#domain/judging/headline.ts'
import { progressDrawing, type ProgressDrawing } from '#drawings/progress-drawing.ts'
import {
  aGap,
  aReading,
  aSeries,
  aTarget,
  aTargetGap,
  anAim,
  anIndicator,
  by,
  during,
  inFiscalYear,
  overFiscalYears,
  periodNotPrinted,
} from '#support/plan-makers.ts'

/** The way to the target that a page speaks of first. */
function drawn(given: Partial<Series>): ProgressDrawing {
  const indicator = anIndicator()
  const series = aSeries(given)
  return progressDrawing(indicator, series, headlineOf(indicator, series)!)
}
const fiveYears = aTarget({ aim: anAim({ value: 250, basis: 'baseline' }), due: during('sum', 2015, 2019) })

describe('the road', () => {
  test.each([
    ['is dotted where the document holds no result', {}, 'dotted'],
    ['is still dotted where the result is a gap', { readings: [aGap('blank')] }, 'dotted'],
    ['is solid where there is a result', { readings: [aReading({ value: 0 })] }, 'solid'],
    ['is not there without a start', { baseline: aGap() }, 'none'],
    ['is not there from one year to a sum of five', { targets: [fiveYears] }, 'none'],
    ['not even where there is a result', { targets: [fiveYears], readings: [aReading()] }, 'none'],
    [
      'leads from a sum to a sum',
      { baseline: aReading({ period: overFiscalYears(2009, 2013, 'sum') }), targets: [fiveYears] },
      'dotted',
    ],
    [
      'does not lead from a mean to a sum',
      { baseline: aReading({ period: overFiscalYears(2009, 2013, 'mean') }), targets: [fiveYears] },
      'none',
    ],
    [
      'leads to the same number in every year',
      { targets: [aTarget({ due: during('everyYear', 2015, 2019) })] },
      'dotted',
    ],
  ] as const)('%s', (_, given, road) => expect(drawn(given).road).toBe(road))
})

describe('the first stone', () => {
  test('is the number and its year', () =>
    expect(drawn({ baseline: aReading({ value: 62 }) }).start).toEqual({
      amount: '62人',
      when: '2014年度',
      gap: false,
    }))
  test('without a number it is empty and has no year', () =>
    expect(drawn({ baseline: aGap() }).start).toMatchObject({ amount: 'はじめの数なし', when: '', gap: true }))
})

describe('the last plate', () => {
  test.each([
    ['is the target and its year', {}, { amount: '120人以上', when: '2019年度まで', also: '' }],
    [
      'has no year where none is printed',
      { targets: [aTarget({ due: by(periodNotPrinted('目標値')) })] },
      { when: '', also: '' },
    ],
    [
      'says of a sum how many years it holds',
      { targets: [fiveYears] },
      { amount: '250人', when: '2015〜2019年度', also: '5年間の合計' },
    ],
    [
      'says of every year how many there are',
      { targets: [aTarget({ due: during('everyYear', 2015, 2019) })] },
      { when: '2015〜2019年度', also: '5年間の毎年' },
    ],
    [
      'is the last target',
      { targets: [aTarget(), aTarget({ aim: anAim({ value: 200 }), due: by(inFiscalYear(2022)) })] },
      { amount: '200人以上', when: '2022年度まで' },
    ],
    [
      'is never an empty cell',
      { targets: [aTarget(), aTargetGap('picture', by(inFiscalYear(2026)))] },
      { amount: '120人以上', when: '2019年度まで' },
    ],
  ])('%s', (_, given, end) => expect(drawn(given).end).toMatchObject(end))
})

describe('the walker, from 100 in 2014 to 120 in 2019,', () => {
  const at = (value: number, year = 2019): ProgressDrawing =>
    drawn({ readings: [aReading({ value, period: inFiscalYear(year) })] })

  test.each([
    ['stands half way at half the distance', 110, 0.5],
    ['stands at the stone where nothing has changed', 100, 0],
    ['stands at the plate that it has reached', 120, 1],
    ['goes no further than the plate', 200, 1],
    ['stands behind the stone after a step back', 99, 'back'],
  ] as const)('%s', (_, value, walker) => expect(at(value).walker).toBe(walker))

  test('has its number and its year beside it', () =>
    expect(at(110, 2017).result).toEqual({ amount: '110人', when: '2017年度' }))

  test.each([
    ['is not there without a result', {}],
    ['is not there without a start', { baseline: aGap(), readings: [aReading()] }],
    [
      'is not there between unlike spans',
      { targets: [fiveYears], readings: [aReading({ period: inFiscalYear(2015) })] },
    ],
    [
      'is not there where the result alone counts another span',
      { readings: [aReading({ value: 110, period: overFiscalYears(2015, 2019, 'mean') })] },
    ],
    [
      'is not there where what was is to be kept',
      {
        targets: [aTarget({ aim: anAim({ value: 100, comparator: 'exactly' }) })],
        readings: [aReading({ period: inFiscalYear(2019) })],
      },
    ],
  ])('%s', (_, given) => expect(drawn(given)).not.toHaveProperty('walker'))

  test('has where it would be by now beside it before the due year alone', () => {
    expect(at(110, 2017).expected).toBeCloseTo(0.6)
    expect(at(110, 2019)).not.toHaveProperty('expected')
  })

  test('is expected nowhere where there is no way', () => {
    expect(drawn({ baseline: aGap(), readings: [aReading({ period: inFiscalYear(2017) })] })).not.toHaveProperty(
      'expected',
    )
  })
})
