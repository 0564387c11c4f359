import { computed } from 'vue'
import type { Entry } from '#domain/entry.ts'
import type { Series } from '#domain/figure.ts'
import type { Indicator } from '#domain/indicator.ts'
import { headlinesOf, type Judged } from '#domain/judging/headline.ts'
import type { PlanIndex } from '#domain/plan-index.ts'
import type { SourceDocument } from '#domain/plan.ts'
import { deedsInLifeEvent, concernsTown } from '#domain/life-event.ts'
import type { TownId } from '#domain/town.ts'
import { plansOf } from '#packs/release.ts'
import { peopleId } from '#features/compare/use-compare.ts'
import { useTownPlans } from '#composables/use-town-plans.ts'
import { usePlanStore } from '#stores/plan-store.ts'

/**
 * A situation of life with how many deeds the documents hold for a town, and the first of them: its own before those of
 * its regions.
 */
export type LeafletScene = {
  readonly id: string
  readonly name: string
  readonly own: number | 'noPlan'
  readonly joint: number | 'noRegion'
  readonly first: readonly { readonly entry: Entry; readonly isJoint: boolean }[]
}
/** A document that a leaflet speaks from, and who gave it out. */
export type LeafletSource = { readonly document: SourceDocument; readonly publisher: string }

/**
 * The documents of some publishers that are open, those of regions last: what stands under a leaflet as its sources.
 */
export function useLeafletSources(publishers: () => readonly string[]) {
  const store = usePlanStore()
  return computed((): readonly LeafletSource[] =>
    publishers()
      .flatMap((publisher) => (store.release ? plansOf(store.release, publisher) : []))
      .flatMap(({ id, publisher }) => {
        const document = store.packs.document(store.packs.plan(id)?.plan.document ?? '')
        return document ? [{ document, publisher: store.nameOf(publisher) }] : []
      }),
  )
}

/**
 * What a town's leaflet holds, at most `most()` deeds in each situation. `namesJoint`: whether those of its regions are
 * named beside the town's own; where it has none they always are.
 */
export function useTownLeaflet(town: () => TownId, most: () => number, namesJoint: () => boolean) {
  const store = usePlanStore()
  const { own, earlier, joint, groups } = useTownPlans(town)

  /** What is done in a situation; what the town says is over is no help, and stands in no list of it. */
  const deedsIn = (index: PlanIndex, scene: string): readonly Entry[] =>
    deedsInLifeEvent(index, (id) => store.packs.card(id), scene).filter(
      (entry) => concernsTown(entry, town()) && store.packs.now(entry.id)?.state !== 'ended',
    )
  const scenes = computed((): readonly LeafletScene[] =>
    (store.release?.scenes ?? []).map(({ id, name }) => {
      const ofOwn = own.value && deedsIn(own.value, id)
      const ofAll = joint.value.flatMap(({ indexes }) => indexes.flatMap((index) => deedsIn(index, id)))
      const all = [
        ...(ofOwn ?? []).map((entry) => ({ entry, isJoint: false })),
        ...(namesJoint() || !own.value ? ofAll : []).map((entry) => ({ entry, isJoint: true })),
      ]
      return {
        id,
        name,
        own: ofOwn ? ofOwn.length : 'noPlan',
        joint: joint.value.length ? ofAll.length : 'noRegion',
        first: all.slice(0, most()),
      }
    }),
  )

  /** How many people live there, as the comparison of all towns has it. */
  const people = computed(
    (): { readonly indicator: Indicator; readonly series: Series; readonly index: PlanIndex } | undefined => {
      const figure = store.packs.comparables.together
        .find(({ id }) => id === peopleId)
        ?.figures.find((one) => one.town === town())
      if (!figure) return undefined
      const index = store.packs.planHolding(figure.indicator)
      const indicator = index?.indicator(figure.indicator)
      const series = indicator?.series.find(({ slice }) => slice.kind === 'town' && slice.town === town())
      return index && indicator && series && { indicator, series, index }
    },
  )
  /** Targets whose results are known; where none are, the first target under each of the plan's top groups. */
  const targets = computed((): readonly Judged[] => {
    const index = own.value
    if (!index) return []
    const known = headlinesOf(index.plan.indicators).filter(({ judgement }) => judgement.verdict !== 'noResult')
    const tops = groups.value.flatMap(({ entries }) => entries)
    return known.length ? known : tops.flatMap((top) => headlinesOf(index.indicatorsUnder(top))[0] ?? [])
  })
  return { own, earlier, groups, scenes, joint, people, targets }
}
