import type { InjectionKey } from 'vue'

/** Whether the browser promises to keep what stands on this device; `undefined` where it cannot say. `askToLast` asks for it. */
export type PersistenceManager = {
  isPersisted(): Promise<boolean | undefined>
  requestPersistence(): Promise<boolean | undefined>
}
export const persistenceKey: InjectionKey<PersistenceManager> = Symbol('lasting')
