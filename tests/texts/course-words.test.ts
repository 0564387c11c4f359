import { expect, test } from 'vitest'
import { changeWords, shortAmount } from '#texts/course-words.ts'

const people = { unit: '人', decimals: 0 }

test.each([
  [114_038, '11.4', '万人'],
  [196_627, '19.7', '万人'],
  [60_000, '6.0', '万人'],
  [6_879, '6,879', '人'],
])('%d people are said in short', (value, number, unit) => expect(shortAmount(value, people)).toEqual({ number, unit }))

test('what has no unit has none in short', () =>
  expect(shortAmount(1.36, { unit: 'none', decimals: 2 })).toEqual({ number: '1.36', unit: '' }))

test.each([
  [-0.0221, '−2.2%'],
  [0.0044, '+0.4%'],
  [-0.0003, '0.0%'],
])('a share of %d is a change in per cent', (share, words) => expect(changeWords(share)).toBe(words))
