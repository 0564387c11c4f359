/** What a town has reported of an indicator after its plan, in words. */
import type { Indicator } from '#domain/indicator.ts'
import type { ResultSince } from '#domain/town-sheet/results-in-series.ts'
import type { Policy, ResultRecord } from '#domain/town-sheet/result-record.ts'
import { amountWords } from './figures.ts'

const policyNames: Readonly<Record<Policy, string>> = {
  1: '追加などさらに発展',
  2: '見直し（改善）',
  3: '継続',
  4: '中止',
  5: '終了',
}

/** A policy with the words of the form: 3 継続. */
export const policyWords = (policy: Policy): string => `${policy} ${policyNames[policy]}`

/** 「2023年度：12組」; of a row that holds a policy alone, the year. */
export const resultWords = ({ fiscalYear, value }: ResultRecord, indicator: Indicator): string =>
  value === undefined ? `${fiscalYear}年度` : `${fiscalYear}年度：${amountWords(value, indicator)}`

/** What the documents said of the same year, where it was another number. */
export const saidBefore = ({ record, before }: ResultSince, indicator: Indicator): string =>
  before && record.value !== undefined && before.value !== record.value
    ? `前に計画の資料では、${amountWords(before.value, indicator)}でした。`
    : ''

/** The words of a town's results. */
export const townResults = {
  title: (town: string) => `${town}が、あとから出した結果`,
  judged: 'この結果まで入れると',
  policy: (policy: Policy) => `今後の方針：${policyWords(policy)}`,
  reason: '理由：',
  page: '数を出しているページ',
  source: ({ file, row }: ResultRecord['cited'], town: string) => `出典：${town}の結果の表（${file} の${row}行目）`,
  apart: '上の数と判断は、計画の資料にあるものです。',
}
