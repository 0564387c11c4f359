import type { PlanIndex } from './plan-index.ts'
import { cardRows, hasCard, type Card, type CardRow } from './life-event.ts'

/**
 * What a plan leaves open, counted: indicators without a result or a start, and rows of cards that none of its deeds
 * fills.
 */
export type PlanGaps = {
  readonly indicators: number
  readonly withoutResult: number
  readonly withoutBaseline: number
  readonly deeds: number
  readonly said: Readonly<Record<CardRow, number>>
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
    said: Object.fromEntries(cardRows.map((row) => [row, cards.filter((card) => card?.[row]).length])) as Record<
      CardRow,
      number
    >,
  }
}
