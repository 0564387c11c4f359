import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csvCell, csvText } from '#seeding/open-data/csv.ts'
import { csvCells } from '#support/csv.ts'

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
