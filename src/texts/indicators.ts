import { yearBasisOf } from '#domain/judging/our-readings.ts'
import type { Judged } from '#domain/judging/headline.ts'
import type { Due, Series } from '#domain/figure.ts'
import type { Indicator } from '#domain/indicator.ts'
import { dueWords, gapWords, readingWords, targetWords } from './figures.ts'
import { ourReadings } from './figure-rows.ts'
import { indicator as words } from './indicator-page.ts'
import { periodWords } from './years.ts'

/** The figures of one target for a row: where it began if that is known, what was aimed at, what came of it. */
export function indicatorCells({ indicator, series, target, judgement: { reading } }: Judged): readonly Cell[] {
  const others = series.targets.filter(({ kind }) => kind === 'aim').length - (target.kind === 'aim' ? 1 : 0)
  return [
    ...(series.baseline.kind === 'number'
      ? [{ label: words.baseline, amount: readingWords(series.baseline, indicator) }]
      : []),
    {
      label: `${words.target}${inBrackets(dueOfCell(target.due))}`,
      amount: `${targetWords(target, indicator)}${others > 0 ? words.alsoAims(others) : ''}`,
    },
    ...(reading
      ? [
          {
            label: `${words.actual}${inBrackets(periodWords(reading.period))}`,
            amount: readingWords(reading, indicator),
          },
        ]
      : []),
  ]
}

/** A figure of a row, with what it is. */
type Cell = { readonly label: string; readonly amount: string }

const inBrackets = (said: string): string => (said ? `（${said}）` : '')

function dueOfCell(due: Due): string {
  if (due.kind === 'by' && due.period.kind === 'notPrinted') return ''
  return due.kind === 'sum' && due.read && !/\d/.test(due.printed) ? `資料の「${due.printed}」` : dueWords(due)
}

/** The start of a series without a target, for a row that has no verdict. */
export const startLine = (indicator: Indicator, { baseline }: Series): string =>
  baseline.kind === 'number' ? readingWords(baseline, indicator) : gapWords('notInDocument')

/** What an indicator of many slices is split into, where not each of them has a row: 全体と、7つに分けた数. */
export function slicesWords(series: readonly Series[]): string {
  const slices = series.filter(({ slice }) => slice.kind !== 'whole').length
  return `${slices < series.length ? '全体と、' : ''}${slices}つに分けた数`
}

/** What counts how, as a sentence a reader can use; of amounts of which nobody says so never that they are a year's. */
export function countingWords(indicator: Indicator): string {
  switch (indicator.counting) {
    case 'level':
      return 'その時の数です。'
    case 'runningTotal':
      return '前の年までの分もふくむ数（累計）です。'
    case 'flow':
      return flowWords(indicator)
  }
}

function flowWords(indicator: Indicator): string {
  switch (yearBasisOf(indicator)) {
    case 'printed':
      return 'その年のあいだに数えたものです。'
    case 'figures':
      return 'その年のあいだに数えたものと、私たちが読みました。資料には、1年の数かどうか書いてありません。'
    default: {
      const sums = indicator.series.flatMap(({ targets }) => targets).some(({ due }) => due.kind === 'sum')
      return sums ? '何年かの分を合わせて数えたものです。' : '1年の数かどうかは、資料に書いてありません。'
    }
  }
}

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
  countingWords(indicator),
  directionWords(indicator),
  ...new Set(indicator.series.flatMap(ourReadings)),
  ...(indicator.remark ? [indicator.remark] : []),
]
