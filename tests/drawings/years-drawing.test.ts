import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import type { Reading, Series } from '#domain/figure.ts'
import { yearsDrawing, yearsDrawings } from '#drawings/years-drawing.ts'
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
  periodNotPrinted,
} from '#support/plan-makers.ts'

const drawn = (series: Series) => yearsDrawing(anIndicator(), series)
const inTurn = (year: number, value: number): Reading => aReading({ value, period: inFiscalYear(year) })
/** A start, and a target and a result for each year, as in the grant projects of 山陽小野田. */
const someYears = aSeries({
  baseline: aReading({ value: 50, period: periodNotPrinted('当初') }),
  targets: [
    aTarget({ aim: anAim({ value: 60 }), due: by(inFiscalYear(2020)) }),
    aTarget({ aim: anAim({ value: 100 }), due: by(inFiscalYear(2021)) }),
  ],
  readings: [inTurn(2020, 40), aGap('blank', { period: inFiscalYear(2021) })],
})

describe('the rows', () => {
  test('the start comes first, then a row for each year with its target and its result', () => {
    expect(drawn(someYears).rows.map(({ when, result, aim }) => [when, result, aim])).toEqual([
      ['資料の「当初」', '50人', ''],
      ['2020年度', '40人', '目標 60人以上'],
      ['2021年度', '資料では空らんです', '目標 100人以上'],
    ])
  })

  test('a year without a target is a row too', () => {
    expect(drawn(aSeries({ targets: [], readings: [inTurn(2020, 1)] })).rows.map(({ when }) => when)).toEqual([
      '2014年度',
      '2020年度',
    ])
  })

  test('a result in the year of the start is a row of its own', () => {
    expect(drawn(aSeries({ targets: [], readings: [inTurn(2014, 1)] })).rows.map(({ result }) => result)).toEqual([
      '100人',
      '1人',
    ])
  })

  test('a result that names no year does not take the place of the start', () => {
    const series = aSeries({ targets: [], readings: [aReading({ value: 1, period: periodNotPrinted('実績') })] })
    expect(drawn(series).rows.map(({ when, result }) => [when, result])).toEqual([
      ['2014年度', '100人'],
      ['資料の「実績」', '1人'],
    ])
  })

  test('the years stand in order, however the document lists them', () => {
    const series = aSeries({
      targets: [aTarget({ due: by(inFiscalYear(2019)) })],
      readings: [inTurn(2021, 3), inTurn(2020, 2)],
    })
    expect(drawn(series).rows.map(({ when }) => when)).toEqual(['2014年度', '2019年度', '2020年度', '2021年度'])
  })
})

describe('the scale', () => {
  test('reaches from zero to the greatest number, be it a target', () => {
    const { zero, rows } = drawn(someYears)
    expect([zero, rows.map(({ bar }) => bar), rows.map(({ target }) => target)]).toEqual([
      0,
      [{ from: 0, width: 50 }, { from: 0, width: 40 }, undefined],
      [undefined, 60, 100],
    ])
  })

  test('reaches from the least number to the greatest where both signs occur', () => {
    const { zero, rows } = drawn(
      aSeries({ baseline: aReading({ value: -65 }), targets: [], readings: [inTurn(2020, 195)] }),
    )
    expect([zero, ...rows.map(({ bar }) => bar)]).toEqual([25, { from: 0, width: 25 }, { from: 25, width: 75 }])
  })

  test('a gap has no bar', () =>
    expect(
      drawn(aSeries({ baseline: aGap(), targets: [aTargetGap()] })).rows.some(({ bar, target }) => bar ?? target),
    ).toBe(false))
  test('a trend has no place on it', () =>
    expect(
      drawn(aSeries({ targets: [aTarget({ aim: { kind: 'trend', towards: 'less' } })] })).rows[1],
    ).not.toHaveProperty('target'))
  test('a sum of five years has none either', () =>
    expect(drawn(aSeries({ targets: [aTarget({ due: during('sum', 2015, 2019) })] })).rows).toHaveLength(1))
})

describe('whatever the numbers are', () => {
  const amount = fc.oneof(
    fc.integer({ min: -1_000_000, max: 1_000_000 }),
    fc.integer({ min: -1000, max: 1000 }).map((tenths) => tenths / 10),
    fc.constant(0),
  )
  const made = fc.tuple(amount, fc.array(fc.tuple(amount, amount), { maxLength: 5 })).map(([start, years]) => {
    const values = [start, ...years.map(([value]) => value)]
    const drawing = drawn(
      aSeries({
        baseline: aReading({ value: start }),
        targets: years.map(([, aim], index) =>
          aTarget({ aim: anAim({ value: aim }), due: by(inFiscalYear(2015 + index)) }),
        ),
        readings: years.map(([value], index) => inTurn(2015 + index, value)),
      }),
    )
    return {
      values,
      aims: [undefined, ...years.map(([, aim]) => aim)],
      drawing,
      bars: drawing.rows.map(({ bar }) => bar!),
    }
  })

  const near = 1e-9
  const onScale = (percent: number): boolean => percent >= 0 && percent <= 100 + near

  test('every bar lies on the scale, from 0 to 100 percent', () => {
    fc.assert(
      fc.property(made, ({ bars }) =>
        bars.every(({ from, width }) => onScale(from) && width >= 0 && onScale(from + width)),
      ),
    )
  })

  test('zero and every target lie on it too', () => {
    fc.assert(
      fc.property(made, ({ drawing }) =>
        [drawing.zero, ...drawing.rows.map(({ target }) => target ?? 0)].every(onScale),
      ),
    )
  })

  test('what is below zero lies left of it and reaches up to it', () => {
    fc.assert(
      fc.property(made, ({ values, bars, drawing }) =>
        bars.every(
          ({ from, width }, row) => values[row]! >= 0 || (width > 0 && Math.abs(from + width - drawing.zero) < near),
        ),
      ),
    )
  })

  test('what is above zero begins at it', () => {
    fc.assert(
      fc.property(made, ({ values, bars, drawing }) =>
        bars.every(({ from, width }, row) => values[row]! <= 0 || (width > 0 && from === drawing.zero)),
      ),
    )
  })

  test('a target of zero stands at zero', () => {
    fc.assert(
      fc.property(made, ({ aims, drawing }) =>
        drawing.rows.every(({ target }, row) => aims[row] !== 0 || target === drawing.zero),
      ),
    )
  })

  test('the number twice as far from zero has the bar twice as long', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.constantFrom(1, -1), (value, sign) => {
        const [, once, twice] = drawn(
          aSeries({ targets: [], readings: [inTurn(2020, sign * value), inTurn(2021, sign * value * 2)] }),
        ).rows
        return Math.abs(once!.bar!.width * 2 - twice!.bar!.width) < near
      }),
    )
  })

  test('the order in which the document lists the years never matters', () => {
    const years = fc.uniqueArray(fc.integer({ min: 2015, max: 2025 }), { maxLength: 6 })
    fc.assert(
      fc.property(years, (listed) => {
        const readings = listed.map((year) => inTurn(year, year - 2020))
        expect(drawn(aSeries({ readings: readings.toReversed() }))).toEqual(drawn(aSeries({ readings })))
      }),
    )
  })
})

describe('a measure that goes on from plan to plan', () => {
  const before = aSeries({ baseline: aReading({ value: 100, period: inFiscalYear(2014) }), targets: [] })
  const now = aSeries({ baseline: aReading({ value: 200, period: inFiscalYear(2019) }), targets: [] })
  const widths = (breaks: boolean): readonly (number | undefined)[] =>
    yearsDrawings([
      { indicator: anIndicator(), series: before, breaks: false },
      { indicator: anIndicator(), series: now, breaks },
    ]).map((drawing) => drawing?.rows[0]?.bar?.width)

  test('has one scale: a longer bar is more', () => expect(widths(false)).toEqual([50, 100]))

  test('has no drawing for a plan without figures of the slice, and one scale over it', () => {
    const drawings = yearsDrawings([
      { indicator: anIndicator(), series: before, breaks: false },
      { indicator: anIndicator(), series: undefined, breaks: false },
      { indicator: anIndicator(), series: now, breaks: false },
    ])
    expect(drawings.map((drawing) => drawing?.rows[0]?.bar?.width)).toEqual([50, undefined, 100])
  })

  test('has a scale for each side of a break', () => expect(widths(true)).toEqual([100, 100]))
})
