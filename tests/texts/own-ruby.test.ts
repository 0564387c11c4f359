import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { appTexts } from '#seeding/plain-language/app-texts.ts'
import { projectFolder } from '#support/addresses.ts'
import { withoutRuby } from '#domain/ruby-markup.ts'
import { ownRuby as ownMarks, rubyReaderFor } from '#texts/own-ruby.ts'
import { afterNumbers, daysOfMonth, ownReadings, wholeNumbers } from '#texts/own-readings.ts'
import { aRegion, aTown } from '#support/plan-makers.ts'
import { ourTowns } from '#support/region.ts'

/** The readings alone: where phrases end is told by own-phrases.test.ts. */
const withoutPhrases = (read: typeof ownMarks) => (text: string) => read(text).replaceAll('~', '')
const ownRuby = withoutPhrases(ownMarks)

const words = { ...daysOfMonth, ...wholeNumbers, ...afterNumbers, ...ownReadings }

describe("the app's own words", () => {
  test.each([
    ['a word alone', '資料', '{資料|しりょう}'],
    ['words among kana', 'もとの資料を読む', 'もとの{資料|しりょう}を{読|よ}む'],
    ['a word that stands twice', '市と市', '{市|し}と{市|し}'],
    ['a word without kanji is left alone', 'まちしるべ', 'まちしるべ'],
    ['a kanji that the table does not hold is left alone', '龍の計画', '龍の{計画|けいかく}'],
    ['nothing', '', ''],
  ])('%s', (_, text, marked) => expect(ownRuby(text)).toBe(marked))
})

describe('the longest word wins', () => {
  test.each([
    ['市役所 is no 市', '市役所と市', '{市役所|しやくしょ}と{市|し}'],
    ['数字 is no 数', '数字と数を数える', '{数字|すうじ}と{数|かず}を{数|かぞ}える'],
    ['7市町 and 7つの市と町', '7市町は7つの市と町', '7{市町|しちょう}は7つの{市|し}と{町|まち}'],
    [
      '何 before の, before what is counted, alone',
      '何の数か、何年か、何を',
      '{何|なん}の{数|かず}か、{何年|なんねん}か、{何|なに}を',
    ],
  ])('%s', (_, text, marked) => expect(ownRuby(text)).toBe(marked))
})

describe('names of the data', () => {
  const read = withoutPhrases(rubyReaderFor(ourTowns))
  test.each([
    ['津和野町 is ちょう, 町 is まち', '津和野町は町', '{津和野町|つわのちょう}は{町|まち}'],
    ['a town stands without its 市 too', '防府市と防府', '{防府|ほうふ}{市|し}と{防府|ほうふ}'],
    ['a name that the table reads right is read by its parts', '山口ゆめ回廊', '{山口|やまぐち}ゆめ{回廊|かいろう}'],
  ])('%s', (_, text, marked) => expect(read(text)).toBe(marked))

  test('that are written in kana alone, or with signs, are left as they are', () => {
    const towns = [aTown({ name: 'えびの市', kana: 'えびのし' }), aTown({ name: 'ニセコ町', kana: 'にせこちょう' })]
    const named = { name: 'ひがし', kana: 'ひがし', nickname: 'みらい(仮)', nicknameKana: 'みらいかり' }
    const other = withoutPhrases(rubyReaderFor({ regions: [aRegion(named)], towns }))
    expect(other('ひがしのえびの市とニセコ町')).toBe('ひがしのえびの{市|し}と{ニセコ町|にせこちょう}')
    expect(other('みらい(仮)の町')).toBe('みらい{(仮)|かり}の{町|まち}')
  })

  test('of another region are read as its data says', () => {
    const other = withoutPhrases(
      rubyReaderFor({
        regions: [aRegion({ name: '龍圏域', kana: 'りゅうけんいき', nickname: '龍の里', nicknameKana: 'たつのさと' })],
        towns: [aTown({ name: '鷹村', kana: 'たかむら' }), aTown({ name: '鷲村', kana: 'わしそん' })],
      }),
    )
    expect(other('龍の里の鷹村と鷲村、防府市')).toBe(
      '{龍の里|たつのさと}の{鷹|たか}{村|むら}と{鷲村|わしそん}、防府{市|し}',
    )
  })
})

describe('behind a number', () => {
  test.each([
    ['人 is にん', '5人の人', '5{人|にん}の{人|ひと}'],
    ['one and two people have words of their own', '1人と2人', '{1人|ひとり}と{2人|ふたり}'],
    [
      'the last digit of a longer number does not count',
      '11人、1.2人、1,002人',
      '11{人|にん}、1.2{人|にん}、1,002{人|にん}',
    ],
    ['万 belongs to the number', '45万人と1億円', '45{万|まん}{人|にん}と1{億|おく}{円|えん}'],
    ['digits of full width are digits', '５人', '５{人|にん}'],
    ['年 is ねん', '1年ごとと年ごと', '1{年|ねん}ごとと{年|とし}ごと'],
    ['a longer word wins there too', '2019年度の5年間', '2019{年度|ねんど}の5{年間|ねんかん}'],
    ['a date', '2016年11月21日', '2016{年|ねん}11{月|がつ}21{日|にち}'],
    [
      'days that have words of their own',
      '4月1日、9月10日、5月20日',
      '4{月|がつ}{1日|ついたち}、9{月|がつ}{10日|とおか}、5{月|がつ}{20日|はつか}',
    ],
    ['days that end like one of those', '10月11日、1月30日', '10{月|がつ}11{日|にち}、1{月|がつ}30{日|にち}'],
  ])('%s', (_, text, marked) => expect(ownRuby(text)).toBe(marked))
})

describe('what a word and its reading have alike stands beside the ruby', () => {
  test.each([
    ['kana at the end', '取り組み', '{取り組|とりく}み'],
    ['kana at the beginning', '3か所', '3か{所|しょ}'],
    ['brackets on both sides', '「年」', '「{年|ねん}」'],
    ['kana in the middle stay inside', '引っ越し', '{引っ越|ひっこ}し'],
  ])('%s', (_, text, marked) => expect(ownRuby(text)).toBe(marked))
})

describe('marks', () => {
  test.each(['{資料}', '資料|計画', '«資料»', '資料~計画'])(
    'a text with characters that marks are made of stays as it is: %s',
    (text) => expect(ownMarks(text)).toBe(text),
  )

  const parts = fc.oneof(
    fc.constantFrom(...Object.keys(words)),
    fc.constantFrom('1', '10', '2,0', '月', 'の', '（', '。', '龍'),
    fc.string(),
  )
  const texts = fc.array(parts, { maxLength: 12 }).map((some) => some.join(''))

  test('taken away, they leave the text', () => {
    fc.assert(
      fc.property(
        texts.filter((text) => !/[{}|«»~]/.test(text)),
        (text) => {
          expect(withoutRuby(ownMarks(text))).toBe(text)
        },
      ),
    )
  })

  test('the same text has the same marks again', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(ownMarks(text)).toBe(ownMarks(text))
      }),
    )
  })
})

describe('the tables', () => {
  test('read every kanji of the app, numbers standing where a sentence has room for one', () => {
    const unread = appTexts(projectFolder)
      .filter(({ file }) => !file.endsWith('own-ruby.ts'))
      .map(({ text }) => ownRuby(text.replaceAll('○', '1')).replace(/\{[^{}]*\}/g, ''))
      .filter((text) => /\p{sc=Han}/u.test(text))
    expect(unread).toEqual([])
  })

  test('give readings in kana to words with kanji', () => {
    expect(
      Object.entries(words).filter(
        ([word, kana]) => !/\p{sc=Han}/u.test(word) || !/^[ぁ-ゖァ-ヺー「」・]+$/.test(kana),
      ),
    ).toEqual([])
  })
})
