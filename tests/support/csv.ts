/** A reader of CSV that knows nothing of how ours is written: RFC 4180, any line end, quotes doubled. */

export type CsvRow = Readonly<Record<string, string>>

/** Every row as its cells, the header first. Throws where a quote is left open or stands inside a bare cell. */
export function csvCells(text: string): readonly (readonly string[])[] {
  const rows: string[][] = []
  let row: string[] = []
  let at = text.startsWith('\uFEFF') ? 1 : 0
  while (at < text.length) {
    const [cell, end] = text[at] === '"' ? quotedCell(text, at) : bareCell(text, at)
    row.push(cell)
    at = end
    if (text[at] === ',') {
      at += 1
      if (at === text.length) row.push('')
      continue
    }
    if (text[at] === '\r') at += 1
    if (text[at] === '\n') at += 1
    else if (at < text.length) throw new Error(`A cell ends at ${at} with neither a comma nor a line break.`)
    rows.push(row)
    row = []
  }
  return row.length ? [...rows, row] : rows
}

function quotedCell(text: string, start: number): readonly [cell: string, end: number] {
  const found = /"((?:[^"]|"")*)"/y
  found.lastIndex = start
  const cell = found.exec(text)
  if (!cell) throw new Error(`The quote at ${start} is left open.`)
  return [cell[1]!.replaceAll('""', '"'), found.lastIndex]
}

function bareCell(text: string, start: number): readonly [cell: string, end: number] {
  const found = /[^,\r\n]*/y
  found.lastIndex = start
  const cell = found.exec(text)![0]
  if (cell.includes('"')) throw new Error(`A quote stands inside the bare cell at ${start}.`)
  return [cell, found.lastIndex]
}

/** Every row by the names of its columns. Throws where a row has more or fewer cells than the header. */
export function csvRows(text: string): readonly CsvRow[] {
  const [header = [], ...rows] = csvCells(text)
  return rows.map((cells, index) => {
    if (cells.length !== header.length)
      throw new Error(`Row ${index + 1} has ${cells.length} cells, the header ${header.length}.`)
    return Object.fromEntries(header.map((name, column) => [name, cells[column]!]))
  })
}
