import { isHostOf } from '../hosts.ts'
import { eraPattern, erasIn, eraYearsOf, yearOfEra } from '../era.ts'
import { folded, inOneLine, type SheetCell } from './sheet-cell.ts'
import type { RowFault } from './sheet-faults.ts'

/** What a cell says, or why it says nothing that can be taken. An empty cell is not known: never 無, never 0. */
export type CellValue<Value> =
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'empty' }
  | { readonly kind: 'fault'; readonly because: RowFault; readonly meant?: string }

const empty = { kind: 'empty' } as const
const value = <Value>(of: Value): CellValue<Value> => ({ kind: 'value', value: of })
const fault = (because: RowFault, meant?: string): CellValue<never> => ({
  kind: 'fault',
  because,
  ...(meant !== undefined && { meant }),
})

/** Characters of a cell that are kept; 内容 of 支援制度（給付金）情報 has the same limit. */
export const longestCell = 5000

/** What a formula leaves that did not work: `#REF!`. */
const excelError = /^#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|#+)$/

/** What is wrong with any cell, whatever its column; none where nothing is. */
export function faultOfAny({ text }: SheetCell): RowFault | undefined {
  if (excelError.test(text.trim())) return 'excelError'
  if (text.includes('\uFFFD')) return 'damagedLetters'
  return text.length > longestCell ? 'tooLong' : undefined
}

/** A text of the town's, in one line and in its own letters. */
export function textIn(cell: SheetCell): string | undefined {
  return inOneLine(cell.text) || undefined
}

/** The day that a spreadsheet counts as a number: 1 is 1900-01-01, of which Excel's leap year 1900 is no concern. */
export const dayOfSerial = (serial: number): string =>
  new Date(Date.UTC(1899, 11, 30 + Math.floor(serial))).toISOString().slice(0, 10)

/** Serials of days from 2000 to 2099: five digits are no other spelling of a day. */
const isSerial = (digits: string): boolean =>
  /^\d{5}$/.test(digits) && Number(digits) >= 36526 && Number(digits) < 73051

const eraYear = new RegExp(`^(${eraPattern})(元|\\d{1,2})`, 'i')

/** A text whose era is written out in years of the common era: 令和8年4月1日 is 2026年4月1日; others as they are. */
function inCommonEra(text: string): string {
  return text.replace(eraYear, (printed, name: string, count: string) => {
    const [era] = erasIn(name.toUpperCase())
    if (!era) return printed
    const year = yearOfEra(era, count === '元' ? 1 : Number(count))
    return eraYearsOf(year).some((one) => one.era === era) ? String(year) : printed
  })
}

const two = (digits: string): string => digits.padStart(2, '0')

/** `YYYY-MM-DD` where that is a day of the calendar. */
function realDay(year: string, month: string, day: string): string | undefined {
  const text = `${year}-${two(month)}-${two(day)}`
  const time = Date.parse(`${text}T00:00:00Z`)
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text ? undefined : text
}

/** A day: 2026-04-01, 2026/4/1, 2026年4月1日, 令和8年4月1日, R8.4.1, the serial of a spreadsheet. */
export function dayIn(cell: SheetCell): CellValue<string> {
  const text = inCommonEra(folded(cell.text)).replace(/T?0{1,2}:00(?::00(?:\.0+)?)?Z?$/, '')
  if (!text) return empty
  if (isSerial(text)) return value(dayOfSerial(Number(text)))
  const [, year, month, day] =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(text) ?? []
  const found = year && month && day ? realDay(year, month, day) : undefined
  return found ? value(found) : fault('notADay')
}

/** A month as `YYYY-MM`: 2027-04, 2027/4, 2027年4月, 令和9年4月, or a day of it, which spreadsheets make of a month. */
export function monthIn(cell: SheetCell): CellValue<string> {
  const day = dayIn(cell)
  if (day.kind === 'empty') return empty
  if (day.kind === 'value') return value(day.value.slice(0, 7))
  const text = inCommonEra(folded(cell.text))
  const [, year, month] = /^(\d{4})[-/.](\d{1,2})$/.exec(text) ?? /^(\d{4})年(\d{1,2})月$/.exec(text) ?? []
  return year && month && realDay(year, month, '1') ? value(`${year}-${two(month)}`) : fault('notAMonth')
}

/** A fiscal year: 2023, 2023年度, FY2023, 令和5年度, R5. */
export function fiscalYearIn(cell: SheetCell): CellValue<number> {
  const text = inCommonEra(folded(cell.text))
  if (!text) return empty
  const [, year] = /^(?:FY)?((?:19|20)\d{2})(?:年度)?$/.exec(text) ?? []
  return cell.as !== 'date' && year ? value(Number(year)) : fault('notAYear')
}

/** A page of the town's with what it is called. */
export type SheetLink = { readonly url: string; readonly title?: string }

const address =
  /^https:\/\/([a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+)(?:[/?#][^\s"<>\\^`{|}]*)?$/i

function linkFrom(written: string, sites: readonly string[]): CellValue<SheetLink> {
  const at = written.search(/https?:\/\//i)
  if (at < 0) return fault('notALink')
  const url = written.slice(at).trim()
  const [, host] = address.exec(url) ?? []
  if (!host) return fault('notALink')
  if (!isHostOf(host.toLowerCase(), sites)) return fault('otherHost', sites.join('、'))
  const title = inOneLine(written.slice(0, at).replace(/[:：]\s*$/, ''))
  return value({ url, ...(title && { title }) })
}

/** Addresses, each alone or as `タイトル:URL`, with `;` between them. `sites`: the hosts that they may lead to. */
export function linksIn(cell: SheetCell, sites: readonly string[]): CellValue<readonly SheetLink[]> {
  const written = cell.text
    .replaceAll('；', ';')
    .split(/;(?!\w+=)|[\r\n]+/)
    .filter((part) => part.trim())
  if (!written.length) return empty
  const links = written.map((part) => linkFrom(part.trim(), sites))
  const wrong = links.find((link) => link.kind === 'fault')
  return wrong ?? value(links.flatMap((link) => (link.kind === 'value' ? link.value : [])))
}

/** A telephone number as `0835-23-2111`; brackets and full width are read. */
export function telephoneIn(cell: SheetCell): CellValue<string> {
  const text = folded(cell.text)
    .replace(/[‐‑–—―−ー]/g, '-')
    .replace(/^\((0\d+)\)-?/, '$1-')
    .replace(/^(0\d+)\((\d+)\)-?/, '$1-$2-')
  if (!text) return empty
  const digits = text.replaceAll('-', '')
  if (/^[1-9]\d{8,9}$/.test(digits)) return fault('zeroLost')
  return /^0\d{9,10}$/.test(digits) && /^\d+(?:-\d+){0,2}$/.test(text) ? value(text) : fault('notATelephone')
}

/**
 * A number in half width without its separators: １，２３４ and ▲3.5. `unit`: the indicator's; a percentage may carry its
 * sign, any other unit belongs into its own column.
 */
export function amountIn(cell: SheetCell, unit: string): CellValue<number> {
  const text = folded(cell.text)
    .replaceAll(',', '')
    .replace(/^[▲△−－]/, '-')
  if (!text) return empty
  if (cell.as === 'date') return fault('turnedByExcel')
  const plain = folded(unit) === '%' ? text.replace(/%$/, '') : text
  if (/^-?\d+(?:\.\d+)?$/.test(plain)) return value(Number(plain))
  return fault(/^-?\d+(?:\.\d+)?[^\d.\s]+$/.test(plain) ? 'withUnit' : 'notANumber')
}

/** An id of ours as it is written; one that a spreadsheet has turned into a day or an exponent is none. */
export function idIn(cell: SheetCell): CellValue<string> {
  const text = folded(cell.text)
  if (!text) return empty
  const isTurned = /^\d+(?:\.\d+)?E[+-]?\d+$/i.test(text) || dayIn(cell).kind === 'value' || /^\d+月\d+日$/.test(text)
  return cell.as === 'date' || isTurned ? fault('turnedByExcel') : value(text)
}

/** A code of local governments in six digits; the zero that spreadsheets take off its front is put back. */
export const codeIn = (cell: SheetCell): string => folded(cell.text).padStart(6, '0')
