/** Reads an `.xlsx` (ECMA-376): each cell as what is seen in it, days as days, percentages with their sign. */
import { strFromU8, unzipSync } from 'fflate'
import { dayOfSerial } from '#domain/town-sheet/sheet-values.ts'
import { emptyCell, type SheetCell, type SheetPage } from '#domain/town-sheet/sheet-cell.ts'
import type { FileRefusal } from '#domain/town-sheet/sheet-faults.ts'
import { sheetLimits } from './sheet-limits.ts'
import { walkElements } from './xml-elements.ts'

/** The parts that are read, by their path in lower case. Pictures and macros stay packed. */
const readParts =
  /^(?:xl\/(?:workbook|sharedstrings|styles|_rels\/workbook)\.xml(?:\.rels)?|xl\/worksheets\/[^/]+\.xml)$/

type Parts = (path: string) => string | undefined

/**
 * The pages of a workbook in their order, those that are hidden left out. Refused where it is another file in a zip,
 * larger than our limits when unpacked, or not whole; never throws.
 */
export function workbookPages(bytes: Uint8Array): readonly SheetPage[] | FileRefusal {
  try {
    const parts = unpacked(bytes)
    return typeof parts === 'function' ? pagesOf(parts) : parts
  } catch (problem) {
    return problem instanceof TooManyRows
      ? { kind: 'tooManyRows', limit: sheetLimits.rows }
      : { kind: 'damagedWorkbook' }
  }
}

class TooManyRows extends Error {}

function unpacked(bytes: Uint8Array): Parts | FileRefusal {
  const names: string[] = []
  let size = 0
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      names.push(name.toLowerCase())
      if (!readParts.test(name.toLowerCase())) return false
      size += originalSize
      // Looked at before anything is unpacked: a zip of some kilobytes may hold gigabytes.
      return size <= sheetLimits.unpacked
    },
  })
  if (names.includes('content.xml')) return { kind: 'otherFile', what: 'openDocument' }
  if (!names.includes('xl/workbook.xml')) return { kind: 'otherFile', what: 'otherZip' }
  if (size > sheetLimits.unpacked) return { kind: 'tooLarge', megabytes: sheetLimits.unpacked / 1024 ** 2 }
  const texts = new Map(Object.entries(files).map(([name, content]) => [name.toLowerCase(), strFromU8(content)]))
  return (path) => texts.get(path.toLowerCase())
}

type NamedPart = { readonly name: string; readonly id: string }

function pagesOf(parts: Parts): readonly SheetPage[] {
  const sheets: NamedPart[] = []
  let from1904 = false
  walkElements(parts('xl/workbook.xml') ?? '', {
    open: (element, attribute) => {
      if (element === 'workbookPr') from1904 = /^(?:1|true)$/.test(attribute('date1904') ?? '')
      if (element === 'sheet' && !/hidden/i.test(attribute('state') ?? ''))
        sheets.push({ name: attribute('name') ?? '', id: attribute('id') ?? '' })
    },
  })
  const targets = new Map<string, string>()
  walkElements(parts('xl/_rels/workbook.xml.rels') ?? '<none/>', {
    open: (element, attribute) => {
      if (element === 'Relationship') targets.set(attribute('Id') ?? '', attribute('Target') ?? '')
    },
  })
  const strings = sharedStrings(parts('xl/sharedStrings.xml'))
  const formats = cellFormats(parts('xl/styles.xml'))
  return sheets.flatMap(({ name, id }) => {
    const target = targets.get(id) ?? ''
    const xml = parts(target.startsWith('/') ? target.slice(1) : `xl/${target}`)
    return xml === undefined ? [] : [{ name, rows: rowsOf(xml, { strings, formats, from1904 }) }]
  })
}

/** The texts that cells share. Furigana (`rPh`), which Japanese Excel keeps with each text, are no part of it. */
function sharedStrings(xml: string | undefined): readonly string[] {
  const strings: string[] = []
  if (xml === undefined) return strings
  let text: string | undefined
  let inText = false
  let inFurigana = false
  walkElements(xml, {
    open: (element) => {
      if (element === 'si') text = ''
      if (element === 'rPh') inFurigana = true
      if (element === 't') inText = true
    },
    text: (part) => {
      if (inText && !inFurigana && text !== undefined) text += part
    },
    close: (element) => {
      if (element === 't') inText = false
      if (element === 'rPh') inFurigana = false
      if (element === 'si') strings.push(text ?? '')
    },
  })
  return strings
}

/** How a number is shown, as far as it matters. */
type NumberFormat = 'plain' | 'day' | 'percent'

/** Built-in formats of days; 27 to 36 and 50 to 58 are those of Japanese Excel. */
const isDayFormat = (id: number): boolean =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58)

function formatOf(id: number, code: string | undefined): NumberFormat {
  if (code === undefined) {
    if (isDayFormat(id)) return 'day'
    return id === 9 || id === 10 ? 'percent' : 'plain'
  }
  const letters = code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '')
  if (letters.includes('%')) return 'percent'
  return /[yd]|ge/i.test(letters.replace(/general/gi, '')) ? 'day' : 'plain'
}

/** The format of each style that cells name by its place. */
function cellFormats(xml: string | undefined): readonly NumberFormat[] {
  const codes = new Map<number, string>()
  const formats: NumberFormat[] = []
  let inCells = false
  walkElements(xml ?? '<none/>', {
    open: (element, attribute) => {
      const id = Number(attribute('numFmtId') ?? 0)
      if (element === 'numFmt') codes.set(id, attribute('formatCode') ?? '')
      if (element === 'cellXfs') inCells = true
      if (element === 'xf' && inCells) formats.push(formatOf(id, codes.get(id)))
    },
    close: (element) => {
      if (element === 'cellXfs') inCells = false
    },
  })
  return formats
}

type Book = {
  readonly strings: readonly string[]
  readonly formats: readonly NumberFormat[]
  readonly from1904: boolean
}

/** The column (from 0) of `AB12`; `next` where the cell does not say it. */
function columnOf(reference: string | undefined, next: number): number {
  const [letters] = /^[A-Z]+/i.exec(reference ?? '') ?? []
  if (!letters) return next
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

type OpenCell = { readonly column: number; readonly type: string; readonly style: number; value: string }

function rowsOf(xml: string, book: Book): readonly (readonly SheetCell[])[] {
  const rows: SheetCell[][] = []
  let row = 0
  let next = 0
  let cell: OpenCell | undefined
  let reading = false
  let inFurigana = false
  const keep = ({ column, type, style, value }: OpenCell): void => {
    if (!value || column >= sheetLimits.columns) return
    if (row > sheetLimits.rows) throw new TooManyRows()
    while (rows.length < row) rows.push([])
    const cells = rows[row - 1]! // Filled just now.
    while (cells.length < column) cells.push(emptyCell)
    cells[column] = cellFrom(value, type, book.formats[style] ?? 'plain', book)
  }
  walkElements(xml, {
    open: (element, attribute) => {
      if (element === 'row') {
        row = Number(attribute('r') ?? row + 1)
        next = 0
      } else if (element === 'c') {
        const column = columnOf(attribute('r'), next)
        next = column + 1
        cell = { column, type: attribute('t') ?? 'n', style: Number(attribute('s') ?? 0), value: '' }
      } else if (element === 'rPh') inFurigana = true
      else if (element === 'v' || element === 't') reading = true
    },
    text: (part) => {
      if (cell && reading && !inFurigana) cell.value += part
    },
    close: (element) => {
      if (element === 'v' || element === 't') reading = false
      else if (element === 'rPh') inFurigana = false
      else if (element === 'c') {
        if (cell) keep(cell)
        cell = undefined
      }
    },
  })
  return rows
}

function cellFrom(value: string, type: string, format: NumberFormat, { strings, from1904 }: Book): SheetCell {
  if (type === 's') return { text: strings[Number(value)] ?? '' }
  if (type === 'd') return { text: value.slice(0, 10), as: 'date' }
  if (type === 'b') return { text: value === '1' ? 'TRUE' : 'FALSE' }
  if (type !== 'n') return { text: value }
  const number = Number(value)
  if (!Number.isFinite(number)) return { text: value }
  if (format === 'day' && number >= 1) return { text: dayOfSerial(number + (from1904 ? 1462 : 0)), as: 'date' }
  if (format === 'percent') return { text: `${rounded(number * 100)}%`, as: 'number' }
  return { text: rounded(number), as: 'number' }
}

/** A number with the 15 digits that spreadsheets keep: 3.5999999999999996 is 3.6. */
const rounded = (number: number): string => String(Number(number.toPrecision(15)))
