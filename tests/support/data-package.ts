/** A reader of a Data Package that knows nothing of how ours is written: what is against its rules, in words. */
import { createHash } from 'node:crypto'
import { csvCells } from './csv.ts'

type Field = {
  readonly name: string
  readonly title?: string
  readonly description?: string
  readonly type: string
  readonly constraints?: {
    readonly required?: boolean
    readonly unique?: boolean
    readonly enum?: readonly string[]
    readonly pattern?: string
    readonly minimum?: number
  }
}
export type Resource = {
  readonly name: string
  readonly path: string
  readonly title: string
  readonly encoding: string
  readonly bytes: number
  readonly hash: string
  readonly rows: number
  readonly licenses: readonly object[]
  readonly preview: readonly (readonly (string | number)[])[]
  readonly schema: {
    readonly fields: readonly Field[]
    readonly missingValues: readonly string[]
    readonly primaryKey?: string
    readonly foreignKeys?: readonly {
      readonly fields: string
      readonly reference: { readonly resource: string; readonly fields: string }
    }[]
  }
}
export type DataPackage = {
  readonly name: string
  readonly version: string
  readonly created: string
  readonly licenses: readonly { readonly name: string; readonly path: string }[]
  readonly resources: readonly Resource[]
}

const wholeNumber = /^-?\d+$/
const anyNumber = /^-?\d+(?:\.\d+)?$/
/** The types of the Table Schema that we use, as that specification spells their values. */
const fits: Readonly<Record<string, (cell: string) => boolean>> = {
  string: () => true,
  integer: (cell) => wholeNumber.test(cell),
  number: (cell) => anyNumber.test(cell),
}

/** What is against the rules of Data Package and Table Schema in a package and its files; nothing where all is well. */
export function faultsOf(given: DataPackage, fileAt: (path: string) => string): readonly string[] {
  const names = given.resources.map(({ name }) => name)
  return [
    ...(new Set(names).size < names.length ? ['two tables have one name'] : []),
    ...[given.name, ...names].filter((name) => !/^[a-z0-9._-]+$/.test(name)).map((name) => `${name} is no name`),
    ...given.licenses.filter(({ name, path }) => !name || !path || /^\/|\.\./.test(path)).map(() => 'a licence'),
    ...given.resources.flatMap((resource) => faultsOfTable(resource, given.resources, fileAt)),
  ]
}

const tableOf = (resource: Resource, fileAt: (path: string) => string) => {
  const [header = [], ...rows] = csvCells(fileAt(resource.path))
  return { header, rows, column: (name: string) => rows.map((row) => row[header.indexOf(name)] ?? '') }
}

function faultsOfTable(resource: Resource, all: readonly Resource[], fileAt: (path: string) => string): string[] {
  const { path, schema } = resource
  const text = fileAt(path)
  const table = tableOf(resource, fileAt)
  const wrong = (what: string): string => `${path}: ${what}`
  const keys = schema.primaryKey ? table.column(schema.primaryKey) : []
  return [
    ...(resource.encoding !== 'utf-8' || text.includes('\uFFFD') ? [wrong('encoding')] : []),
    ...(resource.bytes !== Buffer.byteLength(text) ? [wrong('bytes')] : []),
    ...(resource.hash !== `sha256:${createHash('sha256').update(text).digest('hex')}` ? [wrong('hash')] : []),
    ...(resource.rows !== table.rows.length ? [wrong('number of rows')] : []),
    ...(resource.licenses.length ? [] : [wrong('no licence')]),
    ...(table.header.join() !== schema.fields.map(({ name }) => name).join() ? [wrong('header')] : []),
    ...(new Set(table.header).size < table.header.length ? [wrong('two columns of one name')] : []),
    ...table.rows.filter((row) => row.length !== table.header.length).map((row) => wrong(`row ${row.join()}`)),
    ...(new Set(keys).size < keys.length || keys.includes('') ? [wrong('primary key')] : []),
    ...schema.fields.flatMap((field) => faultsOfColumn(field, table.column(field.name)).map(wrong)),
    ...(schema.foreignKeys ?? []).flatMap(({ fields, reference }) => {
      const target = reference.resource ? all.find(({ name }) => name === reference.resource) : resource
      if (!target) return [wrong(`no table ${reference.resource}`)]
      const known = new Set(tableOf(target, fileAt).column(reference.fields))
      return table.column(fields).flatMap((cell) => (cell && !known.has(cell) ? [wrong(`${fields}: ${cell}`)] : []))
    }),
  ]
}

function faultsOfColumn({ name, type, constraints = {} }: Field, cells: readonly string[]): string[] {
  const filled = cells.filter(Boolean)
  const wrong = (cell: string): string => `${name}: ${cell}`
  const { pattern, enum: values, minimum } = constraints
  const whole = pattern === undefined ? undefined : new RegExp(`^(?:${pattern})$`)
  return [
    ...(fits[type] ? filled.filter((cell) => !fits[type]!(cell)).map(wrong) : [`${name}: no type ${type}`]),
    ...(constraints.required && filled.length < cells.length ? [`${name} is required`] : []),
    ...(constraints.unique && new Set(filled).size < filled.length ? [`${name} is not unique`] : []),
    ...(whole ? filled.filter((cell) => !whole.test(cell)).map(wrong) : []),
    ...(values ? filled.filter((cell) => !values.includes(cell)).map(wrong) : []),
    ...(minimum === undefined ? [] : filled.filter((cell) => Number(cell) < minimum).map(wrong)),
  ]
}
