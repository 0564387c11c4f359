import type { GapReason } from '#domain/figure.ts'
import type { Indicator } from '#domain/indicator.ts'
import { amountWords } from './figures.ts'
import { differenceWords, measureOf } from './figure-sentences.ts'

/** The words in the drawing of a figure year by year. */
export const figureLine = {
  start: 'はじめ',
  noResult: (because: GapReason) => (because === 'blank' ? '結果は 空らん' : '結果 なし'),
  aim: '目標',
  result: '結果',
}

/** A rounded number, and in brackets behind it the number to its last digit, of the same unit. */
const exact = /(約[−\d.,万]+([^（。、\d]*))（[−\d.,]+\2）/g

/** An amount as short as a drawing needs it: 約82万人, 13,482人, 9.1％. */
export function shortAmount(value: number, indicator: Indicator): string {
  const measure = measureOf(indicator)
  if (Math.abs(value) < 100_000) return amountWords(value, measure)
  const rounded = Math.round(value / 10_000)
  return `${rounded * 10_000 === value ? '' : '約'}${amountWords(rounded, { unit: 'none', decimals: 0 })}万${measure.unit === 'none' ? '' : measure.unit}`
}

/** How far a result stands from its target, as short as a drawing needs it. */
export const shortGap = (difference: number, indicator: Indicator): string =>
  rounded(differenceWords(difference, indicator))

/** A sentence without the last digits of its rounded numbers, which stand in the table. */
export const rounded = (sentence: string): string => sentence.replace(exact, '$1')
