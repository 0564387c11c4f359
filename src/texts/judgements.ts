import type { Reason } from '#domain/judging/answer.ts'
import type { Judgement, Verdict } from '#domain/judging/judgement.ts'
import { meets, sumOver, type AimTarget } from '#domain/judging/reached.ts'
import { alike, spanOf, spanOfAim } from '#domain/judging/spans.ts'
import type { Reading, Series, Slice, Target } from '#domain/figure.ts'
import type { Indicator } from '#domain/indicator.ts'
import { periodCode } from '#domain/period.ts'
import { aimWords, amountWords, dueWords, gapWords, readingWords } from './figures.ts'
import { periodWords, spanWords, yearsIn } from './years.ts'

const verdicts: Readonly<Record<Verdict, string>> = {
  reached: '達成',
  held: '目標を保っている',
  onPace: '順調',
  littleBehind: '少し遅れ',
  behind: '遅れ',
  away: 'はじめより遠ざかった',
  near: '目標に近い',
  missed: 'とどかなかった',
  notYet: 'まだとどいていない',
  noResult: '結果がのっていない',
  notJudged: 'くらべられない',
}

/** The one word that counts a target: 達成, 目標に近い, 結果がのっていない. */
export const verdictWords = (verdict: Verdict): string => verdicts[verdict]

const reasons: Readonly<Record<Reason, string>> = {
  noAim: '目標が、この資料にのっていません。',
  noReading: '結果が、この資料にのっていません。',
  noBaseline: 'はじめの数が、この資料にのっていません。',
  aimInWords: '目標がことばで書いてあるので、計算しません。',
  aimIsTrend: '目標は「ふやす」「へらす」などの向きだけなので、どこまで進んだかは計算しません。',
  aimIsRange: '目標に幅があるので、どこまで進んだかは計算しません。',
  hold: 'はじめの数を保つ目標なので、どこまで進んだかは計算しません。',
  baselineMet: 'はじめの数がもう目標をみたしていたので、どこまで進んだかは計算しません。',
  notDueYet: 'はじめから目標をみたしています。結果が期限より前のものか、期限が書いていないので、達成とは言いません。',
  unlikeSpans: '1年の数と何年かの合計のように、数えた期間がちがうので、くらべません。',
  windowIncomplete: '期間の全部の年の結果が、そろっていません。',
  notSummable: 'その年ごとに数えたものではないので、合計しません。',
  noWay: 'どこまで進んだかがわからないので、速さもわかりません。',
  noBaselinePeriod: 'はじめの数がいつのものか、書いてありません。',
  noDuePeriod: 'いつまでの目標か、書いてありません。',
  noTimeGone: 'はじめから結果までの時間が、ありません。',
}

/** Why a question has no answer, as a sentence. */
export const reasonWords = (reason: Reason): string => reasons[reason]

/** What may be said of a target, in plain sentences: where it began, what was aimed at, what came of it. */
export function judgementSentence(indicator: Indicator, series: Series, target: Target, judgement: Judgement): string {
  const start = startSentence(indicator, series)
  if (target.kind === 'gap') return `${start}${aimIs(target)}、${gapWords(target.because)}。`
  return [start, aimSentence(indicator, series, target), readSentence(indicator, target), resultSentence(indicator, series, target, judgement)].join('')
}

type Figure = Extract<Reading, { kind: 'number' }>

/** 人/年間 is said as 1年に…人; the rest of a unit as printed. */
const yearly = ({ unit }: Indicator): boolean => unit.endsWith('/年間')
const measureOf = ({ unit, decimals }: Indicator): Pick<Indicator, 'unit' | 'decimals'> => ({ unit: unit.replace('/年間', ''), decimals })

/** A balance of people moving, where the printed name says that its minus is people leaving. */
const isOutflow = ({ name }: Indicator): boolean => name.includes('転出超過')

/** A balance, which no one counts by the year: its sign says which side is larger. */
const isBalance = ({ baseline }: Series): boolean => baseline.kind === 'number' && baseline.value < 0

/** The difference of two numbers: percentages differ in points. */
const differenceWords = (difference: number, { unit, decimals }: Indicator): string =>
  amountWords(Math.abs(difference), measureOf({ unit: /^[%％]$/.test(unit) ? 'ポイント' : unit, decimals } as Indicator))

/** 274人少なく, 2.0ポイント低く, 10位下で: how one number stands to another. */
function aside(difference: number, indicator: Indicator): string {
  const [more, less] = /^[%％点]$/.test(indicator.unit) ? ['高く', '低く'] : indicator.unit === '位' ? ['下で', '上で'] : ['多く', '少なく']
  return `${differenceWords(difference, indicator)}${difference > 0 ? more : less}`
}

const sliceOf = (slice: Slice): string => (slice.kind === 'part' ? `${slice.part}の` : '')

function startSentence(indicator: Indicator, { baseline, slice }: Series): string {
  if (baseline.kind === 'gap') return `${sliceOf(slice)}はじめの数は、この資料にのっていません。`
  const when = baseline.period.kind === 'notPrinted' ? 'はじめ' : periodWords(baseline.period)
  return `${figureSentence(`${sliceOf(slice)}${when}`, baseline, indicator)}${reprintSentence(baseline, indicator)}`
}

/** 2014年度は、62人でした。 A printed outflow is said as people leaving and coming, never as a minus of people. */
function figureSentence(when: string, figure: Figure, indicator: Indicator): string {
  if (!isOutflow(indicator)) return `${when}は、${yearly(indicator) ? '1年に' : ''}${readingWords(figure, measureOf(indicator))}でした。`
  if (figure.value === 0) return `${when}は、出ていく人と入ってくる人が同じ数でした。`
  const [many, few] = figure.value < 0 ? ['出ていく人', '入ってくる人'] : ['入ってくる人', '出ていく人']
  const amount = amountWords(Math.abs(figure.value), measureOf(indicator))
  return `${when}では、${many}が、${few}より${yearly(indicator) ? '1年に' : ''}${amount}多くなっていました。`
}

/** Where the document prints the same figure otherwise elsewhere. */
const reprintSentence = ({ value, alsoPrinted = [] }: Figure, indicator: Indicator): string =>
  alsoPrinted
    .map((other) => [other.period && periodWords(other.period), other.value !== undefined && other.value !== value && amountWords(other.value, measureOf(indicator))])
    .map((words) => `資料には、${words.filter(Boolean).join('で')}とも書いてあります。`)
    .join('')

const isDated = ({ due }: Target): boolean => due.kind !== 'by' || due.period.kind !== 'notPrinted'
const aimIs = (target: Target): string => (isDated(target) ? `${dueWords(target.due)}の目標は` : '目標は')

function aimSentence(indicator: Indicator, series: Series, target: AimTarget): string {
  const { aim, due } = target
  const when = isDated(target) ? dueWords(due) : ''
  const words = aimWords(aim, measureOf(indicator))
  if (aim.kind === 'words') return `${aimIs(target)}、${words}です。`
  if (aim.kind === 'trend') return trendSentence(indicator, target)
  if (due.kind === 'sum') return `${when}${words}にする計画です。${perYearSentence(indicator, series, aim, yearsIn(due.from, due.to))}`
  if (due.kind === 'everyYear') return `${when}、${words}にする計画です。`
  const kept = keptSentence(indicator, series, target, words)
  if (kept) return kept
  if (indicator.unit === '位') return `${when && `${when}に、`}順位を${words}に上げる計画です。`
  const inOneYear = yearly(indicator) || (indicator.counting === 'flow' && due.kind === 'by' && due.period.kind === 'at' && !isBalance(series))
  return inOneYear ? `${when && `${when}に、`}1年に${words}にする計画です。` : `${when && `${when}に`}${words}にする計画です。`
}

/** An aim that what was at the start already met: to keep it, or not to fall below it. */
function keptSentence(indicator: Indicator, { baseline }: Series, target: AimTarget, words: string): string {
  const { aim, due } = target
  if (aim.kind !== 'number' || baseline.kind === 'gap' || !alike(spanOf(baseline.period), spanOfAim(due, baseline))) return ''
  const when = isDated(target) ? `${dueWords(due)}、` : ''
  if (aim.value === baseline.value && aim.comparator === 'exactly') return `${when}同じ${words}を保つ計画です。`
  if (aim.value === baseline.value) return `${aimIs(target)}、はじめと同じ${words}です。`
  if (!meets(baseline.value, aim, baseline.value, indicator.direction)) return ''
  if (aim.basis === 'printed') return `${when}${words}を保つ計画です。`
  return `${when}${words}を${aim.comparator === 'atLeast' ? '下' : '上'}回らないようにする計画です。`
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
  const amount = amountWords(Math.round(perYear * 10) / 10, { ...measure, decimals: Number.isInteger(perYear) ? measure.decimals : Math.max(measure.decimals, 1) })
  const start = `1年あたりでは${about}${amount}で、はじめの1年`
  const growth = perYear <= baseline.value && indicator.direction.way === 'increase' ? 'はじめよりふえる数ではありません。' : ''
  if (perYear === baseline.value) return `${start}と同じです。${growth}`
  return `${start}の${readingWords(baseline, measure)}より${perYear > baseline.value ? '多く' : '少なく'}なります。${growth}`
}

/** Where the document prints a number alone, how we read it. */
function readSentence(indicator: Indicator, { aim }: AimTarget): string {
  if (aim.kind !== 'number' || aim.basis !== 'ourReading') return ''
  const sense = { atLeast: '以上', atMost: indicator.unit === '位' ? '以内' : '以下', exactly: 'ちょうど' }[aim.comparator]
  const amount = aimWords(aim, measureOf(indicator))
  return `「${sense}」とは書いていませんが、${aim.comparator === 'exactly' ? `${sense}${amount}` : `${amount}${sense}`}と読みました。`
}

function resultSentence(indicator: Indicator, series: Series, target: AimTarget, judgement: Judgement): string {
  const { reached, reading } = judgement
  const blank = gapSentence(series, target)
  if (!reading) return blank || '結果は、この資料にのっていません。'
  const value = resultOf(series, target, reading)
  const result = `${blank}${value.sentence(indicator)}`
  if (reached.kind === 'unknown') return `${result}${whyNot(target, reached.because[0])}`
  if (reached.value.reached) return `${result}${reachedWords[reached.value.timing]}`
  if (target.due.kind === 'everyYear') return `${result}目標にとどかない年がありました。`
  return `${result}${shortfall(indicator, series, target, value.value, reached.value.timing === 'due')}${backwards(indicator, series, target, judgement)}`
}

const reachedWords = {
  due: '目標を達成しました。',
  early: 'これは期限より前の数ですが、目標の数にとどいています。',
  unprinted: 'いつまでの目標か書いてありませんが、目標の数にとどいています。',
} as const

/** The due year's result, where the document has a place for it and no number in it. */
function gapSentence({ readings }: Series, { due }: AimTarget): string {
  if (due.kind !== 'by' || due.period.kind === 'notPrinted') return ''
  const code = periodCode(due.period)
  const gap = readings.find((reading) => reading.kind === 'gap' && periodCode(reading.period) === code)
  return gap?.kind === 'gap' ? `${periodWords(due.period)}の結果は、${gapWords(gap.because)}。` : ''
}

/** What is held against the aim: the reading, or the sum where the aim is a sum. */
function resultOf(series: Series, { due }: AimTarget, reading: Figure): { readonly value: number; readonly sentence: (indicator: Indicator) => string } {
  const sum = due.kind === 'sum' ? sumOver(series, due) : undefined
  if (due.kind !== 'sum' || !sum) {
    return { value: reading.value, sentence: (indicator) => figureSentence(periodWords(reading.period), reading, indicator) + reprintSentence(reading, indicator) }
  }
  const when = `${spanWords(due.from, due.to)}の${sum.whole ? '合計' : 'うち、結果のある年の合計'}`
  return { value: sum.value, sentence: (indicator) => `${when}は、${amountWords(sum.value, measureOf(indicator))}でした。` }
}

function whyNot(target: AimTarget, reason: Reason): string {
  if (reason !== 'notDueYet') return reasonWords(reason)
  return `目標の数はみたしていますが、${isDated(target) ? '期限より前の数な' : '期限が書いていない'}ので、達成とは言いません。`
}

function shortfall(indicator: Indicator, { baseline }: Series, { aim }: AimTarget, value: number, due: boolean): string {
  if (aim.kind === 'trend' && baseline.kind === 'number' && value !== baseline.value) return `${due ? '' : 'この時点で、'}${againstTrend(indicator, baseline.value, value)}`
  if (aim.kind !== 'number') return due ? '目標は達成できませんでした。' : 'まだ目標のとおりになっていません。'
  const distance = differenceWords(aim.value - value, indicator)
  if (aim.comparator === 'atLeast') return due ? `目標には、${distance}とどきませんでした。` : `この時点で、目標まであと${distance}でした。`
  return `${due ? '' : 'この時点で、'}目標より${aside(value - aim.value, indicator)}${indicator.unit === '位' ? 'した' : 'なりました'}。`
}

/** A result on the wrong side of the baseline, where the aim is only more or less. */
function againstTrend(indicator: Indicator, baseline: number, value: number): string {
  if (!isOutflow(indicator)) return `はじめより${aside(value - baseline, indicator)}、目標とは逆の向きでした。`
  return `差は、はじめより${differenceWords(value - baseline, indicator)}大きくなり、目標とは逆の向きでした。`
}

function backwards(indicator: Indicator, { baseline }: Series, target: AimTarget, { reading, verdict }: Judgement): string {
  if (verdict !== 'away' || target.aim.kind === 'trend' || target.due.kind === 'sum' || baseline.kind !== 'number' || !reading) return ''
  if (!alike(spanOf(reading.period), spanOfAim(target.due, baseline))) return ''
  return `はじめより${aside(reading.value - baseline.value, indicator)}、目標から遠ざかりました。`
}
