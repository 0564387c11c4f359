import { fold } from '#domain/printed-text.ts'

const power: Readonly<Record<string, number>> = { 億: 1e8, 万: 1e4, 千: 1e3 }

/** A sign, parts with a power, and a rest, as in ▲1億2,622万6,568. Commas stand between digits only. */
const printedNumber = /([▲△+-]?)((?:\d+(?:,\d{3})*(?:\.\d+)?[億万千])*)(\d+(?:,\d{3})*(?:\.\d+)?)?/g

/**
 * Every number that stands in printed words: widths, commas, ▲ for minus, 万 and 億, ％ understood.
 * A number after a sign is given with it and without: 「H31-2」 holds 2 as well as −2. A number with powers is given
 * whole and by its parts' digits (「86万8千」 gives 868000, 86 and 8).
 */
export function numbersIn(words: string): ReadonlySet<number> {
  return new Set(
    [...fold(words).matchAll(printedNumber)].flatMap(([, sign = '', parts = '', rest = '']) =>
      parts || rest ? numbersOf(sign, parts, rest) : [],
    ),
  )
}

/** A number as a whole, each of its parts' digits, and the whole with its sign: `▲`, `86万8千`, ``. */
function numbersOf(sign: string, parts: string, rest: string): readonly number[] {
  const numbers = rest ? [amount(rest)] : []
  let sum = rest ? amount(rest) : 0
  for (const [, digits = '', unit = ''] of parts.matchAll(/([\d.,]+)([億万千])/g)) {
    numbers.push(amount(digits))
    sum += amount(digits) * (power[unit] ?? 1)
  }
  // 1.13 * 10000 is 11299.999999999998.
  const whole = Math.round(sum * 1e6) / 1e6
  return [...numbers, whole, ...(['▲', '△', '-'].includes(sign) ? [-whole] : [])]
}

/**
 * The numbers that a printed figure can be: those outside brackets, where its year, its years of a sum and its change
 * stand (「22 か所（Ｈ26 年度）」 is 22, not 26); those inside where there are no others.
 */
export function figuresIn(words: string): ReadonlySet<number> {
  const outside = numbersIn(fold(words).replace(/\([^()]*\)/g, ' '))
  return outside.size ? outside : numbersIn(words)
}

const amount = (digits: string): number => Number(digits.replaceAll(',', ''))
