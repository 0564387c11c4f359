import { savedListFrom, type SavedList } from '#domain/saved.ts'
import { localRecord } from './local-storage.ts'

/** A saved list and when it was changed (milliseconds since 1970), so that the newer of two copies can be told. */
export type StoredList = { readonly changed: number; readonly list: SavedList }
/** The list as it is to be, from what the device holds now. It may be called more than once. */
export type ListChange = (stored: StoredList | undefined) => StoredList

/** Something read back, as a stored list; `undefined` where it is not whole. */
export function storedListFrom(value: unknown): StoredList | undefined {
  const { changed, list } = (value ?? {}) as { changed?: unknown; list?: unknown }
  const whole = savedListFrom(list)
  return typeof changed === 'number' && whole ? { changed, list: whole } : undefined
}

const record = localRecord('list', storedListFrom)

/** The second copy, in localStorage: a damaged database comes back empty without an error. */
export const readList = record.read
/** Writes the second copy; tells whether it was taken. */
export const writeList = record.write

/** Changes the second copy alone, at once: what a page that goes away can still do. Tells whether it was taken. */
export const changeListAtOnce = (next: ListChange): boolean => writeList(next(readList()))

/**
 * `onChange`: another tab may have changed the list (it wrote the copy, or this page is looked at again). `onLeave`:
 * this page goes away.
 */
export function watchList(onChange: () => void, onLeave: () => void): void {
  addEventListener('storage', ({ key }) => {
    if (key === record.key) onChange()
  })
  for (const event of ['focus', 'pageshow']) addEventListener(event, onChange)
  addEventListener('pagehide', onLeave)
  document.addEventListener('visibilitychange', () => (document.visibilityState === 'visible' ? onChange : onLeave)())
}
