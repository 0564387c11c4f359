import type { Series, Target } from '../figure.ts'
import type { Indicator } from '../indicator.ts'
import { monthsToEnd } from '../period.ts'
import { dueMoment } from './spans.ts'
import { judge, type Judgement } from './judgement.ts'

/** A target with its judgement. */
export type Judged = { readonly target: Target; readonly judgement: Judgement }

/** Every target of a series, judged, in the order of the document. */
export const judgeAll = (indicator: Indicator, series: Series): readonly Judged[] =>
  series.targets.map((target) => ({ target, judgement: judge(indicator, series, target) }))

/**
 * The one target of a series that a page speaks of first, and that is counted: the latest of those with a result of
 * their due year; else the first with any result; else the last aim, or at least the last gap. `undefined` for a
 * series without targets.
 */
export function headlineOf(indicator: Indicator, series: Series): Judged | undefined {
  const judged = judgeAll(indicator, series)
  const due = judged.filter(
    ({ judgement }) => judgement.reached.kind === 'known' && judgement.reached.value.timing === 'due',
  )
  const open = judged.filter(
    ({ judgement: { reached, reading } }) => reading && (reached.kind === 'unknown' || reached.value.timing !== 'due'),
  )
  const aims = judged.filter(({ target }) => target.kind === 'aim')
  return due.toSorted((a, b) => dueMonths(b) - dueMonths(a))[0] ?? open[0] ?? aims.at(-1) ?? judged.at(-1)
}

function dueMonths({ target }: Judged): number {
  const moment = dueMoment(target.due)
  return moment ? monthsToEnd(moment) : 0
}
