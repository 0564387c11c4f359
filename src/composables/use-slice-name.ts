import type { Series } from '#domain/figure.ts'
import { sliceWords } from '#texts/figures.ts'
import { usePlanStore } from '#stores/plan-store.ts'

/** Names the slice of a series: a town by its name, a part as printed, the whole not at all. */
export function useSliceName(): (series: Series) => string {
  const store = usePlanStore()
  return (series) => sliceWords(series.slice, store.nameOf)
}
