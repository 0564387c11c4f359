import { describe, expect, test } from 'vitest'
import { headlineOf, isAim, judgeAll, type Judged } from '#domain/judging/headline.ts'
import { spanOf, sameSpan, spanToMeet } from '#domain/judging/spans.ts'
import { endMonths, periodCode } from '#domain/period.ts'
import type { Series } from '#domain/figure.ts'
import { lineDrawing, type LineDrawing, type LinePoint } from '#drawings/line-drawing.ts'
import { drawingKinds, progressDrawing } from '#drawings/progress-drawing.ts'
import { shortAmount } from '#texts/figure-line.ts'
import {
  aGap,
  anAim,
  anIndicator,
  aReading,
  aSeries,
  aTarget,
  by,
  during,
  inFiscalYear,
  overFiscalYears,
  periodNotPrinted,
  yearly,
} from '#support/plan-makers.ts'
import { realPlans } from '#support/real-release.ts'

const indicators = realPlans.flatMap((plan) => plan.indicators)
const judged = indicators.flatMap((indicator) => indicator.series.flatMap((series) => judgeAll(indicator, series)))
const drawn = judged.flatMap((one) => {
  const line = lineDrawing(one)
  return line ? [{ id: one.indicator.id, one, line }] : []
})
const pointsOf = ({ aims, results }: LineDrawing): readonly LinePoint[] => [...aims, ...results]
const round = (place: number): number => Math.round(place * 10) / 10

/** The numbers of a series that a line may show, in their order of time, the start first. */
function numbersOf(one: Judged) {
  const { series, target } = one
  if (!isAim(one)) throw new Error(`${one.indicator.id}: no aim`)
  const span = spanToMeet(one.target.aim, target.due, series.baseline)
  const start = series.baseline.kind === 'number' ? [series.baseline] : []
  const inTime = <Of>(list: readonly Of[], at: (of: Of) => number): readonly Of[] =>
    list.toSorted((a, b) => at(a) - at(b))
  const results = series.readings.flatMap((reading) =>
    reading.kind === 'number' && sameSpan(spanOf(reading.period), span) ? [reading] : [],
  )
  const aims = series.targets.flatMap(({ kind, due, ...rest }) =>
    kind === 'aim' &&
    due.kind === 'by' &&
    due.period.kind !== 'notPrinted' &&
    'aim' in rest &&
    rest.aim.kind === 'number'
      ? [{ value: rest.aim.value, period: due.period }]
      : [],
  )
  return {
    aims: [...start, ...inTime(aims, ({ period }) => endMonths(period)!)].map(({ value }) => value),
    results: [...start, ...inTime(results, ({ period }) => endMonths(period)!)].map(({ value }) => value),
  }
}

describe('the line of every real figure', () => {
  test('is there for some, and never for what is to be kept, has no number or no result', () => {
    expect(new Set(drawn.map(({ id }) => id)).size).toBeGreaterThan(8)
    const kinds = drawn.map(({ one }) => progressDrawing(one).kind)
    expect(drawingKinds.filter((kind) => kinds.includes(kind))).toEqual(['reach', 'overshoot', 'noBaseline'])
    for (const { id, one } of drawn) {
      expect(one.target.kind === 'aim' && one.target.aim.kind, id).toBe('number')
      expect(one.target.due.kind, id).toBe('by')
      expect(one.judgement.reading, id).toBeDefined()
    }
  })

  test('is there wherever a number was to be got to by a year, and a result of such a year is judged', () => {
    const missing = judged.filter(
      (one) =>
        isAim(one) &&
        one.judgement.reading &&
        ['reach', 'overshoot', 'noBaseline'].includes(progressDrawing(one).kind) &&
        !lineDrawing(one),
    )
    expect(missing.map(({ indicator }) => indicator.id)).toEqual([])
  })

  test.each(drawn)('$id shows its numbers, all of them, in the order of time', ({ one, line }) => {
    const numbers = numbersOf(one)
    const words = (values: readonly number[]) => values.map((value) => shortAmount(value, one.indicator))
    expect(line.aims.map(({ label }) => label)).toEqual(words(numbers.aims))
    expect(line.results.map(({ label }) => label)).toEqual(words(numbers.results))
    for (const points of [line.aims, line.results, line.columns]) {
      const places = points.map(({ x }) => x)
      expect(places).toEqual(places.toSorted((a, b) => a - b))
      expect(new Set(places).size).toBe(places.length)
    }
  })

  test.each(drawn)('$id has a larger number higher up, and equal ones at one height', ({ one, line }) => {
    const { aims, results } = numbersOf(one)
    const places = pointsOf(line).map(({ y }, at) => ({ y, value: [...aims, ...results][at]! }))
    for (const a of places)
      for (const b of places) {
        if (a.value > b.value) expect(a.y).toBeLessThan(b.y)
        if (a.value === b.value) expect(a.y).toBe(b.y)
      }
  })

  test.each(drawn)('$id keeps within its bounds, each point in a column', ({ line }) => {
    const columns = line.columns.map(({ x }) => x)
    for (const { x, y } of pointsOf(line)) {
      expect(columns).toContain(x)
      expect(y).toBeGreaterThanOrEqual(0)
      expect(y).toBeLessThanOrEqual(100)
    }
    for (const x of columns) expect(x > 0 && x < 100).toBe(true)
  })

  test.each(drawn)('$id names what it judges, and calls its start alone so', ({ one, line }) => {
    const hasStart = one.series.baseline.kind === 'number'
    expect(line.columns.map(({ when }) => when === 'はじめ')).toEqual(line.columns.map((_, at) => hasStart && at === 0))
    const [result] = line.results.filter((point) => point.judged && point.role === 'result')
    const { reading } = one.judgement
    expect(result?.label).toBe(reading?.kind === 'number' && shortAmount(reading.value, one.indicator))
    expect(line.results.filter((point) => point.judged)).toHaveLength(1)
  })

  test.each(drawn)('$id shows a gap where its own year fell short, and nowhere else', ({ one, line }) => {
    const { reached, reading } = one.judgement
    const { due } = one.target
    const isOfItsYear =
      due.kind === 'by' && reading?.kind === 'number' && periodCode(due.period) === periodCode(reading.period)
    const fellShort = reached.kind === 'known' && !reached.value.reached
    expect(Boolean(line.gap)).toBe(isOfItsYear && fellShort)
    if (!line.gap) return
    const target = line.aims.find(({ x, role }) => role === 'target' && x === line.gap!.x)
    const result = line.results.find(({ x, role }) => role === 'result' && x === line.gap!.x)
    expect([line.gap.from, line.gap.to]).toEqual([result!.y, target!.y])
    expect(line.gap.from).not.toBe(line.gap.to)
  })

  test.each(drawn)('$id has the words of a target and a result of one year on either side', ({ line }) => {
    for (const aim of line.aims.filter(({ role }) => role === 'target')) {
      const result = line.results.find(({ x, role }) => role === 'result' && x === aim.x)
      if (result) expect(new Set([aim.side, result.side]).size).toBe(2)
    }
  })
})

describe('as tables', () => {
  /** What the drawing of the first target says, year by year: target, result, and why there is none. */
  const tableOf = (id: string) => {
    const indicator = indicators.find((one) => one.id === id)!
    const { columns, aims, results, gap } = lineDrawing(headlineOf(indicator, indicator.series[0]!)!)!
    const at = (points: readonly LinePoint[], x: number): string => {
      const point = points.find((one) => one.x === x)
      return point ? `${point.label}${point.judged ? '（判断）' : ''}` : ''
    }
    return {
      years: columns.map(({ x, when, noResult }) => [when, at(aims, x), at(results, x) || noResult]),
      gap: gap?.label,
    }
  }

  test.each([
    [
      'sanyo-onoda-kpi-a1',
      [
        ['はじめ', '0円', '0円'],
        ['2020年度', '0円', '0円'],
        ['2021年度', '1,000万円（判断）', '約13万円（判断）'],
        ['2022年度', '1,500万円', '結果は 空らん'],
      ],
      '約987万円',
    ],
    [
      'sanyo-onoda-kpi-a2',
      [
        ['はじめ', '12,672人', '12,672人'],
        ['2020年度', '12,672人', '8,016人'],
        ['2021年度', '13,672人（判断）', '13,482人（判断）'],
        ['2022年度', '15,672人', '結果は 空らん'],
      ],
      '190人',
    ],
    [
      'sanyo-onoda-kpi-a3',
      [
        ['はじめ', '0個', '0個'],
        ['2020年度', '0個', '0個'],
        ['2021年度', '5個（判断）', '33個（判断）'],
        ['2022年度', '10個', '結果は 空らん'],
      ],
      undefined,
    ],
    [
      'sanyo-onoda-kpi-b2',
      [
        ['はじめ', '約107万人', '約107万人'],
        ['2020年度', '約109万人', '約74万人'],
        ['2021年度', '約112万人（判断）', '約82万人（判断）'],
        ['2022年度', '約115万人', '結果は 空らん'],
      ],
      '約30万人',
    ],
    [
      'sanyo-onoda-kpi-c1',
      [
        ['はじめ', '−65人', '−65人'],
        ['2020年度', '0人', '−339人'],
        ['2021年度', '0人（判断）', '−173人（判断）'],
        ['2022年度', '0人', '結果は 空らん'],
      ],
      '173人',
    ],
    [
      'sanyo-onoda-kpi-c2',
      [
        ['はじめ', '4.5％', '4.5％'],
        ['2020年度', '10.0％', '5.4％'],
        ['2021年度', '10.0％（判断）', '9.1％（判断）'],
        ['2022年度', '10.0％', '結果は 空らん'],
      ],
      '0.9ポイント',
    ],
    [
      'sanyo-onoda-kpi-c3',
      [
        ['はじめ', '74.3％', '74.3％'],
        ['2020年度', '80.0％', '79.0％'],
        ['2021年度', '80.0％（判断）', '77.0％（判断）'],
        ['2022年度', '80.0％', '結果は 空らん'],
      ],
      '3.0ポイント',
    ],
    [
      'region-2022-kpi-visitors',
      [
        ['はじめ', '1,300万人', '1,300万人'],
        ['2019年', '', '1,770万人'],
        ['2020年', '', '1,184万人（判断）'],
        ['2021年', '1,700万人', ''],
        ['2040年', '2,600万人', ''],
      ],
      undefined,
    ],
    [
      'region-2022-kpi-jobs',
      [
        ['2020年', '', '464人（判断）'],
        ['2021年', '150人', ''],
        ['2040年', '300人', ''],
      ],
      undefined,
    ],
  ])('%s', (id, years, gap) => expect(tableOf(id)).toEqual({ years, gap }))

  test('the places of one of them', () => {
    const indicator = indicators.find(({ id }) => id === 'sanyo-onoda-kpi-c3')!
    const { aims, results, gap } = lineDrawing(headlineOf(indicator, indicator.series[0]!)!)!
    const places = (points: readonly LinePoint[]) => points.map(({ x, y }) => [x, round(y)])
    expect(places(aims)).toEqual([
      [12.5, 84],
      [37.5, 16],
      [62.5, 16],
      [87.5, 16],
    ])
    expect(places(results)).toEqual([
      [12.5, 84],
      [37.5, 27.9],
      [62.5, 51.8],
    ])
    expect(gap && [gap.x, round(gap.from), round(gap.to)]).toEqual([62.5, 51.8, 16])
  })
})

describe('a line is not drawn', () => {
  const lineOf = (given: Partial<Series>) => {
    const series = aSeries({ readings: yearly(2019, 110), ...given })
    return lineDrawing(headlineOf(anIndicator({ series: [series] }), series)!)
  }

  test.each([
    ['without a result', { readings: [] }],
    ['where the result is a gap', { readings: [aGap('blank', { period: inFiscalYear(2019) })] }],
    ['where the number of the start is to be kept', { targets: [aTarget({ aim: anAim({ value: 100 }) })] }],
    ['where the number is not to be fallen behind', { targets: [aTarget({ aim: anAim({ value: 90 }) })] }],
    ['of a trend', { targets: [aTarget({ aim: { kind: 'trend', towards: 'more' } })] }],
    [
      'of a sum over years',
      { targets: [aTarget({ due: during('sum', 2015, 2019) })], readings: yearly(2015, 10, 20, 30, 40, 50) },
    ],
    ['of what is due in every year', { targets: [aTarget({ due: during('everyYear', 2015, 2019) })] }],
    ['where no due is printed', { targets: [aTarget({ due: by(periodNotPrinted('目標')) })] }],
    [
      'where the years count something else than the aim',
      { readings: [aReading({ value: 110, period: overFiscalYears(2015, 2019, 'sum') })] },
    ],
  ] as const)('%s', (_, given) => expect(lineOf(given as Partial<Series>)).toBeUndefined())

  test('but is for a number to be got to by a year, also where all numbers are one', () => {
    expect(lineOf({})?.results.map(({ label }) => label)).toEqual(['100人', '110人'])
    const flat = lineOf({ baseline: aGap(), readings: yearly(2019, 120) })!
    expect(pointsOf(flat).map(({ x, y }) => [x, y])).toEqual([
      [50, 50],
      [50, 50],
    ])
    expect(flat.columns.map(({ when }) => when)).toEqual(['2019年度'])
  })
})

test('the words of a gap give way to the numbers of the next column', () => {
  const drawnWith = (before: number) =>
    lineDrawing(
      headlineOf(
        anIndicator(),
        aSeries({
          baseline: aReading({ value: 12_672, period: inFiscalYear(2019) }),
          targets: [
            aTarget({ aim: anAim({ value: before }), due: by(inFiscalYear(2021)) }),
            aTarget({ aim: anAim({ value: 15_672 }), due: by(inFiscalYear(2022)) }),
          ],
          readings: yearly(2020, 11_000, 13_482, 14_510),
        }),
      )!,
    )?.gap?.hasRoom
  expect([drawnWith(14_000), drawnWith(13_500)]).toEqual([false, true])
})
