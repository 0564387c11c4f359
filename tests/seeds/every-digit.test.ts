import { expect, test } from 'vitest'
import type { Indicator } from '#domain/indicator.ts'
import { checkFigures } from '#seeding/check-figures.ts'
import { readSeeds } from '#seeding/seeds.ts'

/** The number with each of its digits replaced by each other digit. */
const slipsOf = (value: number): readonly number[] =>
  [...String(value)].flatMap((char, at) =>
    /\d/.test(char)
      ? [...'0123456789'].map((digit) => Number(String(value).slice(0, at) + digit + String(value).slice(at + 1)))
      : [],
  )

/** Every indicator that differs from this one by one digit of one figure. */
function* spoilt(indicator: Indicator): Generator<readonly [slip: number, Indicator]> {
  for (const path of figurePaths(indicator)) {
    const value = path.reduce<unknown>((inner, key) => (inner as Record<string, unknown>)[key], indicator) as number
    for (const slip of slipsOf(value)) {
      if (slip === value) continue
      const copy = structuredClone(indicator)
      const holder = path.slice(0, -1).reduce<unknown>((inner, key) => (inner as Record<string, unknown>)[key], copy)
      ;(holder as Record<string, number>)[path.at(-1)!] = slip
      yield [slip, copy]
    }
  }
}

/** Where the values of baselines, targets, results and projections stand inside an indicator. */
const figurePaths = (value: unknown, path: readonly string[] = []): readonly (readonly string[])[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([key, inner]) =>
        key === 'value' && typeof inner === 'number' ? [[...path, key]] : figurePaths(inner, [...path, key]),
      )

test('one wrong digit in any figure of any indicator is found', { timeout: 60_000 }, () => {
  const missed: string[] = []
  let tried = 0
  for (const plan of readSeeds(process.cwd()).plans) {
    for (const record of plan.indicators) {
      for (const [slip, value] of spoilt(record.value)) {
        tried += 1
        const before = record.file.problems.length
        checkFigures({ ...plan, entries: [], facts: [], indicators: [{ ...record, value }] })
        if (record.file.problems.length === before) missed.push(`${value.id}: ${slip}`)
      }
    }
  }
  expect(tried).toBeGreaterThan(1000)
  expect(missed).toEqual([])
})
