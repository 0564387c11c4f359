import { asksOf, asksOfIndicator, type Ask } from '#domain/asking.ts'
import { usePlanStore } from '#stores/plan-store.ts'
import type { PlanRecord } from '#composables/use-record-lookup.ts'

/** Gives what is asked about a record that an open plan holds. */
export function useRecordAsks(): (record: Pick<PlanRecord, 'id' | 'kind'>) => readonly Ask[] {
  const plans = usePlanStore()
  return ({ id, kind }) => (kind === 'indicator' ? asksOfIndicator : asksOf(plans.packs.card(id)))
}
