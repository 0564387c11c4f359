import type { Citation, DocumentId } from './citation.ts'
import type { Entry } from './entry.ts'
import type { Reading } from './figure.ts'
import type { EntryId, PassageId, PlanId } from './ids.ts'
import type { Indicator } from './indicator.ts'
import type { Moment, ReadReason } from './period.ts'
import type { PublisherId, TownId } from './town.ts'

/** A slip of the text extraction, mended on the screen and never in the document: 美祿 is 美祢 misread. */
export type Slip = { readonly printed: string; readonly read: string; readonly because: string }

/**
 * What a document is to its plan: the plan itself, a later version of it, a report of its results, a list of errors,
 * or a sheet that the publisher keeps. Absent for a plan in packs older than the field.
 */
export const documentKinds = ['plan', 'revision', 'results', 'erratum', 'sheet'] as const
export type DocumentKind = (typeof documentKinds)[number]

/**
 * A published source text. `shortTitle`: what a figure's row calls it, for one that came after the plan. `lines` are
 * its lines as they are, the first is line 1. Dates are `YYYY-MM` or `YYYY-MM-DD`.
 */
export type SourceDocument = {
  readonly id: DocumentId
  readonly publisher: PublisherId
  readonly kind?: DocumentKind
  readonly title: string
  readonly shortTitle?: string
  readonly published: string
  readonly revised: readonly string[]
  readonly sha256: string
  readonly slips: readonly Slip[]
  readonly lines: readonly string[]
}

/** A cited sentence about an entry, a town or a plan, with or without figures. `unit` is that of its figures. */
export type Fact = {
  readonly id: PassageId
  readonly plan: PlanId
  readonly about: EntryId | TownId | PlanId
  readonly text: string
  readonly figures: readonly { readonly label: string; readonly unit: string | 'none'; readonly reading: Reading }[]
  readonly cited: Citation
}

/** A word that is explained, by the document or by us; ours is marked as ours. */
export type Term = {
  readonly id: string
  readonly plan: PlanId
  readonly name: string
  readonly kana: string
  readonly meaning:
    | { readonly by: 'document'; readonly words: string; readonly cited: Citation }
    | { readonly by: 'us'; readonly words: string; readonly cited: Citation }
}

/** `study`: the document considers what a plan may hold, and is no plan yet. */
export const planStatuses = ['study'] as const
export type PlanStatus = (typeof planStatuses)[number]

/** The years that a plan speaks of, and what it is where it is no plan. */
export type PlanSpan = { readonly from: Moment; readonly to: Moment; readonly status?: PlanStatus }

/** A published plan or report with everything that it lists, measures, tells and explains. */
export type Plan = {
  readonly id: PlanId
  readonly publisher: PublisherId
  readonly document: DocumentId
  /** What came after the plan, by its date; a record cites it as it cites the plan. Absent where nothing did. */
  readonly laterDocuments?: readonly DocumentId[]
  readonly title: string
  /** A short name for links and source strips. */
  readonly shortTitle: string
  /** The title page: title, date, later changes. */
  readonly cited: Citation
  /** The years that the plan speaks of; both ends belong to it. */
  readonly span: PlanSpan & { readonly cited: Citation; readonly read?: ReadReason }
  readonly entries: readonly Entry[]
  readonly indicators: readonly Indicator[]
  readonly facts: readonly Fact[]
  readonly terms: readonly Term[]
}

/** The ids of all documents of a plan, its own first. */
export const documentsOf = ({
  document,
  laterDocuments = [],
}: Pick<Plan, 'document' | 'laterDocuments'>): readonly DocumentId[] => [document, ...laterDocuments]
