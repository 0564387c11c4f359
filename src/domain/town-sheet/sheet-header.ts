import { emptyCell, inOneLine, isEmptyRow, type SheetCell, type SheetPage } from './sheet-cell.ts'
import { columnNamed, type SheetColumn } from './sheet-columns.ts'
import type { FileNote, FileRefusal } from './sheet-faults.ts'

/** A row below the header. `row` counts from 1 with all rows above, as a spreadsheet shows it. */
export type SheetRow<Key extends string> = {
  readonly row: number
  /** The cell of a column; an empty one where the file has no such column. */
  readonly cell: (key: Key) => SheetCell
  /** Whether the file has the column at all. */
  readonly has: (key: Key) => boolean
  /** What stands in columns that are not ours, by their headers. */
  readonly aside: ReadonlyMap<string, string>
}

/** A page whose header was found: its rows, the columns that are not ours, and what is to be told of it. */
export type HeadedSheet<Key extends string> = {
  readonly kind: 'headed'
  readonly rows: readonly SheetRow<Key>[]
  readonly unknown: readonly string[]
  readonly notes: readonly FileNote[]
}

/** The header stands in one of so many first rows: towns put a title or a row of help above it. */
const rowsOfHeader = 5
/** So many known names make a header. */
const namesOfHeader = 2

function headerRowOf<Key extends string>(page: SheetPage, columns: readonly SheetColumn<Key>[]): number | undefined {
  const known = page.rows
    .slice(0, rowsOfHeader)
    .map((row) => new Set(row.flatMap(({ text }) => columnNamed(columns, text)?.key ?? [])).size)
  const most = Math.max(0, ...known)
  return most >= namesOfHeader ? known.indexOf(most) : undefined
}

/**
 * The rows of the first page that has a header, each cell under the key of its column: columns may stand in any order,
 * and names that are not ours are kept aside. Refused where there is no header, where a needed column is gone, or
 * where two columns have one name.
 */
export function headedSheet<Key extends string>(
  pages: readonly SheetPage[],
  columns: readonly SheetColumn<Key>[],
): HeadedSheet<Key> | FileRefusal {
  const page = pages.find((one) => headerRowOf(one, columns) !== undefined)
  const at = page && headerRowOf(page, columns)
  if (!page || at === undefined) return { kind: 'noHeader' }
  const { places, others, twice } = placesIn(page.rows[at] ?? [], columns)
  if (twice !== undefined) return { kind: 'columnTwice', column: twice }
  const needed = columns.filter((column) => column.needed)
  const gone = needed.filter(({ key }) => !places.has(key))
  // A table that has none of them is another one, which shares some columns of the standard.
  if (gone.length > 1 && gone.length === needed.length) return { kind: 'noHeader' }
  if (gone.length) return { kind: 'columnsGone', columns: gone.map(({ name }) => name) }
  const unknown = others.map(({ name }) => name)
  return {
    kind: 'headed',
    rows: page.rows.flatMap((cells, index) =>
      index <= at || isEmptyRow(cells) ? [] : [sheetRow(index + 1, cells, places, others)],
    ),
    unknown,
    notes: [
      ...(unknown.length ? [{ kind: 'unknownColumns' as const, names: unknown }] : []),
      ...(pages.length > 1 ? [pageNote(page, pages)] : []),
    ],
  }
}

type OtherColumn = { readonly name: string; readonly place: number }

/** Where each column stands, which are not ours, and the first that stands there twice. */
function placesIn<Key extends string>(header: readonly SheetCell[], columns: readonly SheetColumn<Key>[]) {
  const places = new Map<Key, number>()
  const others: OtherColumn[] = []
  let twice: string | undefined
  for (const [place, { text }] of header.entries()) {
    const column = columnNamed(columns, text)
    if (column && places.has(column.key)) twice ??= column.name
    else if (column) places.set(column.key, place)
    else if (text.trim()) others.push({ name: inOneLine(text), place })
  }
  return { places, others, twice }
}

function sheetRow<Key extends string>(
  row: number,
  cells: readonly SheetCell[],
  places: ReadonlyMap<Key, number>,
  others: readonly OtherColumn[],
): SheetRow<Key> {
  return {
    row,
    cell: (key) => cells[places.get(key) ?? -1] ?? emptyCell,
    has: (key) => places.has(key),
    aside: new Map(
      others.flatMap(({ name, place }) => {
        const text = cells[place]?.text ?? ''
        return text ? [[name, text] as const] : []
      }),
    ),
  }
}

const pageNote = (page: SheetPage, pages: readonly SheetPage[]): FileNote => ({
  kind: 'pageRead',
  name: page.name,
  others: pages.filter((one) => one !== page).map(({ name }) => name),
})
