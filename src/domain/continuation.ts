/**
 * A record of a plan that goes on what stood in an earlier plan of the same publisher. It is written in the later plan,
 * because nobody edits a plan that is over; what an earlier record became follows from it.
 */

/** In what a figure that goes on is not the same measure any more. */
export const breakKinds = ['definition', 'unit', 'counting'] as const
export type BreakKind = (typeof breakKinds)[number]

/**
 * `record`: the id in the earlier plan. `because`: why it is the same thing, in our words. `differs`: where the line of
 * time breaks, each with what is different in our words; numbers on its two sides are never compared.
 */
export type Continuation = {
  readonly record: string
  readonly because: string
  readonly differs?: readonly { readonly in: BreakKind; readonly words: string }[]
}

type Continuing = { readonly id: string; readonly continues?: Continuation }

/**
 * The records that one line of time joins, the oldest first; the record alone where it goes on nothing and nothing goes
 * on it. `records`: those of all plans that are at hand. It ends where ids lead in a circle.
 */
export function lineOfTime<Item extends Continuing>(record: Item, records: readonly Item[]): readonly Item[] {
  const byId = new Map(records.map((one) => [one.id, one]))
  const after = new Map(records.flatMap((one) => (one.continues ? [[one.continues.record, one] as const] : [])))
  const line = [record]
  const passed = new Set([record.id])
  const goOn = (next: Item | undefined, add: (one: Item) => void): Item | undefined => {
    if (!next || passed.has(next.id)) return undefined
    passed.add(next.id)
    add(next)
    return next
  }
  for (let at: Item | undefined = record; at;)
    at = goOn(byId.get(at.continues?.record ?? ''), (one) => line.unshift(one))
  for (let at: Item | undefined = record; at;) at = goOn(after.get(at.id), (one) => line.push(one))
  return line
}
