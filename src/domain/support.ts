import type { Entry } from './entry.ts'
import type { PlanIndex } from './plan-index.ts'
import { hasCard, type Card } from './life-event.ts'

/**
 * The deeds of a plan whose lines say something of money (a grant, a fee made lower), in the order of the document. A
 * row that says 再掲 (printed again) is left to its first place, and what is for offices alone is no support.
 */
export const deedsWithMoney = (index: PlanIndex, cardOf: (id: string) => Card | undefined): readonly Entry[] =>
  index.plan.entries.filter((entry) => {
    const card = cardOf(entry.id)
    return hasCard(index, entry) && !entry.tags.includes('again') && card?.money && card.receiver !== 'office'
  })
