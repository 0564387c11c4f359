import { computed } from 'vue'
import type { Entry } from '#domain/entry.ts'
import type { PlanIndex } from '#domain/plan-index.ts'
import { deedsInLifeEvent, concernsTown } from '#domain/life-event.ts'
import { usePlanStore } from '#stores/plan-store.ts'

/** What one plan has in a scene for a town. `unsure`: rows of which nobody can say whether the town takes part. */
export type FoundInPlan = { readonly index: PlanIndex; readonly entries: readonly Entry[]; readonly unsure: boolean }

/** What the documents hold for a situation in a town: its own plan first, then what the seven do together. */
export function useFinder(asked: () => { readonly scene: string; readonly town: string; readonly narrow: string }) {
  const store = usePlanStore()
  const scene = computed(() => store.release?.scenes?.find(({ id }) => id === asked().scene))
  const town = computed(() => store.townOf(asked().town))

  const foundIn = (index: PlanIndex, narrow: string): FoundInPlan => {
    const entries = deedsInLifeEvent(index, (id) => store.packs.card(id), asked().scene, narrow).filter((entry) =>
      concernsTown(entry, asked().town),
    )
    return { index, entries, unsure: entries.some(({ takesPart }) => takesPart.kind === 'unreadable') }
  }
  const indexes = computed(() =>
    store.packs.plans
      .filter(({ plan }) => plan.publisher === asked().town || plan.publisher === 'region')
      .toSorted((a, b) => rank(a) - rank(b)),
  )
  const rank = ({ plan }: PlanIndex): number => (plan.publisher === 'region' ? 1 : 0)
  const found = computed(() =>
    indexes.value.map((index) => foundIn(index, asked().narrow)).filter(({ entries }) => entries.length),
  )
  /** The narrowing answers that lead to something here. */
  const narrows = computed(() =>
    (scene.value?.narrows ?? []).filter(({ id }) => indexes.value.some((index) => foundIn(index, id).entries.length)),
  )
  const hasOwn = computed(() => (store.release?.plans ?? []).some(({ publisher }) => publisher === asked().town))
  return { scene, town, found, narrows, hasOwn }
}
