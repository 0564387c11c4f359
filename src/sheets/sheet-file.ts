import type { SheetPage } from '#domain/town-sheet/sheet-cell.ts'
import type { FileNote, FileRefusal, OtherFile } from '#domain/town-sheet/sheet-faults.ts'
import { csvRows } from './csv-reading.ts'
import { sheetLimits } from './sheet-limits.ts'

/** A file that was read as a table: a CSV has one page. */
export type SheetFile = {
  readonly kind: 'file'
  readonly pages: readonly SheetPage[]
  readonly notes: readonly FileNote[]
}

/** How files begin: what a file is is told by its bytes, and never by its name. */
const beginnings: readonly (readonly [OtherFile | 'zip', string])[] = [
  ['zip', 'PK\x03\x04'],
  ['pdf', '%PDF'],
  ['oldExcel', '\xd0\xcf\x11\xe0'],
  ['utf16', '\xff\xfe'],
  ['utf16', '\xfe\xff'],
]

function beginningOf(bytes: Uint8Array): OtherFile | 'zip' | undefined {
  const first = String.fromCharCode(...bytes.subarray(0, 4))
  return beginnings.find(([, beginning]) => first.startsWith(beginning))?.[0]
}

/**
 * The pages of a file of bytes: a CSV in UTF-8 (with or without its mark) or CP932, or an `.xlsx`. `name`: the
 * file's, of which only the ending is looked at, to say where it is another's. Never throws; code for workbooks is
 * loaded where one comes.
 */
export async function sheetFileFrom(bytes: Uint8Array, name: string): Promise<SheetFile | FileRefusal> {
  if (!bytes.length) return { kind: 'emptyFile' }
  if (bytes.length > sheetLimits.bytes) return { kind: 'tooLarge', megabytes: sheetLimits.bytes / 1024 ** 2 }
  const begins = beginningOf(bytes)
  if (begins === 'zip') {
    const { workbookPages } = await import('./workbook-reading.ts')
    const pages = workbookPages(bytes)
    if (!Array.isArray(pages)) return pages as FileRefusal
    const misnamed = /\.csv$/i.test(name)
    return {
      kind: 'file',
      pages: pages as readonly SheetPage[],
      notes: misnamed ? [{ kind: 'workbookNamedCsv' }] : [],
    }
  }
  return begins ? { kind: 'otherFile', what: begins } : csvFile(bytes, name)
}

/** The same of a CSV alone, at once: a workbook is refused. */
export function csvFileFrom(bytes: Uint8Array, name: string): SheetFile | FileRefusal {
  if (!bytes.length) return { kind: 'emptyFile' }
  const begins = beginningOf(bytes)
  if (begins) return { kind: 'otherFile', what: begins === 'zip' ? 'workbook' : begins }
  return csvFile(bytes, name)
}

function csvFile(bytes: Uint8Array, name: string): SheetFile | FileRefusal {
  // Only UTF-16 has zeros between the letters of a table.
  if (bytes.includes(0)) return { kind: 'otherFile', what: 'utf16' }
  const decoded = decodedStrictly(bytes)
  if (decoded.kind !== 'text') return decoded
  const { text, encoding } = decoded
  if (/^\s*<(?:!doctype|html|\?xml)/i.test(text)) return { kind: 'otherFile', what: 'page' }
  const read = csvRows(text)
  if (read.kind === 'openQuote') return read
  const { rows } = read
  if (rows.length > sheetLimits.rows) return { kind: 'tooManyRows', limit: sheetLimits.rows }
  if (rows.some(({ length }) => length > sheetLimits.columns))
    return { kind: 'tooManyColumns', limit: sheetLimits.columns }
  if (rows.every((row) => row.every((cell) => !cell.trim()))) return { kind: 'emptyFile' }
  return {
    kind: 'file',
    pages: [{ name, rows: rows.map((row) => row.map((cell) => ({ text: cell }))) }],
    notes: [
      { kind: 'encoding', encoding },
      ...(/\.xls[xm]?$/i.test(name) ? [{ kind: 'csvNamedWorkbook' as const }] : []),
    ],
  }
}

const encodings = ['utf-8', 'shift_jis'] as const
type DecodedText = { readonly kind: 'text'; readonly text: string; readonly encoding: (typeof encodings)[number] }

/**
 * The text under the one encoding in which each byte has its letter. Guessing by frequency takes short files wrong.
 */
function decodedStrictly(bytes: Uint8Array): DecodedText | FileRefusal {
  for (const encoding of encodings) {
    try {
      return { kind: 'text', text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding }
    } catch {
      // Not this one.
    }
  }
  return { kind: 'undecodable', row: firstWrongLine(bytes) }
}

const reads = (encoding: string, part: Uint8Array): boolean => {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(part)
    return true
  } catch {
    return false
  }
}

/** The line (from 1) at which the encoding that holds longest breaks: where lines of two files were put together. */
function firstWrongLine(bytes: Uint8Array): number {
  const lines: Uint8Array[] = []
  for (let from = 0; from < bytes.length;) {
    const end = bytes.indexOf(0x0a, from)
    const to = end < 0 ? bytes.length : end
    lines.push(bytes.subarray(from, to))
    from = to + 1
  }
  const wrong = encodings.map((encoding) => lines.findIndex((line) => !reads(encoding, line)))
  return Math.max(...wrong) + 1
}
