import { describe, expect, test } from 'vitest'
import { summarySeries } from '#domain/summary-series.ts'
import { aGap, anIndicator, aReading, aSeries, aTarget, by, inFiscalYear, yearly } from '#support/plan-makers.ts'

const short = (given: Parameters<typeof aSeries>[0]) => summarySeries(anIndicator(), aSeries(given))

describe('a series as short as it can be compared', () => {
  test('keeps its start', () =>
    expect(short({ baseline: aReading({ value: 7 }) }).baseline).toEqual(aReading({ value: 7 })))

  test.each([
    ['the latest result', yearly(2020, 1, 2, 3), aReading({ value: 3, period: inFiscalYear(2022) })],
    [
      'the latest that is a number',
      [...yearly(2020, 1, 2), aGap('blank', { period: inFiscalYear(2022) })],
      aReading({ value: 2, period: inFiscalYear(2021) }),
    ],
    ['a gap where there is no number', [aGap('dash'), aGap('blank')], aGap('blank')],
  ])('keeps %s', (_, readings, kept) => expect(short({ readings }).readings).toEqual([kept]))

  test('keeps the target that its page speaks of first: the latest with a result of its due year', () => {
    const targets = [2020, 2021, 2022].map((year) => aTarget({ due: by(inFiscalYear(year)) }))
    expect(short({ targets, readings: yearly(2020, 1, 2) }).targets).toEqual([targets[1]])
  })

  test('has no result and no target where there is none', () =>
    expect(short({ targets: [], readings: [] })).toMatchObject({ targets: [], readings: [] }))
  test('leaves projections out', () =>
    expect(short({ projections: [{ by: '国', reading: aReading() }] }).projections).toEqual([]))
})
