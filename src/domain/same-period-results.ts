import type { Series } from './figure.ts'
import { periodCode, type Period } from './period.ts'
import type { TownId } from './town.ts'

/**
 * The latest results of several towns, where there are at least two and all are of one period: what a map can be shaded
 * by.
 */
export function samePeriodResults(
  all: readonly { readonly town: TownId; readonly series: Series }[],
): { readonly period: Period; readonly amounts: ReadonlyMap<TownId, number> } | undefined {
  const latest = all.flatMap(({ town, series }) => {
    const reading = series.readings.findLast(({ kind }) => kind === 'number')
    return reading?.kind === 'number' ? [{ town, value: reading.value, period: reading.period }] : []
  })
  const [first, ...others] = latest
  if (!first || !others.length || others.some(({ period }) => periodCode(period) !== periodCode(first.period)))
    return undefined
  return { period: first.period, amounts: new Map(latest.map(({ town, value }) => [town, value])) }
}
