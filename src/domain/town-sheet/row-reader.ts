import type { SheetColumn } from './sheet-columns.ts'
import type { RowFault, RowRefusal } from './sheet-faults.ts'
import type { SheetRow } from './sheet-header.ts'
import { inOneLine, type SheetCell } from './sheet-cell.ts'
import { faultOfAny, type CellValue } from './sheet-values.ts'

/** Reads the cells of a row and keeps all that is wrong with it, so that a town mends a row at once. */
export class RowReader<Key extends string> {
  readonly row: SheetRow<Key>
  readonly refusals: RowRefusal[] = []
  readonly #columns: readonly SheetColumn<Key>[]

  constructor(row: SheetRow<Key>, columns: readonly SheetColumn<Key>[]) {
    this.row = row
    this.#columns = columns
    for (const { key } of columns) {
      const because = faultOfAny(row.cell(key))
      if (because) this.refuse(key, because)
    }
  }

  /** The value of a column; none where it is empty or cannot be taken, which is kept. */
  value<Value>(key: Key, read: (cell: SheetCell) => CellValue<Value>): Value | undefined {
    const found = read(this.row.cell(key))
    if (found.kind === 'fault') this.refuse(key, found.because, found.meant)
    return found.kind === 'value' ? found.value : undefined
  }

  has(key: Key): boolean {
    return Boolean(this.row.cell(key).text.trim())
  }

  /** Keeps what is wrong with a column; the first fault of a column is the one that is told. */
  refuse(key: Key, because: RowFault, meant?: string): void {
    const column = this.#columns.find((one) => one.key === key)?.name ?? key
    if (this.refusals.some((refusal) => refusal.column === column)) return
    const stands = inOneLine(this.row.cell(key).text).slice(0, 40)
    this.refusals.push({ row: this.row.row, column, stands, because, ...(meant !== undefined && { meant }) })
  }
}

/** An object without what is `undefined`. */
export const known = <Fields extends object>(fields: Fields): { [Name in keyof Fields]?: NonNullable<Fields[Name]> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Fields]?: NonNullable<Fields[Name]>
  }
