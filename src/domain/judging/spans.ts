import type { Aim, Due, Reading } from '../figure.ts'
import { endOf, momentCode, type Moment, type Period } from '../period.ts'

/** What a number counts: one moment or year, or some years as a sum or a mean. A period that is not printed counts as one. */
export type Span = { readonly as: 'one' } | { readonly as: 'sum' | 'mean'; readonly years: number }

const one: Span = { as: 'one' }
export const yearOf = (moment: Moment): number => ('fiscalYear' in moment ? moment.fiscalYear : moment.year)
const yearsFrom = (from: Moment, to: Moment): number => yearOf(to) - yearOf(from) + 1

export function spanOf(period: Period): Span {
  if (period.kind !== 'over') return one
  return period.as === 'span' ? one : { as: period.as, years: yearsFrom(period.from, period.to) }
}

/** Two numbers can be compared only when they count the same span. */
export const sameSpan = (a: Span, b: Span): boolean =>
  a.as === b.as && (a.as === 'one' || (b.as !== 'one' && a.years === b.years))

/**
 * What an aim counts. A sum is a sum over its window, and so is an aim that is itself due as a sum or a mean. An aim due
 * by a year restates what the baseline measures, be it a mean over five years; only a sum over years is never restated
 * by a year.
 */
export function spanOfAim(due: Due, baseline: Reading): Span {
  if (due.kind === 'sum') return { as: 'sum', years: yearsFrom(due.from, due.to) }
  const stated = due.kind === 'by' ? spanOf(due.period) : one
  if (stated.as !== 'one') return stated
  const measured = spanOf(baseline.period)
  return due.kind === 'by' && measured.as === 'mean' ? measured : one
}

/** What a result has to count to be held against an aim: what the aim counts; for a trend what the baseline counts, which is all it is held against. */
export const spanToMeet = (aim: Aim, due: Due, baseline: Reading): Span =>
  aim.kind === 'trend' && due.kind !== 'sum' ? spanOf(baseline.period) : spanOfAim(due, baseline)

/** The moment by which an aim is due; none where it is not printed. */
export const dueMoment = (due: Due): Moment | undefined => (due.kind === 'by' ? endOf(due.period) : due.to)

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
