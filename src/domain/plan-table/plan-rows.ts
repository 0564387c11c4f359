/** The rows of a plan as the open data writes them, so far as they can be corrected or name a row. */
import { firstLinesOf, type Citation } from '../citation.ts'
import type { Entry } from '../entry.ts'
import { sliceCode, type Aim, type Due, type Reading, type Series, type Target } from '../figure.ts'
import type { Indicator } from '../indicator.ts'
import { momentCode, periodCode, type Period } from '../period.ts'
import type { Plan } from '../plan.ts'
import type { TownId } from '../town.ts'
import { withOneLook } from '../town-sheet/sheet-cell.ts'
import { keyColumns, tableOfEntry, type PlanTableName } from './plan-table-columns.ts'

/**
 * A row: its record and plan, what it is called, and its cells by the names of their columns. `field`: where in the
 * seed of its record the number of a figure stands; absent for the other tables, whose columns say it. `unit`: of its
 * number.
 */
export type PlanRow = {
  readonly key: string
  readonly id: string
  readonly plan: string
  readonly title: string
  readonly cells: Readonly<Record<string, string>>
  readonly field?: string
  readonly unit?: string
}

/** What we say of a record, without readings. */
export type OwnWords = { readonly name: string; readonly plain: string; readonly easy: string }

/** The cells by which a row is known, as one text. Spaces around them, and a number's spelling, make no other row. */
export const rowKey = (table: PlanTableName, cell: (column: string) => string): string =>
  keyColumns[table]
    .map((column) => withOneLook(cell(column)).normalize('NFKC').replace(/\s+/g, ' ').trim())
    .join('\u001F')

const orEmpty = (nothing: string, text: string): string => (text === nothing ? '' : text)

/** The rows of each of the tables. */
export type TableRows = Readonly<Record<PlanTableName, readonly PlanRow[]>>

/** The rows of each table, as they are made for one of them. */
export const rowsOfTables = (rowsOf: (table: PlanTableName) => readonly PlanRow[]): TableRows => ({
  goals: rowsOf('goals'),
  initiatives: rowsOf('initiatives'),
  indicators: rowsOf('indicators'),
  observations: rowsOf('observations'),
})

/** All rows of a table for one plan. `wordsOf`: what we say of a record; `codeOf`: the code of a town. */
export function planRows(
  table: PlanTableName,
  plan: Plan,
  { wordsOf, codeOf }: { readonly wordsOf: (id: string) => OwnWords; readonly codeOf: (town: TownId) => string },
): readonly PlanRow[] {
  const row = (one: Omit<PlanRow, 'key' | 'plan'>): PlanRow => ({
    ...one,
    plan: plan.id,
    key: rowKey(table, (column) => one.cells[column] ?? ''),
  })
  const words = (id: string): Readonly<Record<string, string>> => {
    const { name, plain, easy } = wordsOf(id)
    return { plain_name: name, plain, easy }
  }
  switch (table) {
    case 'goals':
    case 'initiatives':
      return plan.entries
        .filter((entry) => tableOfEntry(entry) === table)
        .map((entry) =>
          row({ id: entry.id, title: entry.title, cells: { ...entryCells(table, entry), ...words(entry.id) } }),
        )
    case 'indicators':
      return plan.indicators.map((indicator) =>
        row({
          id: indicator.id,
          title: indicator.name,
          cells: { ...indicatorCells(indicator), ...words(indicator.id) },
        }),
      )
    case 'observations':
      return plan.indicators.flatMap((indicator) =>
        indicator.series.flatMap((series, place) =>
          figuresOf(series).map(({ field, cells }) =>
            row({
              id: indicator.id,
              title: indicator.name,
              cells: { indicator: indicator.id, slice: sliceCode(series.slice, codeOf), ...cells },
              field: `series[${place}].${field}`,
              unit: orEmpty('none', indicator.unit),
            }),
          ),
        ),
      )
  }
}

function entryCells(table: PlanTableName, entry: Entry): Readonly<Record<string, string>> {
  const { id, plan, kind, title, priority, tags } = entry
  const [number, detail] = [orEmpty('none', entry.code), orEmpty('titleOnly', entry.text)]
  const both = { id, plan, kind, parent: orEmpty('top', entry.parent), title, ...linesOf(entry.cited) }
  return table === 'goals'
    ? { ...both, code: number, text: detail }
    : { ...both, number, detail, priority, tags: tags.join(';') }
}

const linesOf = (cited: Citation) => {
  const [from, to] = firstLinesOf(cited)
  return { line_from: String(from), line_to: String(to) }
}

const indicatorCells = ({ id, plan, name, unit, decimals, counting, direction: { way, basis } }: Indicator) => ({
  id,
  plan,
  decimals: String(decimals),
  direction_basis: basis,
  name,
  unit: orEmpty('none', unit),
  counting,
  direction: way,
})

type Figure = { readonly field: string; readonly cells: Readonly<Record<string, string>> }

const figuresOf = ({ baseline, targets, readings, projections }: Series): readonly Figure[] => [
  figureOfReading('baseline', 'baseline', baseline),
  ...targets.flatMap((target, place) => figuresOfTarget(`targets[${place}]`, target)),
  ...readings.map((reading, place) => figureOfReading('actual', `readings[${place}]`, reading)),
  ...projections.map(({ by, reading }, place) =>
    figureOfReading('projection', `projections[${place}].reading`, reading, by),
  ),
]

const figureOfReading = (role: string, field: string, reading: Reading, projection = ''): Figure => ({
  field: `${field}.value`,
  cells: {
    role,
    projection,
    ...whenOf(reading.period),
    comparator: '',
    value: reading.kind === 'number' ? String(reading.value) : '',
    marked: '',
    ...linesOf(reading.cited),
  },
})

/** A target is a row; a range is two, one for each of its ends. */
function figuresOfTarget(field: string, target: Target): readonly Figure[] {
  const cells = { role: 'target', projection: '', ...whenDue(target.due), marked: target.marked ?? '' }
  const aims: readonly AimCells[] =
    target.kind === 'aim' ? aimCells(target.aim) : [{ at: 'aim.number', comparator: '', value: '' }]
  return aims.map(({ at, comparator, value }) => ({
    field: `${field}.${at}`,
    cells: { ...cells, comparator, value, ...linesOf(target.cited) },
  }))
}

type AimCells = { readonly at: string; readonly comparator: string; readonly value: string }
function aimCells(aim: Aim): readonly AimCells[] {
  if (aim.kind === 'number') return [{ at: 'aim.number', comparator: aim.comparator, value: String(aim.value) }]
  if (aim.kind === 'range')
    return [
      { at: 'aim.low', comparator: 'atLeast', value: String(aim.low) },
      { at: 'aim.high', comparator: 'atMost', value: String(aim.high) },
    ]
  return [{ at: 'aim', comparator: '', value: '' }]
}

const noWindow = { window_from: '', window_to: '', window_as: '' } as const

const whenOf = (period: Period) =>
  period.kind === 'over'
    ? {
        period: periodCode(period),
        window_from: momentCode(period.from),
        window_to: momentCode(period.to),
        window_as: period.as === 'span' ? '' : period.as,
      }
    : { period: periodCode(period), ...noWindow }

function whenDue(due: Due) {
  if (due.kind === 'by') return whenOf(due.period)
  const [from, to] = [momentCode(due.from), momentCode(due.to)]
  return { period: `${from}/${to}`, window_from: from, window_to: to, window_as: due.kind === 'sum' ? 'sum' : '' }
}
