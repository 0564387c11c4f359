import { createHash } from 'node:crypto'
import { topicNames } from '#texts/topics.ts'
import type { Seeds } from './seeds.ts'
import type { Numbers } from './schemas/number-schemas.ts'

/** An id of the list, be it in use or retired. */
export const idOf = (line: Numbers['ids'][number]): string => (typeof line === 'string' ? line : line.retired)

/** What the seal of the first ids must say: a retired id counts like any other. */
export const sealOf = (ids: Numbers['ids'], count = ids.length): string =>
  createHash('sha256').update(ids.slice(0, count).map(idOf).join('\n')).digest('hex')

/** The permanent numbers of some ids; one that has none is left out. */
export function numbersOf({ numbers }: Seeds, ids: readonly string[]): Readonly<Record<string, number>> {
  const places = new Map(numbers?.value.ids.map((line, place) => [idOf(line), place]))
  return Object.fromEntries(ids.flatMap((id) => (places.has(id) ? [[id, places.get(id)!]] : [])))
}

/** What is compared, and by what: towns, scenes, and topics of the app's own. Ids of one spelling share a number. */
export const idsOfComparisons = ({ towns, scenes }: Seeds): readonly string[] => [
  ...new Set([...towns, ...scenes].map(({ id }) => id)),
  ...Object.keys(topicNames),
]
