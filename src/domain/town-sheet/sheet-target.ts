import type { EntryId, IndicatorId } from '../ids.ts'
import type { NowRecord } from './now-record.ts'
import type { ResultRecord } from './result-record.ts'

/**
 * The town of a sheet. `sites`: the hosts to which links may lead, its own site first (`www.city.hofu.yamaguchi.jp`).
 */
export type SheetTown = { readonly code: string; readonly name: string; readonly sites: readonly string[] }

/** A programme that has a row. `years`: of its plan, in words; `published`: of its document, `YYYY-MM` or a day. */
export type SheetProgramme = {
  readonly id: EntryId
  readonly title: string
  readonly years: string
  readonly published: string
}

/**
 * An indicator that has a row for each of its parts. `slice` is empty for the whole; `unit` is empty where none is.
 */
export type SheetIndicator = {
  readonly id: IndicatorId
  readonly name: string
  readonly slice: string
  readonly unit: string
  /** The fiscal year that the row asks for. */
  readonly year: number
}

/** What a sheet いま is read against: whose it is, which rows it has, what is known today, and which day it is. */
export type NowTarget = {
  readonly town: SheetTown
  readonly programmes: readonly SheetProgramme[]
  readonly known: readonly NowRecord[]
  /** `YYYY-MM-DD`; absent where no clock is at hand, and then no day is in the future. */
  readonly today?: string
}

/** What a results sheet is read against. */
export type ResultTarget = {
  readonly town: SheetTown
  readonly indicators: readonly SheetIndicator[]
  readonly known: readonly ResultRecord[]
  readonly today?: string
}
