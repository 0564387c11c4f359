import type { EntryId } from '../ids.ts'
import { fieldText } from './now-differences.ts'
import { stateNames, type NowRecord, type SheetRemarks } from './now-record.ts'
import { resultKey, type ResultRecord } from './result-record.ts'
import { folded, type SheetPage } from './sheet-cell.ts'
import {
  nowColumns,
  resultColumns,
  type NowColumnKey,
  type ResultColumnKey,
  type SheetColumn,
} from './sheet-columns.ts'
import { headedSheet, type SheetRow } from './sheet-header.ts'
import type { NowTarget, ResultTarget, SheetIndicator, SheetProgramme } from './sheet-target.ts'

/** A sheet that is written: its header, and a text for each column of each row. An empty text is an empty cell. */
export type WrittenSheet = { readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] }

type Cells<Key extends string> = { readonly [Name in Key]?: string | undefined }

const headersOf = (columns: readonly SheetColumn<string>[]): readonly string[] => columns.map(({ name }) => name)

/** What we write of a programme; it is written anew each time. */
const ownCells = ({ id, title, years }: SheetProgramme, { town }: NowTarget): Cells<NowColumnKey> => ({
  code: town.code,
  id,
  title,
  years,
})

function cellsOfRecord(record: NowRecord | undefined, remark: string | undefined): Cells<NowColumnKey> {
  if (!record) return { remark }
  const fields = nowColumns.flatMap(({ key }) =>
    key === 'code' || key === 'id' || key === 'title' || key === 'years' || key === 'state' || key === 'remark'
      ? []
      : [[key, fieldText(record, key)] as const],
  )
  return { ...Object.fromEntries(fields), state: stateNames[record.state], remark }
}

/** The sheet いま that says what is known: a row for each programme, in their order. The file to hand in. */
export function nowSheetOf(
  target: Pick<NowTarget, 'town' | 'programmes'>,
  records: readonly NowRecord[],
  remarks: SheetRemarks,
): WrittenSheet {
  const byId = new Map<EntryId, NowRecord>(records.map((one) => [one.id, one]))
  const rows = target.programmes.map((programme) => ({
    ...cellsOfRecord(byId.get(programme.id), remarks.get(programme.id)),
    ...ownCells(programme, { ...target, known: [] }),
  }))
  return { header: headersOf(nowColumns), rows: rows.map((cells) => inColumns(nowColumns, cells)) }
}

const inColumns = <Key extends string>(columns: readonly SheetColumn<Key>[], cells: Cells<Key>): readonly string[] =>
  columns.map(({ key }) => cells[key] ?? '')

/**
 * The sheet いま anew, with all that a town has written into an earlier one, letter by letter, right or wrong: also
 * columns that are not ours, and rows of programmes that are gone, which stand at the end. `earlier` is empty for a
 * new sheet.
 */
export function renewedNowSheet(target: NowTarget, earlier: readonly SheetPage[]): WrittenSheet {
  const old = headedSheet(earlier, nowColumns)
  const rows = old.kind === 'headed' ? old.rows : []
  return renewed(
    nowColumns,
    old.kind === 'headed' ? old.unknown : [],
    target.programmes.map((programme) => {
      const row = rows.find(({ cell }) => folded(cell('id').text) === programme.id)
      return { own: ownCells(programme, target), row }
    }),
    rows,
  )
}

const ownCellsOfResult = (one: SheetIndicator, { town }: ResultTarget): Cells<ResultColumnKey> => ({
  code: town.code,
  indicator: one.id,
  name: one.name,
  slice: one.slice,
  unit: one.unit,
})

/** The results sheet anew, by the same rules; an indicator has as many rows as the town has written of it. */
export function renewedResultSheet(target: ResultTarget, earlier: readonly SheetPage[]): WrittenSheet {
  const old = headedSheet(earlier, resultColumns)
  const rows = old.kind === 'headed' ? old.rows : []
  return renewed(
    resultColumns,
    old.kind === 'headed' ? old.unknown : [],
    target.indicators.flatMap((indicator): readonly Renewed<ResultColumnKey>[] => {
      const own = ownCellsOfResult(indicator, target)
      const before = rows.filter(
        ({ cell }) =>
          folded(cell('indicator').text) === indicator.id && folded(cell('slice').text) === folded(indicator.slice),
      )
      return before.length
        ? before.map((row) => ({ own, row }))
        : [{ own: { ...own, year: String(indicator.year) }, row: undefined }]
    }),
    rows,
  )
}

/** The results sheet that says what is known, and asks for what is not. The file to hand in. */
export function resultSheetOf(
  target: Pick<ResultTarget, 'town' | 'indicators'>,
  records: readonly ResultRecord[],
  remarks: ReadonlyMap<string, string>,
): WrittenSheet {
  const rows = target.indicators.flatMap((indicator): readonly Cells<ResultColumnKey>[] => {
    const own = ownCellsOfResult(indicator, { ...target, known: [] })
    const found = records.filter((one) => one.indicator === indicator.id && one.slice === indicator.slice)
    const written = found
      .toSorted((a, b) => a.fiscalYear - b.fiscalYear || (resultKey(a) < resultKey(b) ? -1 : 1))
      .map(({ fiscalYear, value, source, policy, reason }) => ({
        ...own,
        year: String(fiscalYear),
        value: value === undefined ? '' : String(value),
        source: source ?? '',
        policy: policy ? String(policy) : '',
        reason: reason ?? '',
        remark: remarks.get(resultKey({ indicator: indicator.id, slice: indicator.slice, fiscalYear })),
      }))
    const asked = resultKey({ indicator: indicator.id, slice: indicator.slice, fiscalYear: indicator.year })
    return written.length ? written : [{ ...own, year: String(indicator.year), remark: remarks.get(asked) }]
  })
  return { header: headersOf(resultColumns), rows: rows.map((cells) => inColumns(resultColumns, cells)) }
}

type Renewed<Key extends string> = { readonly own: Cells<Key>; readonly row: SheetRow<Key> | undefined }

function renewed<Key extends string>(
  columns: readonly SheetColumn<Key>[],
  unknown: readonly string[],
  sheetRows: readonly Renewed<Key>[],
  earlier: readonly SheetRow<Key>[],
): WrittenSheet {
  const kept = new Set(sheetRows.map(({ row }) => row))
  const left = earlier.filter((row) => !kept.has(row)).map((row): Renewed<Key> => ({ own: {}, row }))
  return {
    header: [...headersOf(columns), ...unknown],
    rows: [...sheetRows, ...left].map(({ own, row }) => [
      ...columns.map(({ key }) => own[key] ?? row?.cell(key).text ?? ''),
      ...unknown.map((name) => row?.aside.get(name) ?? ''),
    ]),
  }
}
