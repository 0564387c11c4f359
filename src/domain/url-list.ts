/** What an address wishes for: some of what is known, in an order of its own. */
type ParsedIds = { readonly chosen: readonly string[]; readonly hasUnknown: boolean; readonly hasMore: boolean }

/**
 * Reads `hofu,mine` out of an address that anybody may have written: what is known, each once and in the wished order,
 * at most `most` of them. `hasUnknown`: something else stood there too; `hasMore`: some that are known came after the
 * last.
 */
export function parseIdList(written: string, known: readonly string[], most = Infinity): ParsedIds {
  const named = written.split(',').filter(Boolean)
  const meant = [...new Set(named)].filter((id) => known.includes(id))
  return {
    chosen: meant.slice(0, most),
    hasUnknown: named.some((id) => !known.includes(id)),
    hasMore: meant.length > most,
  }
}

/** All that there is: what is wished for first, the rest behind it as it was. */
export const inGivenOrder = (all: readonly string[], wished: readonly string[]): readonly string[] => [
  ...wished,
  ...all.filter((id) => !wished.includes(id)),
]

/** The shortest wish that puts all into this order; empty where it is the order that everything has anyway. */
export function shortestPrefix(all: readonly string[], order: readonly string[]): readonly string[] {
  const length = order.findIndex((_, end) => inGivenOrder(all, order.slice(0, end)).every((id, at) => id === order[at]))
  return length < 0 ? order : order.slice(0, length)
}

/** The order with one of it at another place, counted from 0. */
export function movedTo(order: readonly string[], id: string, place: number): readonly string[] {
  const others = order.filter((one) => one !== id)
  return [...others.slice(0, place), id, ...others.slice(place)]
}
