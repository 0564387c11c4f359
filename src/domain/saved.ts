/**
 * A record that a person keeps on the device, with the note that was written to it. What a newer app has written to it
 * besides stays on it and is written back, since nothing of hers is dropped because this app does not know it.
 */
export type SavedItem = {
  readonly id: string
  readonly note: string
  /** The questions that were ticked, under the names by which devices store them, and whatever else stands there. */
  readonly asked: readonly unknown[]
  /** What the record was called when it was saved: see `titleOf`. */
  readonly title?: unknown
  /** What was said of its figures when its person saw them last: see `seenIn`. */
  readonly seen?: unknown
  /** When it was changed last: see `timeOf`. */
  readonly changed?: unknown
}
export type SavedList = readonly SavedItem[]

/** The name under which an item was saved, so that it can be shown without its pack; empty in lists of older apps. */
export const titleOf = ({ title }: SavedItem): string =>
  typeof title === 'string' ? title.slice(0, maxTitleLength) : ''
const maxTitleLength = 300

/** How many characters a person can write to one item, or read into it from a file. */
export const maxNoteLength = 2000

/**
 * What a document leaves open about a record, and so is asked at the city office. `goesOn`: whether it still runs,
 * since every document is of years gone by. `amount`: money is spoken of, without an amount that can be relied on
 * today.
 */
export const questions = ['goesOn', 'who', 'money', 'amount', 'apply', 'desk', 'until', 'result'] as const
export type Question = (typeof questions)[number]
/** Whether this app knows a question of this name. */
export const isQuestion = (name: unknown): boolean => (questions as readonly unknown[]).includes(name)

/** A list with an item kept under the name that its person sees, with nothing written to it. */
export const withItem = (list: SavedList, id: string, title = ''): SavedList =>
  list.some((item) => item.id === id) ? list : [...list, newItem(id, title)]

/** An item with nothing written to it. */
export const newItem = (id: string, title = ''): SavedItem => ({ id, note: '', asked: [], ...(title && { title }) })

/** A list in which each item that has no name yet is called as `titles` says; the same list where none is without. */
export function withTitles(list: SavedList, titles: ReadonlyMap<string, string>): SavedList {
  const lacks = (item: SavedItem): boolean => item.title === undefined && Boolean(titles.get(item.id))
  return list.some(lacks) ? list.map((item) => (lacks(item) ? { ...item, title: titles.get(item.id) } : item)) : list
}
/**
 * A list with an item back at its place as it was; where it stands in the list again, nothing that is written to it is
 * lost.
 */
export const withItemBack = (list: SavedList, item: SavedItem, at: number): SavedList =>
  list.some(({ id }) => id === item.id) ? mergedLists(list, [item]) : list.toSpliced(at, 0, item)
/** A list with an item no longer kept; what was written to it goes with it. */
export const withoutItem = (list: SavedList, id: string): SavedList => list.filter((item) => item.id !== id)
/**
 * A list with another note to an item, or with one of its questions ticked or not; without the item it stays as it is.
 */
export const withNote = (list: SavedList, id: string, note: string): SavedList =>
  changed(list, id, (item) => (item.note === note ? {} : { note }))
export const withTick = (list: SavedList, id: string, question: Question, on: boolean): SavedList =>
  changed(list, id, ({ asked }) => ({
    asked: inOrder((each) => (each === question ? on : asked.includes(each)), asked),
  }))

const changed = (list: SavedList, id: string, change: (item: SavedItem) => Partial<SavedItem>): SavedList =>
  list.map((item) => {
    if (item.id !== id) return item
    const fields = change(item)
    return Object.keys(fields).length ? { ...item, ...fields } : item
  })

/** The questions that are ticked in their order, and behind them whatever else stood there. */
const inOrder = (isTicked: (question: Question) => boolean, before: readonly unknown[]): readonly unknown[] => [
  ...questions.filter(isTicked),
  ...new Set(before.filter((name) => !isQuestion(name))),
]

/**
 * Two lists as one: nothing that stands in either is lost. Of two notes to one record both stay, unless one holds the
 * other.
 */
export function mergedLists(list: SavedList, other: SavedList): SavedList {
  const items = new Map<string, SavedItem>()
  for (const item of [...list, ...other]) {
    const before = items.get(item.id)
    items.set(item.id, before ? united(before, item) : item)
  }
  return [...items.values()]
}

/** Two notes as one: the first alone where it holds the second. */
export function joinedNotes(a: string, b: string): string {
  if (a.includes(b)) return a
  return b.includes(a) ? b : `${a}\n${b}`
}

/** Two items of one record as one; the first itself where the other brings nothing. */
export function united(a: SavedItem, b: SavedItem): SavedItem {
  const note = joinedNotes(a.note, b.note)
  const asked = inOrder(
    (question) => a.asked.includes(question) || b.asked.includes(question),
    [...a.asked, ...b.asked],
  )
  const brings = note !== a.note || asked.length > a.asked.length || Object.keys(b).some((field) => !(field in a))
  return brings ? { ...b, ...a, note, asked } : a
}

/** Something read back, as an item; `undefined` where it is of a kind that this app does not know. */
export function itemFrom(value: unknown): SavedItem | undefined {
  const { id, note, asked } = (value ?? {}) as Partial<Record<keyof SavedItem, unknown>>
  if (typeof id !== 'string' || !/^[a-z0-9.-]{1,80}$/.test(id) || typeof note !== 'string' || !Array.isArray(asked))
    return undefined
  return { ...(value as object), id, note, asked }
}
