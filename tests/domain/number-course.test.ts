import { describe, expect, test } from 'vitest'
import { numberCourse, relativeChange } from '#domain/number-course.ts'
import { aGap, aReading, inYear, periodNotPrinted } from '#support/plan-makers.ts'

describe('the numbers of a series by time', () => {
  test('are its start and results; gaps and what has no year are left out', () => {
    const course = numberCourse({
      baseline: aReading({ value: 5, period: inYear(2015) }),
      readings: [
        aReading({ value: 7, period: inYear(2020) }),
        aGap('dash', { period: inYear(2018) }),
        aReading({ value: 6, period: periodNotPrinted() }),
        aReading({ value: 4, period: inYear(2010) }),
      ],
    })
    expect(course.map(({ value }) => value)).toEqual([4, 5, 7])
  })

  test('are none where the start is a gap and nothing came of it', () =>
    expect(numberCourse({ baseline: aGap(), readings: [] })).toEqual([]))
})

describe('a relative change', () => {
  const changeOf = (...values: readonly number[]) => relativeChange(values.map((value) => ({ value })))

  test.each([
    ['from 200 to 190', [200, 190], -0.05],
    ['over what lies between', [100, 500, 150], 0.5],
    ['of nothing', [100, 100], 0],
  ])('%s is a share of the first', (_, values, share) => expect(changeOf(...values)).toBeCloseTo(share))

  test.each([
    ['one number', [5]],
    ['no number', []],
    ['a first of zero', [0, 5]],
    ['a first below zero', [-5, 5]],
  ])('of %s is not known', (_, values) => expect(changeOf(...values)).toBeUndefined())
})
