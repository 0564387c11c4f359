import type { ComparableTable } from '#domain/comparable.ts'
import type { Theme } from '#domain/entry.ts'
import type { NamedPlace } from '#domain/named-place.ts'
import type { Plan, SourceDocument } from '#domain/plan.ts'
import type { Card } from '#domain/life-event.ts'
import type { SynonymTable } from '#domain/search/query.ts'
import type { SearchText } from '#domain/search/search-text.ts'
import type { GlossaryWord, Wording } from '#domain/wording.ts'
import type { NowRecord } from '#domain/town-sheet/now-record.ts'
import type { TownList } from '#domain/town-list/town-list.ts'
import type { ResultRecord } from '#domain/town-sheet/result-record.ts'
import type { PublisherId, TownId } from '#domain/town.ts'
import { currentFormat, packFormats } from './format.ts'

/** A document as a pack carries it, with all its lines: the source of every figure is on the device too. */
export type PlanPack = {
  readonly format: number
  readonly publisher: PublisherId
  readonly plans: readonly Plan[]
  readonly documents: readonly SourceDocument[]
  /**
   * By the id of a record or a passage; absent in packs older than the field, for which the document's own words are
   * shown.
   */
  readonly wordings?: Readonly<Record<string, Wording>>
  /** By the id of a deed: for whom it may be something, and what its lines say of money, applying, desks and dates. */
  readonly cards?: Readonly<Record<string, Card>>
  /** By the id of a goal, group, deed, indicator, term or fact: its texts as they are searched. */
  readonly search?: Readonly<Record<string, SearchText>>
  /** By the id of what can be saved: its number for good, which codes name it by. */
  readonly numbers?: Readonly<Record<string, number>>
}

/** What all publishers share: themes, and the words that we explain. */
export type SharedPack = {
  readonly format: number
  readonly publisher: 'shared'
  readonly themes: readonly Theme[]
  readonly glossary?: readonly GlossaryWord[]
  readonly alike?: SynonymTable
  /**
   * Places to go that the documents name, in the order of the pages; absent in packs older than the field.
   */
  readonly places?: readonly NamedPlace[]
  /** By the id of a place. */
  readonly wordings?: Readonly<Record<string, Wording>>
  /** Which figures of different towns may stand side by side; absent in packs older than the field. */
  readonly comparable?: ComparableTable
  /** By the name of a word of the glossary: its texts as they are searched. */
  readonly search?: Readonly<Record<string, SearchText>>
  /** By the id of a town, a scene or a topic of comparisons: its number for good. */
  readonly numbers?: Readonly<Record<string, number>>
}

/**
 * What a town says of today, out of the sheets that it fills: apart from its plans, so that a change of it moves
 * nothing else. `now`: of its programmes; `results`: of its indicators. There is none for a town that has filled
 * nothing.
 */
export type TownSheetPack = {
  readonly format: number
  readonly publisher: TownId
  readonly now: readonly NowRecord[]
  readonly results: readonly ResultRecord[]
  /** What was taken in of the town's own open data, in a pack apart; absent in all others. */
  readonly lists?: readonly TownList[]
  // Its records are those of plans, which are searched and numbered there.
  readonly search?: never
  readonly numbers?: never
}

export type Pack = PlanPack | SharedPack | TownSheetPack

/**
 * The file's text as a pack. Throws a `PackFormatError` when it is none, or of a format that is not among `formats`,
 * and a `SyntaxError` when it is no JSON.
 */
export const packFrom = (text: string, formats = packFormats): Pack => currentFormat('pack', text, formats) as Pack
