import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csvCell, csvText, isTakenForOther } from '#sheets/csv.ts'
import { asText, openTable } from '#seeding/open-data/table.ts'
import { checkedSeeds } from '#seeding/checked-plan.ts'
import { openDataFiles } from '#seeding/open-data/open-data-files.ts'
import { readSeeds } from '#seeding/seeds.ts'
import { projectFolder } from '#support/addresses.ts'
import { csvCells } from '#support/csv.ts'
import { aVersion } from '#support/open-tables.ts'

describe('a cell', () => {
  test.each([
    ['a word is bare', '取り組み', '取り組み'],
    ['a comma needs quotes', 'a,b', '"a,b"'],
    ['a quote is doubled inside quotes', '「"x"」', '"「""x""」"'],
    ['a line break needs quotes', 'a\nb', '"a\nb"'],
    ['an ideographic comma needs none', 'あ、い', 'あ、い'],
    ['nothing is nothing', '', ''],
    ['zero is a number', 0, '0'],
    ['a number below zero is a number', -65, '-65'],
    ['a decimal keeps its digits', 73.4, '73.4'],
    ['a large number has no commas and no power of ten', 126226568, '126226568'],
    ['a code stays as printed', '25-1', '25-1'],
    ['a printed number below zero stays as printed', '-65人', '-65人'],
    ['a printed change stays as printed', '-339人 （-274）', '-339人 （-274）'],
    ['a printed number in a text cell stays as it is', '-65', '-65'],
    ['a lone dash is a dash', '-', '-'],
    ['what Excel would run is kept as text', '=1+1', "'=1+1"],
    ['so is a call by the old sign', '@SUM(A1)', "'@SUM(A1)"],
    ['so is a sign before a word', '-A1', "'-A1"],
    ['so is a plus before a call, quoted where it needs to be', '+f(1,2)', `"'+f(1,2)"`],
    ['so is a sum that begins like a number', '-1+2', "'-1+2"],
  ])('%s', (_, cell, written) => expect(csvCell(cell)).toBe(written))
})

describe('a file', () => {
  test('begins with a byte order mark, so that Excel reads it as UTF-8', () => {
    expect([...Buffer.from(csvText(['id'], [])).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  })

  test('ends each line with CRLF, the last one too', () => {
    expect(csvText(['id', 'name'], [['a', 1]])).toBe('\uFEFFid,name\r\na,1\r\n')
  })

  test('gives every cell back to a reader, whatever stands in it, unless Excel would run it', () => {
    const cell = fc
      .string({ unit: fc.constantFrom('防', 'a', '1', '-', ',', '"', '\n', '\r', ' ', ';', '▲') })
      .filter((text) => !csvCell(text).includes("'"))
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }))
    fc.assert(
      fc.property(rows, (cells) => {
        expect(csvCells(csvText(['x', 'y'], cells))).toEqual([['x', 'y'], ...cells])
      }),
    )
  })
})

describe('a cell that a spreadsheet would change', () => {
  test.each([
    '1-1',
    '25-1',
    '1-1-1',
    '2015-10',
    '2016-12-01',
    '1/2',
    '10月1日',
    '2015年10月',
    '9:00',
    '007',
    '3E5',
    '50％',
    '3.40%',
    'TRUE',
    '1234567890123456',
  ])('is %s', (cell) => expect(isTakenForOther(cell)).toBe(true))
  test.each([
    '',
    '-',
    '72.1',
    '2014',
    'FY2019',
    '2009/2013',
    'FY2015/FY2019',
    '-65人',
    '352063',
    'hofu-25-1',
    '平成27年度',
    'A-1',
  ])('is not %s', (cell) => expect(isTakenForOther(cell)).toBe(false))
  test('is no number of ours', () => expect(isTakenForOther(2015)).toBe(false))

  const columnOf = (value: string): string => {
    const columns = [{ name: 'code', title: '番号', description: '番号', type: 'string', value: () => value }] as const
    const { resource } = openTable({ name: 't', title: 't', description: 't', columns, rows: [0] })
    return (resource as { schema: { fields: { description: string }[] } }).schema.fields[0]!.description
  }
  test('stands in a column whose description says how to read it, as no other does', () => {
    expect(columnOf('1-1')).toBe(`番号${asText}`)
    expect(columnOf('I-1')).toBe('番号')
  })

  test('of the open data is told in the description of its column', () => {
    const files = openDataFiles(checkedSeeds(readSeeds(projectFolder)), aVersion)
    const { resources } = JSON.parse(files.find(({ path }) => path.endsWith('datapackage.json'))!.text) as {
      resources: { path: string; schema: { fields: { name: string; description: string }[] } }[]
    }
    const told = resources.flatMap(({ path, schema }) =>
      schema.fields.flatMap(({ name, description }) => (description.endsWith(asText) ? [`${path} ${name}`] : [])),
    )
    expect(told).toEqual([
      'documents.csv published',
      'documents.csv revised',
      'goals.csv code',
      'initiatives.csv number',
      'observations.csv printed',
      'open_data_list.csv データセット_最終更新日',
    ])
  })
})
