import type { Citation } from '#domain/citation.ts'
import type { Plan } from '#domain/plan.ts'
import { entryRoute, indicatorRoute, type RecordRoute } from '#routing/routes.ts'
import { usePlanStore } from '#stores/plan-store.ts'

/** A record that can be saved and handed over, with the plan in which it stands. `title`: as printed. */
export type PlanRecord = {
  readonly id: string
  readonly kind: 'entry' | 'indicator'
  readonly title: string
  readonly to: RecordRoute
  readonly cited: Citation
  readonly plan: Plan
}

/** Finds an entry or an indicator by its id; `undefined` where no open plan has it. */
export function useRecordLookup(): (id: string) => PlanRecord | undefined {
  const store = usePlanStore()
  return (id) => {
    const index = store.packs.planHolding(id)
    if (!index) return undefined
    const { plan } = index
    const indicator = index.indicator(id)
    if (indicator)
      return { id, kind: 'indicator', title: indicator.name, to: indicatorRoute(id), cited: indicator.cited, plan }
    const entry = index.entry(id)
    return entry && { id, kind: 'entry', title: entry.title, to: entryRoute(entry), cited: entry.cited, plan }
  }
}
