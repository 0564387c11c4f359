import { csvText, isTakenForOther, type Cell } from '#sheets/csv.ts'
import { sha256 } from '../content-hash.ts'

/** What a Frictionless table schema says of the values of a column. */
export type Constraints = {
  readonly required?: true
  readonly unique?: true
  readonly enum?: readonly string[]
  readonly pattern?: string
  readonly minimum?: number
}

/**
 * One column: its header, what it is called and its description for people, its type for programs, and what stands in
 * it for a row. Headers never change: programs read them.
 */
export type Column<Row> = {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly type: 'string' | 'integer' | 'number'
  readonly constraints?: Constraints
  readonly value: (row: Row) => Cell
}

/** A column that names a row of another table. */
export type ForeignKey = { readonly column: string; readonly table: string; readonly names: string }

export type Table<Row> = {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly primaryKey?: string
  readonly foreignKeys?: readonly ForeignKey[]
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
}

/**
 * A table ready to be written: its CSV, its JSON and its schema come from one list of columns and cannot drift apart.
 */
export type OpenTable = {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly path: string
  readonly csv: string
  readonly jsonPath: string
  readonly json: string
  readonly resource: object
}

/** So many rows of each table stand in the description, for people who want to see what they would take. */
const previewedRows = 3

/** Writes a table out. */
export function openTable<Row>(table: Table<Row>): OpenTable {
  const path = `${table.name}.csv`
  const names = table.columns.map((column) => column.name)
  const cells = table.rows.map((row) => table.columns.map((column) => column.value(row)))
  const csv = csvText(names, cells)
  return {
    name: table.name,
    title: table.title,
    description: table.description,
    path,
    csv,
    jsonPath: `${table.name}.json`,
    json: jsonText(names, cells),
    resource: {
      profile: 'tabular-data-resource',
      name: table.name,
      path,
      title: table.title,
      description: table.description,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      bytes: Buffer.byteLength(csv),
      hash: `sha256:${sha256(csv)}`,
      rows: cells.length,
      dialect: {
        delimiter: ',',
        lineTerminator: '\r\n',
        quoteChar: '"',
        doubleQuote: true,
        skipInitialSpace: false,
        header: true,
      },
      schema: schemaOf(table, cells),
      preview: cells.slice(0, previewedRows),
    },
  }
}

/** The same rows as the CSV by the same names, one on a line. A cell that is empty is `null`: there is no value. */
const jsonText = (names: readonly string[], rows: readonly (readonly Cell[])[]): string => {
  const lines = rows.map((cells) =>
    JSON.stringify(
      Object.fromEntries(names.map((name, column) => [name, cells[column] === '' ? null : cells[column]])),
    ),
  )
  return lines.length ? `[\n${lines.join(',\n')}\n]\n` : '[]\n'
}

/** How to read a column that a spreadsheet would change when it opens the file by itself. */
export const asText =
  '。表計算ソフトで開くと、日付や別の数に変わる値がある。データの取りこみで、列を文字列として読む / import this column as text: spreadsheets take some values for dates or other numbers'

/**
 * The Frictionless table schema. An empty cell is no value; a table that is its own target is named by the empty
 * text.
 */
const schemaOf = <Row>(table: Table<Row>, rows: readonly (readonly Cell[])[]): object => ({
  fields: table.columns.map(({ name, title, type, description, constraints }, column) => ({
    name,
    title,
    type,
    // A row has a cell for each column.
    description: rows.some((cells) => isTakenForOther(cells[column]!)) ? description + asText : description,
    ...(constraints && { constraints }),
  })),
  missingValues: [''],
  ...(table.primaryKey && { primaryKey: table.primaryKey }),
  ...(table.foreignKeys && {
    foreignKeys: table.foreignKeys.map(({ column, table: target, names }) => ({
      fields: column,
      reference: { resource: target === table.name ? '' : target, fields: names },
    })),
  }),
})
