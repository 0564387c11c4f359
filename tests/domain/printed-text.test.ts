import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { fold, linesOfText, PrintedText } from '#domain/printed-text.ts'

describe('fold', () => {
  test.each([
    ['wide digits are the narrow ones', '８0,000 人', '80,000人'],
    ['a circled number is its digit', '①若者', '1若者'],
    ['white space of both widths does not count', '項　目 名', '項目名'],
    ['every dash is the same dash', '― — – － −', '-----'],
    ['both waves are the same wave', '15～49歳 〜', '15~49歳~'],
    ['markup of the extraction does not count', '**現状** <small>（約）</small><br>値', '現状(約)値'],
    ['the marks of a heading and of a bullet do not count', '## 目標\n- 項目', '目標項目'],
    ['the brackets of a footnote mark go, the mark stays', '広域^(※)連携', '広域※連携'],
    ['a minus before a number stays', '-65人', '-65人'],
    ['a unit in one character is its letters', '㎡', 'm2'],
  ])('%s', (_, printed, folded) => expect(fold(printed)).toBe(folded))

  test('folding twice changes nothing more, whatever stands there', () => {
    const printed = fc.string({
      unit: fc.constantFrom('防', '８', '8', '①', '％', '―', '～', '〜', ' ', '　', '▲', '（', '㎡', 'ｶ', '-'),
    })
    fc.assert(fc.property(printed, (words) => fold(fold(words)) === fold(words)))
  })
})

describe('find', () => {
  const text = new PrintedText(['# 目標', '若者の正規', '雇用化　50 人', '50人'])

  test('words broken over two lines are found as one range a line', () => {
    expect(text.find('正規雇用化', [1, 4])).toEqual([
      [
        { line: 2, from: 3, to: 5 },
        { line: 3, from: 0, to: 3 },
      ],
    ])
  })

  test('white space inside quoted words belongs to their range', () => {
    expect(text.find('雇用化50人', [3, 3])).toEqual([[{ line: 3, from: 0, to: 8 }]])
  })

  test('each place of words that stand twice is found', () => {
    expect(text.find('50人', [1, 4]).map(([range]) => range?.line)).toEqual([3, 4])
  })

  test('words outside the lines named are not found', () => {
    expect(text.find('50人', [1, 2])).toEqual([])
  })

  test('words that are white space or markup alone stand nowhere', () => {
    expect(text.find(' **', [1, 4])).toEqual([])
  })

  test('a heading is found without its mark, at its printed offset', () => {
    expect(text.find('目標', [1, 1])).toEqual([[{ line: 1, from: 2, to: 4 }]])
  })

  test('a character that folds to two is found whole', () => {
    expect(new PrintedText(['12㎡']).find('m2', [1, 1])).toEqual([[{ line: 1, from: 2, to: 3 }]])
  })

  test('any words of a line are found on it', () => {
    const line = '８0,000 人（Ｈ31）約①'
    const cut = fc
      .tuple(fc.nat(line.length), fc.nat(line.length))
      .filter(([a, b]) => fold(line.slice(Math.min(a, b), Math.max(a, b))) !== '')
    fc.assert(
      fc.property(
        cut,
        ([a, b]) => new PrintedText([line]).find(line.slice(Math.min(a, b), Math.max(a, b)), [1, 1]).length > 0,
      ),
    )
  })
})

describe('the characters that count', () => {
  const text = new PrintedText(['- **項 目**', '', '- 50'])

  test('bullets, bold marks and white space are none', () => {
    expect([text.countOn(1), text.countOn(2), text.countOn(3)]).toEqual([2, 0, 2])
  })

  test('each is named by its printed offset', () => {
    expect(text.offsetsOn(1)).toEqual([4, 6])
  })

  test('an empty line claims nothing', () => {
    expect(text.all([2, 2])).toEqual([])
  })
})

describe('linesOfText', () => {
  test.each([
    ['a break at the end begins no line', 'あ\nい\n', ['あ', 'い']],
    ['an empty line between two counts', 'あ\n\nい', ['あ', '', 'い']],
    ['an empty line before the last break counts', 'あ\n\n', ['あ', '']],
  ])('%s', (_, printed, lines) => expect(linesOfText(printed)).toEqual(lines))
})

test('a character of two code units is taken whole', () => {
  const text = new PrintedText(['𠮷野家 3 店'])
  expect(text.find('𠮷', [1, 1])).toEqual([[{ line: 1, from: 0, to: 2 }]])
})
