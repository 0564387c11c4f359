import { firstSettings, type StoredSettings } from '#storage/settings-storage.ts'
import type { StoredList } from '#domain/saved-state.ts'
import type { ListStorage, PersistenceManager, SettingsStorage } from '#stores/injection-keys.ts'

export type InMemoryStorage = {
  readonly settings: SettingsStorage
  readonly list: ListStorage
  readonly persistence: PersistenceManager
}

/**
 * What a visitor chooses and keeps lives as long as her page: nothing is read from the device, nothing is written to
 * it.
 */
export function inMemoryStorage(show: SettingsStorage['apply'], now: () => number): InMemoryStorage {
  let held: StoredList | undefined
  let set: StoredSettings = { changed: 0, settings: firstSettings }
  return {
    settings: {
      first: set,
      reconcile: async () => undefined,
      change: async (chosen) => {
        set = { changed: set.changed + 1, settings: { ...set.settings, ...chosen } }
        return { whole: set, kept: false }
      },
      watch: () => undefined,
      apply: show,
    },
    list: {
      reconcile: async () => held,
      update: async (next) => ({ whole: (held = next(held)), inDatabase: true, inCopy: true }),
      updateAtOnce: (next) => (held = next(held)),
      hasUnread: () => false,
      watch: () => undefined,
      now,
    },
    persistence: { isPersisted: async () => undefined, requestPersistence: async () => undefined },
  }
}
