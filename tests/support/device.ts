/** A device of a test: a database and a localStorage that nobody has used before. */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { Dexie } from 'dexie'
import { vi } from 'vitest'
import { MemoryStorage } from './memory-storage.ts'

export type Device = { readonly databases: IDBFactory; readonly local: MemoryStorage }

/** Puts a new device in the place of the one before. */
export function newDevice(): Device {
  const databases = new IDBFactory()
  const local = new MemoryStorage()
  // Dexie looks for the database only once, when it is loaded.
  Dexie.dependencies.indexedDB = databases
  Dexie.dependencies.IDBKeyRange = IDBKeyRange
  vi.stubGlobal('indexedDB', databases)
  vi.stubGlobal('localStorage', local)
  return { databases, local }
}

/** A device that has no IndexedDB at all, as under iOS in Lockdown Mode. */
export function newDeviceWithoutDatabase(): MemoryStorage {
  const { local } = newDevice()
  vi.stubGlobal('indexedDB', undefined)
  return local
}

/** Waits for a request of the database's own interface, to do what another tab does. */
export const asked = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((done, fail) => {
    request.onsuccess = () => done(request.result)
    request.onerror = () => fail(request.error)
  })
