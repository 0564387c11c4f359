import { computed } from 'vue'
import { isGroup, type GroupKind } from '#domain/entry.ts'
import type { PlanIndex } from '#domain/plan-index.ts'
import { usePlanStore } from '#stores/plan-store.ts'

/** The kinds of group that stand at the top of a town's plan, in the order in which its pages show them. */
const topKinds = ['goal', 'project', 'strategy'] as const satisfies readonly GroupKind[]
export type TopKind = (typeof topKinds)[number]

/** What the open plans hold for a town: its own plan, and the joint plans of all towns. */
export function useTownPlans(town: () => string) {
  const store = usePlanStore()
  const plansBy = (publisher: string): readonly PlanIndex[] =>
    store.packs.plans.filter(({ plan }) => plan.publisher === publisher)
  const own = computed(() => plansBy(town())[0])
  const joint = computed(() => plansBy('region'))

  /** The top groups of its own plan by kind; a kind without any is left out. */
  const groups = computed(() => {
    const tops = own.value?.childrenOf('top').filter(isGroup) ?? []
    return topKinds
      .map((kind) => ({ kind, entries: tops.filter((entry) => entry.kind === kind) }))
      .filter(({ entries }) => entries.length)
  })

  const jointInitiatives = computed(() => joint.value.flatMap((index) => index.initiativesUnder('top')))
  /** The joint initiatives whose rows name the town. */
  const named = computed(() =>
    jointInitiatives.value.filter(({ takesPart }) => takesPart.kind === 'named' && takesPart.towns.includes(town())),
  )
  /** How many joint initiatives have rows of which nobody can say whether they name the town. */
  const unsure = computed(
    () => jointInitiatives.value.filter(({ takesPart }) => takesPart.kind === 'unreadable').length,
  )
  return { own, joint, groups, named, unsure }
}
