import type { Hit } from '#domain/search/search.ts'

/** What a hit is, and which other one it repeats under the same title, if any. */
type Repeatable = { readonly id: string; readonly original?: string }

/** Each thing once: without the hits that repeat another hit, in their order. */
export function eachOnce<Item extends Repeatable>(hits: readonly Hit<Item>[]): readonly Hit<Item>[] {
  if (!hits.some(({ item }) => item.original)) return hits
  const ids = new Set(hits.map(({ item }) => item.id))
  return hits.filter(({ item }) => item.original === undefined || !ids.has(item.original))
}
