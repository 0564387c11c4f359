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
 * number with its unit (-65人) are none of these. Excel turns codes such as 38-1 into dates all the same; no spelling
 * of a CSV prevents that, so they stay exact (the table schema says it, and the id holds the code too).
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
