import { computed, type Ref } from 'vue'
import type { RouteLocationAsRelative } from 'vue-router'
import { withoutRuby, type RubyMarkup } from '#domain/ruby-markup.ts'
import type { Fact } from '#domain/plan.ts'
import type { PlanIndex } from '#domain/plan-index.ts'
import type { Card } from '#domain/life-event.ts'
import { searchOutcome } from '#domain/search/search-outcome.ts'
import { QueryParser } from '#domain/search/query.ts'
import { lifeEventsOf } from '#domain/search/life-events-of.ts'
import { marksOf, type Hit, type Marks } from '#domain/search/search.ts'
import { folded, type SearchText } from '#domain/search/search-text.ts'
import type { Wording } from '#domain/wording.ts'
import type { PublisherId } from '#domain/town.ts'
import { eachOnce } from './each-once.ts'
import { pagesNamedBy, pagesOf } from './found-pages.ts'
import { entryRoute, indicatorRoute, planRoute, townRoute } from '#routing/routes.ts'
import { useHerTown } from '#composables/use-her-town.ts'
import { usePlanStore } from '#stores/plan-store.ts'
import { placesWords } from '#texts/entries.ts'

/** What can be found, in the order in which hits of one rank stand. */
export const searchKinds = ['initiative', 'goal', 'indicator', 'fact', 'term'] as const
export type SearchKind = (typeof searchKinds)[number]

/** Whose a hit is: a publisher's, or a word that we explain. */
export type FoundBy = PublisherId | 'glossary'

/**
 * What can be found, with what it is filtered by. `calledAs`: the record whose name it has; `texts`: what it says
 * itself, where it is no record with a wording. `original`: the entry that this one repeats under the same title, and
 * `places`: at how many places an original stands, in words.
 */
export type Findable = {
  readonly id: string
  readonly title: string
  readonly calledAs: string
  readonly kind: SearchKind
  readonly publisher: FoundBy
  readonly themes: readonly string[]
  readonly scenes: readonly string[]
  readonly to: RouteLocationAsRelative
  readonly texts?: readonly RubyMarkup[]
  readonly original?: string
  readonly places?: string
  readonly search: SearchText
}

/** What the reader narrows the hits down to; empty for all. */
export type SearchFilter = {
  readonly publisher: string
  readonly theme: string
  readonly scene: string
  readonly kind: string
}

/** A hit to be shown, with what is to be marked in it, once it is shown. */
export type FoundRecord = { readonly item: Findable; readonly marks: () => Marks }

/** Hits of one publisher, the best first. */
export type FoundGroup = { readonly publisher: FoundBy; readonly hits: readonly FoundRecord[] }

/**
 * Search over everything that is open: as one types, without a network. The reader's own town comes first, then the
 * publisher with the best hit.
 */
export function useSearch(typed: Ref<string>, filter: Ref<SearchFilter>) {
  const store = usePlanStore()
  const { herTown } = useHerTown()

  const queries = computed(() => new QueryParser(store.packs.synonyms))
  const findables = computed(() => {
    // Of hits of one rank those of a publisher's newest plan stand first, and what a study only considers last.
    const publishers = new Set(store.release?.plans.map(({ publisher }) => publisher))
    const indexes = [...publishers].flatMap((publisher) => store.packs.plansBy(publisher))
    indexes.sort((a, b) => Number('status' in a.plan.span) - Number('status' in b.plan.span))
    return [
      ...indexes.flatMap((index) => recordsOf(index, store.nameOf, (id) => store.packs.card(id))),
      ...words(),
    ].flatMap((one): Findable[] => {
      const search = store.packs.searchText(one.id)
      return search ? [{ ...one, search }] : []
    })
  })
  // What a document explains itself stands with its plan.
  const explained = computed(() => new Set(store.packs.plans.flatMap(({ plan }) => plan.terms.map(({ name }) => name))))
  const words = (): readonly Omit<Findable, 'search'>[] =>
    store.packs.glossary
      .filter(({ name }) => !explained.value.has(withoutRuby(name)))
      .map(({ name, plain, easy }) => ({
        id: withoutRuby(name),
        title: withoutRuby(name),
        calledAs: '',
        kind: 'term',
        publisher: 'glossary',
        themes: [],
        scenes: [],
        to: { name: 'glossary', hash: `#${withoutRuby(name)}` },
        texts: [plain, easy],
      }))
  const towns = computed(() => store.release?.towns ?? [])
  /** A town's name, also without what kind of town it is: one letter of its name, up to three of its kana. */
  const isTown = (word: string): boolean =>
    towns.value.some(({ name, kana }) => isNearly(word, folded(name), 1) || isNearly(word, folded(kana), 3))
  const found = computed(() =>
    searchOutcome(
      {
        items: findables.value,
        textOf: ({ search }) => search,
        weightOf: ({ kind }) => searchKinds.indexOf(kind),
        isTown,
        markedOf: ({ id }) => markedTextsOf(store.packs.wording(id)),
      },
      typed.value,
      queries.value,
    ),
  )

  const hits = computed((): readonly Hit<Findable>[] => {
    const { publisher: wanted, theme, scene, kind: one } = filter.value
    if (!wanted && !theme && !scene && !one) return eachOnce(found.value.hits)
    return eachOnce(
      found.value.hits.filter(
        ({ item: { publisher, themes, scenes, kind } }) =>
          (!wanted || publisher === wanted) &&
          (!theme || themes.includes(theme)) &&
          (!scene || scenes.includes(scene)) &&
          (!one || kind === one),
      ),
    )
  })
  const groups = computed((): readonly FoundGroup[] => {
    const by = new Map<FoundBy, FoundRecord[]>()
    for (const hit of hits.value) {
      const { item } = hit
      const record = { item, marks: () => marksOf(hit) }
      const group = by.get(item.publisher)
      if (group) group.push(record)
      else by.set(item.publisher, [record])
    }
    // The reader's own town first. Words alone answer nobody's question: they stand behind what the towns do.
    const placeOf = (by: FoundBy): number => (by === herTown.value?.id ? -1 : Number(by === 'glossary'))
    return [...by]
      .map(([publisher, all]) => ({ publisher, hits: all }))
      .toSorted((a, b) => placeOf(a.publisher) - placeOf(b.publisher))
  })
  const known = computed(() => (store.release ? pagesOf(store.release) : []))
  const pages = computed(() => pagesNamedBy(found.value, known.value))
  return { found, hits, groups, pages }
}

/** Whether a word is the beginning of a name, of which no more letters than these are left. */
const isNearly = (word: string, name: string, left: number): boolean =>
  name.startsWith(word) && word.length >= Math.max(1, name.length - left)

/** What a record says, with readings. */
const markedTextsOf = (wording: Wording | undefined): readonly RubyMarkup[] =>
  wording ? [wording.name, wording.plain, wording.title, wording.text] : []

function recordsOf(
  index: PlanIndex,
  nameOf: (town: string) => string,
  cardOf: (id: string) => Card | undefined,
): readonly Omit<Findable, 'search'>[] {
  const { plan } = index
  const { publisher } = plan
  const about = (id: string): Pick<Findable, 'themes' | 'scenes'> => {
    const entry = index.entry(id)
    return { themes: entry?.themes ?? [], scenes: entry ? lifeEventsOf(index, entry, cardOf) : [] }
  }
  return [
    ...plan.entries.map((entry) => {
      const to = entryRoute(entry)
      const original = index.originalOf(entry).id
      return {
        id: entry.id,
        title: entry.title,
        calledAs: entry.id,
        kind: to.name,
        publisher,
        ...about(entry.id),
        to,
        places: placesWords(index, entry),
        ...(original !== entry.id && { original }),
      }
    }),
    ...plan.indicators.map(({ id, name, measures }) => ({
      id,
      title: name,
      calledAs: id,
      kind: 'indicator' as const,
      publisher,
      ...about(measures),
      to: indicatorRoute(id),
    })),
    ...plan.facts.map((fact) => ({
      ...titleOf(index, fact, nameOf),
      ...about(fact.about),
      id: fact.id,
      kind: 'fact' as const,
      publisher,
      texts: [fact.text],
    })),
    ...plan.terms.map(({ id, name }) => ({
      id,
      title: name,
      calledAs: id,
      kind: 'term' as const,
      publisher,
      themes: [],
      scenes: [],
      to: { ...planRoute(plan.id), hash: `#${id}` },
    })),
  ]
}

/** A fact leads to the page of what it is about, and is called after it. */
function titleOf(
  index: PlanIndex,
  { id, about }: Fact,
  nameOf: (town: string) => string,
): Pick<Findable, 'title' | 'calledAs' | 'to'> {
  const entry = index.entry(about)
  const hash = `#${id}`
  if (entry)
    return {
      title: entry.title,
      calledAs: about,
      to: { ...entryRoute(entry), hash },
    }
  const { plan } = index
  if (about === plan.id) return { title: plan.shortTitle, calledAs: '', to: { ...planRoute(about), hash } }
  return { title: nameOf(about), calledAs: '', to: { ...townRoute(about), hash } }
}
