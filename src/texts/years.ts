import { eraYearsOf } from '#domain/era.ts'
import { yearOf, type Moment, type Period, type ReadReason } from '#domain/period.ts'
import { momentWords, spanWords, suffixOf } from './year-spans.ts'

/** A year in Japanese eras: 2014 → 平成26年; 2019 holds two: 平成31年・令和元年. Empty before 1989. */
export const eraWords = (year: number, suffix: '年' | '年度'): string =>
  eraYearsOf(year)
    .map(({ era, count }) => `${era.name}${count === 1 ? '元' : count}${suffix}`)
    .join('・')

/** 2019年度（平成31年度・令和元年度） */
export function momentInBothCounts(moment: Moment): string {
  const era = eraWords(yearOf(moment), suffixOf(moment))
  return era ? `${momentWords(moment)}（${era}）` : momentWords(moment)
}

const spanSuffixes = { sum: 'の合計', mean: 'の平均', span: '' } as const

/** A period as a person says it; one that is not printed is named with the document's word: 資料の「当初」. */
export function periodWords(period: Period): string {
  switch (period.kind) {
    case 'at':
      return momentWords(period.at)
    case 'over': {
      const span = spanWords(period.from, period.to)
      return `${span}${spanSuffixes[period.as]}`
    }
    case 'notPrinted':
      return /^[（(]?年度?[）)]?$/.test(period.printed) ? '年の記入なし' : `資料の「${period.printed}」`
  }
}

const readings: Readonly<Record<ReadReason, string>> = {
  bareEra: '資料には「年」とも「年度」とも書いていないので、年度として読みました。',
  planSpan: '資料にはどの年からどの年までか書いていないので、計画の期間として読みました。',
  arrow: '表の矢印がのびている先までの期間として読みました。',
  column: '表の列の見出しから読みました。',
  context: '前後の文から読みました。',
}

/** Why we read a period as we do, as a sentence. */
export const readWords = (reason: ReadReason): string => readings[reason]

/** 2026年11月21日, from `2026-11-21`; `2015-10` gives 2015年10月. */
export function dateWords(date: string): string {
  const [year, month, day] = date.split('-').map(Number)
  return `${year}年${month ? `${month}月` : ''}${day ? `${day}日` : ''}`
}
