/** Reads a CSV as spreadsheets write it: RFC 4180, with commas or tabs, lines ended in any way. */
import { byteOrderMark } from './csv.ts'

/** The rows of a CSV, or the row (from 1) in which a quote is opened and never closed. */
export type CsvRows =
  | { readonly kind: 'rows'; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'openQuote'; readonly row: number }

/** Tabs where the first line has one and no comma: what is copied out of a spreadsheet. */
function separatorOf(text: string): ',' | '\t' {
  const [first = ''] = text.split(/[\r\n]/, 1)
  return first.includes('\t') && !first.includes(',') ? '\t' : ','
}

/** The apostrophe that we put before what a spreadsheet would run (`csv.ts`). */
const guarded = /^'(?=[=@\t+-])/

/**
 * Cells of a line: a quoted one, in which quotes are doubled and after whose end letters may follow, or a bare one. A
 * quote within a bare cell is a letter.
 */
export function csvRows(text: string): CsvRows {
  const separator = separatorOf(text)
  const rows: string[][] = []
  let row: string[] = []
  let at = text.startsWith(byteOrderMark) ? 1 : 0
  while (at < text.length) {
    const cell = cellAt(text, at, separator)
    if (!cell) return { kind: 'openQuote', row: rows.length + 1 }
    row.push(cell.text.replace(guarded, ''))
    const end = text[cell.end]
    at = cell.end + (end === '\r' && text[cell.end + 1] === '\n' ? 2 : 1)
    if (end === separator && at < text.length) continue
    // A line that ends with a comma has an empty cell behind it.
    if (end === separator) row.push('')
    rows.push(row)
    row = []
  }
  return { kind: 'rows', rows }
}

/** The cell that begins at a place, and where it ends: at a separator, at the end of the line or of the text. */
function cellAt(
  text: string,
  from: number,
  separator: string,
): { readonly text: string; readonly end: number } | undefined {
  let at = from
  let quoted = ''
  if (text[at] === '"') {
    for (;;) {
      const close = text.indexOf('"', at + 1)
      if (close < 0) return undefined
      quoted += text.slice(at + 1, close)
      at = close + 1
      if (text[at] !== '"') break
      quoted += '"'
    }
  }
  let end = at
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1
  return { text: quoted + text.slice(at, end), end }
}
