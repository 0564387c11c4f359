import type { IndicatorId } from './ids.ts'
import type { RubyMarkup } from './ruby-markup.ts'
import type { LifeEventId } from './life-event.ts'
import type { TownId } from './town.ts'

/** In what figures of different plans can differ and still be shown in one view, if the view says so. */
export const differences = ['year', 'definition', 'unit', 'counting'] as const
export type Difference = (typeof differences)[number]

/** A town's figure in a comparison: an indicator, or the slice of one that is the town's. */
export type ComparedFigure = { readonly town: TownId; readonly indicator: IndicatorId; readonly slice?: TownId }

/**
 * Figures of several towns that may stand side by side: they count the same thing in the same unit and way. `because`
 * says why, in our words; `differs` says, for what does not agree (the year, the definition), how. Where unit or
 * counting disagree nothing may stand together.
 */
export type Comparable = {
  readonly id: string
  readonly name: RubyMarkup
  readonly scenes: readonly LifeEventId[]
  readonly figures: readonly [ComparedFigure, ComparedFigure, ...ComparedFigure[]]
  readonly because: RubyMarkup
  readonly differs: readonly { readonly in: Difference; readonly words: RubyMarkup }[]
}

/** Figures that look alike and are not: they are never put side by side, and the reader is told why. */
export type NotComparable = {
  readonly id: string
  readonly figures: readonly [ComparedFigure, ComparedFigure, ...ComparedFigure[]]
  readonly in: Difference
  readonly because: RubyMarkup
}

/** What may stand side by side, and what looks as if it might. */
export type ComparableTable = { readonly together: readonly Comparable[]; readonly apart: readonly NotComparable[] }
