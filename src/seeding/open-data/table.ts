import { csvText, isTakenForOther, type Cell } from '#sheets/csv.ts'

/** What a Frictionless table schema says of the values of a column. */
export type Constraints = {
  readonly required?: true
  readonly unique?: true
  readonly enum?: readonly string[]
  readonly pattern?: string
  readonly minimum?: number
}

/** One column: its header, its description for people, its type for programs, and what stands in it for a row. */
export type Column<Row> = {
  readonly name: string
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

/** A table ready to be written: its CSV and its schema come from one list of columns and cannot drift apart. */
export type OpenTable = {
  readonly name: string
  readonly path: string
  readonly csv: string
  readonly resource: object
}

/** Writes a table out. */
export function openTable<Row>(table: Table<Row>): OpenTable {
  const path = `${table.name}.csv`
  const cells = table.rows.map((row) => table.columns.map((column) => column.value(row)))
  return {
    name: table.name,
    path,
    csv: csvText(
      table.columns.map((column) => column.name),
      cells,
    ),
    resource: {
      profile: 'tabular-data-resource',
      name: table.name,
      path,
      title: table.title,
      description: table.description,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      dialect: {
        delimiter: ',',
        lineTerminator: '\r\n',
        quoteChar: '"',
        doubleQuote: true,
        skipInitialSpace: false,
        header: true,
      },
      schema: schemaOf(table, cells),
    },
  }
}

/** How to read a column that a spreadsheet would change when it opens the file by itself. */
export const asText =
  '。表計算ソフトで開くと、日付や別の数に変わる値がある。データの取りこみで、列を文字列として読む / import this column as text: spreadsheets take some values for dates or other numbers'

/**
 * The Frictionless table schema. An empty cell is no value; a table that is its own target is named by the empty
 * text.
 */
const schemaOf = <Row>(table: Table<Row>, rows: readonly (readonly Cell[])[]): object => ({
  fields: table.columns.map(({ name, type, description, constraints }, column) => ({
    name,
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
