import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { linesHash, linesOfHash, linesWords, sourceSpanWords, slipWords } from '#texts/citations.ts'
import { aDocument, aPlace } from '#support/plan-makers.ts'

const document = aDocument({ lines: Array.from({ length: 20 }, () => '') })

describe('lines in words', () => {
  test.each([
    ['one line', [131, 131], '131行目'],
    ['several', [258, 266], '258〜266行目'],
  ] as const)('%s', (_, lines, words) => expect(linesWords(lines)).toBe(words))

  test('a place is named by its plan and its lines', () =>
    expect(sourceSpanWords(aPlace({ lines: [131, 131] }), '防府市 総合戦略')).toBe('防府市 総合戦略 131行目'))
})

describe('the hash of an address', () => {
  test('names lines and gives them back', () => {
    const range = fc
      .tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 }))
      .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)
    fc.assert(
      fc.property(range, (lines) => {
        expect(linesOfHash(linesHash(lines), document)).toEqual(lines)
      }),
    )
  })

  test.each([
    ['one line', '#L12', [12, 12]],
    ['several lines', '#L12-15', [12, 15]],
    ['several lines as GitHub writes them', '#L12-L15', [12, 15]],
    ['the last line', '#L20', [20, 20]],
    ['no line before the first', '#L0', undefined],
    ['none after the last', '#L21', undefined],
    ['none that runs past the last', '#L12-21', undefined],
    ['none backwards', '#L15-12', undefined],
    ['none without a hash', '', undefined],
    ['no heading', '#content', undefined],
    ['no number alone', '#12', undefined],
    ['no words after the number', '#L12x', undefined],
    ['none below zero', '#L-3', undefined],
  ] as const)('%s', (_, hash, lines) => expect(linesOfHash(hash, document)).toEqual(lines))

  test('whatever it is, it names lines of the document or none', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('#', 'L', '-', '0', '1', '2', '9') }), (hash) => {
        const [first, last] = linesOfHash(hash, document) ?? [1, 1]
        return first >= 1 && first <= last && last <= 20
      }),
    )
  })
})

describe('a slip of the extraction', () => {
  const slip = { printed: '美祿市', read: '美祢市', because: '市の名前です。' }
  test.each([
    ['is said where its words are quoted', '美祿市の人口', ['「美祿市」は「美祢市」と読みました。市の名前です。']],
    ['is not said elsewhere', '美祢市の人口', []],
  ])('%s', (_, words, said) => expect(slipWords(words, [slip])).toEqual(said))
})
