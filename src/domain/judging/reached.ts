import type { Aim, Due, Reading, Series, Target } from '../figure.ts'
import type { Direction, Indicator } from '../indicator.ts'
import { endMonths, monthsToEnd, type Period } from '../period.ts'
import { knownUnless, type Known } from './known.ts'
import { sameSpan, dueMoment, isSumOver, isWithin, spanOf, spanToMeet, yearOf } from './spans.ts'

export type NumberReading = Extract<Reading, { kind: 'number' }>
export type AimTarget = Extract<Target, { kind: 'aim' }>
/** The years in which an amount adds up, or in each of which an aim holds. */
export type Window = Exclude<Due, { kind: 'by' }>

/** Whether a number meets an aim. A trend is judged against the baseline by the sense of the signed number, never as a number. */
export function meets(value: number, aim: Aim, baseline: number | undefined, direction: Direction): boolean {
  switch (aim.kind) {
    case 'number':
      return aim.comparator === 'atLeast'
        ? value >= aim.value
        : aim.comparator === 'atMost'
          ? value <= aim.value
          : value === aim.value
    case 'range':
      return value >= aim.low && value <= aim.high
    case 'trend':
      return (
        baseline !== undefined && (aim.towards === 'same' ? value === baseline : better(value, baseline, direction))
      )
    case 'words':
      return false
  }
}

/** Whether a number is on the better side of another: larger, smaller, or the same where it is to be kept. */
const better = (value: number, than: number, { way }: Direction): boolean =>
  way === 'increase' ? value > than : way === 'decrease' ? value < than : value === than

/**
 * The reading that an aim is judged by: that of the due period, else the latest before it. One that counts what the aim
 * counts is preferred to one that does not, and of two that end together the shorter period. The order of readings never matters.
 */
export function readingFor({ readings, baseline }: Series, { aim, due }: AimTarget): NumberReading | undefined {
  const counts = ({ period }: NumberReading): number =>
    Number(
      due.kind === 'sum'
        ? isSumOver(period, due.from, due.to)
        : sameSpan(spanOf(period), spanToMeet(aim, due, baseline)),
    )
  return readings
    .filter((reading) => reading.kind === 'number')
    .filter(({ period }) => isInTime(period, due))
    .toSorted(
      (a, b) =>
        counts(b) - counts(a) ||
        (endMonths(b.period) ?? 0) - (endMonths(a.period) ?? 0) ||
        firstMonths(b.period) - firstMonths(a.period) ||
        b.value - a.value,
    )[0]
}

/** Months to the end of a period's first year. */
const firstMonths = (period: Period): number =>
  period.kind === 'over' ? monthsToEnd(period.from) : (endMonths(period) ?? 0)

/** Whether a period ends by the due, and not before the years of a window. Where no due is printed, any does. */
function isInTime(period: Period, due: Due): boolean {
  const moment = dueMoment(due)
  const end = endMonths(period)
  if (!moment) return true
  return end !== undefined && end <= monthsToEnd(moment) && (due.kind === 'by' || end >= monthsToEnd(due.from))
}

/**
 * Whether the reading lies on the worse side of the baseline, both counting the same, and the baseline had not met the
 * aim. It says of an aim without a distance (a trend, a range) what a way below 0 says of a number.
 */
export function steppedBack({ direction }: Indicator, series: Series, target: AimTarget): boolean {
  const { baseline } = series
  const reading = readingFor(series, target)
  if (baseline.kind === 'gap' || !reading || target.due.kind === 'sum' || direction.way === 'maintain') return false
  if (!sameSpan(spanOf(reading.period), spanOf(baseline.period))) return false
  return (
    !meets(baseline.value, target.aim, baseline.value, direction) && better(baseline.value, reading.value, direction)
  )
}

/** `early`: the reading is older than the due. `unprinted`: the document does not say when the aim is due. */
export type Reached = { readonly reached: boolean; readonly timing: 'due' | 'early' | 'unprinted' }

/** Reached? The number against the aim, by comparator and direction; needs no baseline but for a trend. */
export function reachedOf(indicator: Indicator, series: Series, target: AimTarget): Known<Reached> {
  if (target.due.kind === 'sum') return reachedAsSum(indicator, series, target, target.due)
  if (target.due.kind === 'everyYear') return reachedEveryYear(indicator, series, target, target.due)
  const { aim, due } = target
  const reading = readingFor(series, target)
  const baseline = series.baseline.kind === 'number' ? series.baseline.value : undefined
  const timing = timingOf(reading, target)
  const span = spanToMeet(aim, due, series.baseline)
  const held =
    baseline !== undefined &&
    sameSpan(spanOf(series.baseline.period), span) &&
    meets(baseline, aim, baseline, indicator.direction)
  return knownUnless(
    [
      aim.kind === 'words' && 'aimInWords',
      aim.kind === 'trend' && baseline === undefined && 'noBaseline',
      !reading && 'noReading',
      reading !== undefined && !sameSpan(spanOf(reading.period), span) && 'unlikeSpans',
      reading !== undefined &&
        held &&
        timing !== 'due' &&
        meets(reading.value, aim, baseline, indicator.direction) &&
        'notDueYet',
    ],
    () => ({ reached: meets(reading!.value, aim, baseline, indicator.direction), timing }),
  )
}

function timingOf(reading: NumberReading | undefined, { due }: AimTarget): Reached['timing'] {
  const moment = dueMoment(due)
  if (!moment) return 'unprinted'
  return reading && (endMonths(reading.period) ?? Infinity) >= monthsToEnd(moment) ? 'due' : 'early'
}

/** What the window has added up to: a printed sum over just this window, or a year's amount for each of its years. */
export function sumOver(
  series: Series,
  { from, to }: Window,
): { readonly value: number; readonly whole: boolean } | undefined {
  const numbers = series.readings.filter((reading) => reading.kind === 'number')
  const printed = numbers.find(({ period }) => isSumOver(period, from, to))
  if (printed) return { value: printed.value, whole: true }
  const yearly = numbers.filter(({ period }) => isWithin(period, from, to))
  const years = new Set(yearly.map(({ period }) => (period.kind === 'at' ? yearOf(period.at) : 0)))
  if (!yearly.length) return undefined
  return {
    value: yearly.reduce((sum, { value }) => sum + value, 0),
    whole: years.size === yearOf(to) - yearOf(from) + 1,
  }
}

/** Whether a sum that begins at zero has to grow (or, below zero, to fall) as far as the aim: only that can be seen early. */
const addsUpTo = (aim: Extract<Aim, { kind: 'number' }>): boolean =>
  (aim.comparator === 'atLeast' && aim.value > 0) || (aim.comparator === 'atMost' && aim.value < 0)

function reachedAsSum(indicator: Indicator, series: Series, target: AimTarget, due: Window): Known<Reached> {
  const { aim } = target
  const sum = sumOver(series, due)
  const reading = readingFor(series, target)
  const early =
    sum !== undefined && aim.kind === 'number' && addsUpTo(aim) && meets(sum.value, aim, undefined, indicator.direction)
  return knownUnless(
    [
      aim.kind === 'words' && 'aimInWords',
      aim.kind === 'trend' && 'aimIsTrend',
      indicator.counting !== 'flow' && 'notSummable',
      !reading && 'noReading',
      reading !== undefined && !sum && 'unlikeSpans',
      sum !== undefined && !sum.whole && !early && 'windowIncomplete',
    ],
    () => ({ reached: meets(sum!.value, aim, undefined, indicator.direction), timing: sum!.whole ? 'due' : 'early' }),
  )
}

function reachedEveryYear(indicator: Indicator, series: Series, target: AimTarget, due: Window): Known<Reached> {
  const { aim } = target
  const { from, to } = due
  const reading = readingFor(series, target)
  const yearly = series.readings
    .filter((reading) => reading.kind === 'number')
    .filter(({ period }) => isWithin(period, from, to))
  const baseline = series.baseline.kind === 'number' ? series.baseline.value : undefined
  const missed = yearly.some(({ value }) => !meets(value, aim, baseline, indicator.direction))
  const whole =
    new Set(yearly.map(({ period }) => (period.kind === 'at' ? yearOf(period.at) : 0))).size ===
    yearOf(to) - yearOf(from) + 1
  const unlike =
    reading !== undefined &&
    (!yearly.length || !sameSpan(spanOf(reading.period), spanToMeet(aim, due, series.baseline)))
  return knownUnless(
    [
      aim.kind === 'words' && 'aimInWords',
      aim.kind === 'trend' && baseline === undefined && 'noBaseline',
      !reading && 'noReading',
      unlike && 'unlikeSpans',
      yearly.length > 0 && !missed && !whole && 'windowIncomplete',
    ],
    // A year that missed the aim was due, and no later year mends it.
    () => ({ reached: !missed, timing: 'due' }),
  )
}
