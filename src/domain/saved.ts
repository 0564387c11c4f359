import { cardRows, type Card, type CardRow } from './life-event.ts'

/**
 * A record that a person keeps on the device, with the note that was written to it. `asked`: the questions that were
 * ticked, under the name by which devices store them.
 */
export type SavedItem = { readonly id: string; readonly note: string; readonly asked: readonly Question[] }
export type SavedList = readonly SavedItem[]

/**
 * What a document leaves open about a record, and so is asked at the city office. `goesOn`: whether it still runs,
 * since every document is of years gone by. `amount`: money is spoken of, without an amount that can be relied on
 * today.
 */
export const questions = ['goesOn', 'who', 'money', 'amount', 'apply', 'desk', 'until', 'result'] as const
export type Question = (typeof questions)[number]

const ofRow: Readonly<Record<CardRow, Question>> = { money: 'money', apply: 'apply', desk: 'desk', until: 'until' }

/**
 * What is asked all the same where the document says something: of money it names no amount, and years of a plan are no
 * deadline.
 */
const stillAsked: { readonly [Row in CardRow]?: Question } = { money: 'amount', until: 'until' }

/** The questions about a deed: that it still runs first, then one for each row that its document leaves open. */
export function questionsOf(card: Card | undefined): readonly Question[] {
  const open = cardRows.flatMap((row) => (card?.[row] ? stillAsked[row] : ofRow[row]) ?? [])
  return ['goesOn', ...(card?.who?.from === 'printed' ? [] : ['who' as const]), ...open]
}

/** The questions about an indicator: what became of it. */
export const questionsOfIndicator: readonly Question[] = ['result']

/** A list with an item kept, with nothing written to it. */
export const withItem = (list: SavedList, id: string): SavedList =>
  list.some((item) => item.id === id) ? list : [...list, { id, note: '', asked: [] }]
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
export const withNote = (list: SavedList, id: string, note: string): SavedList => changed(list, id, () => ({ note }))
export const withTick = (list: SavedList, id: string, question: Question, on: boolean): SavedList =>
  changed(list, id, ({ asked }) => ({
    asked: questions.filter((each) => (each === question ? on : asked.includes(each))),
  }))

const changed = (list: SavedList, id: string, change: (item: SavedItem) => Partial<SavedItem>): SavedList =>
  list.map((item) => (item.id === id ? { ...item, ...change(item) } : item))

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

function joinedNotes(a: string, b: string): string {
  if (a.includes(b)) return a
  return b.includes(a) ? b : `${a}\n${b}`
}

const united = (a: SavedItem, b: SavedItem): SavedItem => ({
  id: a.id,
  note: joinedNotes(a.note, b.note),
  asked: questions.filter((question) => a.asked.includes(question) || b.asked.includes(question)),
})

/**
 * Something read back, as a list; `undefined` where it is not whole, or holds more than `limit` items. What this device
 * has kept itself is read at any length: a list that merging has made long must not come back as none.
 */
export function savedListFrom(value: unknown, limit = Infinity): SavedList | undefined {
  if (!Array.isArray(value) || value.length > limit) return undefined
  const items = value.map(itemFrom)
  return items.every((item) => item !== undefined) ? mergedLists(items, []) : undefined
}

/** How many items a file may bring, and how many characters a person can write to one. */
export const maxImportedItems = 500
export const maxNoteLength = 2000

function itemFrom(value: unknown): SavedItem | undefined {
  const { id, note, asked } = (value ?? {}) as Partial<Record<keyof SavedItem, unknown>>
  if (typeof id !== 'string' || !/^[a-z0-9.-]{1,80}$/.test(id) || typeof note !== 'string' || !Array.isArray(asked))
    return undefined
  return { id, note, asked: questions.filter((question) => asked.includes(question)) }
}
