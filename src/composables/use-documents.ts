import { computed, type ComputedRef } from 'vue'
import { documentsOf, type Plan, type SourceDocument } from '#domain/plan.ts'
import { usePlanStore } from '#stores/plan-store.ts'

/** The documents of an open plan, its own first; none as long as the plan is not open. */
export function useDocuments(plan: () => Plan | undefined): ComputedRef<readonly SourceDocument[]> {
  const store = usePlanStore()
  return computed(() => {
    const open = plan()
    return open ? documentsOf(open).flatMap((id) => store.packs.document(id) ?? []) : []
  })
}
