import type { Series, Target } from '../figure.ts'
import type { Indicator } from '../indicator.ts'
import { monthsToEnd } from '../period.ts'
import { dueMoment } from './spans.ts'
import { judge, type Judgement } from './judgement.ts'

declare const oneTarget: unique symbol

type JudgedAs<Kind extends Target['kind']> = {
  readonly indicator: Indicator
  readonly series: Series
  readonly target: Extract<Target, { kind: Kind }>
  readonly judgement: Judgement
  readonly [oneTarget]: true
}
/** A judged target that is an aim. */
export type JudgedAim = JudgedAs<'aim'>
/**
 * A target with its own judgement, and the series and indicator that it stands in. Words, drawings, counts and rows of
 * the open data take this and nothing else: the mark is known to this file alone, so that no one can join the verdict
 * of one target with the numbers of another.
 */
export type Judged = JudgedAim | JudgedAs<'gap'>

export const isAim = (judged: Judged): judged is JudgedAim => judged.target.kind === 'aim'

const judged = (indicator: Indicator, series: Series, target: Target): Judged =>
  ({ indicator, series, target, judgement: judge(indicator, series, target) }) as Judged

/** Every target of a series, judged, in the order of the document. */
export const judgeAll = (indicator: Indicator, series: Series): readonly Judged[] =>
  series.targets.map((target) => judged(indicator, series, target))

/**
 * The one target of a series that a page speaks of first, and that is counted: the latest of those with a result of
 * their due year; else the first with any result; else the last aim, or at least the last gap. `undefined` for a
 * series without targets.
 */
export function headlineOf(indicator: Indicator, series: Series): Judged | undefined {
  const all = judgeAll(indicator, series)
  const due = all.filter(
    ({ judgement }) => judgement.reached.kind === 'known' && judgement.reached.value.timing === 'due',
  )
  const open = all.filter(
    ({ judgement: { reached, reading } }) => reading && (reached.kind === 'unknown' || reached.value.timing !== 'due'),
  )
  return due.toSorted((a, b) => dueMonths(b) - dueMonths(a))[0] ?? open[0] ?? all.findLast(isAim) ?? all.at(-1)
}

function dueMonths({ target }: Judged): number {
  const moment = dueMoment(target.due)
  return moment ? monthsToEnd(moment) : 0
}

/** The headline of every slice that has a target. Slices are never averaged. */
export const headlinesOf = (indicators: readonly Indicator[]): readonly Judged[] =>
  indicators.flatMap((indicator) => indicator.series.flatMap((series) => headlineOf(indicator, series) ?? []))
