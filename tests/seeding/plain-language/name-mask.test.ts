import { describe, expect, test } from 'vitest'
import { bare, NameMask, nameMark, withoutEras } from '#seeding/plain-language/name-mask.ts'

const mask = new NameMask(['山口', '山口市', '行こうよ。やまぐち', 'おいでませ!アート圏域', 'A+B（仮称）', ''])
/** The mark, written so that a reader sees it. */
const shown = (masked: string): string => masked.replaceAll(nameMark, '＿')

describe('a name', () => {
  test.each([
    ['is one character, the longest name first', '山口市と山口県', '＿と＿県'],
    ['is taken with the full stop in it', '「行こうよ。やまぐち」を使います。', '「＿」を使います。'],
    ['is taken letter by letter: its signs are no pattern', 'A+B（仮称）とAABの話', '＿とAABの話'],
    ['stands as often as it is there', '山口、山口。', '＿、＿。'],
    ['that is not on the list stays', '防府市です。', '防府市です。'],
  ])('%s', (_, text, expected) => expect(shown(mask.masked(text))).toBe(expected))

  test('takes its own length where the text is only covered', () => {
    const text = '山口市の「おいでませ!アート圏域」です。'
    expect(mask.covered(text)).toBe('アアアの「アアアアアアアアアアア」です。')
    expect(mask.covered(text)).toHaveLength(text.length)
  })

  test('does not stand where there are none', () =>
    expect(new NameMask([]).masked('山口市です。')).toBe('山口市です。'))
})

describe('an era in brackets', () => {
  test.each([
    ['beside its year', '2015年度（平成27年度）です。', '2015年度＿です。'],
    ['with two counts of one year', '2019年度（平成31年度・令和元年度）です。', '2019年度＿です。'],
    [
      'from one year to another',
      '2015年度から2019年度（平成27年度から令和元年度）です。',
      '2015年度から2019年度＿です。',
    ],
    ['in narrow brackets', '2015年(平成27年)です。', '2015年＿です。'],
  ])('is one character: %s', (_, text, expected) => {
    expect(shown(withoutEras(text))).toBe(expected)
    expect(shown(mask.masked(text))).toBe(expected)
  })

  test.each([
    ['without brackets', '平成27年度です。'],
    ['beside other words', '2015年度（平成27年度の終わり）です。'],
    ['that is none', '2015年度（はじめの年）です。'],
  ])('is none %s', (_, text) => expect(withoutEras(text)).toBe(text))
})

test('bare words: widths folded, spaces and punctuation gone', () => {
  expect(bare('「ＡＢＣ」、 山口 ・（防府）。')).toBe('ABC山口防府')
})
