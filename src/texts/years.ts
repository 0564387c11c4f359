import type { Moment, Period, ReadReason } from '#domain/period.ts'

/** Eras by the year in which they begin. A fiscal year's era is our own table: `Intl` flips inside 2019年度. */
const eras = [
  { name: '令和', from: 2019 },
  { name: '平成', from: 1989 },
] as const

const eraYear = (name: string, count: number, suffix: string): string => `${name}${count === 1 ? '元' : count}${suffix}`

/** A year in Japanese eras: 2014 → 平成26年; 2019 holds two: 平成31年・令和元年. Years before 1989 stay western. */
export function eraWords(year: number, suffix: '年' | '年度'): string {
  const [reiwa, heisei] = eras
  if (year === reiwa.from)
    return `${eraYear(heisei.name, year - heisei.from + 1, suffix)}・${eraYear(reiwa.name, 1, suffix)}`
  const era = eras.find(({ from }) => year >= from)
  return era ? eraYear(era.name, year - era.from + 1, suffix) : ''
}

const yearOf = (moment: Moment): number => ('fiscalYear' in moment ? moment.fiscalYear : moment.year)
const suffixOf = (moment: Moment): '年' | '年度' => ('fiscalYear' in moment ? '年度' : '年')

/** 2019年度 */
export const momentWords = (moment: Moment): string => `${yearOf(moment)}${suffixOf(moment)}`

/** 2019年度（平成31年度・令和元年度） */
export function momentInBothCounts(moment: Moment): string {
  const era = eraWords(yearOf(moment), suffixOf(moment))
  return era ? `${momentWords(moment)}（${era}）` : momentWords(moment)
}

/** 2015〜2019年度, or 2021年度 when both ends are the same. */
export function spanWords(from: Moment, to: Moment): string {
  if (momentWords(from) === momentWords(to)) return momentWords(to)
  return suffixOf(from) === suffixOf(to)
    ? `${yearOf(from)}〜${momentWords(to)}`
    : `${momentWords(from)}〜${momentWords(to)}`
}

/** 平成27年度〜平成31年度・令和元年度, for the second line of a plate. */
export function spanInEras(from: Moment, to: Moment): string {
  const [first, last] = [from, to].map(
    (moment) => eraWords(yearOf(moment), suffixOf(moment)) || momentWords(moment),
  ) as [string, string]
  return first === last ? last : `${first}〜${last}`
}

/** How many years a span holds, both ends counted. */
export const yearsIn = (from: Moment, to: Moment): number => yearOf(to) - yearOf(from) + 1

/** A period as a person says it; one that is not printed is named with the document's word: 資料の「当初」. */
export function periodWords(period: Period): string {
  switch (period.kind) {
    case 'at':
      return momentWords(period.at)
    case 'over': {
      const span = spanWords(period.from, period.to)
      return period.as === 'sum' ? `${span}の合計` : period.as === 'mean' ? `${span}の平均` : span
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
