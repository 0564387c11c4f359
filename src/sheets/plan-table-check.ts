/** A file of bytes as one of our own tables that was handed back: what it corrects, in words and as lines of seeds. */
import { readPlanTable, type Correction } from '#domain/plan-table/table-corrections.ts'
import type { TableRows } from '#domain/plan-table/plan-rows.ts'
import {
  correctedTableNotes,
  correctionLine,
  correctionsSentence,
  correctionsText,
} from '#texts/correction-sentences.ts'
import { fileNoteSentence, fileRefusalSentence, rowRefusalSentence } from '#texts/town-sheet-faults.ts'
import { sheetFileFrom } from './sheet-file.ts'
import type { RefusedFile, RefusedRow } from './town-sheet-check.ts'

/** What a table is compared with: the rows of a town's plans, and the day (`YYYY-MM-DD`). */
export type TableTarget = {
  readonly town: string
  readonly rows: TableRows
  readonly today: string
}

/** A table that was read; `differences` by record, in the order of the file; `file`: the text to hand in. */
export type CheckedTable = {
  readonly kind: 'read'
  readonly rows: number
  readonly notes: readonly string[]
  readonly refused: readonly RefusedRow[]
  readonly summary: string
  readonly differences: readonly { readonly id: string; readonly title: string; readonly lines: readonly string[] }[]
  readonly file: string
}

/** Reads a file as one of our tables. Never throws: whatever the bytes are, there is a sentence. */
export async function checkPlanTable(
  bytes: Uint8Array,
  name: string,
  { town, rows, today }: TableTarget,
): Promise<CheckedTable | RefusedFile> {
  const file = await sheetFileFrom(bytes, name)
  const table = file.kind === 'file' ? readPlanTable(file.pages, rows) : file
  if (table.kind !== 'read') return { kind: 'refused', because: table, says: fileRefusalSentence(table) }
  const notes = file.kind === 'file' ? [...file.notes, ...table.notes].map(fileNoteSentence) : []
  return {
    kind: 'read',
    rows: table.rows,
    notes: [...notes, ...correctedTableNotes(table)],
    refused: table.refusals.map((refusal) => ({ ...refusal, says: rowRefusalSentence(refusal) })),
    summary: correctionsSentence(table.corrections),
    differences: byRecord(table.corrections),
    file: correctionsText(table.corrections, { town, table: table.table, today }),
  }
}

function byRecord(corrections: readonly Correction[]): CheckedTable['differences'] {
  const titles = new Map(corrections.map(({ row }) => [row.id, row.title]))
  return [...titles].map(([id, title]) => ({
    id,
    title,
    lines: corrections.filter(({ row }) => row.id === id).map(correctionLine),
  }))
}
