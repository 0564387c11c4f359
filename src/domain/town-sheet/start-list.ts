/** Where a town's official begins: what is due, what was never confirmed, and one day for many programmes. */
import type { EntryId } from '../ids.ts'
import { questionsById, type AskedRow } from './asked-rows.ts'
import { ageOf, type NowRecord } from './now-record.ts'
import type { NowTarget, SheetProgramme } from './sheet-target.ts'

/** A programme with what is known of it, and what readers have asked about it. */
export type StartRow = {
  readonly programme: SheetProgramme
  readonly record: NowRecord | undefined
  readonly questions?: readonly string[]
}

/**
 * What a town has to look at, each programme once. `asked`: readers have asked about it; `due`: what it said has aged,
 * the oldest first; `never`: what nobody has confirmed, in the order of the documents; `fresh`: how many need nothing
 * now, with those that are over.
 */
export type StartList = {
  readonly asked: readonly StartRow[]
  readonly due: readonly StartRow[]
  readonly never: readonly StartRow[]
  readonly fresh: number
}

/** `today`: `YYYY-MM-DD`. `open`: what readers have asked and nobody has answered yet. */
export function startListOf(
  programmes: readonly SheetProgramme[],
  records: readonly NowRecord[],
  today: string,
  open: readonly AskedRow[] = [],
): StartList {
  const questions = questionsById(open)
  const byId = new Map<EntryId, NowRecord>(records.map((one) => [one.id, one]))
  const all = programmes.map((programme) => ({ programme, record: byId.get(programme.id) }))
  const asked = all.flatMap((row) => {
    const ofIt = questions.get(row.programme.id)
    return ofIt ? [{ ...row, questions: ofIt }] : []
  })
  const rows = all.filter(({ programme }) => !questions.has(programme.id))
  const due = rows.filter(({ record }) => record && record.state !== 'ended' && ageOf(record, today).kind === 'aged')
  const never = rows.filter(({ record }) => !record)
  return {
    asked,
    due: due.toSorted((a, b) => ((a.record?.confirmedOn ?? '') < (b.record?.confirmedOn ?? '') ? -1 : 1)),
    never,
    fresh: rows.length - due.length - never.length,
  }
}

/** Programmes that a town has looked at on one day and found as they were. */
export type SameAgain = { readonly ids: readonly EntryId[]; readonly day: string }

/** Why a day cannot be that on which somebody looked: the first programme that speaks against it. */
export type DayRefusal =
  | { readonly kind: 'noDay' | 'inTheFuture' }
  | { readonly kind: 'beforeTheDocument' | 'beforeTheKnown'; readonly title: string; readonly since: string }

/** The rules of the column 確認日, for one day and many programmes. */
export function dayRefusal(
  { ids, day }: SameAgain,
  { programmes, today }: Pick<NowTarget, 'programmes' | 'today'>,
  records: readonly NowRecord[],
): DayRefusal | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return { kind: 'noDay' }
  if (today !== undefined && day > today) return { kind: 'inTheFuture' }
  for (const { id, title, published } of programmes.filter((one) => ids.includes(one.id))) {
    if (day.slice(0, published.length) < published) return { kind: 'beforeTheDocument', title, since: published }
    const known = records.find((one) => one.id === id)?.confirmedOn
    if (known !== undefined && day < known) return { kind: 'beforeTheKnown', title, since: known }
  }
  return undefined
}

/**
 * What holds when these are the same still: what is known stays, with the new day; what nobody had confirmed goes on. A
 * month in which to look again that has come is over. `file`: by which rows are cited once the sheet is handed in.
 */
export function sameAgain(
  records: readonly NowRecord[],
  { ids, day }: SameAgain,
  programmes: readonly SheetProgramme[],
  file: string,
): readonly NowRecord[] {
  const again = new Set(ids)
  const byId = new Map<EntryId, NowRecord>(records.map((one) => [one.id, one]))
  return programmes.flatMap(({ id }, place): readonly NowRecord[] => {
    const known = byId.get(id)
    if (!again.has(id)) return known ? [known] : []
    const cited = { file, row: place + 2 }
    if (!known) return [{ id, state: 'goesOn', confirmedOn: day, cited }]
    const { askAgain, ...rest } = known
    const isAhead = askAgain !== undefined && askAgain > day.slice(0, 7)
    return [{ ...rest, confirmedOn: day, cited, ...(isAhead && { askAgain }) }]
  })
}

/** Records as they will be cited once the sheet is handed in: a row for each programme, below one header. */
export function asHandedIn(
  records: readonly NowRecord[],
  programmes: readonly SheetProgramme[],
  file: string,
): readonly NowRecord[] {
  const rows = new Map(programmes.map(({ id }, place) => [id, place + 2]))
  return records.map((one) => ({ ...one, cited: { file, row: rows.get(one.id) ?? one.cited.row } }))
}
