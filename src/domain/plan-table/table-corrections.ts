/** What a table of a plan that was handed back says other than the plan does. */
import { inOneLine, withOneLook, type SheetCell, type SheetPage } from '../town-sheet/sheet-cell.ts'
import type { FileNote, FileRefusal, RowFault, RowRefusal } from '../town-sheet/sheet-faults.ts'
import { headedSheet, type HeadedSheet, type SheetRow } from '../town-sheet/sheet-header.ts'
import { amountIn, faultOfAny } from '../town-sheet/sheet-values.ts'
import { leastShare } from '../town-sheet/now-reading.ts'
import { rowKey, type PlanRow, type TableRows } from './plan-rows.ts'
import { planTableColumns, planTableNames, type PlanTableColumn, type PlanTableName } from './plan-table-columns.ts'

/**
 * A cell that says something else than the plan. `before` and `after` as the seeds write them; `field`: where, below
 * the record.
 */
export type Correction = {
  readonly row: PlanRow
  readonly column: string
  readonly file: NonNullable<PlanTableColumn['correct']>['file']
  readonly field: string
  readonly before: string
  readonly after: string
}

/**
 * A table that was read. `rows`: how many of the town's are in it; `others`: rows of other towns.
 */
export type CorrectedTable = {
  readonly kind: 'read'
  readonly table: PlanTableName
  readonly rows: number
  readonly corrections: readonly Correction[]
  readonly refusals: readonly RowRefusal[]
  readonly notes: readonly FileNote[]
  readonly others: number
}

/**
 * Reads the pages of a file as one of the tables of the open data. `rows`: what the plans of one town say today; rows
 * of others are left out and counted. Refused as a whole where no header fits, or where more than 30 % of the town's
 * rows are gone. One bad row never stops the file.
 */
export function readPlanTable(pages: readonly SheetPage[], rows: TableRows): CorrectedTable | FileRefusal {
  const found = planTableNames
    .map((table) => ({ table, sheet: headedSheet(pages, planTableColumns[table]) }))
    .flatMap(({ table, sheet }) => (sheet.kind === 'headed' ? { table, sheet, ours: ownRows(table, sheet, rows) } : []))
    .toSorted((a, b) => b.ours - a.ours)[0]
  if (!found) return refusalOf(pages)
  const { table, sheet } = found
  const had = rows[table].length
  if (found.ours < had * leastShare || !had) return { kind: 'rowsFewer', had, has: found.ours }
  return { kind: 'read', table, notes: sheet.notes, ...compared(table, sheet.rows, rows[table]) }
}

/** Why no table was found: a reason that names what is missing, before one that does not. */
function refusalOf(pages: readonly SheetPage[]): FileRefusal {
  const refusals = planTableNames.flatMap((table) => {
    const sheet = headedSheet(pages, planTableColumns[table])
    return sheet.kind === 'headed' ? [] : sheet
  })
  return (
    refusals.find(({ kind }) => kind === 'columnTwice') ??
    refusals.find(({ kind }) => kind === 'columnsGone') ?? { kind: 'noHeader' }
  )
}

const cellText = ({ text }: SheetCell): string =>
  text
    .replace(/^'(?=[=@\t+-])/, '')
    .replaceAll('\r\n', '\n')
    .trim()

const keyOf = (table: PlanTableName, row: SheetRow<string>): string =>
  rowKey(table, (column) => cellText(row.cell(column)))

function ownRows(table: PlanTableName, sheet: HeadedSheet<string>, rows: TableRows): number {
  const keys = new Set(rows[table].map(({ key }) => key))
  return new Set(sheet.rows.map((row) => keyOf(table, row)).filter((key) => keys.has(key))).size
}

function compared(
  table: PlanTableName,
  sheetRows: readonly SheetRow<string>[],
  rows: readonly PlanRow[],
): Pick<CorrectedTable, 'rows' | 'corrections' | 'refusals' | 'others'> {
  // Figures may be alike in all that names them; these are told apart by their order.
  const byKey = new Map<string, PlanRow[]>()
  for (const one of rows) byKey.set(one.key, [...(byKey.get(one.key) ?? []), one])
  const met = new Map<string, number[]>()
  const read = sheetRows.map((row) => {
    const key = keyOf(table, row)
    const alike = byKey.get(key)
    if (!alike) return { others: 1, ...unknownRow(table, row, rows) }
    const before = met.get(key) ?? []
    met.set(key, [...before, row.row])
    const own = alike[before.length]
    return own
      ? { others: 0, ...comparedRow(table, row, own) }
      : { others: 0, corrections: [], refusals: [refusal(row, planTableColumns[table][0], 'twice', String(before[0]))] }
  })
  return {
    rows: met.size,
    corrections: read.flatMap(({ corrections }) => corrections),
    refusals: read.flatMap(({ refusals }) => refusals),
    others: read.filter(({ others, refusals }) => others && !refusals.length).length,
  }
}

type ReadRow = { readonly corrections: readonly Correction[]; readonly refusals: readonly RowRefusal[] }

/**
 * A row that is none of the town's: another town's, of which nothing is said, or one that names a record of this town
 * and fits none of its rows, as where a spreadsheet has changed what names it.
 */
function unknownRow(table: PlanTableName, row: SheetRow<string>, rows: readonly PlanRow[]): ReadRow {
  const [named] = planTableColumns[table]
  const id = named ? cellText(row.cell(named.key)) : ''
  const isOurs = rows.some((one) => one.id === id || one.plan === planIn(id, rows))
  if (id && !isOurs) return { corrections: [], refusals: [] }
  const because = table === 'observations' && rows.some((one) => one.id === id) ? 'unknownFigure' : 'unknownId'
  return { corrections: [], refusals: [refusal(row, named, id ? because : 'idMissing')] }
}

/** The plan of this town whose id a record's begins with. */
const planIn = (id: string, rows: readonly PlanRow[]): string | undefined =>
  rows.find(({ plan }) => id.startsWith(`${plan}-`))?.plan

function comparedRow(table: PlanTableName, row: SheetRow<string>, own: PlanRow): ReadRow {
  const corrections: Correction[] = []
  const refusals: RowRefusal[] = []
  for (const column of planTableColumns[table]) {
    const before = own.cells[column.key]
    if (before === undefined || !row.has(column.key)) continue
    const cell = row.cell(column.key)
    const after = cellText(cell)
    if (withOneLook(after) === withOneLook(before) || isSameNumber(after, before)) continue
    const fault = faultOf(cell, before, column, own)
    if (fault) refusals.push(refusal(row, column, fault.because, fault.meant))
    else corrections.push(...correctionOf(table, own, column, { before, after }))
  }
  return { corrections, refusals }
}

function correctionOf(
  table: PlanTableName,
  row: PlanRow,
  { name, correct }: PlanTableColumn,
  { before, after }: { readonly before: string; readonly after: string },
): readonly Correction[] {
  if (!correct) return []
  const { file, field, nothing = '' } = correct
  return [
    {
      row,
      column: name,
      file,
      field: row.field ?? field,
      before: before || nothing,
      after: asSeed(after, table, row) || nothing,
    },
  ]
}

/** A spreadsheet may write the same number otherwise: 1,200 for 1200, 5.0 for 5. */
const isSameNumber = (a: string, b: string): boolean =>
  /^-?\d+(?:\.\d+)?$/.test(b) && a !== '' && Number(a.replaceAll(',', '')) === Number(b)

/** A number in plain digits; other cells as they stand. */
function asSeed(text: string, table: PlanTableName, { unit = '' }: PlanRow): string {
  if (table !== 'observations') return text
  const amount = amountIn({ text }, unit)
  return amount.kind === 'value' ? String(amount.value) : text
}

type Fault = { readonly because: RowFault; readonly meant?: string }

/** Why a cell that says something else is not taken. */
function faultOf(cell: SheetCell, before: string, { correct }: PlanTableColumn, own: PlanRow): Fault | undefined {
  const text = cellText(cell)
  const damaged = faultOfAny(cell)
  if (damaged) return { because: damaged }
  const lost = lostLetters(text, before)
  if (lost) return { because: 'lettersLost', meant: lost }
  if (!correct) return { because: 'notHere' }
  if (!text && correct.nothing === undefined) return { because: 'emptied', meant: inOneLine(before).slice(0, 40) }
  if (correct.choices && !correct.choices.includes(text))
    return { because: 'notAChoice', meant: correct.choices.join('、') }
  if (correct.field === 'value') return faultOfNumber(cell, own)
  return isTurned(cell, before) ? { because: 'turnedByExcel', meant: before } : undefined
}

/** The letters of before in whose places a question mark stands, where all else is the same: CP932 has not got them. */
function lostLetters(text: string, before: string): string {
  const [now, then] = [[...withOneLook(text)], [...withOneLook(before)]]
  const lost = then.filter((letter, place) => letter !== now[place])
  const isAll = now.length === then.length && now.every((letter, place) => letter === then[place] || letter === '?')
  return isAll ? [...new Set(lost)].join('') : ''
}

function faultOfNumber(cell: SheetCell, { unit = '' }: PlanRow): Fault | undefined {
  const amount = amountIn({ ...cell, text: cellText(cell) }, unit)
  return amount.kind === 'fault' ? { because: amount.because } : undefined
}

/** What stood there looks like a day or a number, and what stands there now is one: a spreadsheet made it so. */
const isTurned = ({ as, text }: SheetCell, before: string): boolean =>
  /^[\d０-９][\d０-９./-]*$/.test(before) &&
  (as === 'date' || /^\d{1,4}[-/年月]\d{1,2}(?:[-/月日]\d{0,2}日?)?$/.test(text.trim()) || /E[+-]?\d+$/i.test(text))

function refusal(
  row: SheetRow<string>,
  column: PlanTableColumn | undefined,
  because: RowFault,
  meant?: string,
): RowRefusal {
  const stands = column ? inOneLine(row.cell(column.key).text).slice(0, 40) : ''
  return { row: row.row, column: column?.name ?? '', stands, because, ...(meant !== undefined && { meant }) }
}
