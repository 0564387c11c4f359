import type { Aim, Due, Reading } from '../figure.ts'
import { endOf, momentCode, yearOf, yearsIn, type Moment, type Period } from '../period.ts'

/**
 * What a number counts: one moment or year, or some years as a sum or a mean. A period that is not printed counts as
 * one year, and so does a stretch of time that is neither a sum nor a mean.
 */
export type Span = { readonly as: 'one' } | { readonly as: 'sum' | 'mean'; readonly years: number }

const oneYear: Span = { as: 'one' }

export function spanOf(period: Period): Span {
  if (period.kind !== 'over' || period.as === 'span') return oneYear
  return { as: period.as, years: yearsIn(period.from, period.to) }
}

/** Two numbers can be compared only when they count the same span. */
export const sameSpan = (a: Span, b: Span): boolean =>
  a.as === b.as && (a.as === 'one' || (b.as !== 'one' && a.years === b.years))

/**
 * What an aim counts. Due as a sum over a window: the sum of its years. Due by a period that is a sum or a mean: that
 * period. Due by a year: the same as the baseline where that is a mean over years (a mean of five years is to become
 * 100 "by FY2019"), else one year, since a sum over years is never meant by a single one. Due in every year: one year.
 */
export function spanOfAim(due: Due, baseline: Reading): Span {
  if (due.kind === 'sum') return { as: 'sum', years: yearsIn(due.from, due.to) }
  if (due.kind !== 'by') return oneYear
  const stated = spanOf(due.period)
  if (stated.as !== 'one') return stated
  const measured = spanOf(baseline.period)
  return measured.as === 'mean' ? measured : oneYear
}

/** What a result has to count to be judged by an aim: what the aim counts, but for a trend what the baseline counts. */
export const spanToMeet = (aim: Aim, due: Due, baseline: Reading): Span =>
  aim.kind === 'trend' && due.kind !== 'sum' ? spanOf(baseline.period) : spanOfAim(due, baseline)

/** The moment by which an aim is due; none where it is not printed. */
export const dueMoment = (due: Due): Moment | undefined => (due.kind === 'by' ? endOf(due.period) : due.to)

/** Whether a period is one year of a window, fiscal years in a window of fiscal years alone. */
export const isWithin = (period: Period, from: Moment, to: Moment): boolean =>
  period.kind === 'at' &&
  'fiscalYear' in period.at === 'fiscalYear' in from &&
  yearOf(period.at) >= yearOf(from) &&
  yearOf(period.at) <= yearOf(to)

/** Whether a period is a printed sum over just these years. */
export const isSumOver = (period: Period, from: Moment, to: Moment): boolean =>
  period.kind === 'over' &&
  period.as === 'sum' &&
  momentCode(period.from) === momentCode(from) &&
  momentCode(period.to) === momentCode(to)
