import { topicNames } from '#texts/topics.ts'
import type { Seeds } from './seeds.ts'
import { sha256 } from './content-hash.ts'
import type { Numbers } from './schemas/number-schemas.ts'

/** An id of the list, be it in use or retired. */
export const idOf = (line: Numbers['ids'][number]): string => (typeof line === 'string' ? line : line.retired)

/** What the seal of the first ids must say: a retired id counts like any other. */
export const sealOf = (ids: Numbers['ids'], count = ids.length): string =>
  sha256(ids.slice(0, count).map(idOf).join('\n'))

/** The permanent numbers of some ids; one that has none is left out. */
export function numbersOf(
  { numbers }: Pick<Seeds, 'numbers'>,
  ids: readonly string[],
): Readonly<Record<string, number>> {
  const positions = new Map(numbers?.value.ids.map((line, position) => [idOf(line), position]))
  return Object.fromEntries(
    ids.flatMap((id) => {
      const position = positions.get(id)
      return position === undefined ? [] : [[id, position]]
    }),
  )
}

/** What is compared, and by what: towns, scenes, and topics of the app's own. Ids of one spelling share a number. */
export const idsOfComparisons = ({ towns, scenes }: Pick<Seeds, 'towns' | 'scenes'>): readonly string[] => [
  ...new Set([...towns, ...scenes].map(({ id }) => id)),
  ...Object.keys(topicNames),
]
