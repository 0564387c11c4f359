import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { fitted, widthOf, wrapped } from '#drawings/wrapped-text.ts'

const kana = fc.string({ unit: fc.constantFrom(...'あ漢字カ12,A「（。、）」っー'), maxLength: 200 })
/** No run of marks that alone is longer than a line. */
const text = kana.filter((one) => !/[。、）」っー「（]{5}|[0-9,A]{5}/.test(one))

describe('a line of text', () => {
  test.each([
    ['breaks at its width', 'あいうえおか', 3, ['あいう', 'えおか']],
    ['never begins with a full stop', 'あいう。え', 3, ['あい', 'う。え']],
    ['never begins with a closing bracket', '（あい）う', 3, ['（あ', 'い）う']],
    ['never ends with an opening bracket', 'あい「う」', 3, ['あい', '「う」']],
    ['never begins with a small kana', 'しよっきゃく', 3, ['しよっ', 'きゃく']],
    ['keeps a number whole, with what it counts', '数は1,866,333人です', 8, ['数は', '1,866,333人で', 'す']],
    ['keeps a letter made of two code units whole', '𠮟𠮟', 1, ['𠮟', '𠮟']],
    ['tears what is longer than the line', 'AAAA', 1.9, ['AA', 'AA']],
    ['of nothing is none', '', 3, []],
  ] as const)('%s', (_, given, width, lines) => expect(wrapped(given, width)).toEqual(lines))

  test('lines together are the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 30 }), (given, width) => {
        expect(wrapped(given, width).join('')).toBe(given)
      }),
    )
  })

  test('no line but the first begins with a closing mark, none but the last ends with an opening one', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 12, max: 40 }), (given, width) => {
        const lines = wrapped(given, width)
        for (const line of lines.slice(1)) expect(line).not.toMatch(/^[。、）」っー]/)
        for (const line of lines.slice(0, -1)) expect(line).not.toMatch(/[「（]$/)
      }),
    )
  })

  test('no line is wider than asked', () => {
    fc.assert(
      fc.property(kana, fc.integer({ min: 2, max: 40 }), (given, width) => {
        for (const line of wrapped(given, width)) expect(widthOf(line)).toBeLessThanOrEqual(width)
      }),
    )
  })
})

describe('a text in a box', () => {
  const box = { width: 300, height: 90 }

  test('keeps its size where it has room', () =>
    expect(fitted('みじかい文。', box, 30)).toEqual({ lines: ['みじかい文。'], size: 30 }))
  test('has lines of like length', () =>
    expect(fitted('あいうえおかきくけこさ', box, 30).lines).toEqual(['あいうえおか', 'きくけこさ']))
  test('is there whole and within the box, however long', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'あ漢1A。、'), maxLength: 900 }), (given) => {
        const { lines, size } = fitted(given, box, 30)
        expect(lines.join('')).toBe(given)
        expect(lines.length * size * 1.5).toBeLessThanOrEqual(box.height * 1.02)
        for (const line of lines) expect(widthOf(line) * size).toBeLessThanOrEqual(box.width * 1.02)
      }),
      { numRuns: 60 },
    )
  })
})
