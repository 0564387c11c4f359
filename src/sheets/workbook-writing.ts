/** Writes a sheet as an `.xlsx` that a town fills: choices as a list, our columns locked, one row of help above. */
import { strToU8, zipSync } from 'fflate'

/** A column as the workbook shows it. `width` in digits; `choices`: the values that a cell may have, or none. */
export type WorkbookColumn = {
  readonly name: string
  readonly width: number
  readonly isLocked: boolean
  readonly choices?: readonly string[]
}

/**
 * What is written: `help` stands in row 1, the header in row 2. `free`: rows below the table that anybody may fill.
 */
export type WrittenWorkbook = {
  readonly page: string
  readonly help: string
  readonly columns: readonly WorkbookColumn[]
  readonly rows: readonly (readonly string[])[]
  readonly free: number
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Letters that XML has no place for are left out. */
const escaped = (text: string): string =>
  text
    .replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

/** The name of a column: A, Z, AA. */
function columnName(index: number): string {
  const rest = Math.floor(index / 26)
  return (rest ? columnName(rest - 1) : '') + String.fromCharCode(65 + (index % 26))
}

/**
 * The styles by their place: nothing, the help, the header, a locked cell, a cell to fill. All cells are texts (49).
 */
const style = { help: 1, header: 2, locked: 3, fill: 4 } as const
const solid = (colour: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/></patternFill></fill>`
const cellStyle = (font: number, fill: number, border: number, more: string): string =>
  `<xf numFmtId="49" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1">${more}</xf>`
const wrap = '<alignment vertical="top" wrapText="1"/>'
const edges = ['left', 'right', 'top', 'bottom']
  .map((edge) => `<${edge} style="thin"><color rgb="FF949494"/></${edge}>`)
  .join('')
const styles = `${declaration}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Yu Gothic"/></font><font><b/><sz val="11"/><name val="Yu Gothic"/></font></fonts><fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${solid('E6E6E6')}${solid('FFF9E0')}</fills><borders count="2"><border/><border>${edges}<diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${cellStyle(0, 0, 0, '<alignment vertical="center"/>')}${cellStyle(1, 2, 1, wrap)}${cellStyle(0, 2, 1, wrap)}${cellStyle(0, 3, 1, `${wrap}<protection locked="0"/>`)}</cellXfs></styleSheet>`

function cell(column: number, row: number, text: string, styled: number): string {
  const at = `<c r="${columnName(column)}${row}" s="${styled}"`
  return text ? `${at} t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>` : `${at}/>`
}

function sheetXml({ help, columns, rows, free }: WrittenWorkbook): string {
  const last = rows.length + 2 + free
  const blank = Array.from({ length: free }, () => columns.map(() => ''))
  const body = [...rows, ...blank].map((texts, index) => {
    const isFree = index >= rows.length
    const cells = columns.map(({ isLocked }, column) =>
      cell(column, index + 3, texts[column] ?? '', isLocked && !isFree ? style.locked : style.fill),
    )
    return `<row r="${index + 3}">${cells.join('')}</row>`
  })
  const lists = columns.flatMap(({ choices }, column) => {
    const range = `${columnName(column)}3:${columnName(column)}${last}`
    return choices
      ? `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${range}"><formula1>"${choices.map(escaped).join(',')}"</formula1></dataValidation>`
      : []
  })
  return [
    `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane xSplit="3" ySplit="2" topLeftCell="D3" activePane="bottomRight" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="18"/>`,
    `<cols>${columns.map(({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width + 2}" customWidth="1"/>`).join('')}</cols>`,
    `<sheetData><row r="1">${cell(0, 1, help, style.help)}</row>`,
    `<row r="2">${columns.map(({ name }, column) => cell(column, 2, name, style.header)).join('')}</row>`,
    ...body,
    '</sheetData>',
    // Without a password: it keeps from slips, and from nothing else.
    '<sheetProtection sheet="1" objects="1" scenarios="1" formatCells="0" formatColumns="0" formatRows="0" sort="0" autoFilter="0"/>',
    lists.length ? `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>` : '',
    `<ignoredErrors><ignoredError sqref="A1:${columnName(columns.length - 1)}${last}" numberStoredAsText="1"/></ignoredErrors></worksheet>`,
  ].join('')
}

/** The bytes of the workbook; the same content has the same bytes on each day. */
export function workbookBytes(workbook: WrittenWorkbook): Uint8Array {
  const parts = {
    '[Content_Types].xml': `${declaration}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/></Types>`,
    '_rels/.rels': `${declaration}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${escaped(workbook.page)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${declaration}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': styles,
    'xl/worksheets/sheet1.xml': sheetXml(workbook),
  }
  // The oldest day that a zip knows: no clock goes into it, and no zone of time.
  const mtime = new Date(1980, 0, 1)
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), {
    mtime,
    level: 9,
  })
}
