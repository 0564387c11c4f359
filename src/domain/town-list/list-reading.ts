import { folded, inOneLine, type SheetPage } from '../town-sheet/sheet-cell.ts'
import type { FileNote, FileRefusal } from '../town-sheet/sheet-faults.ts'
import { headedSheet, type SheetRow } from '../town-sheet/sheet-header.ts'
import { kindOfList, listColumns, type ListColumnKey } from './list-columns.ts'
import { itemIn } from './item-reading.ts'
import { ListFaults, type ListFault } from './list-faults.ts'
import type { ListedItem, ListKind } from './town-list.ts'

/** Whose list is read: rows of other towns are not taken. */
export type ListTown = { readonly code: string; readonly name: string }

/** What was taken of a list, and what is wrong with it, counted. `rows`: how many stand below the header. */
export type ReadList = {
  readonly kind: 'read'
  readonly list: ListKind
  readonly rows: number
  readonly items: readonly ListedItem[]
  readonly faults: readonly ListFault[]
  readonly notes: readonly FileNote[]
}

/** A list of another kind than those that are read, by its name where that is known. */
export type OtherList = { readonly kind: 'otherList'; readonly named?: string }

/**
 * Reads a list of a town's open data: its columns tell the kind, in the layout of today and in that of 2017–2023. A
 * cell that is wrong is left out and counted; a row is left out that has no name, that is another town's, or that
 * stands there twice. Never throws.
 */
export function readTownList(pages: readonly SheetPage[], town: ListTown): ReadList | OtherList | FileRefusal {
  const kind = kindOfList(pages)
  if (kind === undefined) return { kind: 'otherList' }
  if (typeof kind !== 'string') return { kind: 'otherList', named: kind.named }
  const sheet = headedSheet(pages, listColumns)
  if (sheet.kind !== 'headed') return sheet
  const faults = new ListFaults()
  const seen = new Set<string>()
  const items = sheet.rows.flatMap((row): readonly ListedItem[] => {
    if (!isOfTown(row, town, faults)) return []
    const item = itemIn(row, kind, faults)
    if (!item) return []
    const key = item.id ?? `${item.name} ${item.address ?? ''} ${item.begins ?? ''}`
    if (seen.has(key)) {
      faults.add('twice', row.row, key)
      return []
    }
    seen.add(key)
    return [item]
  })
  const [first] = sheet.rows
  const page = pages.find(
    ({ rows }) => first && rows[first.row - 1]?.some(({ text }) => text === first.cell('name').text),
  )
  if (page && first) noteEmptyColumns(page, first.row, faults)
  const notes = sheet.notes.filter((note) => note.kind !== 'unknownColumns')
  return { kind: 'read', list: kind, rows: sheet.rows.length, items, faults: faults.all, notes }
}

/** Whether a row is the town's, by its code; where no code stands there, by the town's name in the row. */
function isOfTown({ row, cell }: SheetRow<ListColumnKey>, town: ListTown, faults: ListFaults): boolean {
  const code = folded(cell('code').text)
  if (/^\d{5,6}$/.test(code)) {
    if (code.slice(0, 5) === town.code.slice(0, 5)) return true
    faults.add('otherTown', row, code)
    return false
  }
  const names = (['town', 'municipality', 'address'] as const).some((key) => cell(key).text.includes(town.name))
  faults.add(names ? 'codeMissing' : 'townUnknown', row, code)
  return names
}

/** Columns of the file in which no row says anything, ours to read or not. */
function noteEmptyColumns({ rows }: SheetPage, first: number, faults: ListFaults): void {
  const below = rows.slice(first - 1)
  const header = rows[first - 2] ?? []
  const empty = header.flatMap(({ text }, at) =>
    text.trim() && below.every((row) => !row[at]?.text.trim()) ? [inOneLine(text)] : [],
  )
  if (below.length && empty.length) faults.emptyColumns(empty)
}
