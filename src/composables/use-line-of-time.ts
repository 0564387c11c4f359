import { computed, type ComputedRef } from 'vue'
import { lineOfTime, type Continuation } from '#domain/continuation.ts'
import type { Plan } from '#domain/plan.ts'
import { usePlanStore } from '#stores/plan-store.ts'

type Continuing = { readonly id: string; readonly plan: string; readonly continues?: Continuation }
/** A record of a line of time with the plan that it stands in. */
export type TimeStep<Item> = { readonly record: Item; readonly plan: Plan }

/**
 * The records of the publisher's earlier and later plans that one line of time joins with a record, the oldest first;
 * none where it stands alone. `of`: the records of a plan that are of its kind.
 */
export function useLineOfTime<Item extends Continuing>(
  record: () => Item | undefined,
  of: (plan: Plan) => readonly Item[],
): ComputedRef<readonly TimeStep<Item>[]> {
  const store = usePlanStore()
  return computed(() => {
    const one = record()
    if (!one) return []
    const plans = store.packs.plans.map(({ plan }) => plan)
    const line = lineOfTime(one, plans.flatMap(of))
    return line.length > 1
      ? line.flatMap((step) => {
          const plan = plans.find(({ id }) => id === step.plan)
          return plan ? [{ record: step, plan }] : []
        })
      : []
  })
}
