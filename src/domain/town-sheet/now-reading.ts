import type { EntryId } from '../ids.ts'
import { folded, inOneLine, withOneLook, type SheetCell, type SheetPage } from './sheet-cell.ts'
import { nowColumns, type NowColumnKey } from './sheet-columns.ts'
import type { FileNote, FileRefusal, RowRefusal } from './sheet-faults.ts'
import { headedSheet, type SheetRow } from './sheet-header.ts'
import type { NowTarget, SheetProgramme } from './sheet-target.ts'
import { codeIn, dayIn, idIn, linksIn, monthIn, telephoneIn, textIn, type CellValue } from './sheet-values.ts'
import { stateNames, type NowRecord, type NowState, type SheetRemarks } from './now-record.ts'
import { known, RowReader } from './row-reader.ts'

/** What a sheet says that is no file as a whole to refuse. `records`: of rows that were taken, in their order. */
export type NowSheet = {
  readonly kind: 'read'
  readonly records: readonly NowRecord[]
  readonly remarks: SheetRemarks
  /** The programmes whose rows say that nothing is confirmed. */
  readonly unconfirmed: readonly EntryId[]
  readonly refusals: readonly RowRefusal[]
  readonly notes: readonly FileNote[]
}

/** The words of the choice as people type them. */
const typedStates: Readonly<Record<string, NowState>> = {
  ...Object.fromEntries(Object.entries(stateNames).map(([state, name]) => [name, state as NowState])),
  続いている: 'goesOn',
  変わった: 'changed',
  終わった: 'ended',
  休んでいる: 'paused',
}
/** What an empty cell means, where somebody writes it out. */
const notConfirmed = 'まだ確かめていない'

function stateIn(cell: SheetCell): CellValue<NowState> {
  const text = folded(cell.text)
  if (!text || text === notConfirmed) return { kind: 'empty' }
  const state = Object.hasOwn(typedStates, text) ? typedStates[text] : undefined
  return state ? { kind: 'value', value: state } : { kind: 'fault', because: 'notAState' }
}

/** A file with fewer than so many of the rows that it should have is refused as a whole. */
export const leastShare = 0.7

/** Columns that say something only of a programme whose state is known. */
const filledWithState = nowColumns.filter(
  ({ key, filledBy }) => filledBy === 'town' && !['state', 'remark', 'askAgain'].includes(key),
)

/**
 * Reads the pages of a file as a sheet いま of a town. `file`: what its rows are cited by. One bad row never stops the
 * file; it is refused as a whole where its header is not right, where it is another town's, where more than 30 % of
 * the rows are gone, or where a day lies before the one that is known.
 */
export function readNowSheet(pages: readonly SheetPage[], target: NowTarget, file: string): NowSheet | FileRefusal {
  const sheet = headedSheet(pages, nowColumns)
  if (sheet.kind !== 'headed') return sheet
  const other = otherTownOf(sheet.rows, target)
  if (other) return other
  const had = target.programmes.length
  if (sheet.rows.length < had * leastShare) return { kind: 'rowsFewer', had, has: sheet.rows.length }
  const rows = rowsOf(sheet.rows, target, file)
  return (
    dayBackwards(rows, target) ?? {
      kind: 'read',
      records: rows.flatMap(({ record }) => record ?? []),
      remarks: new Map(rows.flatMap(({ id, remark }) => (id && remark ? [[id, remark] as const] : []))),
      unconfirmed: rows.flatMap(({ id, record, refusals }) => (id && !record && !refusals.length ? id : [])),
      refusals: rows.flatMap(({ refusals }) => refusals),
      notes: [...sheet.notes, ...goneNote(rows, target)],
    }
  )
}

type ReadRow = {
  readonly row: number
  readonly id: EntryId | undefined
  readonly record?: NowRecord
  readonly remark?: string | undefined
  readonly refusals: readonly RowRefusal[]
}

function otherTownOf(rows: readonly SheetRow<NowColumnKey>[], { town }: NowTarget): FileRefusal | undefined {
  const codes = new Set(rows.filter(({ cell }) => cell('code').text.trim()).map(({ cell }) => codeIn(cell('code'))))
  const [stands, ...others] = codes
  return stands !== undefined && !others.length && stands !== town.code
    ? { kind: 'otherTown', stands, meant: town.code }
    : undefined
}

function rowsOf(rows: readonly SheetRow<NowColumnKey>[], target: NowTarget, file: string): readonly ReadRow[] {
  const first = new Map<EntryId, number>()
  return rows.map((row): ReadRow => {
    const reader = new RowReader(row, nowColumns)
    const programme = programmeOf(reader, target)
    const before = programme && first.get(programme.id)
    if (programme && before === undefined) first.set(programme.id, row.row)
    if (before !== undefined) reader.refuse('id', 'twice', String(before))
    const record = programme && recordOf(reader, programme, target, file)
    const { refusals } = reader
    // The first row of a programme is the one that counts; another of it is told and says nothing.
    const id = before === undefined ? programme?.id : undefined
    return {
      row: row.row,
      id,
      remark: textIn(row.cell('remark')),
      refusals,
      ...(record && !refusals.length && { record }),
    }
  })
}

/** The programme of a row: by its id, or by a title that only one has. Keeps what is wrong where there is none. */
function programmeOf(reader: RowReader<NowColumnKey>, { programmes, town }: NowTarget): SheetProgramme | undefined {
  if (reader.has('code') && codeIn(reader.row.cell('code')) !== town.code) {
    reader.refuse('code', 'otherTownRow', town.code)
    return undefined
  }
  const id = reader.value('id', idIn)
  if (id !== undefined) {
    const found = programmes.find((one) => one.id === id)
    if (!found) reader.refuse('id', 'unknownId')
    return found
  }
  if (reader.has('id')) return undefined
  const title = asCompared(reader.row.cell('title').text)
  const [found, another] = title ? programmes.filter((one) => asCompared(one.title) === title) : []
  if (!found) reader.refuse('id', 'idMissing')
  if (another) reader.refuse('title', 'titleTwice')
  return another ? undefined : found
}

/** A title as it is compared: a sheet that was saved in CP932 has other dashes. */
const asCompared = (title: string): string => withOneLook(inOneLine(title))

function recordOf(
  reader: RowReader<NowColumnKey>,
  programme: SheetProgramme,
  target: NowTarget,
  file: string,
): NowRecord | undefined {
  const state = reader.value('state', stateIn)
  const confirmedOn = reader.value('confirmedOn', (cell) => confirmedDay(cell, programme, target))
  if (!state) {
    if (reader.refusals.length === 0 && filledWithState.some(({ key }) => reader.has(key)))
      reader.refuse('state', 'stateMissing')
    return undefined
  }
  if (!reader.has('confirmedOn')) reader.refuse('confirmedOn', 'dayMissing')
  const rest = restOf(reader, target)
  if (rest.opensOn && rest.closesOn && rest.closesOn < rest.opensOn)
    reader.refuse('closesOn', 'endsBeforeItBegins', rest.opensOn)
  return confirmedOn === undefined
    ? undefined
    : { id: programme.id, state, confirmedOn, ...rest, cited: { file, row: reader.row.row } }
}

function restOf(reader: RowReader<NowColumnKey>, { town }: NowTarget) {
  const words = (key: NowColumnKey): string | undefined => textIn(reader.row.cell(key))
  const formLinks = reader.value('form', (cell) => linksIn(cell, town.sites))
  return known({
    link: reader.value('link', (cell) => linksIn(cell, town.sites)),
    name: words('name'),
    summary: words('summary'),
    who: words('who'),
    money: words('money'),
    apply: words('apply'),
    period: words('period'),
    opensOn: reader.value('opensOn', dayIn),
    closesOn: reader.value('closesOn', dayIn),
    desk: words('desk'),
    telephone: reader.value('telephone', telephoneIn),
    form: formLinks?.[0]?.url,
    askAgain: reader.value('askAgain', monthIn),
    confirmedBy: words('confirmedBy'),
  })
}

/** The day on which a town looked: neither to come nor before the document that names the programme. */
function confirmedDay(cell: SheetCell, { published }: SheetProgramme, { today }: NowTarget): CellValue<string> {
  const day = dayIn(cell)
  if (day.kind !== 'value') return day
  if (today !== undefined && day.value > today) return { kind: 'fault', because: 'inTheFuture', meant: today }
  if (day.value.slice(0, published.length) < published)
    return { kind: 'fault', because: 'beforeTheDocument', meant: published }
  return day
}

/** A day before the known one: the file is an older copy. The first such row is named. */
function dayBackwards(rows: readonly ReadRow[], { known: before, programmes }: NowTarget): FileRefusal | undefined {
  const days = new Map(before.map(({ id, confirmedOn }) => [id, confirmedOn]))
  const back = rows.find(({ record }) => record && record.confirmedOn < (days.get(record.id) ?? ''))
  if (!back?.record) return undefined
  const { id, confirmedOn } = back.record
  return {
    kind: 'dayBackwards',
    row: back.row,
    title: programmes.find((one) => one.id === id)?.title ?? id,
    before: days.get(id) ?? '',
    after: confirmedOn,
  }
}

function goneNote(rows: readonly ReadRow[], { programmes }: NowTarget): readonly FileNote[] {
  const ids = new Set(rows.flatMap(({ id }) => id ?? []))
  const count = programmes.filter(({ id }) => !ids.has(id)).length
  return count ? [{ kind: 'rowsGone', count }] : []
}
