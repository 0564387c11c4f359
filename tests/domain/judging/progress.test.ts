import { describe, expect, test } from 'vitest'
import type { Reading } from '#domain/figure.ts'
import { judge } from '#domain/judging/judgement.ts'
import {
  aGap,
  anAim,
  anIndicator,
  aReading,
  aSeries,
  aTarget,
  during,
  inFiscalYear,
  overFiscalYears,
  yearly,
} from '#support/plan-makers.ts'

const wayOf = (baseline: number, aim: number, reading: number) => {
  const target = aTarget({ aim: anAim({ comparator: aim > baseline ? 'atLeast' : 'atMost', value: aim }) })
  return judge(
    anIndicator(),
    aSeries({ baseline: aReading({ value: baseline }), readings: yearly(2019, reading) }),
    target,
  ).progress
}

describe('the way covered', () => {
  test.each([
    ['half as much again as was aimed at', 0, 100, 150, 1.5],
    ['a rise that became a fall', 20, 100, 0, -0.25],
    ['a fall by more than was aimed at', 100, 20, 0, 1.25],
    ['a quarter of a fall', 100, 20, 80, 0.25],
    ['four tenths of a fall', 500, 400, 460, 0.4],
    ['a fall that became a rise', 100, 10, 110, -1 / 9],
  ])('agrees with the published number: %s', (_, baseline, aim, reading, way) => {
    const said = wayOf(baseline, aim, reading)
    expect(said.kind).toBe('known')
    expect(said.kind === 'known' && said.value).toBeCloseTo(way, 12)
  })

  test.each([
    ['up', 0, 100, 0],
    ['down', 100, 0, 100],
    ['further below zero', 0, -65, 0],
  ])('is a plain 0, without a sign, where nothing was covered of a way %s', (_, baseline, aim, reading) =>
    expect(wayOf(baseline, aim, reading)).toEqual({ kind: 'known', value: 0 }),
  )
})

describe('the way of a sum over years', () => {
  const overYears = (from: number, to: number, value: number): Reading =>
    aReading({ value, period: overFiscalYears(from, to, 'sum') })
  const target = aTarget({ aim: anAim({ value: 250 }), due: during('sum', 2015, 2019) })
  const wayFrom = (baseline: Reading, readings: readonly Reading[]) =>
    judge(anIndicator({ counting: 'flow' }), aSeries({ baseline, readings }), target).progress

  test.each<[string, Reading, readonly Reading[], object]>([
    [
      'from five years to five years is computed of the yearly amounts',
      overYears(2010, 2014, 200),
      yearly(2015, 44, 44, 44, 44, 44),
      { kind: 'known', value: 0.4 },
    ],
    [
      'from five years to five years is computed of the printed sum',
      overYears(2010, 2014, 200),
      [overYears(2015, 2019, 220)],
      { kind: 'known', value: 0.4 },
    ],
    [
      'from four years to five is refused',
      overYears(2011, 2014, 200),
      [overYears(2015, 2019, 220)],
      { kind: 'unknown', because: ['unlikeSpans'] },
    ],
    [
      'from one year to five is refused',
      aReading({ value: 52 }),
      [overYears(2015, 2019, 220)],
      { kind: 'unknown', because: ['unlikeSpans'] },
    ],
    [
      'of some of the years is refused',
      overYears(2010, 2014, 200),
      yearly(2015, 44, 44),
      { kind: 'unknown', because: ['windowIncomplete'] },
    ],
    [
      'to a sum over other years is refused',
      overYears(2010, 2014, 200),
      [overYears(2014, 2018, 220)],
      { kind: 'unknown', because: ['unlikeSpans'] },
    ],
    [
      'to the same sum is one to hold',
      overYears(2010, 2014, 250),
      [overYears(2015, 2019, 220)],
      { kind: 'unknown', because: ['hold'] },
    ],
    [
      'without anything measured has both reasons',
      aReading({ value: 52 }),
      [aGap('dash', { period: inFiscalYear(2019) })],
      { kind: 'unknown', because: ['noReading', 'unlikeSpans'] },
    ],
  ])('%s', (_, baseline, readings, way) => expect(wayFrom(baseline, readings)).toEqual(way))
})
