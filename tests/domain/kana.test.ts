import { describe, expect, test } from 'vitest'
import { toHiragana } from '#domain/kana.ts'

describe('katakana as hiragana', () => {
  test.each([
    ['from the first to the last letter', 'ァヴヵヶ', 'ぁゔゕゖ'],
    ['within other text', '空き家バンク', '空き家ばんく'],
    ['but not the long vowel', 'カード', 'かーど'],
    ['nor half-width kana', 'ｸﾏ', 'ｸﾏ'],
  ])('%s', (_, text, hiragana) => expect(toHiragana(text)).toBe(hiragana))
})
