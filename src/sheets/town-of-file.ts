import { codeIn } from '#domain/town-sheet/sheet-values.ts'
import { nowColumns, resultColumns } from '#domain/town-sheet/sheet-columns.ts'
import { headedSheet } from '#domain/town-sheet/sheet-header.ts'
import type { SheetPage } from '#domain/town-sheet/sheet-cell.ts'
import { sheetFileFrom } from './sheet-file.ts'

/** The code of the town whose sheet a file is: as its rows say, else as its name does (`352063.csv`). */
export async function townCodeIn(bytes: Uint8Array, name: string): Promise<string | undefined> {
  const file = await sheetFileFrom(bytes, name)
  const inRows = file.kind === 'file' ? (codeInRows(file.pages, 'now') ?? codeInRows(file.pages, 'results')) : undefined
  return inRows ?? /(?<!\d)\d{6}(?!\d)/.exec(name)?.[0]
}

function codeInRows(pages: readonly SheetPage[], kind: 'now' | 'results'): string | undefined {
  const sheet = kind === 'now' ? headedSheet(pages, nowColumns) : headedSheet(pages, resultColumns)
  if (sheet.kind !== 'headed') return undefined
  const codes = sheet.rows.flatMap(({ cell }) => (cell('code').text.trim() ? codeIn(cell('code')) : []))
  return codes[0]
}
