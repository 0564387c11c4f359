import { sliceKey, type Series } from './figure.ts'
import type { Indicator } from './indicator.ts'

/** A slice of a figure that goes on from plan to plan: its series in each of the records; `undefined` where none is. */
type SliceOverTime = { readonly key: string; readonly series: readonly (Series | undefined)[] }

/**
 * The slices of a figure over the records of its plans, the oldest first: those of the newest plan in its order, then
 * what only earlier plans have. Series are of one line where they are of the same slice, never because of their place.
 */
export function slicesOverTime(records: readonly Indicator[]): readonly SliceOverTime[] {
  const keys = new Set(records.toReversed().flatMap(({ series }) => series.map(({ slice }) => sliceKey(slice))))
  return [...keys].map((key) => ({
    key,
    series: records.map(({ series }) => series.find(({ slice }) => sliceKey(slice) === key)),
  }))
}
