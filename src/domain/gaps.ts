import type { PlanIndex } from './plan-index.ts'
import { cardRows, hasCard, type Card, type CardRow } from './life-event.ts'

/**
 * What a plan leaves open, counted: indicators without a result or without a start, and rows of cards, out of `deeds`
 * cards.
 */
export type PlanGaps = {
  readonly indicators: number
  readonly withoutResult: number
  readonly withoutBaseline: number
  readonly deeds: number
  /** Of how many cards each row is filled. */
  readonly filledRows: Readonly<Record<CardRow, number>>
}

/** An indicator has a result, or a start, where any of its slices has one. */
export function gapsOf(index: PlanIndex, cardOf: (id: string) => Card | undefined): PlanGaps {
  const { indicators, entries } = index.plan
  const cards = entries.filter((entry) => hasCard(index, entry)).map(({ id }) => cardOf(id))
  return {
    indicators: indicators.length,
    withoutResult: indicators.filter(
      ({ series }) => !series.some(({ readings }) => readings.some(({ kind }) => kind === 'number')),
    ).length,
    withoutBaseline: indicators.filter(({ series }) => !series.some(({ baseline }) => baseline.kind === 'number'))
      .length,
    deeds: cards.length,
    filledRows: Object.fromEntries(cardRows.map((row) => [row, cards.filter((card) => card?.[row]).length])) as Record<
      CardRow,
      number
    >,
  }
}
