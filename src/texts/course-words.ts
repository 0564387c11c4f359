import type { Indicator } from '#domain/indicator.ts'
import { amountWords } from './figures.ts'

type Measure = Pick<Indicator, 'unit' | 'decimals'>

/** From here on a number is said in ten thousands where there is little room. */
const shortFrom = 10_000

/** A number and its unit where there is little room, rounded to a tenth of 万: 11.4 and 万人; 6,879 and 人. */
export function shortAmount(value: number, measure: Measure): { readonly number: string; readonly unit: string } {
  const unit = measure.unit === 'none' ? '' : measure.unit
  const isShort = Math.abs(value) >= shortFrom
  if (!isShort) return { number: amountWords(value, { ...measure, unit: 'none' }), unit }
  // Rounded first: a number of two decimals would be written with both.
  const tenths = Math.round((value / shortFrom) * 10) / 10
  const number = amountWords(tenths, { unit: 'none', decimals: 1 })
  return { number, unit: `${number}万${unit}`.slice(number.length) }
}

/** A share as a change in per cent: −2.2%, +0.4%, 0.0%. */
export function changeWords(share: number): string {
  const percent = Math.abs(share * 100).toFixed(1)
  if (percent === '0.0') return `${percent}%`
  return `${share < 0 ? '−' : '+'}${percent}%`
}

/** The words around numbers that change with time. */
export const numberCourse = {
  since: (when: string, change: string) => `${when}から ${change}`,
  counted: '変化の割合は、2つの数からこのアプリが計算しました。',
}
