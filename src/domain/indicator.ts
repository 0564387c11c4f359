import type { Citation } from './citation.ts'
import type { Continuation } from './continuation.ts'
import type { Basis, Series, Slice } from './figure.ts'
import type { EntryId, IndicatorId, PassageId, PlanId } from './ids.ts'
import type { Period } from './period.ts'

/** The publisher's own verdict or reason, word for word, never converted. */
export type Statement = {
  readonly id: PassageId
  readonly kind: 'verdict' | 'reason'
  readonly words: string
  readonly slice: Slice
  readonly period: Period
  readonly cited: Citation
}

/** `level`: each number stands alone; `flow`: that year's amount; `runningTotal`: already holds the earlier years. */
export type Counting = 'level' | 'flow' | 'runningTotal'

/**
 * Which way the signed number is meant to go, and whether that is printed, follows from the baseline or is our reading.
 */
export type Direction = { readonly way: 'increase' | 'decrease' | 'maintain'; readonly basis: Basis }

/**
 * A KPI. It measures a group of entries (or a plan), never a single initiative of a group. `unit` is `none` where none
 * is printed. `continues`: the indicator of an earlier plan that this one goes on.
 */
export type Indicator = {
  readonly id: IndicatorId
  readonly plan: PlanId
  readonly measures: EntryId | PlanId
  readonly name: string
  readonly unit: string | 'none'
  readonly decimals: number
  readonly counting: Counting
  readonly direction: Direction
  readonly series: readonly [Series, ...Series[]]
  readonly statements: readonly Statement[]
  readonly cited: Citation
  readonly continues?: Continuation
  readonly remark?: string
}
