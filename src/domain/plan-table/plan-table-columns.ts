/** The tables of the open data that can be handed back with corrections, and where each of their columns is written. */
import { isGroup, type Entry } from '../entry.ts'
import type { SheetColumn } from '../town-sheet/sheet-columns.ts'

export const planTableNames = ['goals', 'initiatives', 'indicators', 'observations'] as const
export type PlanTableName = (typeof planTableNames)[number]

/** The files of the seeds in which a correction is made: those of a plan, or of our words for it. */
export type SeedFileKind = 'entries' | 'indicators' | 'texts'

/**
 * How a column may be corrected: in which files, under which field. `nothing`: what the seeds write where the cell is
 * empty; without it the cell must not be empty. `choices`: all that may stand there.
 */
type Correctable = {
  readonly file: SeedFileKind
  readonly field: string
  readonly nothing?: string
  readonly choices?: readonly string[]
}

/** A column of a table; one without `correct` follows from others, or names the row, and is compared with nothing. */
export type PlanTableColumn = SheetColumn<string> & { readonly correct?: Correctable }

const fixed = (name: string, needed = false): PlanTableColumn => ({
  key: name,
  name,
  filledBy: 'us',
  width: 0,
  ...(needed && { needed: true }),
})
const written = (name: string, correct: Correctable): PlanTableColumn => ({
  key: name,
  name,
  filledBy: 'town',
  width: 0,
  correct,
})

const ourWords = ['plain_name', 'plain', 'easy'].map((field) => written(field, { file: 'texts', field }))
const place = ['plan_years', 'document', 'line_from', 'line_to', 'cited'].map((name) => fixed(name))
const continuing = ['continues', 'continues_because'].map((name) => fixed(name))

export const planTableColumns: Readonly<Record<PlanTableName, readonly PlanTableColumn[]>> = {
  goals: [
    fixed('id', true),
    fixed('plan'),
    fixed('parent'),
    fixed('kind'),
    written('code', { file: 'entries', field: 'code', nothing: 'none' }),
    written('title', { file: 'entries', field: 'title' }),
    written('text', { file: 'entries', field: 'text', nothing: 'titleOnly' }),
    ...ourWords,
    fixed('themes'),
    ...continuing,
    ...place,
  ],
  initiatives: [
    fixed('id', true),
    fixed('plan'),
    fixed('publisher'),
    fixed('goal'),
    fixed('parent'),
    fixed('kind'),
    written('number', { file: 'entries', field: 'code', nothing: 'none' }),
    written('title', { file: 'entries', field: 'title' }),
    written('detail', { file: 'entries', field: 'text', nothing: 'titleOnly' }),
    ...ourWords,
    fixed('themes'),
    fixed('tags'),
    written('priority', { file: 'entries', field: 'priority', choices: ['yes', 'no', 'unreadable', 'notUsed'] }),
    ...continuing,
    ...place,
  ],
  indicators: [
    fixed('id', true),
    fixed('plan'),
    fixed('publisher'),
    fixed('goal'),
    written('name', { file: 'indicators', field: 'name' }),
    ...ourWords,
    written('unit', { file: 'indicators', field: 'unit', nothing: 'none' }),
    fixed('decimals'),
    written('counting', { file: 'indicators', field: 'counting', choices: ['level', 'flow', 'runningTotal'] }),
    fixed('one_year_basis'),
    written('direction', {
      file: 'indicators',
      field: 'direction.way',
      choices: ['increase', 'decrease', 'maintain'],
    }),
    fixed('direction_basis'),
    ...continuing,
    fixed('breaks'),
    fixed('plan_years'),
    fixed('themes'),
  ],
  observations: [
    fixed('indicator', true),
    fixed('slice'),
    fixed('role', true),
    fixed('projection'),
    fixed('period', true),
    fixed('window_from'),
    fixed('window_to'),
    fixed('window_as'),
    fixed('comparator'),
    fixed('comparator_basis'),
    { ...written('value', { file: 'indicators', field: 'value' }), needed: true },
    fixed('gap'),
    fixed('our_reading'),
    fixed('also_printed'),
    fixed('printed'),
    fixed('marked'),
    fixed('corrects'),
    fixed('corrects_cited'),
    fixed('document'),
    fixed('line_from'),
    fixed('line_to'),
    fixed('cited'),
  ],
}

/** The columns by which a row is known; of figures, which have no id, all that tell one from the others. */
export const keyColumns: Readonly<Record<PlanTableName, readonly string[]>> = {
  goals: ['id'],
  initiatives: ['id'],
  indicators: ['id'],
  observations: [
    'indicator',
    'slice',
    'role',
    'projection',
    'period',
    'window_from',
    'window_to',
    'window_as',
    'comparator',
    'marked',
    'line_from',
  ],
}

/** The table in which an entry is a row. */
export const tableOfEntry = (entry: Pick<Entry, 'kind'>): PlanTableName => (isGroup(entry) ? 'goals' : 'initiatives')
