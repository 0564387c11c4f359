import { expect, test } from 'vitest'
import { eachOnce } from '#features/search/each-once.ts'

const hit = (id: string, original?: string) => ({
  item: { id, ...(original && { original }) },
  rank: 0,
  found: [],
  query: { words: [], unread: [], left: [] },
})
const ids = (hits: ReturnType<typeof eachOnce>): readonly string[] => hits.map(({ item }) => item.id)

test.each([
  ['a hit that repeats another is left out, wherever it stands', [hit('b', 'a'), hit('a'), hit('c')], ['a', 'c']],
  ['one whose original was not found stays', [hit('b', 'a'), hit('c')], ['b', 'c']],
  ['hits of which none repeats stay as they are', [hit('a'), hit('c')], ['a', 'c']],
])('%s', (_, hits, expected) => expect(ids(eachOnce(hits))).toEqual(expected))
