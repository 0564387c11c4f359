import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { workbookPages } from '#sheets/workbook-reading.ts'
import { workbookBytes } from '#sheets/workbook-writing.ts'
import { rawWorkbook } from '#support/town-sheet-makers.ts'

const columns = [
  { name: 'id', width: 10, isLocked: true },
  { name: 'state', width: 10, isLocked: false, choices: ['a', 'b'] },
]
const written = (rows: readonly (readonly string[])[]) =>
  workbookBytes({ page: 'いま', help: '書き方', columns, rows, free: 1 })
const cellsOf = (bytes: Uint8Array) => {
  const pages = workbookPages(bytes)
  if (!('length' in pages)) throw new Error(pages.kind)
  return pages[0]!.rows.map((row) => row.map(({ text, as }) => (as ? `${as} ${text}` : text)))
}

describe('a workbook of ours', () => {
  test('is read as it was written', () => {
    const text = fc
      .string({ unit: 'grapheme' })
      .filter((one) => !/[\p{Cc}\ufffe\uffff]/u.test(one) && one.isWellFormed())
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { maxLength: 5 }), (rows) => {
        const [help, header, ...read] = cellsOf(written(rows))
        expect([help, header]).toEqual([['書き方'], ['id', 'state']])
        const shown = rows.map(([id, state]) => [id, state].map((one) => one || ''))
        expect(shown.map((row, nth) => row.map((_, column) => read[nth]?.[column] ?? ''))).toEqual(shown)
      }),
    )
  })

  test('has the same bytes on each day', () => expect(written([['1', 'a']])).toEqual(written([['1', 'a']])))

  test('offers the choices, and locks what is ours', () => {
    const xml = strFromU8(unzipSync(written([['umi-1', '']]))['xl/worksheets/sheet1.xml']!)
    expect(xml).toContain('sqref="B3:B4"><formula1>"a,b"</formula1>')
    expect(xml).toContain('<sheetProtection sheet="1"')
    expect(xml).toContain('<c r="A3" s="3" t="inlineStr">')
    expect(xml).toContain('<c r="B3" s="4"/>')
  })
})

describe('a workbook of others', () => {
  const styles =
    '<numFmts><numFmt numFmtId="176" formatCode="[$-411]ggge&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="177" formatCode="0.00E+00"/><numFmt numFmtId="178" formatCode="[Red]General"/></numFmts>' +
    `<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${[0, 14, 176, 177, 9, 57, 178].map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs>`
  const row = (cells: string) => `<row r="1">${cells}</row>`
  test.each([
    ['a number', '<c r="A1"><v>46113</v></c>', ['number 46113']],
    ['a day', '<c r="A1" s="1"><v>46113</v></c>', ['date 2026-04-01']],
    ['a day with a time', '<c r="A1" s="1"><v>46113.75</v></c>', ['date 2026-04-01']],
    ['a day of an era', '<c r="A1" s="2"><v>46113</v></c>', ['date 2026-04-01']],
    ['a month of Japanese Excel', '<c r="A1" s="5"><v>46113</v></c>', ['date 2026-04-01']],
    ['an exponent is no day', '<c r="A1" s="3"><v>46113</v></c>', ['number 46113']],
    ['a red number is no day', '<c r="A1" s="6"><v>46113</v></c>', ['number 46113']],
    ['a percentage', '<c r="A1" s="4"><v>0.45</v></c>', ['number 45%']],
    ['what a computer makes of 3.6', '<c r="A1"><v>3.5999999999999996</v></c>', ['number 3.6']],
    ['the result of a formula', '<c r="A1" t="str"><f>B1</f><v>住宅課</v></c>', ['住宅課']],
    ['an error', '<c r="A1" t="e"><v>#REF!</v></c>', ['#REF!']],
    ['a truth', '<c r="A1" t="b"><v>1</v></c>', ['TRUE']],
    ['a day in words', '<c r="A1" t="d"><v>2026-04-01T00:00:00</v></c>', ['date 2026-04-01']],
    ['a shared text, without its furigana', '<c r="A1" t="s"><v>0</v></c>', ['空き家バンク']],
    ['a text in pieces', '<c r="A1" t="s"><v>1</v></c>', ['A & B']],
    ['cells that are left out', '<c r="B1"><v>1</v></c><c><v>2</v></c>', ['', 'number 1', 'number 2']],
    ['letters for elements', '<x:c r="A1" t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c>', ['a']],
  ])('%s', (_, cells, read) =>
    expect(
      cellsOf(
        rawWorkbook({
          rows: row(cells),
          styles,
          strings:
            '<si><t>空き家</t><rPh sb="0" eb="3"><t>アキヤ</t></rPh><r><t>バンク</t></r></si><si><r><t>A &amp;</t></r><r><t xml:space="preserve"> B</t></r></si>',
        }),
      ),
    ).toEqual([read]),
  )

  test('days from 1904', () =>
    expect(
      cellsOf(
        rawWorkbook({
          rows: row('<c r="A1" s="1"><v>44651</v></c>'),
          styles,
          workbook:
            '<workbook><workbookPr date1904="1"/><sheets><sheet name="い" sheetId="1" r:id="rId1"/></sheets></workbook>',
        }),
      ),
    ).toEqual([['date 2026-04-01']]))

  test('hidden pages are left out', () =>
    expect(
      workbookPages(
        rawWorkbook({
          rows: '',
          workbook:
            '<workbook><sheets><sheet name="a" state="hidden" r:id="rId1"/><sheet name="b" r:id="rId2"/></sheets></workbook>',
        }),
      ),
    ).toMatchObject([{ name: 'b' }]))

  test('rows far below are too many, unless they are empty', () => {
    expect(workbookPages(rawWorkbook({ rows: '<row r="9999"><c r="A9999" s="1"/></row>' }))).toMatchObject([
      { rows: [] },
    ])
    expect(workbookPages(rawWorkbook({ rows: '<row r="9999"><c r="A9999"><v>1</v></c></row>' }))).toEqual({
      kind: 'tooManyRows',
      limit: 5000,
    })
  })
})
