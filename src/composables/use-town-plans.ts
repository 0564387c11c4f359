import { computed } from 'vue'
import { isGroup, type Entry, type GroupKind } from '#domain/entry.ts'
import type { PlanIndex } from '#domain/plan-index.ts'
import type { RegionWords } from '#texts/region-words.ts'
import { usePlanStore } from '#stores/plan-store.ts'

/** The kinds of group that stand at the top of a town's plan, in the order in which its pages show them. */
const topKinds = ['goal', 'project', 'strategy'] as const satisfies readonly GroupKind[]
export type TopKind = (typeof topKinds)[number]

/**
 * What one of its regions does together with a town. `named`: the initiatives whose rows name the town; `unsure`: how
 * many have rows of which nobody can say whether they do.
 */
export type JointPlans = {
  readonly region: RegionWords
  readonly indexes: readonly PlanIndex[]
  readonly named: readonly Entry[]
  readonly unsure: number
}

/** What the open plans hold for a town: its newest own plan, its earlier ones, and the joint plans of its regions. */
export function useTownPlans(town: () => string) {
  const store = usePlanStore()
  const plans = computed(() => store.packs.plansBy(town()))
  const own = computed(() => plans.value.at(0))
  const earlier = computed(() => plans.value.slice(1))

  /** The top groups of its newest plan by kind; a kind without any is left out. */
  const groups = computed(() => {
    const tops = own.value?.childrenOf('top').filter(isGroup) ?? []
    return topKinds
      .map((kind) => ({ kind, entries: tops.filter((entry) => entry.kind === kind) }))
      .filter(({ entries }) => entries.length)
  })

  const joint = computed((): readonly JointPlans[] =>
    store.regionsOf(town()).map((region) => {
      const indexes = store.packs.plansBy(region.id)
      const initiatives = indexes.flatMap((index) => index.initiativesUnder('top'))
      return {
        region,
        indexes,
        named: initiatives.filter(({ takesPart }) => takesPart.kind === 'named' && takesPart.towns.includes(town())),
        unsure: initiatives.filter(({ takesPart }) => takesPart.kind === 'unreadable').length,
      }
    }),
  )
  return { plans, own, earlier, joint, groups }
}
