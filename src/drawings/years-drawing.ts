import { numberIn, type Series } from '#domain/figure.ts'
import type { Indicator } from '#domain/indicator.ts'
import { readingWords, targetWords } from '#texts/figures.ts'
import { periodWords } from '#texts/years.ts'
import { aimOf, yearsOf, type Year } from './series-years.ts'

/** A period with its result and its target in words, and where both stand on the scale (percent from its left end). */
type YearRow = {
  readonly when: string
  readonly result: string
  readonly aim: string
  readonly bar?: { readonly from: number; readonly width: number }
  readonly target?: number
}
/** One scale for all rows, from the least to the greatest number, zero always on it. */
export type YearsDrawing = { readonly zero: number; readonly rows: readonly YearRow[] }

/** The results and targets of each period that has either: the start first, then by time. */
export const yearsDrawing = (indicator: Indicator, series: Series): YearsDrawing =>
  drawnOn(scaleOf([series]), indicator, series)

/**
 * A slice of a measure that goes on from plan to plan, one drawing for each plan; none for a plan that has no figures
 * of the slice. Those that count the same thing share a scale: a longer bar is more. `breaks`: whether the one at a
 * position is another measure than the one before.
 */
export function yearsDrawings(
  parts: readonly { readonly indicator: Indicator; readonly series: Series | undefined; readonly breaks: boolean }[],
): readonly (YearsDrawing | undefined)[] {
  const stretches: (typeof parts)[number][][] = []
  for (const part of parts) {
    const open = stretches.at(-1)
    if (open && !part.breaks) open.push(part)
    else stretches.push([part])
  }
  return stretches.flatMap((stretch) => {
    const scale = scaleOf(stretch.flatMap(({ series }) => series ?? []))
    return stretch.map(({ indicator, series }) => series && drawnOn(scale, indicator, series))
  })
}

/** Where a number stands between the least and the greatest of some series (percent from the left end). */
type Scale = (value: number) => number

function scaleOf(all: readonly Series[]): Scale {
  const numbers = all
    .flatMap(allYearsOf)
    .flatMap(({ reading, target }) => [numberIn(reading), aimOf(target)])
    .filter((value) => value !== undefined)
  const [low, high] = [Math.min(0, ...numbers), Math.max(0, ...numbers)]
  return (value) => (high === low ? 0 : ((value - low) / (high - low)) * 100)
}

function drawnOn(at: Scale, indicator: Indicator, series: Series): YearsDrawing {
  return {
    zero: at(0),
    rows: allYearsOf(series).map(({ period, reading, target }) => {
      const value = numberIn(reading)
      const aim = aimOf(target)
      return {
        when: periodWords(period),
        result: reading ? readingWords(reading, indicator) : '',
        aim: target ? `目標 ${targetWords(target, indicator)}` : '',
        ...(value !== undefined && { bar: { from: Math.min(at(0), at(value)), width: Math.abs(at(value) - at(0)) } }),
        ...(aim !== undefined && { target: at(aim) }),
      }
    }),
  }
}

const allYearsOf = ({ baseline, readings, targets }: Series): readonly Year[] => [
  { period: baseline.period, reading: baseline },
  ...yearsOf(readings, targets),
]
