import { expect, test } from 'vitest'
import { samePeriodResults } from '#domain/same-period-results.ts'
import { aGap, aReading, aSeries, inYear } from '#support/plan-makers.ts'

const in2020 = aReading({ value: 5, period: inYear(2020) })
const hofu = {
  town: 'hofu',
  series: aSeries({ readings: [aReading({ period: inYear(2015) }), in2020, aGap('blank', { period: inYear(2021) })] }),
}

test('the last results that are numbers shade a map where all are of one period', () => {
  expect(samePeriodResults([hofu, { town: 'mine', series: aSeries({ readings: [{ ...in2020, value: 7 }] }) }])).toEqual(
    {
      period: inYear(2020),
      amounts: new Map([
        ['hofu', 5],
        ['mine', 7],
      ]),
    },
  )
})

test.each([
  ['of another year', aSeries({ readings: [aReading({ period: inYear(2019) })] })],
  ['of a fiscal year, which is no year', aSeries({ readings: [aReading()] })],
  ['that is missing, so that one stands alone', aSeries()],
])('nothing is shaded beside a result %s', (_, series) =>
  expect(samePeriodResults([hofu, { town: 'mine', series }])).toBeUndefined(),
)
