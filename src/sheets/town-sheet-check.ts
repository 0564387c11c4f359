/**
 * What a page for staff stands on: a file of bytes and what is known today in, what was read, what was refused and
 * what changes out, all of it in words. The same in a browser and in Node.
 */
import {
  mergedRecords,
  mergedResults,
  nowDifferences,
  resultDifferences,
  type NowDifference,
  type ResultDifference,
} from '#domain/town-sheet/now-differences.ts'
import { readNowSheet, type NowSheet } from '#domain/town-sheet/now-reading.ts'
import type { NowRecord, SheetRemarks } from '#domain/town-sheet/now-record.ts'
import { readResultsSheet, type ResultSheet } from '#domain/town-sheet/result-reading.ts'
import type { ResultRecord } from '#domain/town-sheet/result-record.ts'
import type { FileRefusal, RowRefusal } from '#domain/town-sheet/sheet-faults.ts'
import type { SheetPage } from '#domain/town-sheet/sheet-cell.ts'
import { nowSheetOf, resultSheetOf, type WrittenSheet } from '#domain/town-sheet/sheet-rows.ts'
import type { NowTarget, ResultTarget } from '#domain/town-sheet/sheet-target.ts'
import { fileNoteSentence, fileRefusalSentence, rowRefusalSentence } from '#texts/town-sheet-faults.ts'
import { differenceLines, differencesSentence, resultDifferenceLine, resultsSentence } from '#texts/sheet-sentences.ts'
import { csvText } from './csv.ts'
import { sheetFileFrom } from './sheet-file.ts'

/** A file that was refused as a whole, and why. */
export type RefusedFile = { readonly kind: 'refused'; readonly because: FileRefusal; readonly says: string }

/** A row that was not taken, and why, in one sentence. */
export type RefusedRow = RowRefusal & { readonly says: string }

/**
 * What a sheet いま says and does. `records`: what holds when it is handed in, with what was known where a row was
 * refused or is gone. `differences`: against today, each with its lines. `written` and `file`: the sheet to hand in,
 * and its CSV.
 */
export type CheckedNowSheet = {
  readonly kind: 'read'
  readonly sheet: NowSheet
  readonly records: readonly NowRecord[]
  readonly refused: readonly RefusedRow[]
  readonly notes: readonly string[]
  readonly summary: string
  readonly differences: readonly (NowDifference & { readonly title: string; readonly lines: readonly string[] })[]
  readonly written: WrittenSheet
  readonly file: string
}

export type CheckedResultsSheet = Omit<CheckedNowSheet, 'sheet' | 'records' | 'differences'> & {
  readonly sheet: ResultSheet
  readonly records: readonly ResultRecord[]
  readonly differences: readonly (ResultDifference & { readonly line: string })[]
}

const refusedFile = (because: FileRefusal): RefusedFile => ({
  kind: 'refused',
  because,
  says: fileRefusalSentence(because),
})

/** The name under which a town's sheet is kept and cited: its code and nothing of the file's own name. */
export const sheetName = (code: string): string => `${code}.csv`

/** What is said of a file and of its sheet; `read` is how its pages are read as a sheet. */
async function sheetIn<Sheet extends { readonly kind: 'read' } & Pick<NowSheet, 'refusals' | 'notes'>>(
  bytes: Uint8Array,
  name: string,
  read: (pages: readonly SheetPage[]) => Sheet | FileRefusal,
) {
  const file = await sheetFileFrom(bytes, name)
  if (file.kind !== 'file') return refusedFile(file)
  const sheet = read(file.pages)
  if (sheet.kind !== 'read') return refusedFile(sheet)
  return {
    kind: 'read' as const,
    sheet,
    refused: sheet.refusals.map((refusal): RefusedRow => ({ ...refusal, says: rowRefusalSentence(refusal) })),
    notes: [...file.notes, ...sheet.notes].map(fileNoteSentence),
  }
}

/** Reads a file as a sheet いま. Never throws: whatever the bytes are, there is a sentence. */
export async function checkNowSheet(
  bytes: Uint8Array,
  name: string,
  target: NowTarget,
): Promise<CheckedNowSheet | RefusedFile> {
  const told = await sheetIn(bytes, name, (pages) => readNowSheet(pages, target, sheetName(target.town.code)))
  if (told.kind === 'refused') return told
  const { sheet } = told
  const records = mergedRecords(
    target.known,
    sheet,
    target.programmes.map(({ id }) => id),
  )
  return { ...told, records, ...nowChanges(target, records, sheet.remarks) }
}

/** What changes against what is known when these records hold, in words, and the sheet to hand in. */
export function nowChanges(
  target: NowTarget,
  records: readonly NowRecord[],
  remarks: SheetRemarks,
): Pick<CheckedNowSheet, 'summary' | 'differences' | 'written' | 'file'> {
  const order = target.programmes.map(({ id }) => id)
  const titles = new Map(target.programmes.map(({ id, title }) => [id, title]))
  const differences = nowDifferences(target.known, records, order)
  return {
    summary: differencesSentence(differences),
    differences: differences.map((one) => ({
      ...one,
      title: titles.get(one.id) ?? one.id,
      lines: differenceLines(one),
    })),
    ...toHandIn(nowSheetOf(target, records, remarks)),
  }
}

/** Reads a file as a results sheet. Never throws. */
export async function checkResultsSheet(
  bytes: Uint8Array,
  name: string,
  target: ResultTarget,
): Promise<CheckedResultsSheet | RefusedFile> {
  const told = await sheetIn(bytes, name, (pages) => readResultsSheet(pages, target, sheetName(target.town.code)))
  if (told.kind === 'refused') return told
  const { sheet } = told
  const records = mergedResults(target.known, sheet)
  const differences = resultDifferences(target.known, records)
  return {
    ...told,
    records,
    summary: resultsSentence(differences),
    differences: differences.flatMap((one) => {
      const record = one.after ?? one.before
      const indicator = target.indicators.find(({ id, slice }) => id === record?.indicator && slice === record.slice)
      return indicator ? [{ ...one, line: resultDifferenceLine(one, indicator) }] : []
    }),
    ...toHandIn(resultSheetOf(target, records, sheet.remarks)),
  }
}

/** The sheet to hand in, and the same as a CSV. */
const toHandIn = (written: WrittenSheet): { readonly written: WrittenSheet; readonly file: string } => ({
  written,
  file: csvText(written.header, written.rows),
})
