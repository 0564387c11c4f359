import type { Entry } from '#domain/entry.ts'
import { useReadingContext } from '#composables/use-reading-context.ts'

/** The years of the plans that some entries stand in, each once, in the order of the entries. */
export function usePlanYears(): (entries: readonly Entry[]) => readonly string[] {
  const reading = useReadingContext()
  return (entries) => [...new Set(entries.map(({ id }) => reading.planYearsOf(id)).filter(Boolean))]
}
