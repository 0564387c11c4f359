import { folded, withOneLook, type SheetCell, type SheetPage } from './sheet-cell.ts'
import { resultColumns, type ResultColumnKey } from './sheet-columns.ts'
import type { FileNote, FileRefusal, RowRefusal } from './sheet-faults.ts'
import { headedSheet, type SheetRow } from './sheet-header.ts'
import type { ResultTarget, SheetIndicator } from './sheet-target.ts'
import { codeIn, fiscalYearIn, idIn, linksIn, amountIn, textIn, type CellValue } from './sheet-values.ts'
import { leastShare } from './now-reading.ts'
import { policies, resultKey, type Policy, type ResultRecord } from './result-record.ts'
import { known, RowReader } from './row-reader.ts'

/** What a results sheet says. A row without a number and without a policy says nothing yet. */
export type ResultSheet = {
  readonly kind: 'read'
  readonly records: readonly ResultRecord[]
  /** Notes of the town's for itself, by the key of their row (`resultKey`); shown to nobody. */
  readonly remarks: ReadonlyMap<string, string>
  readonly refusals: readonly RowRefusal[]
  readonly notes: readonly FileNote[]
}

/** 今後の方針 by its number, alone or before its words: 「3」 and 「3 事業の継続」. */
function policyIn(cell: SheetCell): CellValue<Policy> {
  const text = folded(cell.text)
  if (!text) return { kind: 'empty' }
  const policy = policies.find((one) => String(one) === /^([1-5])(?!\d)/.exec(text)?.[1])
  return policy ? { kind: 'value', value: policy } : { kind: 'fault', because: 'notAPolicy' }
}

/**
 * Reads the pages of a file as a town's results sheet, by the rules of the sheet いま: one bad row never stops the file.
 * Refused as a whole where its header is not right, where it is another town's, or where more than 30 % of the
 * indicators' parts are gone.
 */
export function readResultsSheet(
  pages: readonly SheetPage[],
  target: ResultTarget,
  file: string,
): ResultSheet | FileRefusal {
  const sheet = headedSheet(pages, resultColumns)
  if (sheet.kind !== 'headed') return sheet
  const codes = new Set(sheet.rows.flatMap(({ cell }) => (cell('code').text.trim() ? codeIn(cell('code')) : [])))
  const [stands, ...others] = codes
  if (stands !== undefined && !others.length && stands !== target.town.code)
    return { kind: 'otherTown', stands, meant: target.town.code }
  const had = Math.max(target.indicators.length, target.known.length)
  if (sheet.rows.length < had * leastShare) return { kind: 'rowsFewer', had, has: sheet.rows.length }
  const first = new Map<string, number>()
  const rows = sheet.rows.map((row) => rowOf(row, target, file, first))
  return {
    kind: 'read',
    records: rows.flatMap(({ record }) => record ?? []),
    remarks: new Map(rows.flatMap(({ remark }) => remark ?? [])),
    refusals: rows.flatMap(({ refusals }) => refusals),
    notes: sheet.notes,
  }
}

function rowOf(
  row: SheetRow<ResultColumnKey>,
  target: ResultTarget,
  file: string,
  first: Map<string, number>,
): {
  readonly record?: ResultRecord
  readonly remark: readonly (readonly [key: string, text: string])[]
  readonly refusals: readonly RowRefusal[]
} {
  const reader = new RowReader(row, resultColumns)
  const indicator = indicatorOf(reader, target)
  const record = indicator && recordOf(reader, indicator, target, file)
  if (record) {
    const before = first.get(resultKey(record))
    if (before !== undefined) reader.refuse('indicator', 'twice', String(before))
    else first.set(resultKey(record), row.row)
  }
  const { refusals } = reader
  const remark = indicator ? remarkOf(row, indicator) : []
  return { refusals, remark, ...(record && !refusals.length && { record }) }
}

function remarkOf(
  { cell }: SheetRow<ResultColumnKey>,
  { id, slice }: SheetIndicator,
): readonly (readonly [key: string, text: string])[] {
  const [text, year] = [textIn(cell('remark')), fiscalYearIn(cell('year'))]
  return text && year.kind === 'value' ? [[resultKey({ indicator: id, slice, fiscalYear: year.value }), text]] : []
}

function indicatorOf(
  reader: RowReader<ResultColumnKey>,
  { indicators, town }: ResultTarget,
): SheetIndicator | undefined {
  if (reader.has('code') && codeIn(reader.row.cell('code')) !== town.code) {
    reader.refuse('code', 'otherTownRow', town.code)
    return undefined
  }
  const id = reader.value('indicator', idIn)
  if (id === undefined) {
    if (!reader.has('indicator')) reader.refuse('indicator', 'idMissing')
    return undefined
  }
  const slices = indicators.filter((one) => one.id === id)
  if (!slices.length) reader.refuse('indicator', 'unknownId')
  const slice = withOneLook(reader.row.cell('slice').text)
  const found = slices.find((one) => folded(withOneLook(one.slice)) === folded(slice))
  if (slices.length && !found)
    reader.refuse('slice', 'unknownId', slices.map((one) => one.slice || '空のまま').join('、'))
  return found
}

function recordOf(
  reader: RowReader<ResultColumnKey>,
  { id, slice, unit }: SheetIndicator,
  { town, today }: ResultTarget,
  file: string,
): ResultRecord | undefined {
  const value = reader.value('value', (cell) => amountIn(cell, unit))
  const policy = reader.value('policy', policyIn)
  const reason = textIn(reader.row.cell('reason'))
  const source = reader.value('source', (cell) => linksIn(cell, town.sites))?.[0]?.url
  if (reason && !reader.has('policy')) reader.refuse('policy', 'policyMissing')
  refuseHalfOfAFigure(reader, unit)
  if (!reader.has('value') && !reader.has('policy')) return undefined
  const fiscalYear = reader.value('year', (cell) => pastYear(cell, today))
  if (!reader.has('year')) reader.refuse('year', 'yearMissing')
  return fiscalYear === undefined
    ? undefined
    : {
        indicator: id,
        slice,
        fiscalYear,
        ...known({ value, source, policy, reason }),
        cited: { file, row: reader.row.row },
      }
}

/** A number stands with its unit and the page that shows it, and such a page with its number. */
function refuseHalfOfAFigure(reader: RowReader<ResultColumnKey>, unit: string): void {
  if (!reader.has('value')) {
    if (reader.has('source')) reader.refuse('value', 'valueMissing')
    return
  }
  if (folded(reader.row.cell('unit').text) !== folded(unit)) reader.refuse('unit', 'otherUnit', unit)
  if (!reader.has('source')) reader.refuse('source', 'sourceMissing')
}

/** A fiscal year that has begun: it runs from April. */
function pastYear(cell: SheetCell, today: string | undefined): CellValue<number> {
  const year = fiscalYearIn(cell)
  return year.kind === 'value' && today !== undefined && `${year.value}-04-01` > today
    ? { kind: 'fault', because: 'inTheFuture', meant: today }
    : year
}
