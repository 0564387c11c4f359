import type { ComparableTable } from '#domain/comparable.ts'
import type { Card } from '#domain/life-event.ts'
import type { PlanId } from '#domain/ids.ts'
import type { NamedPlace } from '#domain/named-place.ts'
import { inOrderOfTime } from '#domain/order-of-time.ts'
import type { SourceDocument } from '#domain/plan.ts'
import { PlanIndex } from '#domain/plan-index.ts'
import type { NowRecord } from '#domain/town-sheet/now-record.ts'
import type { TownList } from '#domain/town-list/town-list.ts'
import type { ResultRecord } from '#domain/town-sheet/result-record.ts'
import type { PublisherId, TownId } from '#domain/town.ts'
import type { SynonymTable } from '#domain/search/query.ts'
import type { SearchText } from '#domain/search/search-text.ts'
import type { GlossaryWord, Wording } from '#domain/wording.ts'
import type { Pack, PlanPack, SharedPack, TownSheetPack } from './pack.ts'

const noComparables: ComparableTable = { together: [], apart: [] }
const noSynonyms: SynonymTable = { spellings: [], synonyms: [], wider: {}, kana: {} }

type OpenPlan = { readonly index: PlanIndex; readonly pack: PlanPack }

/**
 * The packs that were opened, each whole, and what stands in them by its id. It never changes: `with` gives another one
 * that holds a pack more. A record's id begins with its plan's (`hofu-25-1`), so it is looked up in the pack of that
 * plan; ids of places, towns and words of the glossary stand in the pack that all publishers share.
 */
export class OpenPacks {
  static readonly none = new OpenPacks(new Map(), [], undefined, [])

  /** The open plans, in the order in which they were opened. */
  readonly plans: readonly PlanIndex[]
  readonly #plans: ReadonlyMap<PlanId, OpenPlan>
  readonly #packs: readonly PlanPack[]
  readonly #shared: SharedPack | undefined
  readonly #sheets: readonly TownSheetPack[]
  #idsByNumber: ReadonlyMap<number, string> | undefined

  private constructor(
    plans: ReadonlyMap<PlanId, OpenPlan>,
    packs: readonly PlanPack[],
    shared: SharedPack | undefined,
    sheets: readonly TownSheetPack[],
  ) {
    this.#plans = plans
    this.#packs = packs
    this.#shared = shared
    this.#sheets = sheets
    this.plans = [...plans.values()].map(({ index }) => index)
  }

  with(pack: Pack): OpenPacks {
    if ('now' in pack) return new OpenPacks(this.#plans, this.#packs, this.#shared, [...this.#sheets, pack])
    if (!('plans' in pack)) return new OpenPacks(this.#plans, this.#packs, pack, this.#sheets)
    const added = pack.plans.map((plan) => [plan.id, { index: new PlanIndex(plan), pack }] as const)
    return new OpenPacks(new Map([...this.#plans, ...added]), [...this.#packs, pack], this.#shared, this.#sheets)
  }

  /** The open plans of a publisher in order of time. */
  plansBy(publisher: PublisherId): readonly PlanIndex[] {
    return inOrderOfTime(
      this.plans.filter(({ plan }) => plan.publisher === publisher),
      ({ plan }) => ({ id: plan.id, ...plan.span }),
    )
  }

  plan(id: PlanId): PlanIndex | undefined {
    return this.#plans.get(id)?.index
  }

  /** The plan to which a record or a document belongs, or which has this id itself. */
  planHolding(id: string): PlanIndex | undefined {
    return (
      this.plans.find(({ plan }) => plan.document === id || plan.laterDocuments?.includes(id)) ??
      this.#planOf(id)?.index
    )
  }

  document(id: string): SourceDocument | undefined {
    return this.#packs.flatMap(({ documents }) => documents).find((document) => document.id === id)
  }

  /** What we say of a record or a place. */
  wording(id: string): Wording | undefined {
    return ownValue(this.#planOf(id)?.pack.wordings, id) ?? ownValue(this.#shared?.wordings, id)
  }

  card(id: string): Card | undefined {
    return ownValue(this.#planOf(id)?.pack.cards, id)
  }

  /** The texts of a record, or of a word of the glossary, as they are searched. */
  searchText(id: string): SearchText | undefined {
    return ownValue(this.#planOf(id)?.pack.search, id) ?? ownValue(this.#shared?.search, id)
  }

  /** The number for good by which codes name a record, a town, a life event or a topic. */
  number(id: string): number | undefined {
    return ownValue(this.#planOf(id)?.pack.numbers, id) ?? ownValue(this.#shared?.numbers, id)
  }

  idWithNumber(number: number): string | undefined {
    this.#idsByNumber ??= new Map(
      [this.#shared, ...this.#packs].flatMap((pack) =>
        Object.entries(pack?.numbers ?? {}).map(([id, itsNumber]) => [itsNumber, id] as const),
      ),
    )
    return this.#idsByNumber.get(number)
  }

  /** What a town says of a programme today; none where it has not looked, and until its pack is open. */
  now(id: string): NowRecord | undefined {
    return this.#sheets.flatMap(({ now }) => now).find((one) => one.id === id)
  }

  /** What a town has reported of an indicator after its plan, in the order of its sheet. */
  results(indicator: string): readonly ResultRecord[] {
    return this.#sheets.flatMap(({ results }) => results).filter((one) => one.indicator === indicator)
  }

  /** What was taken in of a town's own open data. */
  lists(town: TownId): readonly TownList[] {
    return this.#sheets.flatMap(({ publisher, lists = [] }) => (publisher === town ? lists : []))
  }

  /** The words that we explain; empty until the shared pack is open. */
  get glossary(): readonly GlossaryWord[] {
    return this.#shared?.glossary ?? []
  }

  get synonyms(): SynonymTable {
    return this.#shared?.alike ?? noSynonyms
  }

  get places(): readonly NamedPlace[] {
    return this.#shared?.places ?? []
  }

  get comparables(): ComparableTable {
    return this.#shared?.comparable ?? noComparables
  }

  /** The open plan whose id is this one or its beginning up to a hyphen, the longest where there are several. */
  #planOf(id: string): OpenPlan | undefined {
    for (let end = id.length; end > 0; end = id.lastIndexOf('-', end - 1)) {
      const open = this.#plans.get(id.slice(0, end))
      if (open) return open
    }
    return undefined
  }
}

/** What stands under a key itself: ids come from addresses, and `constructor` is a key of every object. */
const ownValue = <Value>(record: Readonly<Record<string, Value>> | undefined, key: string): Value | undefined =>
  record && Object.hasOwn(record, key) ? record[key] : undefined
