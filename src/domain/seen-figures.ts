import type { SavedItem, SavedList } from './saved.ts'

/**
 * A figure of an indicator, or what came of its target, as a person has seen it. `key`: which it is; `code`: what it
 * says, to be compared; `name` and `amount`: both in the words in which she read them. Written on devices as it is.
 */
export type SeenFigure = readonly [key: string, code: string, name: string, amount: string]

/** A figure that says other than when it was seen: it came where it has no `before`, and went without an `after`. */
export type FigureSince = { readonly before?: SeenFigure; readonly after?: SeenFigure }

/**
 * What was said of an item's figures when its person saw them last; `undefined` where nothing that this app can read
 * was written down: then nobody can say what has changed.
 */
export function seenIn({ seen }: SavedItem): readonly SeenFigure[] | undefined {
  return Array.isArray(seen) && seen.every(isSeenFigure) ? seen : undefined
}

const isSeenFigure = (value: unknown): value is SeenFigure =>
  Array.isArray(value) && value.length === 4 && value.every((part) => typeof part === 'string')

/** What has changed since it was seen, in the order of today; what went comes last. */
export function changedSince(seen: readonly SeenFigure[], today: readonly SeenFigure[]): readonly FigureSince[] {
  const before = new Map(seen.map((figure) => [figure[0], figure]))
  const now = new Set(today.map(([key]) => key))
  return [
    ...today.flatMap((after): readonly FigureSince[] => {
      const earlier = before.get(after[0])
      if (!earlier) return [{ after }]
      return earlier[1] === after[1] ? [] : [{ before: earlier, after }]
    }),
    ...seen.filter(([key]) => !now.has(key)).map((one): FigureSince => ({ before: one })),
  ]
}

/**
 * A list in which these items were seen as `today` says; the same list where all of them were seen so already. What a
 * newer app has written down in a way of its own stays.
 */
export function withSeen(list: SavedList, today: ReadonlyMap<string, readonly SeenFigure[]>): SavedList {
  const isOther = (item: SavedItem): boolean => {
    const figures = today.get(item.id)
    const isOurs = item.seen === undefined || Boolean(seenIn(item))
    return Boolean(figures) && isOurs && JSON.stringify(figures) !== JSON.stringify(item.seen)
  }
  return list.some(isOther) ? list.map((item) => (isOther(item) ? { ...item, seen: today.get(item.id) } : item)) : list
}
