import type { NumberReading } from '#domain/number-course.ts'

/** Two bars of one town: how high each is, in per cent of the greatest number of all towns. */
type BarPair = readonly [first: number, last: number]

/**
 * The first and the last number of each town as bars on one baseline, which is zero; none for a town with fewer than
 * two numbers, or with one below zero.
 */
export function pairedBars(
  courses: readonly (readonly Pick<NumberReading, 'value'>[])[],
): readonly (BarPair | undefined)[] {
  const pairs = courses.map((numbers) => {
    const [first, last] = [numbers[0], numbers.at(-1)]
    return numbers.length > 1 && first && last && Math.min(first.value, last.value) >= 0
      ? ([first.value, last.value] as const)
      : undefined
  })
  const greatest = Math.max(1, ...pairs.flatMap((pair) => pair ?? []))
  return pairs.map((pair) => pair && [(pair[0] / greatest) * 100, (pair[1] / greatest) * 100])
}
