import type { Indicator } from '#domain/indicator.ts'
import type { ShadeStep } from '#domain/shade-scale.ts'
import { amountWords } from './figures.ts'

/** The words of a map and a table that show one figure for several towns. */
export const townFigures = {
  town: 'まち',
  table: '数の表',
  noFigure: 'この数は、資料にのっていません。',
  shades: '色のこさと模様は、数の大きさです。よいか悪いかではありません。',
  noShade: '数なし',
}

/** 50,000人以上、100,000人未満. */
export const shadeStepWords = ({ low, high }: ShadeStep, measure: Pick<Indicator, 'unit' | 'decimals'>): string =>
  `${amountWords(low, measure)}以上、${amountWords(high, measure)}未満`
