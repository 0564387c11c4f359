import {
  sliceCode,
  type Aim,
  type Due,
  type GapReason,
  type Reading,
  type Series,
  type Slice,
  type Target,
} from '#domain/figure.ts'
import type { Citation } from '#domain/citation.ts'
import type { Indicator } from '#domain/indicator.ts'
import { readingsOfPeriod } from '#domain/judging/our-readings.ts'
import { fold } from '#domain/printed-text.ts'
import { yearsIn } from '#domain/period.ts'
import type { TownId } from '#domain/town.ts'
import { readingSentences } from './reading-sentences.ts'
import { spanWords } from './year-spans.ts'
import { momentInBothCounts, periodWords, readWords } from './years.ts'

type Measure = Pick<Indicator, 'unit' | 'decimals'>

/** 1,866,333人, 4.68％, 1.36, −65人: digits grouped, the unit as printed, a real minus sign. */
export function amountWords(value: number, { unit, decimals }: Measure): string {
  const digits = Math.abs(value).toLocaleString('ja-JP', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: Math.max(decimals, 2),
  })
  return `${value < 0 ? '−' : ''}${digits}${unit === 'none' ? '' : unit}`
}

/**
 * A number as a person says it, for a sentence: as the lines print it (1,300万人, 20％以上), a round one with 万, and from
 * 100,000 on one that is not round as 約187万人（1,866,333人）. `cited` is where the number stands, if it stands anywhere.
 */
export function spokenAmount(value: number, measure: Measure, cited?: Citation): string {
  const sign = value < 0 ? '−' : ''
  const printed = cited && printedNumeral(Math.abs(value), cited)
  const unit = measure.unit === 'none' ? '' : measure.unit
  if (printed && (/[億万千]$/.test(printed) || Math.abs(value) < spokenFrom)) return `${sign}${printed}${unit}`
  if (Math.abs(value) < spokenFrom) return amountWords(value, measure)
  const inTenThousands = (amount: number): string =>
    `${sign}${amount.toLocaleString('ja-JP', { maximumFractionDigits: 1 })}万${unit}`
  if (value % 1000 === 0) return inTenThousands(Math.abs(value) / 10_000)
  return `約${inTenThousands(Math.round(Math.abs(value) / 10_000))}（${amountWords(value, measure)}）`
}

/** From here on nobody says every digit. */
const spokenFrom = 100_000

/** The numeral that prints this value, as it stands in the first of the quotes that has one: 1,300万, 20, 0.5. */
function printedNumeral(value: number, cited: Citation): string | undefined {
  const numerals = cited.flatMap(({ words }) => fold(words).match(/\d+(?:,\d{3})*(?:\.\d+)?[億万千]?/g) ?? [])
  return numerals.find((numeral) => Math.abs(numeralValue(numeral) - value) < 1e-6)
}

function numeralValue(numeral: string): number {
  const [power = ''] = /[億万千]$/.exec(numeral) ?? []
  return Number(numeral.replace(/[,億万千]/g, '')) * (powers[power] ?? 1)
}

const powers: Readonly<Record<string, number>> = { 億: 1e8, 万: 1e4, 千: 1e3 }

const gaps: Readonly<Record<GapReason, string>> = {
  dash: '資料では「―」になっています',
  blank: '資料では空らんです',
  damaged: '資料の字がこわれていて読めません',
  picture: '資料では絵の中にあり、読み取れません',
  notInDocument: 'この資料にはのっていません',
}

/** Why a figure is missing: 資料では空らんです. */
export const gapWords = (because: GapReason): string => gaps[because]

/** A reading in words, without its period: 約642,000人, or why there is none. */
export const readingWords = (reading: Reading, measure: Measure): string =>
  reading.kind === 'number'
    ? `${reading.about ? '約' : ''}${amountWords(reading.value, measure)}`
    : gapWords(reading.because)

const comparators = { atLeast: '以上', atMost: '以下', exactly: '' } as const

/** A reading as it is said in a sentence: 約64.2万人. */
export const spokenReading = (reading: Extract<Reading, { kind: 'number' }>, measure: Measure): string => {
  const words = spokenAmount(reading.value, measure, reading.cited)
  return reading.about && !words.startsWith('約') ? `約${words}` : words
}

/** An aim in words: 以上 and 以内 only where they are printed; what we read into a bare number is said elsewhere. */
export function aimWords(aim: Aim, measure: Measure, amount = amountWords): string {
  switch (aim.kind) {
    case 'number': {
      const printed = aim.basis === 'printed' ? comparators[aim.comparator] : ''
      const words = amount(aim.value, measure)
      return `${aim.about && !words.startsWith('約') ? '約' : ''}${words}${measure.unit === '位' && printed === '以下' ? '以内' : printed}`
    }
    case 'range':
      return `${amount(aim.low, measure)}から${amount(aim.high, measure)}まで`
    case 'trend':
      return { more: 'はじめよりふやす', less: 'はじめよりへらす', same: '今のまま保つ' }[aim.towards]
    case 'words':
      return `「${aim.promise}」`
  }
}

/** When an aim is due: 2019年度, or 2015〜2019年度の5年間で合わせて. */
export function dueWords(due: Due): string {
  switch (due.kind) {
    case 'by':
      return due.period.kind === 'notPrinted' ? periodWords(due.period) : `${periodWords(due.period)}まで`
    case 'sum':
      return `${spanWords(due.from, due.to)}の${yearsIn(due.from, due.to)}年間で合わせて`
    case 'everyYear':
      return `${spanWords(due.from, due.to)}の毎年`
  }
}

/** The due in western and Japanese years, for a table. */
export const dueInBothCounts = (due: Due): string =>
  due.kind === 'by' && due.period.kind === 'at' ? `${momentInBothCounts(due.period.at)}まで` : dueWords(due)

/** A target in words: 50人. Which way a trend is meant depends on what is counted, so it is quoted as printed. */
export function targetWords(target: Target, measure: Measure): string {
  if (target.kind === 'gap') return gapWords(target.because)
  if (target.aim.kind === 'trend') return `「${target.cited[0].words}」`
  return aimWords(target.aim, measure)
}

/** A slice by name; the whole has none. */
export function sliceWords(slice: Slice, nameOf: (town: TownId) => string): string {
  return sliceCode(slice, nameOf)
}

/**
 * Where the figures of a series without a target start, and what came of them, in plain sentences. Of a target only
 * its judgement speaks.
 */
export function seriesSentence(series: Series, measure: Measure): string {
  const { baseline, readings } = series
  const start =
    baseline.kind === 'number'
      ? `${startPeriod(baseline)}は、${readingWords(baseline, measure)}でした。`
      : 'はじめの数は、この資料にのっていません。'
  const latest = readings.findLast((reading) => reading.kind === 'number')
  const said = [baseline, latest].flatMap((reading) =>
    reading?.kind === 'number' ? readingsOfPeriod(reading.period) : [],
  )
  return [start, resultSentence(latest, measure), ...readingSentences(said)].join('')
}

const startPeriod = (baseline: Reading): string =>
  baseline.period.kind === 'notPrinted' ? 'はじめ' : periodWords(baseline.period)

const resultSentence = (latest: Reading | undefined, measure: Measure): string =>
  latest
    ? `${periodWords(latest.period)}は、${readingWords(latest, measure)}でした。`
    : '結果は、この資料にのっていません。'

/** What of a target is our reading and not printed, as sentences; empty when everything is printed. */
export function ourReadingOf(target: Target): readonly string[] {
  const period = target.due.kind === 'by' ? target.due.period : target.due
  const read = 'read' in period && period.read ? [readWords(period.read)] : []
  if (target.kind === 'gap' || target.aim.kind !== 'number' || target.aim.basis !== 'ourReading') return read
  const sense = {
    atLeast: 'その数より多いほうがよい',
    atMost: 'その数より少ないほうがよい',
    exactly: 'その数ちょうどにする',
  }[target.aim.comparator]
  return [...read, `資料にあるのは、目標の数だけです。${sense}というのは、私たちの読み方です。`]
}
