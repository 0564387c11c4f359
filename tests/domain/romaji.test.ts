import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { kanaOfRomaji } from '#domain/search/romaji.ts'

describe('romaji', () => {
  test.each([
    ['hoikuen', 'ほいくえん'],
    ['kosodate', 'こそだて'],
    ['iju', 'いじゅ'],
    ['ijū', 'いじゅ'],
    ['ijuu', 'いじゅう'],
    ['zyutaku', 'じゅたく'],
    ['jyutaku', 'じゅたく'],
    ['syougakkou', 'しょうがっこう'],
    ['tyuugakkou', 'ちゅうがっこう'],
    ['shimbun', 'しんぶん'],
    ['sinbun', 'しんぶん'],
    ['matcha', 'まっちゃ'],
    ['annai', 'あんない'],
    ["kin'en", 'きんえん'],
    ['kin’en', 'きんえん'],
    ['hoikuenn', 'ほいくえん'],
    ['konna', 'こんな'],
    ['jiopa-ku', 'じおぱく'],
    ['tsunami', 'つなみ'],
    ['tunami', 'つなみ'],
    ['fukushi', 'ふくし'],
    ['hukusi', 'ふくし'],
    ['Tokyo', 'ときょ'],
    ['ＩＪＵ', 'いじゅ'],
  ])('%s is read %s', (typed, kana) => expect(kanaOfRomaji(typed)).toBe(kana))

  test.each(['DX', 'RPA', 'PFI', 'YCAM', 'AI', 'nursery', 'Wi-Fi', 'ni', 'ほいく', 'hoik', 'h1', '', '-', "n'"])(
    '%s is none',
    (typed) => expect(kanaOfRomaji(typed)).toBeUndefined(),
  )
})

describe('laws', () => {
  /** Syllables that begin with a consonant: whatever stands before them ends there. */
  const pairs = {
    ka: 'か',
    shi: 'し',
    si: 'し',
    tsu: 'つ',
    te: 'て',
    no: 'の',
    fu: 'ふ',
    hya: 'ひゃ',
    mi: 'み',
    yo: 'よ',
    ryu: 'りゅ',
    wa: 'わ',
    gi: 'ぎ',
    ja: 'じゃ',
    zyo: 'じょ',
    cho: 'ちょ',
    do: 'ど',
    be: 'べ',
    pu: 'ぷ',
    kka: 'っか',
    sshi: 'っし',
  } as const
  const syllable = fc.constantFrom(...Object.entries(pairs))

  test('syllables one after the other are read one after the other', () => {
    fc.assert(
      fc.property(fc.array(syllable, { minLength: 2, maxLength: 12 }), (all) => {
        expect(kanaOfRomaji(all.map(([latin]) => latin).join(''))).toBe(all.map(([, kana]) => kana).join(''))
      }),
    )
  })
  test('signs alone spell nothing', () =>
    expect(['---', "'''", '-’-'].map(kanaOfRomaji)).toEqual([undefined, undefined, undefined]))

  test('whatever is typed is hiragana or nothing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[a-z'-]{0,20}$/)), (typed) => {
        expect(kanaOfRomaji(typed) ?? 'あ').toMatch(/^[ぁ-ん]+$/)
      }),
    )
  })
})
