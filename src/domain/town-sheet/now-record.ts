import type { EntryId } from '../ids.ts'
import type { SheetLink } from './sheet-values.ts'

/** Whether a programme runs today, as its town says: it goes on, it goes on otherwise, it is over, it rests. */
export const nowStates = ['goesOn', 'changed', 'ended', 'paused'] as const
export type NowState = (typeof nowStates)[number]

/** The words of the choice, as the sheet offers them and as readers see them. */
export const stateNames: Readonly<Record<NowState, string>> = {
  goesOn: 'つづいている',
  changed: 'かわった',
  ended: 'おわった',
  paused: 'やすんでいる',
}

/** Where something stands in a sheet of a town: apart from what a plan's documents are cited by. `row` from 1. */
export type SheetPlace = { readonly file: string; readonly row: number }

/**
 * What a town says of a programme today. Days are `YYYY-MM-DD`, months `YYYY-MM`; all but the first three may be
 * absent, which means that it is not known. `name`, `summary`, `who`, `money`, `apply`, `period`, `desk`: the town's
 * own words. `closesOn` being absent never means that one can always apply.
 */
export type NowRecord = {
  readonly id: EntryId
  readonly state: NowState
  readonly confirmedOn: string
  readonly link?: readonly SheetLink[]
  readonly name?: string
  readonly summary?: string
  readonly who?: string
  readonly money?: string
  readonly apply?: string
  readonly period?: string
  readonly opensOn?: string
  readonly closesOn?: string
  readonly desk?: string
  readonly telephone?: string
  readonly form?: string
  /** The month in which the town means to look again; 12 months after the day where it says none. */
  readonly askAgain?: string
  readonly confirmedBy?: string
  readonly cited: SheetPlace
}

/** A note of the town's for itself, by the id of its record: it stays in the sheet and is shown to nobody. */
export type SheetRemarks = ReadonlyMap<EntryId, string>

/** Months after which what a town said is to be asked again, where it names no month itself. */
export const monthsUntilAsked = 12

const monthsOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))

/** Whole months from a day to another: 2026-04-01 to 2027-03-31 are 11. Never less than 0. */
export function monthsBetween(from: string, to: string): number {
  const months = monthsOf(to) - monthsOf(from)
  return Math.max(0, to.slice(8, 10) < from.slice(8, 10) ? months - 1 : months)
}

/**
 * How old a record is on a day (`YYYY-MM-DD`, the device's): `fresh` until the month in which it is to be asked again
 * is over, `aged` from then on. Without such a month it ages when 12 months have passed.
 */
export type NowAge = { readonly kind: 'fresh' | 'aged'; readonly months: number }
export function ageOf({ confirmedOn, askAgain }: Pick<NowRecord, 'confirmedOn' | 'askAgain'>, today: string): NowAge {
  const months = monthsBetween(confirmedOn, today)
  const isAged = askAgain ? today.slice(0, 7) > askAgain : months >= monthsUntilAsked
  return { kind: isAged ? 'aged' : 'fresh', months }
}

/** Whether the last day on which one could apply has passed. */
export const isClosed = ({ closesOn }: Pick<NowRecord, 'closesOn'>, today: string): boolean =>
  closesOn !== undefined && closesOn < today
