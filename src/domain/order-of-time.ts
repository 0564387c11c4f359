import type { PlanId } from './ids.ts'
import { monthsToEnd, yearOf } from './period.ts'
import type { PlanSpan } from './plan.ts'

/** What a plan's place in time is known by. */
type Timed = Pick<PlanSpan, 'from' | 'to'> & { readonly id: PlanId }

/**
 * The newest plan first: the one that ends last, of two that end together the one that begins last. Plans of one span
 * stand in the order of their ids. Whether a plan still runs no document says, so no day of today is asked for.
 */
export const inOrderOfTime = <Item>(items: readonly Item[], planOf: (item: Item) => Timed): readonly Item[] =>
  items.toSorted((one, other) => {
    const [a, b] = [planOf(one), planOf(other)]
    return monthsToEnd(b.to) - monthsToEnd(a.to) || yearOf(b.from) - yearOf(a.from) || (a.id < b.id ? -1 : 1)
  })
