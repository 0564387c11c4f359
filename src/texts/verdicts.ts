import type { Reason } from '#domain/judging/known.ts'
import type { CountBasis } from '#domain/judging/counts.ts'
import type { Verdict } from '#domain/judging/judgement.ts'
import { indicatorCount } from './counters.ts'

const verdicts: Readonly<Record<Verdict, string>> = {
  reached: '達成',
  early: '目標にとどいている',
  held: '目標を保っている',
  onPace: '順調',
  littleBehind: '少し遅れ',
  behind: '遅れ',
  away: '目標から遠のいた',
  near: '目標に近い',
  missed: 'とどかなかった',
  notYet: 'まだとどいていない',
  noResult: '結果がのっていない',
  notJudged: 'くらべられない',
}

/** The one word that counts a target: 達成, 目標に近い, 結果がのっていない. */
export const verdictWords = (verdict: Verdict): string => verdicts[verdict]

/**
 * What the counts of verdicts count, where it is not just one target for each indicator: slices, indicators without a
 * target, targets of several years. Empty where there is nothing to explain.
 */
export const countBasisWords = ({ indicators, counted, split, open, several }: CountBasis): readonly string[] => [
  ...(split || open ? [`ここには、${indicatorCount(indicators)}があり、数えた目標は${counted}です。`] : []),
  ...(split ? [`${indicatorCount(split)}は、数が分けて書いてあるので、目標を1つずつ数えました。`] : []),
  ...(open ? [`${indicatorCount(open)}は、目標がないので、数えていません。`] : []),
  ...(several ? ['何年分もの目標があるめやすは、そのうちの1つの年の目標を数えました。'] : []),
]

/** The words around the counts of verdicts and the lists that they lead to. */
export const verdictLists = {
  /** What a mark is called that leads to a figure, behind the figure's name. */
  of: (verdict: Verdict) => `：${verdicts[verdict]}`,
  slice: (name: string) => (name ? `（${name}）` : ''),
  marks: '目標ごとの印',
  allOpen: (count: number) => `${count}の目標のうち、結果がわかるものは、この資料にはありません。`,
  which: (count: number) => `${count}の目標を見る`,
}

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
  noWay: '目標までどこまで進んだかがわからないので、速さもわかりません。',
  noBaselinePeriod: 'はじめの数がいつのものか、書いてありません。',
  noDuePeriod: 'いつまでの目標か、書いてありません。',
  noTimeGone: 'はじめから結果までの時間が、ありません。',
}

/** Why a question has no answer, as a sentence. */
export const reasonWords = (reason: Reason): string => reasons[reason]
