import { appBase, storedName } from './storage-names.ts'

/**
 * Everything that the app writes to localStorage, and whether it stays when the next person comes to a device that runs
 * the kiosk. Keys stay as they are: they stand on devices; below a sub-path they carry it (`storage-names.ts`).
 * `public/boot.js` reads those of the settings and the kiosk before the app is there. `isHers`: it is the person's, and
 * is taken over from the name without a sub-path, under which apps of before wrote it.
 */
const declarations = {
  /** The copy of the newest release: the plans of all, nothing of a person. */
  release: { key: 'machi-front', outlivesVisit: true },
  /** The owner's settings, list and help are of the time before the kiosk; a visitor's are in memory only. */
  settings: { key: 'machi-person', outlivesVisit: true, isHers: true },
  list: { key: 'machi-list', outlivesVisit: true, isHers: true },
  /** Texts that stood in the place of the list and that no app of before could read: kept for one that can. */
  unreadList: { key: 'machi-list-unread', outlivesVisit: true, isHers: true },
  /** What releases have changed, for when there is no network, and up to which of them this device has shown. */
  changes: { key: 'machi-changes', outlivesVisit: true },
  install: { key: 'machi-install', outlivesVisit: true, isHers: true },
  /** The kiosk itself, and what staff are told of the device. */
  kiosk: { key: 'machi-booth', outlivesVisit: true },
  offlineStart: { key: 'machi-fair', outlivesVisit: true },
} as const satisfies Record<
  string,
  { readonly key: `machi-${string}`; readonly outlivesVisit: boolean; readonly isHers?: true }
>

/** Something in localStorage. No call throws: a private window has no room, and some browsers refuse all of it. */
export type LocalRecord<Value, Written = Value> = {
  readonly key: string
  /** `undefined` where nothing stands there, where it is not whole, or where it cannot be read. */
  readonly read: () => Value | undefined
  /** The text that stands there, whole or not; `undefined` where none does or it cannot be read. */
  readonly text: () => string | undefined
  /** Whether the device took it. */
  readonly write: (value: Written) => boolean
  readonly remove: () => void
}

/**
 * A declared record. `check` makes a value of what was parsed, `null` where nothing stands; `undefined` or an error
 * says that it is not whole. `Written` is what is written where that differs from what is read.
 */
export function localRecord<Value, Written = Value>(
  name: keyof typeof declarations,
  check: (parsed: unknown) => Value | undefined,
): LocalRecord<Value, Written> {
  const declared = declarations[name]
  const key = storedName(declared.key)
  const textNow = (): string | null =>
    localStorage.getItem(key) ?? ('isHers' in declared ? localStorage.getItem(declared.key) : null)
  const attempt = <Result>(call: () => Result): Result | undefined => {
    try {
      return call()
    } catch {
      return undefined
    }
  }
  return {
    key,
    read: () => attempt(() => check(JSON.parse(textNow() ?? 'null'))),
    text: () => attempt(textNow) ?? undefined,
    write: (value) =>
      attempt(() => {
        localStorage.setItem(key, JSON.stringify(value))
        return true
      }) ?? false,
    // Where it cannot be removed it was never written.
    remove: () => attempt(() => localStorage.removeItem(key)),
  }
}

/** Whether a key is this app's. Another site may share our origin, and its keys are none of ours to touch. */
function isOwn(key: string): boolean {
  if (!key.startsWith('machi-')) return false
  return appBase === '/' ? !key.includes(':') : key.endsWith(`:${appBase}`)
}

/** Removes every key of this app that is not declared to outlive a visit. Keys of others stay. */
export function removeVisitKeys(): void {
  const lasting = Object.values(declarations).flatMap(({ key, outlivesVisit }) =>
    outlivesVisit ? [storedName(key)] : [],
  )
  removeKeys(
    () => localStorage,
    (key) => isOwn(key) && !lasting.includes(key),
  )
}

/** Removes what this app remembers of a window, which shows one app at a time. */
export const removeSessionKeys = (): boolean =>
  removeKeys(
    () => sessionStorage,
    (key) => key.startsWith('machi-'),
  )

/** Removes everything that the app has written to localStorage; tells whether the device let it. */
export const removeAllKeys = (): boolean => removeKeys(() => localStorage, isOwn)

/** Removes some keys; tells whether the device let it. */
function removeKeys(storageOf: () => Storage, goes: (key: string) => boolean): boolean {
  try {
    const storage = storageOf()
    const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
    for (const key of keys) if (goes(key)) storage.removeItem(key)
    return true
  } catch {
    return false
  }
}
