import type { NowRecord } from '#domain/town-sheet/now-record.ts'
import type { ResultRecord } from '#domain/town-sheet/result-record.ts'
import { asHandedIn, sameAgain } from '#domain/town-sheet/start-list.ts'
import type { DraftFile, StaffDraft } from '#domain/town-sheet/staff-draft.ts'
import type { NowTarget, ResultTarget } from '#domain/town-sheet/sheet-target.ts'
import {
  checkNowSheet,
  checkResultsSheet,
  nowChanges,
  sheetName,
  type CheckedNowSheet,
  type CheckedResultsSheet,
  type RefusedFile,
} from '#sheets/town-sheet-check.ts'

/** What the sheets of a town are read against. */
export type SheetTargets = { readonly now: NowTarget; readonly results: ResultTarget }

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

/** A file of no header of the one sheet may be the other. */
const isOtherSheet = ({ because: { kind } }: RefusedFile): boolean => kind === 'noHeader' || kind === 'columnsGone'

async function checked(
  { bytes, name }: DraftFile,
  { now, results }: SheetTargets,
): Promise<CheckedNowSheet | CheckedResultsSheet | RefusedFile> {
  const first = await checkNowSheet(bytes, name, now)
  if (first.kind === 'read' || !isOtherSheet(first)) return first
  const second = await checkResultsSheet(bytes, name, results)
  return second.kind === 'read' || !isOtherSheet(second) ? second : first
}

const readOf = ({ name }: DraftFile, { sheet, notes, refused }: CheckedNowSheet | CheckedResultsSheet): ReadFile => ({
  name,
  rows: sheet.records.length,
  notes,
  refused: refused.map(({ says }) => says),
})

/** Reads what an official has begun, from the file on. Never throws. */
export async function readDraftSheet({ file, same }: StaffDraft, targets: SheetTargets): Promise<StaffState> {
  const { now } = targets
  const name = sheetName(now.town.code)
  const read = file && (await checked(file, targets))
  if (read?.kind === 'refused') return { kind: 'refused', says: read.says }
  if (file && read && !('unconfirmed' in read.sheet)) {
    const { summary, differences, file: text, records } = read as CheckedResultsSheet
    return { kind: 'results', read: readOf(file, read), summary, differences, file: text, records, fileName: name }
  }
  const sheet = read as CheckedNowSheet | undefined
  const records = asHandedIn(
    same.reduce((all, step) => sameAgain(all, step, now.programmes, name), sheet?.records ?? now.known),
    now.programmes,
    name,
  )
  const { summary, differences, file: text } = nowChanges(now, records, sheet?.sheet.remarks ?? new Map())
  return {
    kind: 'now',
    read: file && sheet && readOf(file, sheet),
    records,
    summary,
    differences,
    file: text,
    fileName: name,
  }
}
