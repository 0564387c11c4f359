import type { Series } from '../figure.ts'
import { endMonths, monthsToEnd } from '../period.ts'
import { knownUnless, type Known } from './known.ts'
import { readingFor, type AimTarget } from './reached.ts'
import { dueMoment } from './spans.ts'

/**
 * The cut points of pace, ours: the 0.95 / 0.60 ladder of Statistics Canada's method for its goals (0.60 is 多摩市's too).
 * A value on a cut belongs to the band above it.
 */
export const paceCuts = { onPace: 0.95, littleBehind: 0.6, behind: 0 } as const
export type PaceBand = 'onPace' | 'littleBehind' | 'behind' | 'away'

/** The band of a pace: on pace, a little behind, behind, or further away than at the start. */
export const paceBand = (pace: number): PaceBand =>
  pace >= paceCuts.onPace
    ? 'onPace'
    : pace >= paceCuts.littleBehind
      ? 'littleBehind'
      : pace >= paceCuts.behind
        ? 'behind'
        : 'away'

/** The share of the time gone by at the reading, from the end of the baseline's period to the end of the due: 0 to 1. */
export function expectedOf(series: Series, target: AimTarget): Known<number> {
  const reading = readingFor(series, target)
  const start = series.baseline.kind === 'number' ? endMonths(series.baseline.period) : undefined
  const moment = dueMoment(target.due)
  const end = moment && monthsToEnd(moment)
  const now = reading && endMonths(reading.period)
  return knownUnless(
    [
      start === undefined && 'noBaselinePeriod',
      end === undefined && 'noDuePeriod',
      !reading && 'noReading',
      start !== undefined && end !== undefined && (end <= start || (now !== undefined && now <= start)) && 'noTimeGone',
    ],
    () => Math.min(1, Math.max(0, (now! - start!) / (end! - start!))),
  )
}

/** Pace = way covered against the share of time gone by. */
export function paceOf(way: Known<number>, expected: Known<number>): Known<number> {
  return knownUnless(
    [way.kind === 'unknown' && 'noWay', ...(expected.kind === 'unknown' ? expected.because : [])],
    () => (way.kind === 'known' && expected.kind === 'known' ? way.value / expected.value : 0),
  )
}
