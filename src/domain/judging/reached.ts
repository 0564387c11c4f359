import { numberIn, type Aim, type Comparator, type Due, type Reading, type Series, type Target } from '../figure.ts'
import type { Direction, Indicator } from '../indicator.ts'
import { endMonths, monthsToEnd, yearOf, yearsIn, type Period } from '../period.ts'
import { knownUnless, type Known } from './known.ts'
import { dueMoment, isSumOver, isWithin, sameSpan, spanOf, spanToMeet } from './spans.ts'

export type NumberReading = Extract<Reading, { kind: 'number' }>
export type AimTarget = Extract<Target, { kind: 'aim' }>
/** The years in which an amount adds up, or in each of which an aim holds. */
export type Window = Exclude<Due, { kind: 'by' }>

/**
 * Whether a number meets an aim. A trend names no number: what counts is on which side of the baseline the signed
 * number lies, so without a baseline it is not met. An aim in words is never met.
 */
export function meets(value: number, aim: Aim, baseline: number | undefined, direction: Direction): boolean {
  switch (aim.kind) {
    case 'number':
      return comparisons[aim.comparator](value, aim.value)
    case 'range':
      return value >= aim.low && value <= aim.high
    case 'trend':
      if (baseline === undefined) return false
      return aim.towards === 'same' ? value === baseline : isBetter(value, baseline, direction)
    case 'words':
      return false
  }
}

const comparisons: Readonly<Record<Comparator, (value: number, aim: number) => boolean>> = {
  atLeast: (value, aim) => value >= aim,
  atMost: (value, aim) => value <= aim,
  exactly: (value, aim) => value === aim,
}

/** Whether a number is on the better side of another: larger, smaller, or the same where it is to be kept. */
function isBetter(value: number, than: number, { way }: Direction): boolean {
  switch (way) {
    case 'increase':
      return value > than
    case 'decrease':
      return value < than
    case 'maintain':
      return value === than
  }
}

/**
 * The reading that an aim is judged by: that of the due period, else the latest before it. One that counts what the aim
 * counts is preferred to one that does not, and of two that end together the shorter period. The order of the readings
 * never matters.
 */
export function readingFor({ readings, baseline }: Series, { aim, due }: AimTarget): NumberReading | undefined {
  const countsAsAim = ({ period }: NumberReading): boolean =>
    due.kind === 'sum' ? isSumOver(period, due.from, due.to) : sameSpan(spanOf(period), spanToMeet(aim, due, baseline))
  return readings
    .filter((reading) => reading.kind === 'number')
    .filter(({ period }) => isInTime(period, due))
    .toSorted(
      (a, b) =>
        Number(countsAsAim(b)) - Number(countsAsAim(a)) ||
        (endMonths(b.period) ?? 0) - (endMonths(a.period) ?? 0) ||
        firstMonths(b.period) - firstMonths(a.period) ||
        b.value - a.value,
    )[0]
}

/** Months to the end of a period's first year. */
const firstMonths = (period: Period): number =>
  period.kind === 'over' ? monthsToEnd(period.from) : (endMonths(period) ?? 0)

/** Whether a period ends by the due, and not before the first year of a window. Where no due is printed, any does. */
function isInTime(period: Period, due: Due): boolean {
  const moment = dueMoment(due)
  if (!moment) return true
  const end = endMonths(period)
  return end !== undefined && end <= monthsToEnd(moment) && (due.kind === 'by' || end >= monthsToEnd(due.from))
}

/**
 * Whether the reading lies on the worse side of the baseline, both counting the same span, and the baseline had not met
 * the aim. For an aim without a distance (a trend, a range) it takes the place of a progress below 0.
 */
export function steppedBack({ direction }: Indicator, series: Series, target: AimTarget): boolean {
  const { baseline } = series
  const reading = readingFor(series, target)
  if (baseline.kind === 'gap' || !reading || target.due.kind === 'sum' || direction.way === 'maintain') return false
  if (!sameSpan(spanOf(reading.period), spanOf(baseline.period))) return false
  return (
    !meets(baseline.value, target.aim, baseline.value, direction) && isBetter(baseline.value, reading.value, direction)
  )
}

/**
 * `timing` is that of the number which was judged. `early`: it is older than the due. `unprinted`: the document does
 * not say when the aim is due.
 */
export type Reached = { readonly reached: boolean; readonly timing: 'due' | 'early' | 'unprinted' }

/** Reached? The number against the aim, by comparator and direction; needs no baseline but for a trend. */
export function reachedOf(indicator: Indicator, series: Series, target: AimTarget): Known<Reached> {
  switch (target.due.kind) {
    case 'by':
      return reachedBy(indicator, series, target)
    case 'everyYear':
      return reachedEveryYear(indicator, series, target, target.due)
    case 'sum':
      return reachedAsSum(indicator, series, target, target.due)
  }
}

function reachedBy({ direction }: Indicator, series: Series, target: AimTarget): Known<Reached> {
  const { aim } = target
  const reading = readingFor(series, target)
  const isMet = reading && meets(reading.value, aim, numberIn(series.baseline), direction)
  const timing = timingOf(reading, target)
  return knownUnless(
    [
      aim.kind === 'words' && 'aimInWords',
      lacksBaseline(series, aim) && 'noBaseline',
      !reading && 'noReading',
      reading && !sameSpan(spanOf(reading.period), spanToMeet(aim, target.due, series.baseline)) && 'unlikeSpans',
      isMet && timing !== 'due' && wasMetAtStart(series, target, direction) && 'notDueYet',
    ],
    isMet === undefined ? undefined : { reached: isMet, timing },
  )
}

/** A trend is judged against the baseline alone. */
const lacksBaseline = ({ baseline }: Series, aim: Aim): boolean => aim.kind === 'trend' && baseline.kind === 'gap'

/** Whether the baseline met the aim already, counting the same span. */
function wasMetAtStart({ baseline }: Series, { aim, due }: AimTarget, direction: Direction): boolean {
  if (baseline.kind === 'gap' || !sameSpan(spanOf(baseline.period), spanToMeet(aim, due, baseline))) return false
  return meets(baseline.value, aim, baseline.value, direction)
}

function timingOf(reading: NumberReading | undefined, { due }: AimTarget): Reached['timing'] {
  const moment = dueMoment(due)
  if (!moment) return 'unprinted'
  return reading && (endMonths(reading.period) ?? Infinity) >= monthsToEnd(moment) ? 'due' : 'early'
}

/** What the years of a window have added up to; `isComplete`: no year of it is missing. */
export type WindowSum = { readonly value: number; readonly isComplete: boolean }

/** A printed sum over just this window, else the sum of its yearly amounts; `undefined` where it has neither. */
export function sumOver(series: Series, window: Window): WindowSum | undefined {
  const printed = series.readings
    .filter((reading) => reading.kind === 'number')
    .find(({ period }) => isSumOver(period, window.from, window.to))
  if (printed) return { value: printed.value, isComplete: true }
  const yearly = yearlyWithin(series, window)
  if (!yearly.length) return undefined
  return { value: yearly.reduce((sum, { value }) => sum + value, 0), isComplete: hasEveryYear(yearly, window) }
}

/** The numbers of single years of a window. */
const yearlyWithin = ({ readings }: Series, { from, to }: Window): readonly NumberReading[] =>
  readings.filter((reading) => reading.kind === 'number').filter(({ period }) => isWithin(period, from, to))

function hasEveryYear(yearly: readonly NumberReading[], { from, to }: Window): boolean {
  const years = new Set(yearly.flatMap(({ period }) => (period.kind === 'at' ? [yearOf(period.at)] : [])))
  return years.size === yearsIn(from, to)
}

/**
 * Whether a sum meets an aim that no later year can take back: one that begins at zero and has to grow as far as the
 * aim (below zero, to fall). Only such an aim can be met before its window is over.
 */
function isMetForGood(sum: number, aim: Aim): boolean {
  if (aim.kind !== 'number') return false
  if (aim.comparator === 'atLeast') return aim.value > 0 && sum >= aim.value
  return aim.comparator === 'atMost' && aim.value < 0 && sum <= aim.value
}

function reachedAsSum(indicator: Indicator, series: Series, target: AimTarget, window: Window): Known<Reached> {
  const { aim } = target
  const reading = readingFor(series, target)
  const sum = sumOver(series, window)
  return knownUnless<Reached>(
    [
      aim.kind === 'words' && 'aimInWords',
      aim.kind === 'trend' && 'aimIsTrend',
      indicator.counting !== 'flow' && 'notSummable',
      !reading && 'noReading',
      reading && !sum && 'unlikeSpans',
      sum && !sum.isComplete && !isMetForGood(sum.value, aim) && 'windowIncomplete',
    ],
    sum && {
      reached: meets(sum.value, aim, undefined, indicator.direction),
      timing: sum.isComplete ? 'due' : 'early',
    },
  )
}

function reachedEveryYear({ direction }: Indicator, series: Series, target: AimTarget, window: Window): Known<Reached> {
  const { aim, due } = target
  const reading = readingFor(series, target)
  const yearly = yearlyWithin(series, window)
  const isMissed = yearly.some(({ value }) => !meets(value, aim, numberIn(series.baseline), direction))
  const countsAsAim = reading && sameSpan(spanOf(reading.period), spanToMeet(aim, due, series.baseline))
  return knownUnless<Reached>(
    [
      aim.kind === 'words' && 'aimInWords',
      lacksBaseline(series, aim) && 'noBaseline',
      !reading && 'noReading',
      reading && !(yearly.length && countsAsAim) && 'unlikeSpans',
      yearly.length > 0 && !isMissed && !hasEveryYear(yearly, window) && 'windowIncomplete',
    ],
    // A year that missed the aim was due, and no later year can make up for it.
    { reached: !isMissed, timing: 'due' },
  )
}
