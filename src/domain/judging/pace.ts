import type { Series } from '../figure.ts'
import { endMonths, monthsToEnd } from '../period.ts'
import { knownUnless, type Known } from './known.ts'
import { readingFor, type AimTarget } from './reached.ts'
import { dueMoment } from './spans.ts'

/**
 * The cut points of pace, ours: those of Statistics Canada's method for its goals, 0.95 and 0.60 (多摩市 has 0.60 too).
 * A value on a cut belongs to the band above it.
 */
export const paceCuts = { onPace: 0.95, littleBehind: 0.6, behind: 0 } as const
export type PaceBand = 'onPace' | 'littleBehind' | 'behind' | 'away'

/** The band of a pace: on pace, a little behind, behind, or further away than at the start. */
export function paceBand(pace: number): PaceBand {
  if (pace >= paceCuts.onPace) return 'onPace'
  if (pace >= paceCuts.littleBehind) return 'littleBehind'
  return pace >= paceCuts.behind ? 'behind' : 'away'
}

/**
 * The share of the time that has gone by at the reading, from the end of the baseline's period to the end of the due:
 * 0 to 1.
 */
export function expectedOf(series: Series, target: AimTarget): Known<number> {
  const reading = readingFor(series, target)
  const start = startMonths(series)
  const dueAt = dueMoment(target.due)
  const end = dueAt && monthsToEnd(dueAt)
  const current = reading && endMonths(reading.period)
  const time = start === undefined || end === undefined ? undefined : { start, end }
  return knownUnless(
    [
      start === undefined && 'noBaselinePeriod',
      end === undefined && 'noDuePeriod',
      !reading && 'noReading',
      time && !hasTimeGone(time, current) && 'noTimeGone',
    ],
    time && current && Math.min(1, Math.max(0, (current - time.start) / (time.end - time.start))),
  )
}

const startMonths = ({ baseline }: Series): number | undefined =>
  baseline.kind === 'number' ? endMonths(baseline.period) : undefined

type Time = { readonly start: number; readonly end: number }

/** Whether time lies between the start and the end, and some of it before the reading where there is one. */
const hasTimeGone = ({ start, end }: Time, current = Infinity): boolean => end > start && current > start

/**
 * Pace = progress / share of the time gone by: 1 for as far as the time, 0.5 for half as far, below 0 for a step back.
 */
export function paceOf(progress: Known<number>, expected: Known<number>): Known<number> {
  return knownUnless(
    [progress.kind === 'unknown' && 'noWay', ...(expected.kind === 'unknown' ? expected.because : [])],
    progress.kind === 'known' && expected.kind === 'known' ? progress.value / expected.value : undefined,
  )
}
