/**
 * A cell of a table that a person filled. `text`: what stands there (a day as `YYYY-MM-DD`, a number in plain digits).
 * `as`: what a spreadsheet says that it is; absent for texts, and in files that only hold texts.
 */
export type SheetCell = { readonly text: string; readonly as?: 'number' | 'date' }

export const emptyCell: SheetCell = { text: '' }

/** A page of a workbook, or a whole CSV: row 1 is the first. The rows are as long as what they hold. */
export type SheetPage = { readonly name: string; readonly rows: readonly (readonly SheetCell[])[] }

/** A text as it is compared: NFKC, without spaces and line breaks. */
export const folded = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '')

/** Letters that come back from CP932 as others of the same look: 〜 as ～, − as －, — as ―, ‖ as ∥. */
const sameLooks: readonly (readonly [ours: string, fromCp932: string])[] = [
  ['\u301C', '\uFF5E'],
  ['\u2212', '\uFF0D'],
  ['\u2014', '\u2015'],
  ['\u2016', '\u2225'],
  ['\u00A2', '\uFFE0'],
  ['\u00A3', '\uFFE1'],
  ['\u00AC', '\uFFE2'],
]

/** A text in which letters that CP932 gives back as others are one: it says whether two texts are the same. */
export const withOneLook = (text: string): string =>
  sameLooks.reduce((all, [ours, other]) => all.replaceAll(other, ours), text)

/** A text as it is kept: in one line, without spaces around it, its letters as they are. */
export const inOneLine = (text: string): string => text.replace(/[\s\u3000]+/g, ' ').trim()

/**
 * The header of a column as it is compared: 「 ＊確認日 」 is `確認日`, 「タイトル（制度名）」 is `タイトル(制度名)`. Quotes and the mark
 * of columns that are ours go.
 */
export const foldedHeader = (text: string): string =>
  folded(text)
    .replace(/["'「」]/g, '')
    .replace(/^\*/, '')

/** Whether nothing stands in a row. */
export const isEmptyRow = (row: readonly SheetCell[]): boolean => row.every(({ text }) => !text.trim())
