/**
 * Everything that the app writes to localStorage, and whether it stays when the next person comes to a device that runs
 * the kiosk. Keys stay as they are: they stand on devices. `public/boot.js` reads those of the settings and the kiosk
 * before the app is there.
 */
const declarations = {
  /** The copy of the newest release: the plans of all, nothing of a person. */
  release: { key: 'machi-front', outlivesVisit: true },
  /** The owner's settings, list and help are of the time before the kiosk; a visitor's are in memory only. */
  settings: { key: 'machi-person', outlivesVisit: true },
  list: { key: 'machi-list', outlivesVisit: true },
  /** Texts that stood in the place of the list and that no app of before could read: kept for one that can. */
  unreadList: { key: 'machi-list-unread', outlivesVisit: true },
  install: { key: 'machi-install', outlivesVisit: true },
  /** The kiosk itself, and what staff are told of the device. */
  kiosk: { key: 'machi-booth', outlivesVisit: true },
  offlineStart: { key: 'machi-fair', outlivesVisit: true },
} as const satisfies Record<string, { readonly key: `machi-${string}`; readonly outlivesVisit: boolean }>

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
  const { key } = declarations[name]
  const attempt = <Result>(call: () => Result): Result | undefined => {
    try {
      return call()
    } catch {
      return undefined
    }
  }
  return {
    key,
    read: () => attempt(() => check(JSON.parse(localStorage.getItem(key) ?? 'null'))),
    text: () => attempt(() => localStorage.getItem(key)) ?? undefined,
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
const isOwn = (key: string): boolean => key.startsWith('machi-')

/** Removes every key of this app that is not declared to outlive a visit. Keys of others stay. */
export function removeVisitKeys(): void {
  const lasting = Object.values(declarations).flatMap(({ key, outlivesVisit }) =>
    outlivesVisit ? [key as string] : [],
  )
  removeOwnKeys(() => localStorage, lasting)
}

/** Removes what this app remembers of a window. */
export const removeSessionKeys = (): void => removeOwnKeys(() => sessionStorage, [])

function removeOwnKeys(storageOf: () => Storage, lasting: readonly string[]): void {
  try {
    const storage = storageOf()
    const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
    for (const key of keys) if (isOwn(key) && !lasting.includes(key)) storage.removeItem(key)
  } catch {
    // No storage, nothing left.
  }
}
