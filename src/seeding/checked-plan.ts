import type { ComparableTable } from '#domain/comparable.ts'
import { repeatedBy, type Entry } from '#domain/entry.ts'
import type { ThemeId } from '#domain/ids.ts'
import type { Plan, SourceDocument } from '#domain/plan.ts'
import { PlanIndex } from '#domain/plan-index.ts'
import { asksOfCard } from './written-asks.ts'
import type { Region } from '#domain/region.ts'
import { ownPassageTexts } from './passages.ts'
import type { DescribedDocument, SeedPlan, Seeds } from './seeds.ts'
import type { WrittenPlace } from './schemas/named-place-schemas.ts'
import type { WrittenTownList } from './schemas/town-list-schemas.ts'
import type { QuestionKinds } from './schemas/question-schemas.ts'
import type { CardOf, GlossaryWord, Reading, TextsOf } from './schemas/text-schemas.ts'

/**
 * A plan whose seeds have passed all checks, made once in a build. The packs, the release's heads and the open data
 * come from it. `texts` and `cards` are those that we wrote, by the id of their record; `texts` holds those of passages
 * too, and `asks` of a card all that is asked in words of its own, also those of its kind.
 */
export type CheckedPlan = {
  readonly plan: Plan
  readonly index: PlanIndex
  /** The plan's own document first. */
  readonly documents: readonly [SourceDocument, ...SourceDocument[]]
  readonly texts: ReadonlyMap<string, TextsOf>
  readonly cards: ReadonlyMap<string, CardOf>
}

/**
 * All seeds when they have passed all checks: nothing is reported any more, so no value carries its place in a file.
 */
export type CheckedSeeds = Omit<
  Seeds,
  | 'regions'
  | 'plans'
  | 'lists'
  | 'places'
  | 'readings'
  | 'glossary'
  | 'comparable'
  | 'questionKinds'
  | 'currentProblems'
> & {
  readonly regions: readonly Region[]
  readonly plans: readonly CheckedPlan[]
  readonly lists: readonly WrittenTownList[]
  readonly places: readonly WrittenPlace[]
  readonly readings: readonly Reading[]
  readonly glossary: readonly GlossaryWord[]
  readonly comparable: ComparableTable
}

/**
 * What the build makes its files of. The seeds must have been checked: `checkSeeds` calls this when they have no
 * problem.
 */
export function checkedSeeds(seeds: Seeds): CheckedSeeds {
  const { questionKinds, ...others } = seeds
  const { regions, plans, lists, places, readings, glossary, comparable } = seeds
  return {
    ...others,
    regions: regions.map(({ value }) => value),
    plans: plans.map((plan) => checkedPlan(plan, questionKinds?.value ?? {})),
    lists: lists.map(({ value }) => value),
    places: places.map(({ value }) => value),
    readings: readings.map(({ value }) => value),
    glossary: glossary.map(({ value }) => value),
    comparable: {
      together: comparable.together.map(({ value }) => value),
      apart: comparable.apart.map(({ value }) => value),
    },
  }
}

function checkedPlan(seeds: SeedPlan, kinds: QuestionKinds): CheckedPlan {
  const plan = planFrom(seeds)
  return {
    plan,
    index: new PlanIndex(plan),
    documents: documentsFrom(seeds),
    texts: new Map<string, TextsOf>([
      ...textsOf(seeds),
      ...ownPassageTexts(new Map(seeds.passageTexts.map(({ value }) => value))),
    ]),
    cards: new Map(seeds.cards.map(({ value: [id, card] }) => [id, { ...card, asks: asksOfCard(card, kinds) }])),
  }
}

/** Our texts by the id of their record; what repeats another has those of the other. */
export function textsOf({ texts, entries }: SeedPlan): ReadonlyMap<string, TextsOf> {
  const own = new Map(texts.map(({ value }) => value))
  const repeated = entries.flatMap(({ value }) => {
    const ours = own.get(repeatedBy(value) ?? '')
    return ours ? [[value.id, ours] as const] : []
  })
  return new Map([...own, ...repeated])
}

/** A plan as the app knows it. */
function planFrom(seeds: SeedPlan): Plan {
  const { value } = seeds.plan
  const [, ...later] = seeds.documents
  const themesOf = new Map(seeds.themes.map(({ value: [id, themes] }) => [id, themes]))
  const parents = new Map(seeds.entries.map(({ value: entry }) => [entry.id, entry.parent]))
  /**
   * A part or an action without themes of its own has those of what it belongs to; `checkThemes` sees to the others.
   */
  const themes = (id: string): readonly ThemeId[] => {
    const parent = parents.get(id)
    return themesOf.get(id) ?? (parent === undefined ? [] : themes(parent))
  }
  return {
    id: value.id,
    publisher: value.publisher,
    document: seeds.document.id,
    ...(later.length && { laterDocuments: later.map(({ document }) => document.id) }),
    title: value.title,
    shortTitle: value.shortTitle,
    cited: value.cited,
    span: {
      from: value.span.from,
      to: value.span.to,
      cited: value.span.cited,
      ...(value.span.read && { read: value.span.read }),
      ...(value.status && { status: value.status.kind }),
    },
    entries: seeds.entries.map(({ value: entry }): Entry => ({
      ...entry,
      themes: themes(entry.id),
      priority: entry.priority ?? value.everyEntry.priority!, // `checkIds` reports an entry that has neither.
      takesPart: entry.takesPart ?? value.everyEntry.takesPart!, // `checkIds` reports an entry that has neither.
    })),
    indicators: seeds.indicators.map(({ value: indicator }) => indicator),
    facts: seeds.facts.map(({ value: fact }) => fact),
    terms: seeds.terms.map(({ value: term }) => term),
  }
}

function documentsFrom({ documents: [own, ...later] }: SeedPlan): CheckedPlan['documents'] {
  return [documentFrom(own), ...later.map(documentFrom)]
}

/** A document with all its lines. */
const documentFrom = ({ document }: DescribedDocument): SourceDocument => ({
  id: document.id,
  publisher: document.publisher,
  ...(document.kind !== 'plan' && { kind: document.kind }),
  title: document.title,
  ...(document.shortTitle && { shortTitle: document.shortTitle }),
  published: document.published,
  revised: document.revised,
  sha256: document.sha256,
  slips: document.slips,
  lines: document.text.lines,
})
