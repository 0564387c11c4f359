import type { NowRecord } from '#domain/town-sheet/now-record.ts'
import type { ResultRecord } from '#domain/town-sheet/result-record.ts'
import { asHandedIn, sameAgain, type SameAgain } from '#domain/town-sheet/start-list.ts'
import type { DraftFile, StaffDraft } from '#domain/town-sheet/staff-draft.ts'
import type { NowTarget, ResultTarget } from '#domain/town-sheet/sheet-target.ts'
import { checkPlanTable, type CheckedTable, type TableTarget } from '#sheets/plan-table-check.ts'
import {
  checkNowSheet,
  checkResultsSheet,
  nowChanges,
  sheetName,
  type CheckedNowSheet,
  type CheckedResultsSheet,
  type RefusedFile,
} from '#sheets/town-sheet-check.ts'

/** What the sheets of a town, and our tables of its plans, are read against. */
export type SheetTargets = {
  readonly now: NowTarget
  readonly results: ResultTarget
  readonly tables: TableTarget
}

/** What was read of a file: how many rows said something, what is told of it, and which rows were not taken. */
type ReadFile = {
  readonly name: string
  readonly rows: number
  readonly notes: readonly string[]
  readonly refused: readonly string[]
}

/** What a draft comes to: what would hold, what changes by it in words, and the file to hand in. */
export type StaffState =
  | { readonly kind: 'refused'; readonly says: string }
  | (Pick<CheckedTable, 'summary' | 'differences' | 'file'> & {
      readonly kind: 'table'
      readonly read: ReadFile
      readonly fileName: string
    })
  | (Pick<CheckedNowSheet, 'summary' | 'differences' | 'file'> & {
      readonly kind: 'now'
      readonly read: ReadFile | undefined
      readonly records: readonly NowRecord[]
      readonly fileName: string
    })
  | (Pick<CheckedResultsSheet, 'summary' | 'differences' | 'file'> & {
      readonly kind: 'results'
      readonly read: ReadFile
      readonly records: readonly ResultRecord[]
      readonly fileName: string
    })

/** A file of no header of the one sheet may be the other, or one of our tables. */
const isOtherSheet = ({ because: { kind } }: RefusedFile): boolean => kind === 'noHeader' || kind === 'columnsGone'

async function checked(
  { bytes, name }: DraftFile,
  { now, results, tables }: SheetTargets,
): Promise<CheckedNowSheet | CheckedResultsSheet | CheckedTable | RefusedFile> {
  const first = await checkNowSheet(bytes, name, now)
  if (first.kind === 'read' || !isOtherSheet(first)) return first
  const second = await checkResultsSheet(bytes, name, results)
  if (second.kind === 'read' || !isOtherSheet(second)) return second
  const third = await checkPlanTable(bytes, name, tables)
  return third.kind === 'read' || third.because.kind !== 'noHeader' ? third : first
}

const readOf = (
  { name }: DraftFile,
  rows: number,
  { notes, refused }: Pick<CheckedTable, 'notes' | 'refused'>,
): ReadFile => ({ name, rows, notes, refused: refused.map(({ says }) => says) })

/** The name of the text that says how a plan is to be corrected. */
const tableFileName = (code: string): string => `${code}-corrections.txt`

/** Reads what an official has begun, from the file on. Never throws. */
export async function readDraftSheet({ file, same }: StaffDraft, targets: SheetTargets): Promise<StaffState> {
  const fileName = sheetName(targets.now.town.code)
  if (!file) return nowState(undefined, undefined, same, targets.now)
  const sheet = await checked(file, targets)
  if (sheet.kind === 'refused') return { kind: 'refused', says: sheet.says }
  if (!('sheet' in sheet)) {
    const { rows, summary, differences, file: text } = sheet
    const read = readOf(file, rows, sheet)
    return { kind: 'table', read, summary, differences, file: text, fileName: tableFileName(targets.now.town.code) }
  }
  const read = readOf(file, sheet.sheet.records.length, sheet)
  if (isNowSheet(sheet)) return nowState(sheet, read, same, targets.now)
  const { summary, differences, file: text, records } = sheet
  return { kind: 'results', read, summary, differences, file: text, records, fileName }
}

const isNowSheet = (sheet: CheckedNowSheet | CheckedResultsSheet): sheet is CheckedNowSheet =>
  'unconfirmed' in sheet.sheet

/** What is known, or what a sheet makes of it, and what is the same still since. */
function nowState(
  sheet: CheckedNowSheet | undefined,
  read: ReadFile | undefined,
  same: readonly SameAgain[],
  target: NowTarget,
): StaffState {
  const { programmes, known, town } = target
  const fileName = sheetName(town.code)
  const since = same.reduce((all, step) => sameAgain(all, step, programmes, fileName), sheet?.records ?? known)
  const records = asHandedIn(since, programmes, fileName)
  const { summary, differences, file } = nowChanges(target, records, sheet?.sheet.remarks ?? new Map())
  return { kind: 'now', read, records, summary, differences, file, fileName }
}
