import { isAim, type Judged } from '#domain/judging/headline.ts'
import { isSaidOfOneYear, ourReadingsOf } from '#domain/judging/our-readings.ts'
import { meets, type AimTarget } from '#domain/judging/reached.ts'
import { sameSpan, spanOf, spanOfAim } from '#domain/judging/spans.ts'
import { yearsIn } from '#domain/period.ts'
import type { Series, Slice, Target } from '#domain/figure.ts'
import type { Indicator } from '#domain/indicator.ts'
import {
  aimIs,
  figureSentence,
  isDated,
  isOutflow,
  measureOf,
  reprintSentence,
  spokenAim,
  yearly,
} from './figure-sentences.ts'
import { dueWords, gapWords, spokenAmount, spokenReading } from './figures.ts'
import { readingSentences } from './reading-sentences.ts'
import { rounded } from './figure-line.ts'
import { gapSentence, outcomeSentence, resultSentence } from './result-sentences.ts'
import { periodWords } from './years.ts'

/**
 * What may be said of a target, in plain sentences: where it began, what was aimed at, what came of it, and what of
 * this is our reading.
 */
export const judgementSentence = (judged: Judged): string =>
  [printedSentence(judged), ...readingSentencesOf(judged)].join('')

/**
 * What a page says first of a target, below its verdict: what came of it, or what was aimed at where nothing came; in
 * rounded numbers, whose digits stand further down.
 */
export function shortSentence(judged: Judged): string {
  const { indicator, series, target } = judged
  if (!isAim(judged)) return rounded(printedSentence(judged))
  const mark = markSentence(target)
  if (judged.judgement.reading) return rounded(`${outcomeSentence(judged)}${mark}`)
  return rounded(`${aimSentence(indicator, series, judged.target)}${mark}${resultSentence(judged)}`)
}

/** What of a judgement's sentence is our reading, sentence by sentence; they stand at its end. */
export const readingSentencesOf = (judged: Judged): readonly string[] => readingSentences(ourReadingsOf(judged))

function printedSentence(judged: Judged): string {
  const { indicator, series, target } = judged
  const start = startSentence(indicator, series)
  if (!isAim(judged)) {
    const gap = judged.target
    return `${start}${aimIs(target)}、${gapWords(gap.because)}。${markSentence(target)}${gapSentence(series, gap)}`
  }
  const aim = judged.target
  return [
    start,
    aimSentence(indicator, series, aim),
    markSentence(aim),
    readSentence(indicator, series, aim),
    resultSentence(judged),
  ].join('')
}

/** What sort of target it is, where the document says that it is not simply the plan's: 第1期, 目標値(案). */
const markSentence = ({ marked }: Target): string => (marked ? `これは、資料に「${marked}」とある目標です。` : '')

/** A draft or an outlook of a study (目標値(案), 将来展望) is no plan yet; a target of the term before (第1期) was. */
const planOf = ({ marked }: AimTarget): string => (!marked || /^第\d+期$/.test(marked) ? '計画' : '考え')

const sliceOf = (slice: Slice): string => (slice.kind === 'part' ? `${slice.part}の` : '')

function startSentence(indicator: Indicator, { baseline, slice }: Series): string {
  if (baseline.kind === 'gap') return `${sliceOf(slice)}はじめの数は、この資料にのっていません。`
  const when = baseline.period.kind === 'notPrinted' ? 'はじめ' : periodWords(baseline.period)
  return `${figureSentence(`${sliceOf(slice)}${when}`, baseline, indicator)}${reprintSentence(baseline, indicator)}`
}

function aimSentence(indicator: Indicator, series: Series, target: AimTarget): string {
  const { aim, due } = target
  if (aim.kind === 'trend') return trendSentence(indicator, target)
  const words = spokenAim(indicator, target)
  if (aim.kind === 'words') return `${aimIs(target)}、${words}です。`
  switch (due.kind) {
    case 'sum':
      return `${dueWords(due)}${words}にする${planOf(target)}です。${perYearSentence(indicator, series, aim, yearsIn(due.from, due.to))}`
    case 'everyYear':
      return `${dueWords(due)}、${words}にする${planOf(target)}です。`
    case 'by':
      return keptSentence(indicator, series, target, words) || changeSentence(indicator, series, target, words)
  }
}

/** What a number is to become by the due. */
function changeSentence(indicator: Indicator, series: Series, target: AimTarget, words: string): string {
  const when = isDated(target) ? `${dueWords(target.due)}に` : ''
  if (indicator.unit === '位') return `${when && `${when}、`}順位を${words}に上げる${planOf(target)}です。`
  if (isOutflow(indicator) && target.aim.kind === 'number' && target.aim.value === 0)
    return `${when && `${when}、`}この差を0人にする${planOf(target)}です。`
  if (isOfOneYear(indicator, series, target))
    return `${when && `${when}、`}1年に${words}をめざす${planOf(target)}です。`
  return `${when}${words}にする${planOf(target)}です。`
}

/** Whether the number of an aim is said as the amount of one year: 1年に50人. */
const isOfOneYear = (indicator: Indicator, series: Series, target: AimTarget): boolean =>
  yearly(indicator) || isSaidOfOneYear(indicator, series, target)

/** An aim that what was at the start already met: to keep it, or not to fall below it. */
function keptSentence(indicator: Indicator, { baseline }: Series, target: AimTarget, words: string): string {
  const { aim, due } = target
  if (aim.kind !== 'number' || baseline.kind === 'gap' || !sameSpan(spanOf(baseline.period), spanOfAim(due, baseline)))
    return ''
  const when = isDated(target) ? `${dueWords(due)}、` : ''
  if (aim.value === baseline.value && indicator.direction.way === 'maintain')
    return `${when}はじめと同じ${words}を保つ${planOf(target)}です。`
  if (aim.value === baseline.value) return `${aimIs(target)}、はじめと同じ${words}です。`
  if (!meets(baseline.value, aim, baseline.value, indicator.direction)) return ''
  if (aim.basis === 'printed') return `${when}${words}を保つ${planOf(target)}です。`
  return `${when}${words}を${aim.comparator === 'atLeast' ? '下' : '上'}回らないようにする${planOf(target)}です。`
}

/** A trend in its printed words; of an outflow with what is to become smaller. */
function trendSentence(indicator: Indicator, target: AimTarget): string {
  const sense = isOutflow(indicator) && indicator.direction.way === 'increase' ? '、つまりこの差をへらすこと' : ''
  const also = (target.alsoPrinted ?? []).map(({ words }) => `資料には、「${words}」とも書いてあります。`)
  return `${aimIs(target)}、「${target.cited[0].words}」${sense}です。${also.join('')}`
}

/** Beside a one-year baseline a sum over years is said per year, and that it is no growth where it is none. */
function perYearSentence(indicator: Indicator, { baseline }: Series, aim: AimTarget['aim'], years: number): string {
  if (aim.kind !== 'number' || baseline.kind === 'gap' || spanOf(baseline.period).as !== 'one') return ''
  const perYear = aim.value / years
  const measure = measureOf(indicator)
  const about = Number.isInteger(perYear * 10) ? '' : '約'
  const amount = spokenAmount(Math.round(perYear * 10) / 10, {
    ...measure,
    decimals: Number.isInteger(perYear) ? measure.decimals : Math.max(measure.decimals, 1),
  })
  const start = `1年あたりでは${about}${amount}で、はじめの1年`
  const growth =
    perYear <= baseline.value && indicator.direction.way === 'increase' ? 'はじめよりふえる数ではありません。' : ''
  if (perYear === baseline.value) return `${start}と同じです。${growth}`
  return `${start}の${spokenReading(baseline, measure)}より${perYear > baseline.value ? '多く' : '少なく'}なります。${growth}`
}

/**
 * Where the document prints a number alone, how we read it. Of nothing that is to stay nothing there is nothing to say.
 */
function readSentence(indicator: Indicator, { baseline }: Series, target: AimTarget): string {
  const { aim, due } = target
  if (aim.kind !== 'number' || aim.basis !== 'ourReading') return ''
  const isSame =
    baseline.kind === 'number' &&
    baseline.value === aim.value &&
    sameSpan(spanOf(baseline.period), spanOfAim(due, baseline))
  if (isSame && aim.value === 0) return ''
  if (isSame && aim.comparator === 'atLeast') return 'はじめと同じ数の目標は、「下回らないこと」と読みました。'
  const sense = { atLeast: '以上', atMost: indicator.unit === '位' ? '以内' : '以下', exactly: 'ちょうど' }[
    aim.comparator
  ]
  const amount = spokenAim(indicator, target)
  return `「${sense}」とは書いていませんが、${aim.comparator === 'exactly' ? `${sense}${amount}` : `${amount}${sense}`}と読みました。`
}
