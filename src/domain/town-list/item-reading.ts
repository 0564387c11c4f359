import { known } from '../town-sheet/row-reader.ts'
import { folded, inOneLine } from '../town-sheet/sheet-cell.ts'
import type { SheetRow } from '../town-sheet/sheet-header.ts'
import { amountIn, dayIn, faultOfAny, telephoneIn } from '../town-sheet/sheet-values.ts'
import { lifeEventOfItem } from './life-event-of-item.ts'
import type { ListColumnKey } from './list-columns.ts'
import type { ListFaultKind, ListFaults } from './list-faults.ts'
import type { ListedItem, ListKind } from './town-list.ts'

type Row = SheetRow<ListColumnKey>

/** 種別 of 子育て施設一覧 as the standard lists it; 認定こども園 has its type in brackets. */
const standardSort = /^(?:公立幼稚園|私立幼稚園|認可公立保育所|認可私立保育所|認可外保育所|認定こども園(?:\(.+\))?)$/

/** Reads the cells of a row: what cannot be taken is left out and counted. */
class CellReader {
  readonly #row: Row
  readonly #faults: ListFaults
  constructor(row: Row, faults: ListFaults) {
    this.#row = row
    this.#faults = faults
  }

  fault(kind: ListFaultKind, stands: string): undefined {
    this.#faults.add(kind, this.#row.row, inOneLine(stands))
    return undefined
  }

  /** The letters of a cell as they are, in one line. */
  text(key: ListColumnKey): string | undefined {
    const cell = this.#row.cell(key)
    if (faultOfAny(cell)) return this.fault('damaged', cell.text)
    if (/[\r\n]/.test(cell.text.trim())) this.fault('lineBreak', '')
    return inOneLine(cell.text) || undefined
  }

  telephone(): string | undefined {
    const found = telephoneIn(this.#row.cell('telephone'))
    if (found.kind === 'fault') return this.fault('notATelephone', this.#row.cell('telephone').text)
    return found.kind === 'value' ? found.value : undefined
  }

  day(key: ListColumnKey): string | undefined {
    const found = dayIn(this.#row.cell(key))
    if (found.kind === 'fault') return this.fault('notADay', this.#row.cell(key).text)
    return found.kind === 'value' ? found.value : undefined
  }

  /** A time of a day as `HH:MM`; `7:00` is read, and told. */
  time(key: ListColumnKey): string | undefined {
    const text = folded(this.#row.cell(key).text)
    if (!text) return undefined
    const [, hours, minutes] = /^(\d{1,2}):(\d{2})(?::00)?$/.exec(text) ?? []
    if (!hours || !minutes || Number(hours) > 24 || Number(minutes) > 59) return this.fault('notATime', text)
    if (hours.length < 2) this.fault('shortTime', text)
    return `${hours.padStart(2, '0')}:${minutes}`
  }

  number(key: ListColumnKey): number | undefined {
    const found = amountIn(this.#row.cell(key), 'none')
    if (found.kind === 'fault') return this.fault('notANumber', this.#row.cell(key).text)
    return found.kind === 'value' ? found.value : undefined
  }

  /** Degrees within Japan; nothing where one of the two is missing or elsewhere. */
  place(): Pick<ListedItem, 'latitude' | 'longitude'> {
    const [latitude, longitude] = (['latitude', 'longitude'] as const).map((key) => folded(this.#row.cell(key).text))
    if (!latitude && !longitude) return {}
    const [north, east] = [Number(latitude), Number(longitude)]
    if (north >= 20 && north <= 46 && east >= 122 && east <= 154) return { latitude: north, longitude: east }
    this.fault('notAPlace', `${latitude} ${longitude}`)
    return {}
  }

  url(): string | undefined {
    const text = this.#row.cell('url').text.trim()
    if (!text) return undefined
    return /^https?:\/\/[^\s"<>\\^`{|}]+$/.test(text) ? text : this.fault('notALink', text)
  }

  /** The address in one text, put together out of its parts where the town has not done so. */
  address(): string | undefined {
    const part = (key: ListColumnKey): string => this.text(key) ?? ''
    const municipality = part('municipality')
    if (municipality && !part('district') && /[市区町村].+\d/.test(folded(municipality)))
      this.fault('addressTogether', municipality)
    const whole = this.text('address') ?? [part('prefecture'), municipality, part('district'), part('number')].join('')
    return [whole, part('building')].filter(Boolean).join(' ') || undefined
  }
}

/** What a row lists; nothing where it has no name. */
export function itemIn(row: Row, kind: ListKind, faults: ListFaults): ListedItem | undefined {
  const cells = new CellReader(row, faults)
  const name = cells.text('name')
  if (!name) return cells.fault('nameMissing', '')
  const sort = cells.text('sort')
  if (kind === 'preschool' && sort && !standardSort.test(folded(sort))) cells.fault('otherSort', sort)
  return {
    row: row.row,
    name,
    ...known({
      id: cells.text('id'),
      kana: cells.text('kana'),
      sort,
      scene: lifeEventOfItem(kind, sort),
      summary: cells.text('summary') ?? cells.text('about'),
      who: cells.text('who'),
      money: cells.text('money'),
      apply: cells.text('apply'),
      venue: cells.text('venue'),
      address: cells.address(),
      telephone: cells.telephone(),
      days: cells.text('days'),
      opens: cells.time('opens'),
      closes: cells.time('closes'),
      hoursNote: cells.text('hoursNote'),
      begins: cells.day('begins'),
      ends: cells.day('ends'),
      ages: cells.text('ages'),
      capacity: cells.number('capacity'),
      ...cells.place(),
      url: cells.url(),
    }),
  }
}
