import { savedListFrom, type SavedList } from '#domain/saved.ts'

/** A saved list and when it was changed (milliseconds since 1970), so that the newer of two copies can be told. */
export type StoredList = { readonly changed: number; readonly list: SavedList }
/** The list as it is to be, from what the device holds now. It may be asked more than once. */
export type ListChange = (held: StoredList | undefined) => StoredList

const listKey = 'machi-list'

/** Something read back, as a kept list; `undefined` where it is not whole. */
export function storedListFrom(value: unknown): StoredList | undefined {
  const { changed, list } = (value ?? {}) as { changed?: unknown; list?: unknown }
  const whole = savedListFrom(list)
  return typeof changed === 'number' && whole ? { changed, list: whole } : undefined
}

/** The second copy, in localStorage: a damaged database comes back empty without an error. */
export function readList(): StoredList | undefined {
  try {
    return storedListFrom(JSON.parse(localStorage.getItem(listKey) ?? 'null'))
  } catch {
    return undefined
  }
}

/** Writes the second copy; tells whether it was taken. */
export function writeList(kept: StoredList): boolean {
  try {
    localStorage.setItem(listKey, JSON.stringify(kept))
    return true
  } catch {
    return false
  }
}

/** Changes the second copy alone, at once: what a page that goes away can still do. Tells whether it was taken. */
export const changeListAtOnce = (next: ListChange): boolean => writeList(next(readList()))

/** Tells when another tab may have changed the list (it wrote the copy, or this page is looked at again), and when this page goes away. */
export function watchList(changed: () => void, leaving: () => void): void {
  addEventListener('storage', ({ key }) => {
    if (key === listKey) changed()
  })
  for (const sign of ['focus', 'pageshow']) addEventListener(sign, changed)
  addEventListener('pagehide', leaving)
  document.addEventListener('visibilitychange', () => (document.visibilityState === 'visible' ? changed : leaving)())
}
