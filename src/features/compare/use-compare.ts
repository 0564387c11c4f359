import { computed } from 'vue'
import { comparedRows, type ComparedRow } from '#domain/compare.ts'
import type { Comparable, NotComparable } from '#domain/comparable.ts'
import type { Entry } from '#domain/entry.ts'
import type { Series } from '#domain/figure.ts'
import { gapsOf, type PlanGaps } from '#domain/gaps.ts'
import type { Indicator } from '#domain/indicator.ts'
import type { PlanIndex } from '#domain/plan-index.ts'
import { deedsInLifeEvent, concernsTown, firstLifeEvents } from '#domain/life-event.ts'
import { deedsWithMoney } from '#domain/support.ts'
import type { Town } from '#domain/town.ts'
import { plansOf, type PlanHead } from '#packs/release.ts'
import type { RegionWords } from '#texts/region-words.ts'
import { topicNames } from '#texts/topics.ts'
import { spanWords } from '#texts/year-spans.ts'
import { joinedNames } from './words.ts'
import { usePlanStore } from '#stores/plan-store.ts'

/**
 * What towns are compared by: a situation of life, what is said of money, people, other figures, what is not covered.
 */
export type Topic = {
  readonly id: string
  readonly name: string
  readonly kind: 'scene' | 'support' | 'people' | 'figures' | 'gaps'
}
/** What a plan of a town's own has on a topic. */
export type OwnDeeds = { readonly head: PlanHead; readonly entries: readonly Entry[] }
/** What the documents hold on a topic for a town. */
export type TownDeeds = {
  readonly town: Town
  readonly own: readonly OwnDeeds[]
  readonly joint: readonly JointDeeds[]
}
/** What the joint plans of a region have on a topic. */
export type JointDeeds = { readonly region: RegionWords; readonly entries: readonly Entry[] }
/** A town's figure in a comparison, or that there is none. */
export type TownFigure = {
  readonly town: Town
  readonly figure: { readonly indicator: Indicator; readonly series: Series } | undefined
}
/** What a town's own plans leave open; `scenes` are the names of those in which they have nothing. */
export type TownGaps = {
  readonly town: Town
  readonly plans: readonly { readonly head: PlanHead; readonly gaps: PlanGaps; readonly scenes: readonly string[] }[]
}

/** A comparison of figures with those of some towns. */
export type ComparedTowns<One extends Comparable | NotComparable> = {
  readonly one: One
  readonly figures: readonly TownFigure[]
}
/** A topic with what is said of some towns in it. */
export type TopicBody =
  | { readonly kind: 'scene' | 'support'; readonly deeds: readonly TownDeeds[] }
  | { readonly kind: 'people'; readonly people: ComparedTowns<Comparable> | undefined }
  | {
      readonly kind: 'figures'
      readonly together: readonly ComparedTowns<Comparable>[]
      readonly apart: readonly ComparedTowns<NotComparable>[]
    }
  | { readonly kind: 'gaps'; readonly gaps: readonly TownGaps[] }

/** The place of the topic of support, from 0: people who move ask for it behind the life events of rank 1 and 2. */
const supportPlace = 2
/** The comparison of how many people live where, which has a topic of its own. */
export const peopleId = 'population'

/** What the documents hold for several towns, topic by topic. */
export function useCompare() {
  const store = usePlanStore()
  const cardOf = (id: string) => store.packs.card(id)

  const topics = computed((): readonly Topic[] => {
    const events = store.release?.scenes ?? []
    const first = firstLifeEvents(events)
    const ofEvents = [...first, ...events.filter((event) => !first.includes(event))].map(({ id, name }): Topic => ({
      id,
      name,
      kind: 'scene',
    }))
    const ownTopic = (kind: keyof typeof topicNames): Topic => ({ id: kind, name: topicNames[kind], kind })
    return [
      ownTopic('people'),
      ...ofEvents.toSpliced(supportPlace, 0, ownTopic('support')),
      ...(['figures', 'gaps'] as const).map(ownTopic),
    ]
  })

  const deedsIn = (index: PlanIndex, topic: Topic): readonly Entry[] =>
    topic.kind === 'support' ? deedsWithMoney(index, cardOf) : deedsInLifeEvent(index, cardOf, topic.id)
  /** A town's own plans that are open. */
  const ownPlans = (town: Town) =>
    (store.release ? plansOf(store.release, town.id) : []).flatMap((head) => {
      const index = store.packs.plan(head.id)
      return index ? { head, index } : []
    })
  const jointOn = (topic: Topic, regions: readonly RegionWords[]): readonly JointDeeds[] =>
    regions.map((region) => ({
      region,
      entries: store.packs.plansBy(region.id).flatMap((index) => deedsIn(index, topic)),
    }))
  /** What the regions of some towns do on a topic, for any of these towns. */
  const jointOfTowns = (topic: Topic, towns: readonly Town[]): readonly JointDeeds[] =>
    jointOn(
      topic,
      store.words.regions.filter(({ members }) => towns.some(({ id }) => members.includes(id))),
    ).map(({ region, entries }) => ({
      region,
      entries: entries.filter((entry) => towns.some(({ id }) => concernsTown(entry, id))),
    }))
  /** Whether nobody can say of some rows of these regions which towns take part. */
  const jointUnsure = (regions: readonly RegionWords[]): boolean =>
    regions.some(({ id }) =>
      store.packs.plansBy(id).some(({ plan }) => plan.entries.some(({ takesPart }) => takesPart.kind === 'unreadable')),
    )
  /** 2022〜2026年度と2021年度: of which years the plans of these regions are. */
  const jointYears = (regions: readonly RegionWords[]): string =>
    joinedNames(
      regions
        .flatMap(({ id }) => (store.release ? plansOf(store.release, id) : []))
        .map(({ from, to }) => spanWords(from, to)),
    )

  function deedsOf(town: Town, topic: Topic): TownDeeds {
    return {
      town,
      own: ownPlans(town).map(({ head, index }) => ({ head, entries: deedsIn(index, topic) })),
      joint: jointOn(topic, store.regionsOf(town.id)).map(({ region, entries }) => ({
        region,
        entries: entries.filter((entry) => concernsTown(entry, town.id)),
      })),
    }
  }

  const indicatorOf = (id: string): Indicator | undefined => store.packs.planHolding(id)?.indicator(id)
  /** The figures of a comparison for some towns; a town without one stands there without. */
  function comparedIn<One extends Comparable | NotComparable>(one: One, towns: readonly Town[]): ComparedTowns<One> {
    const rows = comparedRows(
      one,
      towns.map(({ id }) => id),
      indicatorOf,
    )
    return { one, figures: towns.map((town, index) => ({ town, figure: figuresIn(rows[index]) })) }
  }
  const figuresIn = (row: ComparedRow | undefined): TownFigure['figure'] => (row?.kind === 'figures' ? row : undefined)
  /** Whether at least two of these towns have such a figure: one alone is no comparison. */
  const isAmong = ({ figures }: Comparable | NotComparable, towns: readonly Town[]): boolean =>
    towns.filter(({ id }) => figures.some(({ town }) => town === id)).length > 1

  const gapsIn = (town: Town): TownGaps => ({
    town,
    plans: ownPlans(town).map(({ head, index }) => ({
      head,
      gaps: gapsOf(index, cardOf),
      scenes: (store.release?.scenes ?? [])
        .filter(({ id }) => !deedsInLifeEvent(index, cardOf, id).length)
        .map(({ name }) => name),
    })),
  })

  function bodyOf({ id, name, kind }: Topic, towns: readonly Town[]): TopicBody {
    const { together, apart } = store.packs.comparables
    switch (kind) {
      case 'scene':
      case 'support':
        return { kind, deeds: towns.map((town) => deedsOf(town, { id, name, kind })) }
      case 'people': {
        const people = together.find((one) => one.id === peopleId)
        return { kind, people: people && comparedIn(people, towns) }
      }
      case 'figures': {
        const others = together.filter((one) => one.id !== peopleId && isAmong(one, towns))
        return {
          kind,
          together: others.map((one) => comparedIn(one, towns)),
          apart: apart.filter((one) => isAmong(one, towns)).map((one) => comparedIn(one, towns)),
        }
      }
      case 'gaps':
        return { kind, gaps: towns.map(gapsIn) }
    }
  }

  return { topics, bodyOf, comparedIn, jointOn, jointOfTowns, jointYears, jointUnsure }
}
