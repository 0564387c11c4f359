import type { PlanIndex } from './plan-index.ts'
import { cardRows, hasCard, rowState, type Card, type CardRow } from './life-event.ts'

/**
 * What a plan leaves open, counted: indicators without a result or without a start, and rows of cards, out of `deeds`
 * cards. Deeds that no resident receives (`receiver`) are not counted: they leave nothing open to one.
 */
export type PlanGaps = {
  readonly indicators: number
  readonly withoutResult: number
  readonly withoutBaseline: number
  readonly deeds: number
  /** Of how many cards each row is said, or named without details; a parent counts by what stands below it. */
  readonly rows: Readonly<Record<CardRow, { readonly said: number; readonly named: number }>>
}

/** An indicator has a result, or a start, where any of its slices has one. */
export function gapsOf(index: PlanIndex, cardOf: (id: string) => Card | undefined): PlanGaps {
  const { indicators, entries } = index.plan
  const cards = entries.filter((entry) => hasCard(index, entry)).map(({ id }) => cardOf(id))
  const ofResidents = cards.filter((card) => card?.receiver !== 'office')
  const countOf = (row: CardRow, state: 'said' | 'named'): number =>
    ofResidents.filter((card) => rowState(card, row) === state).length
  return {
    indicators: indicators.length,
    withoutResult: indicators.filter(
      ({ series }) => !series.some(({ readings }) => readings.some(({ kind }) => kind === 'number')),
    ).length,
    withoutBaseline: indicators.filter(({ series }) => !series.some(({ baseline }) => baseline.kind === 'number'))
      .length,
    deeds: ofResidents.length,
    rows: Object.fromEntries(
      cardRows.map((row) => [row, { said: countOf(row, 'said'), named: countOf(row, 'named') }]),
    ) as PlanGaps['rows'],
  }
}
