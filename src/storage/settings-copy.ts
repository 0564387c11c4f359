/** What a person has set. `look`: light, dark, or as the device has it. */
export type Settings = { readonly look: 'auto' | 'light' | 'dark' }
/** Settings and when they were changed (milliseconds since 1970), so that the newer of two copies can be told. */
export type KeptSettings = { readonly changed: number; readonly settings: Settings }

export const firstSettings: Settings = { look: 'auto' }
const copyKey = 'machi-person'

/** Whether something read back is whole. */
export const isKept = (value: unknown): value is KeptSettings => {
  const kept = value as Partial<KeptSettings> | null
  return typeof kept?.changed === 'number' && ['auto', 'light', 'dark'].includes(kept.settings?.look ?? '')
}

/** The second copy, in localStorage: read at once, before the database's code is there, and by `boot.js`. */
export function readCopy(): KeptSettings | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(copyKey) ?? 'null')
    return isKept(kept) ? kept : undefined
  } catch {
    return undefined
  }
}

/** Writes the second copy; tells whether it was taken. */
export function writeCopy(kept: KeptSettings): boolean {
  try {
    localStorage.setItem(copyKey, JSON.stringify(kept))
    return true
  } catch {
    return false
  }
}
