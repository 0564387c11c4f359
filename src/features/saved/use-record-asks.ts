import { asksAfter, asksOf, asksOfIndicator, type Ask } from '#domain/asking.ts'
import { usePlanStore } from '#stores/plan-store.ts'
import type { PlanRecord } from '#composables/use-record-lookup.ts'
import { useToday } from '#composables/use-today.ts'

/** Gives what is asked about a record that an open plan holds, but for what its town has said since. */
export function useRecordAsks(): (record: Pick<PlanRecord, 'id' | 'kind'>) => readonly Ask[] {
  const plans = usePlanStore()
  const today = useToday()
  return ({ id, kind }) =>
    kind === 'indicator' ? asksOfIndicator : asksAfter(asksOf(plans.packs.card(id)), plans.packs.now(id), today())
}
