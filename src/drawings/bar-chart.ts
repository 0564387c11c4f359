import type { Reading, Series } from '#domain/figure.ts'
import type { Indicator } from '#domain/indicator.ts'
import { shadeStepsFor } from '#domain/shade-scale.ts'
import { figureRows, type FigureRow } from '#texts/figure-rows.ts'

type Figure = { readonly indicator: Indicator; readonly series: Series }
/** The ends of the one scale on which figures of several towns are drawn. Zero always lies on it. */
export type Scale = { readonly low: number; readonly high: number }
/**
 * A figure in words with its bar (percent of the scale, from its left end); targets, gaps and what counts otherwise
 * have none.
 */
type BarRow = FigureRow & {
  readonly projected: boolean
  readonly bar?: { readonly from: number; readonly width: number }
}

const numberOf = (reading: Reading): number | undefined => (reading.kind === 'number' ? reading.value : undefined)

/** The numbers of a series in the order of its rows; targets are no amounts that were. */
const valuesOf = ({ baseline, targets, readings, projections }: Series): readonly (number | undefined)[] => [
  numberOf(baseline),
  ...targets.map(() => undefined),
  ...readings.map(numberOf),
  ...projections.map(({ reading }) => numberOf(reading)),
]

/** One scale for all towns, with round ends. */
export function scaleFor(figures: readonly Figure[]): Scale {
  const values = figures.flatMap(({ series }) => valuesOf(series)).filter((value) => value !== undefined)
  const ends = shadeStepsFor(values).flatMap(({ low, high }) => [low, high])
  // The last step begins at the greatest number where that is round: nothing stands behind it.
  return { low: ends[0] ?? 0, high: ends.find((end) => end > 0 && end >= Math.max(...values)) ?? 1 }
}

/** All figures of a series with their bars on a scale. */
export function barRows({ indicator, series }: Figure, { low, high }: Scale): readonly BarRow[] {
  const values = valuesOf(series)
  const at = (value: number): number => ((value - low) / (high - low)) * 100
  const projectedFrom = values.length - series.projections.length
  return figureRows(indicator, series).map((row, index) => {
    const value = values[index]
    const projected = index >= projectedFrom
    return value === undefined
      ? { ...row, projected }
      : { ...row, projected, bar: { from: Math.min(at(0), at(value)), width: Math.abs(at(value) - at(0)) } }
  })
}
