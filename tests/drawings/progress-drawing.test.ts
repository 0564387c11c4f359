import { describe, expect, test } from 'vitest'
import type { Series } from '#domain/figure.ts'
import type { Indicator } from '#domain/indicator.ts'
import { headlineOf } from '#domain/judging/headline.ts'
import { progressDrawing, type MarkRole, type ProgressDrawing } from '#drawings/progress-drawing.ts'
import {
  aGap,
  aPlace,
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
  yearly,
} from '#support/plan-makers.ts'

/** The drawing of the target that a page speaks of first. */
function drawn(given: Partial<Series>, of: Partial<Indicator> = {}): ProgressDrawing {
  const indicator = anIndicator(of)
  return progressDrawing(headlineOf(indicator, aSeries(given))!)
}
const fiveYears = aTarget({ aim: anAim({ value: 250, basis: 'baseline' }), due: during('sum', 2015, 2019) })
const aimedAt = (value: number, comparator: 'atLeast' | 'atMost' = 'atLeast') => [
  aTarget({ aim: anAim({ value, comparator, basis: 'baseline' }) }),
]
const fewer = { direction: { way: 'decrease', basis: 'baseline' } } as const
const placeOf = ({ marks }: ProgressDrawing, role: MarkRole): number | undefined =>
  marks.find((mark) => mark.role === role)?.at
const orderOf = ({ marks }: ProgressDrawing): readonly MarkRole[] => marks.map(({ role }) => role)

describe('the kind of a drawing', () => {
  test.each<[string, Partial<Series>, Partial<Indicator>, ProgressDrawing['kind']]>([
    ['a number further on is one to reach', {}, {}, 'reach'],
    ['a smaller one is so where fewer is better', { targets: aimedAt(0, 'atMost') }, fewer, 'reach'],
    [
      'a result beyond it has gone past',
      { readings: [aReading({ value: 130, period: inFiscalYear(2019) })] },
      {},
      'overshoot',
    ],
    ['a result just there has not', { readings: [aReading({ value: 120, period: inFiscalYear(2019) })] }, {}, 'reach'],
    ['the number of the start is to be held', { targets: aimedAt(100) }, {}, 'hold'],
    ['a number behind the start is a floor', { targets: aimedAt(90) }, {}, 'floor'],
    ['a larger one is so where fewer is better', { targets: aimedAt(120, 'atMost') }, fewer, 'floor'],
    ['without a start there is none', { baseline: aGap() }, {}, 'noBaseline'],
    ['one year lies on no axis with a sum of five', { targets: [fiveYears] }, {}, 'apart'],
    ['a direction is no number', { targets: [aTarget({ aim: { kind: 'trend', towards: 'more' } })] }, {}, 'noNumber'],
    ['an empty cell is none either', { targets: [aTargetGap()] }, {}, 'noNumber'],
  ])('%s', (_, series, of, kind) => expect(drawn(series, of).kind).toBe(kind))
})

describe('the road', () => {
  test.each([
    ['is dotted where the document holds no result', {}, 'dotted'],
    ['is still dotted where the result is a gap', { readings: [aGap('blank')] }, 'dotted'],
    ['is solid where there is a result', { readings: [aReading({ value: 0 })] }, 'solid'],
    ['is not there without a start', { baseline: aGap() }, 'none'],
    ['is not there from one year to a sum of five', { targets: [fiveYears] }, 'none'],
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

describe('the labels', () => {
  const labelOf = (drawing: ProgressDrawing, role: MarkRole) =>
    [...drawing.marks, ...drawing.beside].find((one) => one.role === role)?.label

  test.each<[string, Partial<Series>, MarkRole, object]>([
    ['the start and its year', {}, 'start', { kind: 'はじめ', amount: '100人', when: '2014年度' }],
    ['no start', { baseline: aGap() }, 'start', { kind: 'はじめ', amount: 'はじめの数なし', when: '' }],
    ['the target and its year', {}, 'target', { kind: '目標', amount: '120人以上', when: '2019年度まで' }],
    [
      'no year that is not printed',
      { targets: [aTarget({ due: by(periodNotPrinted('目標値')) })] },
      'target',
      { when: '' },
    ],
    [
      'a sum with its years',
      { targets: [fiveYears] },
      'target',
      { amount: '250人', when: '2015〜2019年度の5年間の合計' },
    ],
    [
      'every year with its years',
      { targets: [aTarget({ due: during('everyYear', 2015, 2019) })] },
      'target',
      { when: '2015〜2019年度の5年間の毎年' },
    ],
    ['a number to hold', { targets: aimedAt(100) }, 'target', { amount: 'はじめと同じ100人' }],
    ['a floor in our words', { targets: aimedAt(90) }, 'target', { amount: '90人を下回らない' }],
    [
      'a floor as printed',
      { targets: [aTarget({ aim: anAim({ value: 90 }) })] },
      'target',
      { amount: '90人以上を保つ' },
    ],
    [
      'a direction as printed',
      { targets: [aTarget({ aim: { kind: 'trend', towards: 'less' }, cited: [aPlace({ words: '減少' })] })] },
      'target',
      { amount: '「減少」' },
    ],
    ['why a target is empty', { targets: [aTargetGap('blank')] }, 'target', { amount: '資料では空らんです' }],
    [
      'the years that have added up',
      { targets: [fiveYears], readings: yearly(2015, 50, 60) },
      'result',
      { amount: '110人', when: '2015〜2019年度のうち、結果のある年の合計' },
    ],
  ])('%s', (_, series, role, label) => expect(labelOf(drawn(series, { counting: 'flow' }), role)).toMatchObject(label))
})

describe('the marks, from 100 in 2014 to 120 in 2019,', () => {
  const at = (value: number, year = 2019): ProgressDrawing =>
    drawn({ readings: [aReading({ value, period: inFiscalYear(year) })] })

  test.each<[string, number, readonly MarkRole[], number]>([
    ['half way at half the distance', 110, ['start', 'result', 'target'], 0.5],
    ['at the target that it has reached', 120, ['start', 'target', 'result'], 1],
    ['beyond the target that it has passed', 140, ['start', 'target', 'result'], 1],
    ['behind the start after a step back', 80, ['result', 'start', 'target'], 0],
  ])('have the result %s', (_, value, order, place) => {
    expect(orderOf(at(value))).toEqual(order)
    expect(placeOf(at(value), 'result')).toBe(place)
  })

  test('keep the target at its own place where the result has passed it', () =>
    expect(placeOf(at(140), 'target')).toBe(0.5))

  test('run towards smaller numbers where those are better', () =>
    expect(
      drawn(
        { targets: aimedAt(0, 'atMost'), readings: [aReading({ value: 25, period: inFiscalYear(2019) })] },
        fewer,
      ).marks.map(({ role, value, at: place }) => `${role} ${value} ${place}`),
    ).toEqual(['start 100 0', 'result 25 0.75', 'target 0 1']))

  test('stand amid where all of them are one number', () =>
    expect(
      drawn({ targets: aimedAt(100), readings: [aReading({ value: 100, period: inFiscalYear(2019) })] }).marks.map(
        ({ at: place }) => place,
      ),
    ).toEqual([0.5, 0.5, 0.5]))

  test.each<[string, Partial<Series>, readonly MarkRole[]]>([
    ['the start that counts one year beside a sum', { targets: [fiveYears] }, ['start']],
    [
      'a result that alone counts another span',
      { readings: [aReading({ period: overFiscalYears(2015, 2019, 'mean') })] },
      ['result'],
    ],
    ['an aim in words', { targets: [aTarget({ aim: { kind: 'words', promise: '増加' } })] }, ['target']],
  ])('leave beside them %s', (_, series, roles) => {
    const { marks, beside } = drawn(series)
    expect(beside.map(({ role, gap }) => [role, gap])).toEqual(roles.map((role) => [role, false]))
    expect(marks.filter(({ role }) => roles.includes(role))).toEqual([])
  })

  test('have where the result would be by now before the due year alone', () => {
    expect(placeOf(at(110, 2017), 'expected')).toBeCloseTo(0.6)
    expect(placeOf(at(110, 2019), 'expected')).toBeUndefined()
    expect(
      placeOf(drawn({ baseline: aGap(), readings: [aReading({ period: inFiscalYear(2017) })] }), 'expected'),
    ).toBeUndefined()
  })
})
