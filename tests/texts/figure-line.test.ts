import { describe, expect, test } from 'vitest'
import { judgeAll } from '#domain/judging/headline.ts'
import { figureLine, rounded, shortAmount, shortGap } from '#texts/figure-line.ts'
import { judgementSentence } from '#texts/judgements.ts'
import { anIndicator } from '#support/plan-makers.ts'
import { realPlans } from '#support/real-release.ts'

const people = anIndicator({ unit: '人', decimals: 0 })
const percent = anIndicator({ unit: '％', decimals: 1 })

describe('an amount in a drawing', () => {
  test.each([
    ['is whole where it is short', 13482, people, '13,482人'],
    ['is whole up to a hundred thousand', 99999, people, '99,999人'],
    ['is rounded from there on, and says so', 816325, people, '約82万人'],
    ['says no 約 where nothing is lost', 10_000_000, people, '1,000万人'],
    ['keeps its sign', -134280, people, '約−13万人'],
    ['zero is a number', 0, people, '0人'],
    ['has its decimals', 9.1, percent, '9.1％'],
    ['without a unit has none', 250_000, anIndicator({ unit: 'none', decimals: 0 }), '25万'],
  ])('%s', (_, value, indicator, words) => expect(shortAmount(value, indicator)).toBe(words))
})

describe('how far a result lies from its target', () => {
  test.each([
    [190, people, '190人'],
    [301113, people, '約30万人'],
    [0.9, percent, '0.9ポイント'],
  ])('%s', (difference, indicator, words) => expect(shortGap(difference, indicator)).toBe(words))
})

test('a year without a result says whether its cell is empty', () => {
  expect([figureLine.noResult('blank'), figureLine.noResult('dash')]).toEqual(['結果は 空らん', '結果 なし'])
})

describe('a sentence in rounded numbers', () => {
  test('loses the last digits alone', () => {
    expect(rounded('約82万人（816,325人）でした。約3年（2020年度から）で30％（3割）です。')).toBe(
      '約82万人でした。約3年（2020年度から）で30％（3割）です。',
    )
  })

  test('has lost of no real sentence anything but the digits of a number that it says in short', () => {
    const sentences = realPlans.flatMap(({ indicators }) =>
      indicators.flatMap((one) => one.series.flatMap((series) => judgeAll(one, series).map(judgementSentence))),
    )
    const bracketsIn = (sentence: string) => [...sentence.matchAll(/([^（）。、]*)（([^）]*)）/g)]
    let lost = 0
    for (const sentence of sentences)
      for (const [whole, before, within] of bracketsIn(sentence))
        if (!rounded(sentence).includes(whole)) {
          lost += 1
          expect(before, sentence).toMatch(/約[\d.,億万]+\D*$/)
          expect(within, sentence).toMatch(/^\d[\d,.]*\D$/)
        }
    expect(lost).toBeGreaterThan(10)
  })
})
