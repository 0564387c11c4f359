import type { Reading, Series } from './figure.ts'
import { endMonths } from './period.ts'

export type NumberReading = Extract<Reading, { kind: 'number' }>

/**
 * The numbers of a series by time: its start and its results. Gaps, projections and numbers whose period is not printed
 * are left out.
 */
export const numberCourse = ({ baseline, readings }: Pick<Series, 'baseline' | 'readings'>): readonly NumberReading[] =>
  [baseline, ...readings]
    .flatMap((reading) => {
      const end = reading.kind === 'number' ? endMonths(reading.period) : undefined
      return reading.kind === 'number' && end !== undefined ? [{ reading, end }] : []
    })
    .toSorted((a, b) => a.end - b.end)
    .map(({ reading }) => reading)

/**
 * By what share of the first a number has changed to the last: 200 → 190 is −0.05. `undefined` with fewer than two
 * numbers, and from a first that is zero or less, of which there is no share.
 */
export function relativeChange(numbers: readonly Pick<NumberReading, 'value'>[]): number | undefined {
  const [first, last] = [numbers[0], numbers.at(-1)]
  return numbers.length > 1 && first && last && first.value > 0 ? (last.value - first.value) / first.value : undefined
}
