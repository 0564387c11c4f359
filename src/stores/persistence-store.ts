import { defineStore } from 'pinia'
import { inject, shallowRef } from 'vue'
import { persistenceKey, type PersistenceManager } from './injection-keys.ts'

/** A browser that cannot say: where nothing is given, as in tests and where pages are drawn without one. */
const unknown: PersistenceManager = {
  isPersisted: () => Promise.resolve(undefined),
  requestPersistence: () => Promise.resolve(undefined),
}

/**
 * The browser's promise to keep what a person saves. `look` asks nobody; `ask` may show her a question of the browser's
 * own.
 */
export const usePersistenceStore = defineStore('persistence', () => {
  const manager = inject(persistenceKey, unknown)
  const isPersisted = shallowRef<boolean>()
  const show = async (answer: Promise<boolean | undefined>): Promise<void> => {
    isPersisted.value = await answer.catch(() => undefined)
  }
  return { isPersisted, look: () => show(manager.isPersisted()), ask: () => show(manager.requestPersistence()) }
})
