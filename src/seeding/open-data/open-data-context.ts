import type { ThemeId } from '#domain/ids.ts'
import type { ComparableTable } from '#domain/comparable.ts'
import type { Entry } from '#domain/entry.ts'
import { isGroup } from '#domain/entry.ts'
import { documentsOf, type Plan, type PlanStatus, type SourceDocument } from '#domain/plan.ts'
import type { PlanIndex } from '#domain/plan-index.ts'
import type { PublisherId, Town } from '#domain/town.ts'
import { planYears } from '#texts/plan-years.ts'
import { releaseWords } from '#texts/region-words.ts'
import type { CheckedSeeds } from '../checked-plan.ts'
import type { WrittenPlace } from '../schemas/named-place-schemas.ts'
import type { GlossaryWord, TextsOf } from '../schemas/text-schemas.ts'

/** A record of a plan together with the plan that it stands in. */
export type InPlan<Kind extends string, Item> = { readonly plan: Plan } & { readonly [Key in Kind]: Item }

/**
 * Where the open data will lie: the app's base (`/` or `/x/`), and the origin of the site (`https://example.jp`) where
 * the build was told it.
 */
export type OpenDataSite = { readonly base: string; readonly origin?: string | undefined }

/** What all tables are drawn from: the checked plans, and how the open data names towns and themes. */
export class OpenDataContext {
  /** The id of the region's group of releases. */
  readonly group: string
  /** 山口県央連携都市圏域（山口ゆめ回廊）; of several regions, or towns outside of them, all that there are. */
  readonly coverage: string
  /** `region=山口県央連携都市圏域`, for the descriptions of columns that hold a region's id. */
  readonly regionsInWords: string
  /** The pattern of a publisher: a code of a municipality or the id of a region. */
  readonly publisherPattern: string
  /** 7市町 */
  readonly towns: string
  /** The town that all of this is of; `undefined` where it is of several. */
  readonly only: Pick<Town, 'code' | 'name'> | undefined
  readonly plans: readonly Plan[]
  readonly documents: readonly SourceDocument[]
  /** `childcare = 子育て`, for the description of a column of themes. */
  readonly themesInWords: string
  /** The words that we explain, by their reading. */
  readonly glossary: readonly GlossaryWord[]
  readonly places: readonly WrittenPlace[]
  readonly comparable: ComparableTable
  readonly #site: OpenDataSite
  readonly #texts: ReadonlyMap<string, TextsOf>
  readonly #regions: ReadonlySet<string>
  readonly #codes: ReadonlyMap<PublisherId, string>
  readonly #indexes: ReadonlyMap<Plan, PlanIndex>

  constructor(seeds: CheckedSeeds, site: OpenDataSite) {
    this.#site = site
    this.group = seeds.group
    const { regions, townsInShort } = releaseWords({ ...seeds, plans: [] })
    const inRegions = new Set(regions.flatMap(({ members }) => members))
    this.towns = townsInShort
    this.only = seeds.towns.length === 1 ? seeds.towns[0] : undefined
    this.coverage = [
      ...regions.map(({ name, nickname }) => `${name}（${nickname}）`),
      ...seeds.towns.filter(({ id }) => !inRegions.has(id)).map(({ name }) => name),
    ].join('、')
    this.regionsInWords = regions.map(({ id, name }) => `${id}=${name}`).join('、')
    this.publisherPattern = ['\\d{6}', ...regions.map(({ id }) => id)].join('|')
    this.#regions = new Set(regions.map(({ id }) => id))
    this.plans = seeds.plans.map(({ plan }) => plan)
    this.documents = seeds.plans.flatMap(({ documents }) => documents)
    this.themesInWords = seeds.themes.map((theme) => `${theme.id}=${theme.name}`).join('、')
    this.glossary = seeds.glossary.toSorted((a, b) => a.kana.localeCompare(b.kana, 'ja'))
    this.comparable = seeds.comparable
    this.places = seeds.places
    this.#texts = new Map(seeds.plans.flatMap(({ texts }) => [...texts]))
    this.#codes = new Map([
      ...seeds.towns.map((town) => [town.id, town.code] as const),
      ...regions.map(({ id }) => [id, id] as const),
    ])
    this.#indexes = new Map(seeds.plans.map(({ plan, index }) => [plan, index]))
  }

  /** The address of a page or file below the app's base: a whole one where the origin is known, else its path. */
  addressOf(path: string): string {
    return `${this.#site.origin ?? ''}${this.#site.base}${path}`
  }

  /** The address from which a file of the open data is downloaded; empty where the origin is not known. */
  downloadOf(file: string): string {
    return this.#site.origin ? this.addressOf(`open-data/${file}`) : ''
  }

  isRegion(publisher: PublisherId): boolean {
    return this.#regions.has(publisher)
  }

  /** The six-digit code of a municipality; a region has its id. */
  codeOf(publisher: PublisherId): string {
    const code = this.#codes.get(publisher)
    if (code === undefined) throw new Error(`「${publisher}」という市町も圏域もありません。`)
    return code
  }

  /** What a document is where it is no plan. */
  statusOf(document: string): PlanStatus | undefined {
    return this.plans.find((plan) => plan.document === document)?.span.status
  }

  /** What we say of a record in plain and easy words; empty for one that nobody has put into words. */
  wordsOf(id: string): { readonly name: string; readonly plain: string; readonly easy: string } {
    const { plain_name: name = '', plain = '', easy = '' } = this.#texts.get(id) ?? {}
    return { name, plain, easy }
  }

  /** 2015〜2019年度の計画, for a document by its id. An arrow function: columns take it from here. */
  readonly planYearsOf = (document: string): string => planYears(this.planOf(document).span)

  /** The plan that a document belongs to; throws where there is none. */
  planOf(document: string): Plan {
    const plan = this.plans.find((one) => documentsOf(one).includes(document))
    if (!plan) throw new Error(`「${document}」という資料の計画はありません。`)
    return plan
  }

  entries(wanted: (entry: Entry) => boolean): readonly InPlan<'entry', Entry>[] {
    return this.plans.flatMap((plan) => plan.entries.filter(wanted).map((entry) => ({ plan, entry })))
  }

  /** The nearest group above an entry; empty where it stands at the top of its plan. */
  groupAbove({ plan, entry }: InPlan<'entry', Entry>): string {
    return this.#indexes.get(plan)?.ancestorsOf(entry).findLast(isGroup)?.id ?? ''
  }

  /** The themes of an entry; none for a plan as a whole. */
  themesOf(plan: Plan, id: string): readonly ThemeId[] {
    return this.#indexes.get(plan)?.entry(id)?.themes ?? []
  }
}
