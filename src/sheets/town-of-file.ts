import { codeIn } from '#domain/town-sheet/sheet-values.ts'
import { nowColumns, resultColumns } from '#domain/town-sheet/sheet-columns.ts'
import { headedSheet } from '#domain/town-sheet/sheet-header.ts'
import type { SheetPage } from '#domain/town-sheet/sheet-cell.ts'
import type { FileRefusal } from '#domain/town-sheet/sheet-faults.ts'
import { sheetFileFrom } from './sheet-file.ts'

/**
 * The code of the town whose sheet a file is: as its rows say, else as its name does (`352063.csv`), else none.
 * `unreadable`: why it is no table, whoever's it may be.
 */
export async function townOfFile(
  bytes: Uint8Array,
  name: string,
): Promise<{ readonly code?: string; readonly unreadable?: FileRefusal }> {
  const file = await sheetFileFrom(bytes, name)
  if (file.kind !== 'file') return { unreadable: file }
  const inName = /(?<!\d)\d{6}(?!\d)/.exec(name)?.[0]
  const code = codeInRows(file.pages, 'now') ?? codeInRows(file.pages, 'results') ?? inName
  return code === undefined ? {} : { code }
}

function codeInRows(pages: readonly SheetPage[], kind: 'now' | 'results'): string | undefined {
  const sheet = kind === 'now' ? headedSheet(pages, nowColumns) : headedSheet(pages, resultColumns)
  if (sheet.kind !== 'headed') return undefined
  const codes = sheet.rows.flatMap(({ cell }) => (cell('code').text.trim() ? codeIn(cell('code')) : []))
  return codes[0]
}
