/** Rows as a file that both Excel and programs read: RFC 4180, UTF-8 with a byte order mark. */

/** Excel reads a file of ours as UTF-8 only when it begins with this mark. */
export const byteOrderMark = '\uFEFF'

/** A cell as the tables give it; an empty text is an empty cell. */
export type Cell = string | number

/** The header and the rows, each line ended by CRLF. */
export const csvText = (header: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  byteOrderMark + [header, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')

/**
 * What Excel would run instead of show: =, @, a sign before a word, or a sum such as -1+2. A number (-65) and a
 * number with its unit (-65人) are none of these.
 */
const formula = /^(?:[=@\t]|[+-]\s*(?:[^\d\s.]|[\d.,]+\s*[-+*/^&=<>|!(]))/

/**
 * One cell: numbers as they are; a text that Excel would run gets an apostrophe before it; quotes only where they are
 * needed.
 */
export function csvCell(cell: Cell): string {
  if (typeof cell === 'number') return String(cell)
  const text = formula.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** What a spreadsheet takes for a date, a time, a number of another spelling or a truth value. */
const otherKinds = [
  /^\d{1,4}[-/]\d{1,2}(?:[-/]\d{1,4})?$/,
  /^(?:\d{1,4}年)?\d{1,2}月(?:\d{1,2}日)?$/,
  /^\d{1,3}:\d{2}(?::\d{2})?$/,
  /^(?:0\d+|\d+[eE]\d+|\d{16,}|[+-]?[\d.,]+[%％])$/,
  /^(?:true|false)$/i,
]

/**
 * Whether a spreadsheet that opens the file by itself shows a text cell as something else: 38-1 as a day, 2015-10 as a
 * month, 50％ as a half. No spelling of a CSV that other programs read too prevents that, so such cells stay exact, and
 * the description of their column says how to read them (`table.ts`).
 */
export const isTakenForOther = (cell: Cell): boolean =>
  typeof cell === 'string' && otherKinds.some((kind) => kind.test(cell))
