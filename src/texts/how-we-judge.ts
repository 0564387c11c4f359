import { nearCut } from '#domain/judging/judgement.ts'
import { paceCuts, type PaceBand } from '#domain/judging/pace.ts'
import type { Verdict } from '#domain/judging/judgement.ts'
import { verdictWords } from './verdicts.ts'

/** The words of the page on how figures are judged. Cut points come from the constants that judge. */
export const howWeJudge = {
  title: '判断のしかた',
  lead: 'めやす1つについて、3つのことを別々に答えます。1つの点数にまとめることはしません。わからないときは、わからない理由を書きます。',
  road: 'はじめから目標までの道',
  roadLead: '右へ時間、上へ道のりをとっています。結果がどこにあるかで、呼び方がきまります。',
  questions: '3つの問い',
  cuts: '期限より前：速さで分ける',
  cutsLead: '「どこまで進んだか」を「すぎた時間の割合」で割った数で分けます。境目の数は、その上の組に入れます。',
  atDue: '期限の年：道のりで分ける',
  cutsWhose: `境目の${paceCuts.onPace}と${paceCuts.littleBehind}は、私たちが決めたものです。カナダ統計局が国の目標を見るときの分けかたにならいました。${paceCuts.littleBehind}は、多摩市も使っています。期限の年に、道のりの${nearCut}以上まで進んでいたものを「${verdictWords('near')}」と呼びます。これも、私たちの決めかたです。`,
  band: '呼び方',
  from: 'どこからか',
  reachedSoFar: '目標の数にとどいた',
  refused: '計算しないもの',
  examples: 'この資料にある例',
  examplesData: 'めやすのデータ',
  noExample: 'いまのデータの中に、この例はありません。',
  city: 'まちの説明とのちがい',
  cityWords:
    'まちが自分で「達成している」などと書いていれば、そのとおりにのせます。私たちの判断に置きかえることはしません。',
}

/** The three questions, each with the rule that answers it. */
export const judgingRules: readonly { readonly question: string; readonly rule: string }[] = [
  {
    question: '目標を達成したか',
    rule: '期限の年の結果を、目標の数とくらべます。期限の年の結果がないときは、その前のいちばん新しい結果でくらべます。それが目標の数にとどいていても、「達成」とは言いません。「目標にとどいている」と書きます。はじめの数はいりません。',
  },
  {
    question: 'はじめから目標まで、どこまで進んだか',
    rule: '（結果 − はじめの数）÷（目標 − はじめの数）です。1なら目標ちょうど、0ならはじめのままです。0より小さければ、はじめより目標から遠のいています。',
  },
  {
    question: '時間にくらべて早いか、おそいか',
    rule: '「どこまで進んだか」を、はじめから期限までのうち、すぎた時間の割合で割ります。はじめの年か期限の年が書いていないものは、計算しません。',
  },
]

/** The bands of pace from the top, each with where it begins. */
export const paceBands: readonly { readonly verdict: PaceBand; readonly from: string }[] = [
  { verdict: 'onPace', from: `${paceCuts.onPace}以上` },
  { verdict: 'littleBehind', from: `${paceCuts.littleBehind}以上 ${paceCuts.onPace}未満` },
  { verdict: 'behind', from: `${paceCuts.behind}以上 ${paceCuts.littleBehind}未満` },
  { verdict: 'away', from: `${paceCuts.behind}より小さい` },
]

/** What is said in the year of the due, from the top, each with how far the result has come. */
export const dueBands: readonly { readonly verdict: Verdict; readonly from: string }[] = [
  { verdict: 'reached', from: '目標の数にとどいた' },
  { verdict: 'near', from: `道のりの${nearCut}以上` },
  { verdict: 'missed', from: `道のりの${nearCut}より少ない` },
  { verdict: 'away', from: 'はじめより目標から遠のいた' },
]

/** The words in the drawing of the road and its zones. */
export const judgingDrawing = {
  drawing: '時間と道のりの図。呼び方ごとの場所に、印を付けました。同じことを、2つの表にも書いています。',
  aim: '目標',
  start: 'はじめ',
  time: 'はじめの年から → 時間',
  due: '期限の年',
}

/** What is never computed, and why. */
export const refusals: readonly string[] = [
  'はじめの数か結果がないもの',
  '今の数を保つことが目標のもの',
  'はじめの数が、もう目標をみたしていたもの',
  '目標が、ことばか「ふやす」「へらす」だけのもの',
  '数えた期間がちがうもの（1年の数と、5年間の合計など）。1年あたりの数を書いて、ふやす目標かどうかを言います',
]

/** The verdicts that the page shows an example of. */
export const exampleVerdicts: readonly Verdict[] = [
  'reached',
  'early',
  'held',
  'missed',
  'away',
  'noResult',
  'notJudged',
]
