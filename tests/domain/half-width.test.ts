import { expect, test } from 'vitest'
import { halfWidth, plainDigits } from '#domain/half-width.ts'

test.each([
  ['１２３４', '1234'],
  ['Ａｂ－０＃', 'Ab-0#'],
  ['1234', '1234'],
  ['あ、ー。', 'あ、ー。'],
])('%j is %j in half width', (typed, expected) => expect(halfWidth(typed)).toBe(expected))

test.each([
  ['１２３４', '1234'],
  [' 12 34\n', '1234'],
  ['１２　３４', '1234'],
  ['12a4', '12a4'],
  ['', ''],
])('%j is judged as %j', (typed, expected) => expect(plainDigits(typed)).toBe(expected))
