import { computed } from 'vue'
import type { Entry } from '#domain/entry.ts'
import type { PlanIndex } from '#domain/plan-index.ts'
import { deedsInLifeEvent, concernsTown } from '#domain/life-event.ts'
import { usePlanStore } from '#stores/plan-store.ts'

/** What one plan has in a life event for a town. `unsure`: rows of which nobody can say whether the town takes part. */
export type FoundInPlan = { readonly index: PlanIndex; readonly entries: readonly Entry[]; readonly unsure: boolean }

/** What the documents hold for a situation in a town: its own plan first, then what the seven do together. */
export function useFinder(answers: () => { readonly scene: string; readonly town: string; readonly narrow: string }) {
  const store = usePlanStore()
  const lifeEvent = computed(() => store.release?.scenes?.find(({ id }) => id === answers().scene))
  const town = computed(() => store.townOf(answers().town))

  const foundIn = (index: PlanIndex, narrow: string): FoundInPlan => {
    const entries = deedsInLifeEvent(index, (id) => store.packs.card(id), answers().scene, narrow).filter((entry) =>
      concernsTown(entry, answers().town),
    )
    return { index, entries, unsure: entries.some(({ takesPart }) => takesPart.kind === 'unreadable') }
  }
  const indexes = computed(() =>
    store.packs.plans
      .filter(({ plan }) => plan.publisher === answers().town || plan.publisher === 'region')
      .toSorted((a, b) => rank(a) - rank(b)),
  )
  const rank = ({ plan }: PlanIndex): number => (plan.publisher === 'region' ? 1 : 0)
  const found = computed(() =>
    indexes.value.map((index) => foundIn(index, answers().narrow)).filter(({ entries }) => entries.length),
  )
  /** The narrowing answers that lead to something here. */
  const subtopics = computed(() =>
    (lifeEvent.value?.narrows ?? []).filter(({ id }) =>
      indexes.value.some((index) => foundIn(index, id).entries.length),
    ),
  )
  const hasOwn = computed(() => (store.release?.plans ?? []).some(({ publisher }) => publisher === answers().town))
  return { lifeEvent, town, found, subtopics, hasOwn }
}
