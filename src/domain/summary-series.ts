import type { Reading, Series } from './figure.ts'
import type { Indicator } from './indicator.ts'
import { headlineOf } from './judging/headline.ts'

/**
 * A series with as little as can be compared: its start, the target that its page speaks of first, the last result that
 * is a number (else the last gap). What others have projected is left out.
 */
export function summarySeries(indicator: Indicator, series: Series): Series {
  const target = headlineOf(indicator, series)?.target
  const latest: Reading | undefined =
    series.readings.findLast(({ kind }) => kind === 'number') ?? series.readings.at(-1)
  return { ...series, targets: target ? [target] : [], readings: latest ? [latest] : [], projections: [] }
}
