import type { EntryId, IndicatorId, PlanId } from './ids.ts'
import { repeatedBy, type Entry, type RelationKind } from './entry.ts'
import type { Indicator } from './indicator.ts'
import type { Fact, Plan, Term } from './plan.ts'

/**
 * What is measured for an entry: the indicators of the nearest group above it that has any, and which group that is.
 */
type Measured = { readonly of: Entry | 'plan'; readonly indicators: readonly Indicator[] }

/** A plan that can be asked: what hangs under what, what is measured where. Built once for a plan. */
export class PlanIndex {
  readonly plan: Plan
  readonly #entries: ReadonlyMap<EntryId, Entry>
  readonly #children: ReadonlyMap<EntryId | 'top', readonly Entry[]>
  readonly #indicators: ReadonlyMap<EntryId | PlanId, readonly Indicator[]>

  constructor(plan: Plan) {
    this.plan = plan
    this.#entries = new Map(plan.entries.map((entry) => [entry.id, entry]))
    this.#children = grouped(plan.entries, (entry) => entry.parent)
    this.#indicators = grouped(plan.indicators, (indicator) => indicator.measures)
  }

  entry(id: EntryId): Entry | undefined {
    return this.#entries.get(id)
  }

  indicator(id: IndicatorId): Indicator | undefined {
    return this.plan.indicators.find((indicator) => indicator.id === id)
  }

  /** Any record of the plan by its id: what a document's page marks the words of. */
  record(id: string): Entry | Indicator | Fact | Term | undefined {
    return (
      this.entry(id) ??
      this.indicator(id) ??
      this.plan.facts.find((fact) => fact.id === id) ??
      this.plan.terms.find((term) => term.id === id)
    )
  }

  /** What stands directly under an entry, in the order of the document. */
  childrenOf(id: EntryId | 'top'): readonly Entry[] {
    return this.#children.get(id) ?? []
  }

  /** Everything under an entry at any depth, in the order of the document. */
  allUnder(id: EntryId | 'top'): readonly Entry[] {
    return this.childrenOf(id).flatMap((entry) => [entry, ...this.allUnder(entry.id)])
  }

  /** From the top of the plan down to the entry's parent. */
  ancestorsOf(entry: Entry): readonly Entry[] {
    const parent = entry.parent === 'top' ? undefined : this.entry(entry.parent)
    return parent ? [...this.ancestorsOf(parent), parent] : []
  }

  /** The indicators that measure just this entry or plan. */
  indicatorsOf(id: EntryId | PlanId): readonly Indicator[] {
    return this.#indicators.get(id) ?? []
  }

  /** The indicators of the entry and of everything under it. */
  indicatorsUnder(entry: Entry): readonly Indicator[] {
    return [entry, ...this.allUnder(entry.id)].flatMap(({ id }) => this.indicatorsOf(id))
  }

  /** The indicators of the nearest group at or above an entry that has any; those of the plan itself come last. */
  nearestMeasured(entry: Entry): Measured | undefined {
    for (const step of [entry, ...this.ancestorsOf(entry).toReversed()]) {
      const indicators = this.indicatorsOf(step.id)
      if (indicators.length) return { of: step, indicators }
    }
    const ofPlan = this.indicatorsOf(this.plan.id)
    return ofPlan.length ? { of: 'plan', indicators: ofPlan } : undefined
  }

  /** What is told about an entry, the plan, or a town. */
  factsAbout(about: string): readonly Fact[] {
    return this.plan.facts.filter((fact) => fact.about === about)
  }

  /** Entries elsewhere in the plan that point at this one, by relations of a kind (or of none, in older packs). */
  referrers(id: EntryId, kind: RelationKind | undefined): readonly Entry[] {
    return this.plan.entries.filter((entry) =>
      entry.relatesTo.some((relation) => relation.entry === id && relation.kind === kind),
    )
  }

  /** The entry that is listed first under this title, where this one repeats it; else the entry itself. */
  originalOf(entry: Entry): Entry {
    const repeated = repeatedBy(entry)
    return (repeated === undefined ? undefined : this.entry(repeated)) ?? entry
  }

  /** The entries that list this one again under its title, in the order of the document. */
  repeatsOf(id: EntryId): readonly Entry[] {
    return this.plan.entries.filter((entry) => entry.id !== id && this.originalOf(entry).id === id)
  }

  /** Each thing once: without those that repeat one among them. */
  eachOnce(entries: readonly Entry[]): readonly Entry[] {
    const ids = new Set(entries.map(({ id }) => id))
    return entries.filter((entry) => {
      const { id } = this.originalOf(entry)
      return id === entry.id || !ids.has(id)
    })
  }

  /** The numbered initiatives under an entry, or of the whole plan: what home and the town count. */
  initiativesUnder(id: EntryId | 'top'): readonly Entry[] {
    return this.allUnder(id).filter((entry) => entry.kind === 'initiative')
  }
}

function grouped<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}
