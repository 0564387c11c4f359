import { PackFormatError } from './format.ts'

/** A table of the open data, as `datapackage.json` describes it. Its titles and descriptions are for people. */
export type DataTable = {
  readonly name: string
  readonly path: string
  readonly title: string
  readonly description: string
  readonly bytes: number
  readonly rows: number
  readonly columns: readonly DataColumn[]
  /** The cells of the first rows, in the order of the columns. */
  readonly preview: readonly (readonly (string | number)[])[]
}
export type DataColumn = { readonly name: string; readonly title: string; readonly description: string }

/** The open data as a whole. `date`: of its release (`YYYY-MM-DD`); `licence` and `licencePath` say how to use it. */
export type DataPackage = {
  readonly title: string
  readonly version: string
  readonly date: string
  readonly licence: string
  readonly licencePath: string
  readonly tables: readonly DataTable[]
}

type Written = { readonly [key: string]: unknown }
const objectsIn = (value: unknown): readonly Written[] => {
  if (!Array.isArray(value) || value.some((one) => typeof one !== 'object' || !one)) throw notOurs()
  return value as readonly Written[]
}
const textIn = (written: Written, key: string): string => {
  const value = written[key]
  if (typeof value !== 'string') throw notOurs()
  return value
}
const countIn = (written: Written, key: string): number => {
  const value = written[key]
  if (typeof value !== 'number') throw notOurs()
  return value
}
const notOurs = (): PackFormatError => new PackFormatError('datapackage: something else')

/** What a person reads of a description: the English behind the stroke is for programs' authors. */
const inJapanese = (description: string): string => description.split(' / ')[0] ?? ''

const isName = (path: string): boolean => /^[\w.-]+$/.test(path)

function tableFrom(written: Written): DataTable {
  const { fields } = (written.schema ?? {}) as Written
  const path = textIn(written, 'path')
  if (!isName(path) || !Array.isArray(written.preview) || !written.preview.every(Array.isArray)) throw notOurs()
  return {
    name: textIn(written, 'name'),
    path,
    title: textIn(written, 'title'),
    description: inJapanese(textIn(written, 'description')),
    bytes: countIn(written, 'bytes'),
    rows: countIn(written, 'rows'),
    columns: objectsIn(fields).map((field) => ({
      name: textIn(field, 'name'),
      title: textIn(field, 'title'),
      description: inJapanese(textIn(field, 'description')),
    })),
    preview: written.preview as DataTable['preview'],
  }
}

/** The address below the app's base of a file of the open data. */
export const openDataPath = (file: string): string => `open-data/${file}`

/**
 * The open data as its description says. Throws a `PackFormatError` when the text is other JSON, and a `SyntaxError`
 * when it is none.
 */
export function dataPackageFrom(text: string): DataPackage {
  const parsed: unknown = JSON.parse(text)
  const [written] = objectsIn([parsed])
  const [licence] = objectsIn(written?.licenses)
  if (!written || !licence) throw notOurs()
  const licencePath = textIn(licence, 'path')
  if (!isName(licencePath)) throw notOurs()
  return {
    title: textIn(written, 'title'),
    version: textIn(written, 'version'),
    date: textIn(written, 'created').slice(0, 10),
    licence: textIn(licence, 'title'),
    licencePath,
    tables: objectsIn(written.resources).map(tableFrom),
  }
}
