import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { withoutRuby, holdsMarkup, phrasesOf, textForSpeech, type Phrase } from '#domain/ruby-markup.ts'

describe('the phrases of a marked text', () => {
  test.each<[story: string, marked: string, phrases: readonly Phrase[]]>([
    ['are one where nothing is marked', '空き家', [[{ text: '空き家' }]]],
    ['are none where there is no text', '', []],
    ['end at their mark', '空き家を~ふやす', [[{ text: '空き家を' }], [{ text: 'ふやす' }]]],
    ['are never empty, even between two marks', '~空き家~~を~', [[{ text: '空き家' }], [{ text: 'を' }]]],
    ["hold the dictionary's reading beside its kanji", '{海|うみ}で', [[{ text: '海', kana: 'うみ' }, { text: 'で' }]]],
    [
      'tell a reading given by hand',
      '{富海|=とのみ}の',
      [[{ text: '富海', kana: 'とのみ', byHand: true }, { text: 'の' }]],
    ],
    [
      'name the word of the glossary in each of its pieces',
      '«{空|あ}き{家|や}»を',
      [
        [
          { text: '空', kana: 'あ', term: '空き家' },
          { text: 'き', term: '空き家' },
          { text: '家', kana: 'や', term: '空き家' },
          { text: 'を' },
        ],
      ],
    ],
    [
      'name each of two words of the glossary',
      '«移住»と«{空|あ}き家»',
      [
        [
          { text: '移住', term: '移住' },
          { text: 'と' },
          { text: '空', kana: 'あ', term: '空き家' },
          { text: 'き家', term: '空き家' },
        ],
      ],
    ],
    [
      'name a word of the glossary across its phrases',
      '«空き~家»を',
      [[{ text: '空き', term: '空き家' }], [{ text: '家', term: '空き家' }, { text: 'を' }]],
    ],
    ['keep what is no mark: a bracket that nothing follows', '（a）1/2＝0.5', [[{ text: '（a）1/2＝0.5' }]]],
    ['take line breaks as text', '一\n二', [[{ text: '一\n二' }]]],
  ])('%s', (_, marked, phrases) => expect(phrasesOf(marked)).toEqual(phrases))
})

describe('the text without its marks', () => {
  test.each([
    ['of what has none is the same', '空き家をふやす', '空き家をふやす'],
    ['has no readings', '{富海|=とのみ}の~{海|うみ}', '富海の海'],
    ['has no phrase ends and no words of the glossary', '«空き~家»を~ふやす', '空き家をふやす'],
    ['of nothing is nothing', '', ''],
  ])('%s', (_, marked, text) => expect(withoutRuby(marked)).toBe(text))
})

describe('the text for a voice', () => {
  test.each([
    ['says in kana what a person gave the reading of', '{富海|=とのみ}の{海|うみ}', 'とのみの海'],
    ['leaves the dictionary’s readings to the voice', '{一日|ついたち}から', '一日から'],
    [
      'is without phrase ends and words of the glossary',
      '«{延長保育|=えんちょうほいく}»を~する',
      'えんちょうほいくをする',
    ],
  ])('%s', (_, marked, spoken) => expect(textForSpeech(marked)).toBe(spoken))
})

describe('a text that cannot be marked', () => {
  test.each(['{', '}', '|', '«', '»', '~'])('holds %s', (mark) => expect(holdsMarkup(`前${mark}後`)).toBe(true))
  test.each(['', '空き家', '（注）1・2｜〜', '“幸せます”'])('is not 「%s」', (text) =>
    expect(holdsMarkup(text)).toBe(false),
  )
})

describe('laws of marked text', () => {
  const text = fc.string({ unit: fc.constantFrom('空', '家', 'き', 'の', '、', '1', '（', '\n', '髙', '𠮷', ' ') })
  const word = text.filter((one) => one !== '')
  const kana = fc.string({ unit: fc.constantFrom('あ', 'い', 'ん', 'ゃ'), minLength: 1 })

  /** A text made piece by piece: as it is, as it is marked, and as a voice says it. */
  type Made = { readonly text: string; readonly marked: string; readonly spoken: string }
  const plain = word.map((one): Made => ({ text: one, marked: one, spoken: one }))
  const read = fc.tuple(word, kana, fc.boolean()).map(([one, reading, byHand]): Made => ({
    text: one,
    marked: `{${one}|${byHand ? '=' : ''}${reading}}`,
    spoken: byHand ? reading : one,
  }))
  const ended = fc.constant<Made>({ text: '', marked: '~', spoken: '' })
  const joined = (made: readonly Made[]): Made => ({
    text: made.map((one) => one.text).join(''),
    marked: made.map(({ marked }) => marked).join(''),
    spoken: made.map(({ spoken }) => spoken).join(''),
  })
  const run = fc.array(fc.oneof(plain, read, ended), { maxLength: 6 }).map(joined)
  const term = run
    .filter((one) => one.text !== '')
    .map((one) => ({ ...one, marked: `«${one.marked}»`, word: one.text }))
  const made = fc.array(
    fc.oneof(
      run.map((one) => ({ ...one, word: '' })),
      term,
    ),
    { maxLength: 6 },
  )
  const always = <T>(law: (parts: readonly (Made & { readonly word: string })[], whole: Made) => T): void =>
    fc.assert(
      fc.property(made, (parts) => void law(parts, joined(parts))),
      { numRuns: 1000 },
    )

  test('without its marks it is the text', () =>
    always((_, { text, marked }) => expect(withoutRuby(marked)).toBe(text)))

  test('its phrases, put together, are the text', () => {
    always((_, { text, marked }) =>
      expect(
        phrasesOf(marked)
          .flat()
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text),
    )
  })

  test('a voice says it with the readings by hand', () =>
    always((_, { marked, spoken }) => expect(textForSpeech(marked)).toBe(spoken)))

  test('the words of the glossary are those that were marked, in their order', () => {
    always((parts, { marked }) => {
      const asked = phrasesOf(marked)
        .flat()
        .filter(({ term: one }) => one)
        .map(({ text: one }) => one)
        .join('')
      expect(asked).toBe(parts.map(({ word: one }) => one).join(''))
    })
  })

  test('a text without marks holds none, and is itself', () => {
    fc.assert(fc.property(text, (one) => !holdsMarkup(one) && withoutRuby(one) === one && textForSpeech(one) === one))
  })
})
