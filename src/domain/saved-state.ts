import { isQuestion, itemFrom, mergedLists, united, type SavedItem, type SavedList } from './saved.ts'

/**
 * What a device holds of a person's list. Two copies of it may differ, after a kill between two writes or where one of
 * them found no room: they are brought together item by item (`mergedStored`).
 */
export type StoredList = {
  /** When it was changed last, in milliseconds since 1970; never less than before, wherever the clock goes. */
  readonly changed: number
  readonly list: SavedList
  /** What stands among the items and is of a kind that this app does not know: it is written back as it came. */
  readonly odd?: readonly unknown[]
  /**
   * When an item was let go, by its id, so that an older copy does not bring it back. A list without this is of an app
   * that did not write it down: what such a list does not hold was let go.
   */
  readonly gone?: Readonly<Record<string, number>>
}

/** So many of the last that were let go are remembered. */
const maxGone = 500

/**
 * Something read back, as a stored list, item by item; `undefined` where it has no list at all, so that nobody knows
 * what it is. What this device holds is read at any length. A list that does not say when it was changed is older than
 * any other.
 */
export function storedListFrom(value: unknown): StoredList | undefined {
  const { changed, list, gone } = (value ?? {}) as Partial<Record<keyof StoredList, unknown>>
  if (!Array.isArray(list)) return undefined
  const { items, odd } = itemsIn(list)
  return {
    ...(value as object),
    changed: typeof changed === 'number' ? changed : 0,
    list: items,
    ...(odd.length > 0 && { odd }),
    ...(gone !== undefined && { gone: timesIn(gone) }),
  }
}

/** A list as it is written: what this app does not know stands behind what it knows. */
export function writtenList({ odd = [], ...stored }: StoredList): unknown {
  return { ...stored, list: [...stored.list, ...odd] }
}

/** The items of something that was read, each record once, and what of it are none. */
export function itemsIn(list: readonly unknown[]): { readonly items: SavedList; readonly odd: readonly unknown[] } {
  const read = list.map((value) => ({ value, item: itemFrom(value) }))
  return {
    items: mergedLists(
      read.flatMap(({ item }) => item ?? []),
      [],
    ),
    odd: withoutDoubles(read.flatMap(({ value, item }) => (item ? [] : [value]))),
  }
}

/** Values that are no items, each once. */
export const withoutDoubles = (values: readonly unknown[]): readonly unknown[] => [
  ...new Map(values.map((value) => [JSON.stringify(value), value])).values(),
]

const timesIn = (gone: unknown): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(gone && typeof gone === 'object' ? gone : {}).filter((pair) => typeof pair[1] === 'number'),
  )

/** When an item was changed last: with its list where it does not say so itself. */
const timeOf = (item: SavedItem, { changed }: StoredList): number =>
  typeof item.changed === 'number' ? item.changed : changed

/** Whether a list knows that an item of this time was let go. */
const letsGo = ({ changed, gone }: StoredList, id: string, time: number): boolean =>
  gone ? Object.hasOwn(gone, id) && Number(gone[id]) >= time : changed > time

/**
 * Two copies of one list as one: of each item the newer state, whichever copy it stands in. What an app that knows less
 * has written last does not take away what it could not carry.
 */
export function mergedStored(a: StoredList, b: StoredList): StoredList
export function mergedStored(a: StoredList | undefined, b: StoredList | undefined): StoredList | undefined
export function mergedStored(a: StoredList | undefined, b: StoredList | undefined): StoredList | undefined {
  if (!a || !b || a === b) return a ?? b
  const [newer, older] = a.changed >= b.changed ? [a, b] : [b, a]
  const olderItems = new Map(older.list.map((item) => [item.id, item]))
  const newerIds = new Set(newer.list.map(({ id }) => id))
  const list = [
    ...newer.list.flatMap((item) => {
      const other = olderItems.get(item.id)
      if (other) return newerItem(item, newer, other, older)
      return letsGo(older, item.id, timeOf(item, newer)) ? [] : item
    }),
    ...older.list.filter((item) => !newerIds.has(item.id) && !letsGo(newer, item.id, timeOf(item, older))),
  ]
  const odd = withoutDoubles([...(newer.odd ?? []), ...(older.odd ?? [])])
  const gone = (newer.gone || older.gone) && goneOf([older.gone, newer.gone], list)
  return { ...older, ...newer, list, ...(odd.length > 0 && { odd }), ...(gone && { gone }) }
}

/** Of two states of an item the newer one; at the same time changed both, since nobody knows which was meant. */
function newerItem(item: SavedItem, list: StoredList, other: SavedItem, otherList: StoredList): SavedItem {
  const [time, otherTime] = [timeOf(item, list), timeOf(other, otherList)]
  if (time === otherTime) return united(item, other)
  return time > otherTime ? carrying(item, other, time) : carrying(other, item, otherTime)
}

/** An item of an app that writes no times carries what an older state of it holds besides: that app has dropped it. */
const carrying = (item: SavedItem, before: SavedItem, time: number): SavedItem =>
  typeof item.changed === 'number'
    ? item
    : {
        ...before,
        ...item,
        asked: [...new Set([...item.asked, ...before.asked.filter((name) => !isQuestion(name))])],
        changed: time,
      }

/** When what is in no list any more was let go, the last of them. */
function goneOf(all: readonly (StoredList['gone'] | undefined)[], list: SavedList): Readonly<Record<string, number>> {
  const times = new Map<string, number>()
  for (const [id, time] of all.flatMap((gone) => Object.entries(gone ?? {})))
    times.set(id, Math.max(time, times.get(id) ?? time))
  for (const { id } of list) times.delete(id)
  return Object.fromEntries([...times].sort((a, b) => b[1] - a[1]).slice(0, maxGone))
}

/** A change of a list, with what stands beside it. It may be made more than once, on whatever the device holds. */
export type ListStep = (stored: StoredList) => StoredList

/**
 * A list after some changes, newer than before: each item that was changed, and each that was let go, with its time.
 * Changes that change nothing leave it as it was.
 * `now`: milliseconds since 1970.
 */
export function advanced(before: StoredList, steps: readonly ListStep[], now: number): StoredList {
  const changed = Math.max(now, before.changed + 1)
  const after = steps.reduce((stored, step) => step(stored), before)
  const isSame = after.list.length === before.list.length && after.list.every((item, at) => item === before.list[at])
  if (isSame && after.odd === before.odd) return before
  const untouched = new Set(before.list)
  const list = after.list.map((item) => {
    if (!untouched.has(item)) return { ...item, changed }
    return typeof item.changed === 'number' ? item : { ...item, changed: before.changed }
  })
  const ids = new Set(list.map(({ id }) => id))
  const letGo = Object.fromEntries(before.list.flatMap(({ id }) => (ids.has(id) ? [] : [[id, changed]])))
  return { ...after, changed, list, gone: goneOf([before.gone, letGo], list) }
}
