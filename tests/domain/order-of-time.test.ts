import { describe, expect, test } from 'vitest'
import { inOrderOfTime } from '#domain/order-of-time.ts'
import type { Moment } from '#domain/period.ts'

const fiscal = (fiscalYear: number): Moment => ({ fiscalYear })
const plan = (id: string, from: Moment, to: Moment) => ({ id, from, to })
const idsOf = (...plans: readonly ReturnType<typeof plan>[]) => inOrderOfTime(plans, (one) => one).map(({ id }) => id)

describe('plans in order of time', () => {
  test.each([
    [
      'the one that ends last is first',
      [plan('a', fiscal(2015), fiscal(2019)), plan('b', fiscal(2020), fiscal(2024))],
      ['b', 'a'],
    ],
    [
      'of two that end together the one that begins last',
      [plan('a', fiscal(2011), fiscal(2024)), plan('b', fiscal(2020), fiscal(2024))],
      ['b', 'a'],
    ],
    [
      'of one span the ids decide',
      [plan('b', fiscal(2020), fiscal(2024)), plan('a', fiscal(2020), fiscal(2024))],
      ['a', 'b'],
    ],
    [
      'a fiscal year ends after the calendar year',
      [plan('a', { year: 2020 }, { year: 2024 }), plan('b', fiscal(2020), fiscal(2024))],
      ['b', 'a'],
    ],
  ])('%s', (_, plans, ids) => {
    expect(idsOf(...plans)).toEqual(ids)
    expect(idsOf(...plans.toReversed())).toEqual(ids)
  })
})
