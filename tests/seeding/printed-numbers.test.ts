import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { numbersIn } from '#seeding/printed-numbers.ts'

describe('numbersIn', () => {
  test.each([
    ['a number of two widths', '８0,000 人', [80000]],
    ['widths mixed around the comma', '４,０00人', [4000]],
    ['a triangle is a minus', '▲974人/年間', [974, -974]],
    ['a minus is a minus', '-65人', [65, -65]],
    ['a wide minus is a minus', '－65人', [65, -65]],
    ['ten thousands', '64.2万人', [642000, 64.2]],
    ['hundred millions, ten thousands and a rest', '1億2,622万6,568人', [126226568, 1, 2622, 6568]],
    ['ten thousands and thousands', '86万8千人', [868000, 86, 8]],
    ['a per cent', '20％', [20]],
    ['a decimal per cent', '73.4％', [73.4]],
    ['a number with 約, in hundred millions', '約17.6億円', [1760000000, 17.6]],
    ['several millions written out', '10,000,000円 (+10,000,000)', [10000000]],
    ['the number and its change', '134,280円 （＋134,280）', [134280]],
    ['a target with the years of its sum', '50人（5年間の累計）', [50, 5]],
    ['a code with a hyphen', '25-1', [25, 1, -1]],
    ['a rank with its limit', '50位以内', [50]],
    ['a rate without a unit', '1.36', [1.36]],
    ['zero', '0円 (+0)', [0]],
    ['a circled number', '①', [1]],
    ['a comma that is no thousands mark parts two numbers', '1,2', [1, 2]],
    ['no number', '基準値より減少', []],
  ])('%s', (_, printed, numbers) => {
    expect([...numbersIn(printed)].sort((a, b) => a - b)).toEqual([...numbers].sort((a, b) => a - b))
  })

  const wide = (digits: string): string =>
    digits.replace(/\d/g, (digit) => String.fromCodePoint(digit.codePointAt(0)! + 0xfee0))
  const amount = fc.integer({ min: 0, max: 10 ** 12 })

  test('a number printed with commas and wide digits is found', () => {
    fc.assert(fc.property(amount, (value) => numbersIn(`約${wide(value.toLocaleString('en-US'))} 人`).has(value)))
  })

  test('a number is found with any of its digits wide', () => {
    fc.assert(
      fc.property(amount, fc.array(fc.boolean(), { maxLength: 20 }), (value, which) => {
        const printed = [...value.toLocaleString('en-US')]
          .map((char, index) => (which[index] ? wide(char) : char))
          .join('')
        return numbersIn(printed).has(value)
      }),
    )
  })

  test('a number after a triangle is found below zero', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 ** 9 }), (value) =>
        numbersIn(`▲${value.toLocaleString('en-US')}`).has(-value),
      ),
    )
  })

  test('tenths of ten thousands are whole numbers', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 6 }), (tenths) => numbersIn(`${tenths / 10}万人`).has(tenths * 1000)),
    )
  })
})
