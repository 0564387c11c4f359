import { yearOf, type Moment } from '#domain/period.ts'

/** What stands behind a year: 年 of the calendar, 年度 of the budget. */
export const suffixOf = (moment: Moment): '年' | '年度' => ('fiscalYear' in moment ? '年度' : '年')

/** 2019年度 */
export const momentWords = (moment: Moment): string => `${yearOf(moment)}${suffixOf(moment)}`

/** 2015〜2019年度, or 2021年度 when both ends are the same. */
export function spanWords(from: Moment, to: Moment): string {
  if (momentWords(from) === momentWords(to)) return momentWords(to)
  return suffixOf(from) === suffixOf(to)
    ? `${yearOf(from)}〜${momentWords(to)}`
    : `${momentWords(from)}〜${momentWords(to)}`
}
