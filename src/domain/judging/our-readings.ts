import { quotedWordsOf } from '../citation.ts'
import type { Due, Reading, Series, Target } from '../figure.ts'
import type { Indicator } from '../indicator.ts'
import { fold } from '../printed-text.ts'
import type { Moment, Period, ReadReason } from '../period.ts'
import type { Judged } from './headline.ts'
import { spanOf } from './spans.ts'

/**
 * How it is known that an amount is that of one year. `printed`: 年間 or 1年 stands in the print. `figures`: it is not
 * printed, but a single year has a number; that it counts one year is our reading. `none`: neither, so that nothing
 * may be said of it. `notYearly`: the number is no amount of a time (a level, a running total).
 */
export type YearBasis = 'printed' | 'figures' | 'none' | 'notYearly'

/** 年間 and 1年, never the 年間 of 5年間 or the 年 of 1年度. */
const oneYear = /(?<!\d)年間|毎年|(?<!\d)1年(?!度)/

/**
 * How it is known that the amounts of an indicator are those of one year, from its name, its unit and the quotes of
 * its figures (plain-language rule: 1年に is said of what is printed, or marked).
 */
export function yearBasisOf(indicator: Indicator): YearBasis {
  const { counting, series, unit, name, cited } = indicator
  if (counting !== 'flow') return 'notYearly'
  const figures = series.flatMap(({ baseline, targets, readings }) => [baseline, ...targets, ...readings])
  const words = [name, unit, ...[cited, ...figures.map((figure) => figure.cited)].map(quotedWordsOf)]
  if (words.some((print) => oneYear.test(fold(print)))) return 'printed'
  return series.some(hasYearsNumber) ? 'figures' : 'none'
}

/** Whether a number of a single year is there: the start's, or a result's. */
const hasYearsNumber = ({ baseline, readings }: Series): boolean =>
  [baseline, ...readings].some(({ kind, period }) => kind === 'number' && period.kind === 'at')

/**
 * One thing that is said and not printed. `period`: a time that we read (`printed` is what stands there). `oneYear`: an
 * amount taken for that of one year, the aim's, or the start's beside an aim of several. `calendar`: the start counts
 * years and the aim fiscal years, or the other way round.
 */
export type OurReading =
  | {
      readonly kind: 'period'
      readonly printed: string
      readonly because: ReadReason
      readonly period: Exclude<Period, { kind: 'notPrinted' }>
    }
  | { readonly kind: 'oneYear'; readonly of: 'start' | 'aim' }
  | { readonly kind: 'calendar'; readonly start: 'year' | 'fiscalYear' }

/** What we read in the times of a figure; empty where they are printed in full. */
export function readingsOfPeriod(period: Period): readonly OurReading[] {
  if (period.kind === 'notPrinted' || !period.read) return []
  return [{ kind: 'period', printed: period.printed, because: period.read, period }]
}

/** A due as the period in which it ends, or over which it runs. */
const periodOfDue = (due: Due): Period =>
  due.kind === 'by' ? due.period : { ...due, kind: 'over', as: due.kind === 'sum' ? 'sum' : 'span' }

/** What we read in the time by which, or over which, an aim is due. */
export const readingsOfDue = (due: Due): readonly OurReading[] => readingsOfPeriod(periodOfDue(due))

/** Whether the amount that is aimed at is said as that of one year: due by a single year, and no balance. */
export const isSaidOfOneYear = (indicator: Indicator, { baseline }: Series, { due }: Target): boolean =>
  indicator.counting === 'flow' &&
  due.kind === 'by' &&
  due.period.kind === 'at' &&
  !(baseline.kind === 'number' && baseline.value < 0) &&
  yearBasisOf(indicator) !== 'none'

/**
 * Everything that is said of a target and not printed, each once, in the order of its sentences: of the start, the aim,
 * the result, and whether the amount is that of one year. How the number aimed at is read (以上) is its aim's `basis`.
 */
export function ourReadingsOf({ indicator, series, target, judgement }: Judged): readonly OurReading[] {
  const { baseline } = series
  const times = [
    ...(baseline.kind === 'number' ? readingsOfPeriod(baseline.period) : []),
    ...readingsOfDue(target.due),
    ...(judgement.reading ? readingsOfPeriod(judgement.reading.period) : []),
  ]
  return [
    ...times.filter((one, at) => times.findIndex((other) => isSame(one, other)) === at),
    ...(target.kind === 'aim' ? calendarsOf(baseline, target.due) : []),
    ...yearsReadIn(indicator, series, target),
  ]
}

const isSame = (one: OurReading, other: OurReading): boolean => JSON.stringify(one) === JSON.stringify(other)

/** Which amounts of a number aimed at are taken for those of one year. */
function yearsReadIn(indicator: Indicator, series: Series, target: Target): readonly OurReading[] {
  if (target.kind === 'gap' || target.aim.kind !== 'number' || yearBasisOf(indicator) !== 'figures') return []
  if (isSaidOfOneYear(indicator, series, target)) return [{ kind: 'oneYear', of: 'aim' }]
  const { baseline } = series
  const isBesideYears = target.due.kind === 'sum' && baseline.kind === 'number' && spanOf(baseline.period).as === 'one'
  return isBesideYears ? [{ kind: 'oneYear', of: 'start' }] : []
}

/** Whether the start counts calendar years and the aim fiscal years, or the other way round. */
function calendarsOf(baseline: Reading, due: Due): readonly OurReading[] {
  if (baseline.kind === 'gap') return []
  const [start, end] = [calendarOf(baseline.period), calendarOf(periodOfDue(due))]
  return start && end && start !== end ? [{ kind: 'calendar', start }] : []
}

function calendarOf(period: Period): 'year' | 'fiscalYear' | undefined {
  if (period.kind === 'notPrinted') return undefined
  const moment: Moment = period.kind === 'at' ? period.at : period.to
  return 'year' in moment ? 'year' : 'fiscalYear'
}
