import { maxNoteLength, type SavedItem, type SavedList } from './saved.ts'
import { itemsIn, type StoredList } from './saved-state.ts'

/*
 * A person's list as a file of her own. What `fileOf` writes of a list that can be saved, `parseListFile` reads: the
 * limits below are above all that a device can hold of the records of today, and a note has the limit of its field.
 */

/** The format of the file. A file of a higher one is of a newer app. */
const format = 1

/** How many items a list holds, at most, after a file was read into it. */
export const maxItems = 2000

/** A larger file is not read: so many items with the longest notes, each letter written as six bytes. */
export const maxFileBytes = 32_000_000

/** What this app does not know is carried along up to so many characters of JSON for each item. */
const maxCarried = 20_000

/** What a person holds, as the text of a file: what this app does not know of it too. */
export const fileOf = ({ list, odd = [] }: Pick<StoredList, 'list' | 'odd'>): string =>
  JSON.stringify({ format, list: [...list, ...odd] }, undefined, 2)

/** Why a file is not read. `newer`: it is of an app that knows more than this one. */
export type FileRefusal = 'notJson' | 'notOurs' | 'newer' | 'tooMuch' | 'encoding' | 'unreadable'

/** What a file brings. `odd`: items of a newer app, which are carried along; `left`: how many are no items at all. */
export type FileContent = { readonly list: SavedList; readonly odd: readonly unknown[]; readonly left: number }
type ParsedFile =
  ({ readonly kind: 'read' } & FileContent) | { readonly kind: 'refused'; readonly because: FileRefusal }

/** What the text of a file holds. One odd item is no reason to refuse the others. Never throws. */
export function parseListFile(text: string): ParsedFile {
  const value = parsed(text)
  if (value === undefined) return refused('notJson')
  const { format: written, list } = (value ?? {}) as { format?: unknown; list?: unknown }
  if (typeof written === 'number' && written > format) return refused('newer')
  if (written !== format || !Array.isArray(list)) return refused('notOurs')
  if (list.length > maxItems) return refused('tooMuch')
  const { items, odd } = itemsIn(list)
  const [known, unknown] = [items.filter(isBounded), odd.filter(isOfNewerApp)]
  if (list.length > 0 && known.length + unknown.length === 0) return refused('notOurs')
  const left = items.length - known.length + odd.length - unknown.length
  return { kind: 'read', list: known, odd: unknown, left }
}

const refused = (because: FileRefusal): ParsedFile => ({ kind: 'refused', because })

/** `undefined` where a text is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) ?? null
  } catch {
    return undefined
  }
}

/** Whether what stands in an item beside its note is short enough to be carried along for good. */
const isBounded = (item: SavedItem): boolean => sizeOf({ ...item, note: '' }) <= maxCarried
const sizeOf = (value: unknown): number => JSON.stringify(value).length

/** What names itself as our items do, and is of a kind that this app does not know. */
const isOfNewerApp = (value: unknown): boolean =>
  typeof (value as { id?: unknown } | null)?.id === 'string' && sizeOf(value) <= maxCarried

/**
 * A file's items as they fit to a list: a note that would become longer than a note can be comes up to that. `cut`: how
 * many of them. `undefined` where the list would hold more items than it can.
 */
export function fittedItems(
  list: SavedList,
  file: SavedList,
): { readonly items: SavedList; readonly cut: number } | undefined {
  const here = new Map(list.map((item) => [item.id, item]))
  if (list.length + file.filter(({ id }) => !here.has(id)).length > maxItems) return undefined
  const items = file.map((item) => ({ ...item, note: fittedNote(here.get(item.id)?.note ?? '', item.note) }))
  return { items, cut: items.filter(({ note }, at) => note !== file[at]?.note).length }
}

/** As much of a note as there is room for beside the one that is there. */
function fittedNote(before: string, note: string): string {
  const room = before && !note.includes(before) ? maxNoteLength - before.length - 1 : maxNoteLength
  return before.includes(note) ? note : wholeLetters(note, Math.max(room, 0))
}

/** The beginning of a text, without half a letter at its end. */
const wholeLetters = (text: string, length: number): string =>
  text.length <= length ? text : text.slice(0, length).replace(/[\ud800-\udbff]$/, '')
