import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { csvText } from '#sheets/csv.ts'
import { csvRows } from '#sheets/csv-reading.ts'
import { csvFileFrom, sheetFileFrom } from '#sheets/sheet-file.ts'
import { checkNowSheet } from '#sheets/town-sheet-check.ts'
import { workbookBytes } from '#sheets/workbook-writing.ts'
import { inCp932 } from '#support/cp932.ts'
import { csvOf, filled, nowRow, nowTarget, rawWorkbook, tableOf, utf8 } from '#support/town-sheet-makers.ts'

const table = tableOf([nowRow(1, filled({ 連絡先名称: '住宅課①' })), nowRow(2), nowRow(3)])
const csv = csvOf(table)
const workbook = workbookBytes({
  page: 'いま',
  help: '書き方',
  columns: table[0]!.map((name) => ({ name, width: 10, isLocked: false })),
  rows: table.slice(1),
  free: 0,
})
const encoding = (name: string) => `文字は ${name}として読みました。`

describe('a sheet says the same however it was saved', () => {
  test.each([
    ['UTF-8 with its mark', utf8(csv), 'a.csv', [encoding('UTF-8 ')]],
    ['UTF-8 without it', utf8(csv.slice(1)), 'a.csv', [encoding('UTF-8 ')]],
    ['CP932', inCp932(csv.slice(1)), 'a.csv', [encoding('Shift_JIS（CP932）')]],
    ['lines ended by LF', utf8(csv.replaceAll('\r\n', '\n')), 'a.csv', [encoding('UTF-8 ')]],
    ['lines ended by CR', utf8(csv.replaceAll('\r\n', '\r')), 'a.csv', [encoding('UTF-8 ')]],
    ['tabs', utf8(csv.replaceAll(',', '\t')), 'a.txt', [encoding('UTF-8 ')]],
    ['a workbook', workbook, 'a.xlsx', []],
    [
      'a workbook named .csv',
      workbook,
      'a.csv',
      ['名前は .csv ですが、中身は Excel の表（.xlsx）でした。Excel の表として読みました。'],
    ],
    [
      'a CSV named .xlsx',
      utf8(csv),
      'a.xlsx',
      [encoding('UTF-8 '), '名前は Excel の表ですが、中身は CSV でした。CSV として読みました。'],
    ],
  ])('%s', async (_, bytes, name, notes) => {
    const checked = await checkNowSheet(bytes, name, nowTarget())
    if (checked.kind === 'refused') throw new Error(checked.says)
    expect(checked.notes).toEqual(notes)
    expect(checked.refused).toEqual([])
    const row = bytes === workbook ? 3 : 2
    expect(checked.records).toEqual([
      {
        id: 'umi-1',
        state: 'goesOn',
        confirmedOn: '2026-04-01',
        desk: '住宅課①',
        cited: { file: '352110.csv', row },
      },
    ])
  })

  test('columns stand in any order, and those that are not ours are named and kept aside', async () => {
    const reversed = table.map((row) => [...row].reverse())
    const more = reversed.map((row, nth) => [...row, nth ? '3階' : '場所'])
    const checked = await checkNowSheet(utf8(csvOf(more)), 'a.csv', nowTarget())
    if (checked.kind === 'refused') throw new Error(checked.says)
    expect(checked.records.map(({ id, desk }) => [id, desk])).toEqual([['umi-1', '住宅課①']])
    expect(checked.notes).toContain('列「場所」は、この表の列ではないので、読みませんでした。')
  })

  test('the header is read through full width, spaces, quotes and line breaks, below a title', async () => {
    const [header = [], ...rows] = table
    const spoilt = [['いまの表（2026年度）'], [], header.map((name) => ` 「${name.replace('ID', 'ＩＤ')}」\n`), ...rows]
    const checked = await checkNowSheet(utf8(csvOf(spoilt)), 'a.csv', nowTarget())
    if (checked.kind === 'refused') throw new Error(checked.says)
    expect(checked.records.map(({ cited }) => cited.row)).toEqual([4])
  })

  test('a title is known by its look: CP932 gives 〜 back as ～', async () => {
    const programmes = [{ id: 'umi-1', title: '0〜2歳の保育', years: '', published: '2015' }]
    const row = { 'タイトル（制度名）': '0～2歳の保育', '＊記録のID': '', ...filled() }
    const checked = await checkNowSheet(inCp932(csvOf(tableOf([row])).slice(1)), 'a.csv', nowTarget({ programmes }))
    expect(checked).toMatchObject({ kind: 'read', records: [{ id: 'umi-1' }], refused: [] })
  })
  test('a row without its id is known by its title, where only one has it', async () => {
    const rows = [nowRow(1, filled({ '＊記録のID': '' })), nowRow(2), nowRow(3)]
    const twice = nowTarget().programmes.map((one) => ({ ...one, title: '家賃の助成' }))
    const bytes = utf8(csvOf(tableOf(rows)))
    const [known, unknown] = [
      await checkNowSheet(bytes, 'a.csv', nowTarget()),
      await checkNowSheet(bytes, 'a.csv', nowTarget({ programmes: twice })),
    ]
    if (known.kind === 'refused' || unknown.kind === 'refused') throw new Error('refused')
    expect(known.records.map(({ id }) => id)).toEqual(['umi-1'])
    expect(unknown.refused.map(({ says }) => says)).toEqual([
      '2行目のタイトル（制度名）「家賃の助成」という題名は2つあります。記録のIDも写してください。',
    ])
  })

  test('the page with the header is read, whatever stands before it', async () => {
    const sheet = (name: string, nth: number) => `<sheet name="${name}" sheetId="${nth}" r:id="rId${3 - nth}"/>`
    const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`
    const header = ['＊記録のID', '＊いま', '＊確認日'].map((name, nth) => cell(`${'ABC'[nth]}1`, name)).join('')
    const rows = ['umi-1', 'umi-2', 'umi-3'].map((id, nth) => `<row r="${nth + 2}">${cell(`A${nth + 2}`, id)}</row>`)
    const bytes = rawWorkbook({
      rows: `<row r="1">${header}</row>${rows.join('')}`,
      workbook: `<workbook><sheets>${sheet('表紙', 1)}${sheet('いま', 2)}</sheets></workbook>`,
    })
    const checked = await checkNowSheet(bytes, 'a.xlsx', nowTarget())
    expect(checked.kind === 'read' && checked.notes).toEqual([
      'シート「いま」を読みました。「表紙」は読みませんでした。',
    ])
  })
})

test('the seeds read no workbook under the name of a CSV', () =>
  expect(csvFileFrom(workbook, '352110.csv')).toEqual({ kind: 'otherFile', what: 'workbook' }))

describe('a CSV', () => {
  test.each([
    ['quotes are doubled', '"a""b",c', [['a"b', 'c']]],
    ['a quote within a bare cell is a letter', 'a"b,c', [['a"b', 'c']]],
    ['letters behind a quoted cell belong to it', '"a"b,c', [['ab', 'c']]],
    ['lines and commas stand within quotes', '"a\r\nb,c",d', [['a\r\nb,c', 'd']]],
    [
      'an empty cell at the end',
      'a,\r\nb,',
      [
        ['a', ''],
        ['b', ''],
      ],
    ],
    ['an empty line', 'a\n\nb', [['a'], [''], ['b']]],
    ['nothing', '', []],
    ['the apostrophe before what would be run goes', "'=1+1,'-x,'a", [['=1+1', '-x', "'a"]]],
  ])('%s', (_, text, rows) => expect(csvRows(text)).toEqual({ kind: 'rows', rows }))

  test('is read as it was written', () => {
    // A text that begins with our own guard is the one thing that is not written as it is.
    const cell = fc.string({ unit: 'grapheme' }).filter((text) => !/^'[=@\t+-]/.test(text))
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(rows, ([header = [], ...rest]) => {
        const [first = ''] = csvText(header, rest).split(/[\r\n]/, 1)
        fc.pre(first.includes(','))
        expect(csvRows(csvText(header, rest))).toEqual({ kind: 'rows', rows: [header, ...rest] })
      }),
    )
  })

  test('whatever the bytes are, there is an answer', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.boolean(), async (bytes, zip) => {
        const file = zip ? new Uint8Array([0x50, 0x4b, 3, 4, ...bytes]) : bytes
        expect((await sheetFileFrom(file, 'a.csv')).kind).toBeTypeOf('string')
      }),
    )
  })
})
