import { describe, expect, test } from 'vitest'
import { commonKanji, isAllKanji, isSinoJapanese, kanjiIn } from '#seeding/plain-language/kanji.ts'

test.each([
  ['山と川', ['山', '川']],
  ['人々が行く', ['人', '々', '行']],
  ['ひらがな・カタカナ・ABC・12', []],
])('the kanji of %s', (text, kanji) => expect(kanjiIn(text)).toEqual(kanji))

test.each([
  ['学校', true],
  ['人々', true],
  ['お茶', false],
  ['', false],
])('%s is all kanji: %s', (word, all) => expect(isAllKanji(word)).toBe(all))

test('the kanji up to N3 hold those of school books and not those of names', () => {
  expect([...'山会議'].filter((character) => !commonKanji.has(character))).toEqual([])
  expect([...'鬱藍祢'].filter((character) => commonKanji.has(character))).toEqual([])
})

describe('a Sino-Japanese word', () => {
  test.each([
    ['学校', 'ガッコウ', 'ク before another kanji is ッ'],
    ['出発', 'シュッパツ', 'ツ is ッ and ハ is パ'],
    ['散歩', 'サンポ', 'ホ is ポ'],
    ['三杯', 'サンバイ', 'ハ is バ'],
    ['堂々', 'ドウドウ', '々 repeats the kanji before it'],
    ['会', 'カイ', 'one kanji alone'],
  ])('is %s, read %s: %s', (word, reading) => expect(isSinoJapanese(word, reading)).toBe(true))

  test.each([
    ['山', 'ヤマ', 'a kun-reading'],
    ['手紙', 'テガミ', 'two kun-readings'],
    ['場所', 'バショ', 'one reading of each kind'],
    ['人々', 'ヒトビト', '々 with a kun-reading'],
    ['お茶', 'オチャ', 'kana in the word'],
    ['学校', '', 'no reading known'],
    ['学校', 'ガッコ', 'a reading that is too short'],
    ['学', 'ガッ', 'ッ at the end'],
  ])('is not %s, read %s: %s', (word, reading) => expect(isSinoJapanese(word, reading)).toBe(false))
})
