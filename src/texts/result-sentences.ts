import type { JudgedAim } from '#domain/judging/headline.ts'
import type { Judgement } from '#domain/judging/judgement.ts'
import type { Reason } from '#domain/judging/known.ts'
import { meets, sumOver, type AimTarget } from '#domain/judging/reached.ts'
import { sameSpan, spanOf, spanOfAim } from '#domain/judging/spans.ts'
import type { Aim, Series, Target } from '#domain/figure.ts'
import type { Indicator } from '#domain/indicator.ts'
import { endMonths, periodCode } from '#domain/period.ts'
import {
  aside,
  differenceWords,
  figureSentence,
  isDated,
  isOutflow,
  measureOf,
  reprintSentence,
  spokenAim,
  type Figure,
} from './figure-sentences.ts'
import { gapWords, spokenAmount, spokenReading } from './figures.ts'
import { reasonWords } from './verdicts.ts'
import { spanWords } from './year-spans.ts'
import { periodWords } from './years.ts'

/** The result and how it stands to the aim, and nothing else that a reader of the table would ask. */
export function outcomeSentence(judged: JudgedAim): string {
  const { indicator, series, target, judgement } = judged
  const { reached, reading } = judgement
  if (!reading || reached.kind === 'unknown' || target.due.kind === 'everyYear') return resultSentence(judged)
  const { value, sentence } = resultOf(series, target, reading)
  const result = sentence(indicator)
  if (reached.value.reached)
    return `${result}${heldWords(indicator, series, target, value) || reachedWords[reached.value.timing]}`
  return `${result}${shortfall(indicator, series, target, value, reached.value.timing === 'due')}`
}

/**
 * What came of an aim: the result, how it stands to the aim, and what else a reader of the table would ask.
 */
export function resultSentence({ indicator, series, target, judgement }: JudgedAim): string {
  const { reached, reading } = judgement
  const blank = gapSentence(series, target)
  if (!reading) return blank || '結果は、この資料にのっていません。'
  const value = resultOf(series, target, reading)
  const result = `${blank}${value.sentence(indicator)}`
  if (reached.kind === 'unknown') return `${result}${whyNot(target, reached.because[0])}`
  if (reached.value.reached)
    return `${result}${heldWords(indicator, series, target, value.value) || reachedWords[reached.value.timing]}`
  if (target.due.kind === 'everyYear') return `${result}目標にとどかない年がありました。`
  const stood = `${result}${forNowSentence(indicator, series, reading)}`
  return `${stood}${shortfall(indicator, series, target, value.value, reached.value.timing === 'due')}${backwards(indicator, series, target, judgement)}${metBefore(indicator, series, target, reading)}`
}

/** Of an aim that only keeps what was: a result just the same is not called an achievement. */
function heldWords(indicator: Indicator, { baseline }: Series, target: AimTarget, value: number): string {
  const { aim } = target
  if (aim.kind !== 'number' || baseline.kind === 'gap' || aim.value !== baseline.value) return ''
  return value === aim.value ? `目標と同じ${spokenAim(indicator, target)}です。` : '目標の数を保っています。'
}

/**
 * Where the publisher itself calls its verdict one of the moment (現在のところ), the last result may not be its year's last
 * word.
 */
function forNowSentence({ statements }: Indicator, { readings }: Series, reading: Figure): string {
  const isLast = readings.every(
    (other) => other.kind === 'gap' || (endMonths(other.period) ?? 0) <= (endMonths(reading.period) ?? 0),
  )
  return isLast && statements.some(({ kind, words }) => kind === 'verdict' && words.startsWith('現在のところ'))
    ? '資料の判定には、「現在のところ」と書いてあります。'
    : ''
}

/** An older result that met an aim which the judged one does not: the reader of the table would miss it. */
function metBefore(
  indicator: Indicator,
  { baseline, readings }: Series,
  { aim, due }: AimTarget,
  judged: Figure,
): string {
  if (
    aim.kind !== 'number' ||
    due.kind !== 'by' ||
    baseline.kind === 'gap' ||
    meets(baseline.value, aim, undefined, indicator.direction)
  )
    return ''
  const before = readings
    .filter((reading) => reading.kind === 'number')
    .filter(
      ({ value, period }) =>
        meets(value, aim, undefined, indicator.direction) && sameSpan(spanOf(period), spanOf(judged.period)),
    )
    .filter(({ period }) => (endMonths(period) ?? Infinity) < (endMonths(judged.period) ?? 0))
  return (
    before
      .map(
        (reading) =>
          `${periodWords(reading.period)}は${spokenReading(reading, measureOf(indicator))}で、この目標の数にとどいていました。`,
      )
      .at(-1) ?? ''
  )
}

const reachedWords = {
  due: '目標を達成しました。',
  early: 'これは期限より前の数ですが、目標の数にとどいています。',
  unprinted: 'いつまでの目標か書いてありませんが、目標の数にとどいています。',
} as const

/** The due year's result, where the document has a place for it and no number in it. */
export function gapSentence({ readings }: Series, { due }: Target): string {
  if (due.kind !== 'by' || due.period.kind === 'notPrinted') return ''
  const code = periodCode(due.period)
  const gap = readings.find((reading) => reading.kind === 'gap' && periodCode(reading.period) === code)
  return gap?.kind === 'gap' ? `${periodWords(due.period)}の結果は、${gapWords(gap.because)}。` : ''
}

/** What is held against the aim: the reading, or the sum where the aim is a sum. */
function resultOf(
  series: Series,
  { due }: AimTarget,
  reading: Figure,
): { readonly value: number; readonly sentence: (indicator: Indicator) => string } {
  const sum = due.kind === 'sum' ? sumOver(series, due) : undefined
  if (due.kind !== 'sum' || !sum) {
    return {
      value: reading.value,
      sentence: (indicator) =>
        figureSentence(periodWords(reading.period), reading, indicator) + reprintSentence(reading, indicator),
    }
  }
  const when = `${spanWords(due.from, due.to)}の${sum.isComplete ? '合計' : 'うち、結果のある年の合計'}`
  return {
    value: sum.value,
    sentence: (indicator) => `${when}は、${spokenAmount(sum.value, measureOf(indicator))}でした。`,
  }
}

function whyNot(target: AimTarget, reason: Reason): string {
  if (reason !== 'notDueYet') return reasonWords(reason)
  return `目標の数はみたしていますが、${isDated(target) ? '期限より前の数な' : '期限が書いていない'}ので、達成とは言いません。`
}

/** By how much a result misses the aim; `isDue`: the result is of the due period, so that nothing more is to come. */
function shortfall(
  indicator: Indicator,
  { baseline }: Series,
  { aim }: AimTarget,
  value: number,
  isDue: boolean,
): string {
  const soFar = isDue ? '' : 'この時点で、'
  if (aim.kind === 'trend' && baseline.kind === 'number' && value !== baseline.value)
    return `${soFar}${againstTrend(indicator, baseline.value, value)}`
  if (aim.kind !== 'number') return isDue ? notAchieved : 'まだ目標のとおりになっていません。'
  if (isOutflow(indicator) && aim.value === 0) return isDue ? notAchieved : 'まだ目標の数にとどいていません。'
  return `${soFar}${distanceSentence(indicator, aim, value, isDue)}`
}

const notAchieved = '目標は達成できませんでした。'

function distanceSentence(
  indicator: Indicator,
  aim: Extract<Aim, { kind: 'number' }>,
  value: number,
  isDue: boolean,
): string {
  if (aim.comparator !== 'atLeast')
    return `目標より${aside(value - aim.value, indicator)}${indicator.unit === '位' ? 'した' : 'なりました'}。`
  const distance = differenceWords(aim.value - value, indicator)
  return isDue ? `目標には、${distance}とどきませんでした。` : `目標まであと${distance}でした。`
}

/** A result on the wrong side of the baseline, where the aim is only more or less. */
function againstTrend(indicator: Indicator, baseline: number, value: number): string {
  if (!isOutflow(indicator)) return `はじめより${aside(value - baseline, indicator)}、目標とは逆の向きでした。`
  return `差は、はじめより${differenceWords(value - baseline, indicator)}大きくなり、目標とは逆の向きでした。`
}

function backwards(
  indicator: Indicator,
  { baseline }: Series,
  target: AimTarget,
  { reading, verdict }: Judgement,
): string {
  if (
    verdict !== 'away' ||
    target.aim.kind === 'trend' ||
    target.due.kind === 'sum' ||
    baseline.kind !== 'number' ||
    !reading
  )
    return ''
  if (!sameSpan(spanOf(reading.period), spanOfAim(target.due, baseline))) return ''
  if (isOutflow(indicator))
    return `差は、はじめより${differenceWords(reading.value - baseline.value, indicator)}大きくなり、目標から遠のきました。`
  return `はじめより${aside(reading.value - baseline.value, indicator)}、目標から遠のきました。`
}
