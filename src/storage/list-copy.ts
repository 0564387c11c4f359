import { savedListFrom, type SavedList } from '#domain/saved.ts'

/** A saved list and when it was changed (milliseconds since 1970), so that the newer of two copies can be told. */
export type KeptList = { readonly changed: number; readonly list: SavedList }

const copyKey = 'machi-list'

/** Something read back, as a kept list; `undefined` where it is not whole. */
export function keptListFrom(value: unknown): KeptList | undefined {
  const { changed, list } = (value ?? {}) as { changed?: unknown; list?: unknown }
  const whole = savedListFrom(list)
  return typeof changed === 'number' && whole ? { changed, list: whole } : undefined
}

/** The second copy, in localStorage: a damaged database comes back empty without an error. */
export function readListCopy(): KeptList | undefined {
  try {
    return keptListFrom(JSON.parse(localStorage.getItem(copyKey) ?? 'null'))
  } catch {
    return undefined
  }
}

/** Writes the second copy; tells whether it was taken. */
export function writeListCopy(kept: KeptList): boolean {
  try {
    localStorage.setItem(copyKey, JSON.stringify(kept))
    return true
  } catch {
    return false
  }
}
