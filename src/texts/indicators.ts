import type { Series } from '#domain/figure.ts'
import type { Indicator } from '#domain/indicator.ts'
import { aimWords, dueWords, gapWords, readingWords } from './figures.ts'
import { ourReadings } from './figure-rows.ts'

/** One line under an indicator's name: 62人 → 0人（2019年度まで）. Several slices stand beside each other. */
export const progressLine = (indicator: Indicator, nameOf: (series: Series) => string): string =>
  indicator.series.length > 3
    ? slicesWords(indicator.series)
    : indicator.series.map((series) => [nameOf(series), oneWay(indicator, series)].filter(Boolean).join(' ')).join('、')

function slicesWords(series: readonly Series[]): string {
  const slices = series.filter(({ slice }) => slice.kind !== 'whole').length
  return `${slices < series.length ? '全体と、' : ''}${slices}つに分けた数`
}

function oneWay(indicator: Indicator, { baseline, targets }: Series): string {
  const start = baseline.kind === 'number' ? readingWords(baseline, indicator) : ''
  const last = targets.findLast((target) => target.kind === 'aim')
  if (!last) return start || gapWords('notInDocument')
  const end = aimWords(last.aim, indicator)
  const when = last.due.kind === 'by' && last.due.period.kind === 'notPrinted' ? '' : dueWords(last.due)
  return last.due.kind === 'sum'
    ? `${start ? `${start} → ` : ''}${when}${end}`
    : `${start ? `${start} → ` : ''}${end}${when ? `（${when}）` : ''}`
}

/** What counts how, as a sentence a reader can use. */
export const countingWords = (counting: Indicator['counting']): string =>
  ({
    level: 'その時の数です。',
    flow: 'その年のあいだに数えたものです。',
    runningTotal: '前の年までの分もふくむ数（累計）です。',
  })[counting]

const ways = {
  increase: '大きいほうがよい数です。',
  decrease: '小さいほうがよい数です。',
  maintain: '同じに保つことをめざす数です。',
} as const
const bases = {
  printed: 'そのことは、資料に書いてあります。',
  baseline: 'そのことは、はじめの数と目標の数からわかります。',
  ourReading: 'そのことは資料に書いていないので、私たちの読み方です。',
} as const

/** Which way the number is meant to go, and how that is known. */
export const directionWords = ({ direction }: Indicator): string => `${ways[direction.way]}${bases[direction.basis]}`

/** How the figures of an indicator are to be read, sentence by sentence. */
export const howToRead = (indicator: Indicator): readonly string[] => [
  countingWords(indicator.counting),
  directionWords(indicator),
  ...new Set(indicator.series.flatMap(ourReadings)),
  ...(indicator.remark ? [indicator.remark] : []),
]
