/** Ids out of an address, in the order in which they stand there. */
type ParsedIds = { readonly chosen: readonly string[]; readonly hasUnknown: boolean; readonly hasMore: boolean }

/** Of a longer text of an address only so many characters are read. */
export const maxIdListLength = 4000

/**
 * Reads `hofu,mine` out of an address that anybody may have written: the ids that are among `all`, each once, in their
 * order, at most `limit` of them. `hasUnknown`: the address holds others too, or was too long to be read to its end.
 * `hasMore`: it holds more than the limit.
 */
export function parseIdList(written: string, all: readonly string[], limit = Infinity): ParsedIds {
  const ids = written.slice(0, maxIdListLength).split(',').filter(Boolean)
  const chosen = [...new Set(ids)].filter((id) => all.includes(id))
  return {
    chosen: chosen.slice(0, limit),
    hasUnknown: written.length > maxIdListLength || ids.some((id) => !all.includes(id)),
    hasMore: chosen.length > limit,
  }
}

/** All ids: those of a given order first, the others behind them as they were. */
export const inGivenOrder = (all: readonly string[], order: readonly string[]): readonly string[] => [
  ...order,
  ...all.filter((id) => !order.includes(id)),
]

/** The fewest ids that put all into this order by `inGivenOrder`; none where it is the order that all have anyway. */
export function shortestPrefix(all: readonly string[], order: readonly string[]): readonly string[] {
  const length = order.findIndex((_, end) => inGivenOrder(all, order.slice(0, end)).every((id, at) => id === order[at]))
  return length < 0 ? order : order.slice(0, length)
}

/** The order with an id moved to another place, counted from 0. */
export function movedTo(order: readonly string[], id: string, place: number): readonly string[] {
  const others = order.filter((other) => other !== id)
  return [...others.slice(0, place), id, ...others.slice(place)]
}
