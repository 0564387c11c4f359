import { firstSettings } from '#storage/settings-storage.ts'
import type { StoredList } from '#storage/list-storage.ts'
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
  return {
    settings: {
      first: { changed: 0, settings: firstSettings },
      reconcile: async () => undefined,
      save: async () => false,
      apply: show,
      now,
    },
    list: {
      reconcile: async () => held,
      update: async (next) => ({ whole: (held = next(held)), kept: true }),
      updateAtOnce: (next) => {
        held = next(held)
        return true
      },
      watch: () => undefined,
      now,
    },
    persistence: { isPersisted: async () => undefined, requestPersistence: async () => undefined },
  }
}
