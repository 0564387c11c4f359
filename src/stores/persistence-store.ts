import { defineStore } from 'pinia'
import { inject, shallowRef } from 'vue'
import { persistenceKey, type PersistenceManager } from './injection-keys.ts'

/** A browser that cannot say: where nothing is given, as in tests and where pages are drawn without one. */
const silent: PersistenceManager = {
  isPersisted: () => Promise.resolve(undefined),
  requestPersistence: () => Promise.resolve(undefined),
}

/**
 * The browser's promise to keep what a person saves. `look` asks nobody; `ask` may show her a question of the browser's
 * own.
 */
export const usePersistenceStore = defineStore('lasting', () => {
  const asker = inject(persistenceKey, silent)
  const lasting = shallowRef<boolean>()
  const become = async (told: Promise<boolean | undefined>): Promise<void> => {
    lasting.value = await told.catch(() => undefined)
  }
  return { lasting, look: () => become(asker.isPersisted()), ask: () => become(asker.requestPersistence()) }
})
