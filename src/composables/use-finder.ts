import { computed } from 'vue'
import type { Entry } from '#domain/entry.ts'
import type { PlanIndex } from '#domain/plan-index.ts'
import { deedsInLifeEvent, concernsTown } from '#domain/life-event.ts'
import { usePlanStore } from '#stores/plan-store.ts'

/** What one plan has in a life event for a town. `unsure`: rows of which nobody can say whether the town takes part. */
export type FoundInPlan = { readonly index: PlanIndex; readonly entries: readonly Entry[]; readonly unsure: boolean }

/**
 * What the documents hold for a situation in a town: its own plans first, then what its regions do together. `isOver`:
 * whether the town says that a deed is over; those are no help, and stand by themselves.
 */
export function useFinder(
  answers: () => { readonly scene: string; readonly town: string; readonly narrow: string },
  isOver: (id: string) => boolean = () => false,
) {
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
    store.publishersFor(answers().town).flatMap((publisher) => store.packs.plansBy(publisher)),
  )
  const all = computed(() => indexes.value.map((index) => foundIn(index, answers().narrow)))
  const found = computed(() =>
    all.value
      .map((plan) => ({ ...plan, entries: plan.entries.filter(({ id }) => !isOver(id)) }))
      .filter(({ entries }) => entries.length),
  )
  const ended = computed(() => all.value.flatMap(({ entries }) => entries.filter(({ id }) => isOver(id))))
  /** The narrowing answers that lead to something here. */
  const subtopics = computed(() =>
    (lifeEvent.value?.narrows ?? []).filter(({ id }) =>
      indexes.value.some((index) => foundIn(index, id).entries.length),
    ),
  )
  const hasOwn = computed(() => (store.release?.plans ?? []).some(({ publisher }) => publisher === answers().town))
  /** The regions of the town whose plans have something of it. */
  const foundRegions = computed(() =>
    store.regionsOf(answers().town).filter(({ id }) => found.value.some(({ index }) => index.plan.publisher === id)),
  )
  return { lifeEvent, town, found, ended, foundRegions, subtopics, hasOwn }
}
