import { describe, expect, test } from 'vitest'
import { shadeStepOf, shadeStepsFor } from '#domain/shade-scale.ts'

describe('steps of a scale', () => {
  test.each([
    [
      'the people of seven towns',
      [194_110, 162_707, 44_661, 114_038, 23_267, 60_367, 6_879],
      [0, 50_000, 100_000, 150_000],
    ],
    ['a greatest that is itself the end of a step', [200, 50], [0, 50, 100, 150, 200]],
    ['shares', [0.41, 0.12], [0, 0.2, 0.4]],
    ['more and less than nothing', [-80, 20], [-100, -75, -50, -25, 0]],
    ['nothing but zero', [0], [0]],
    ['no value', [], []],
  ])('%s', (_, values, lows) => expect(shadeStepsFor(values).map(({ low }) => Number(low.toFixed(6)))).toEqual(lows))

  test.each([[[1, 2, 3]], [[0.003, 17]], [[-5, -4]], [[999_999, 1]], [[-0.5, 3.5]], [[7]]])(
    'of %j hold every value and zero, at most five and without a gap',
    (values) => {
      const steps = shadeStepsFor(values)
      expect(steps.length).toBeLessThanOrEqual(5)
      for (const value of [...values, 0]) expect(shadeStepOf(steps, value)).toBeGreaterThanOrEqual(0)
      for (const [at, { high }] of steps.slice(0, -1).entries()) expect(steps[at + 1]!.low).toBeCloseTo(high)
    },
  )

  test('a value on an edge stands on the step that begins there', () => {
    const steps = shadeStepsFor([200, 50])
    expect([49, 50, 200].map((value) => shadeStepOf(steps, value))).toEqual([0, 1, 4])
  })
})
