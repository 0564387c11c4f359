import { Dexie } from 'dexie'
import { removeAllKeys } from './local-storage.ts'
import { databaseNames } from './storage-names.ts'
import { withTimeout } from './timeout.ts'

/**
 * Removes both databases and everything that the app has written to localStorage. Tells whether all of it went: another
 * window that does not let go keeps a database from being deleted. Never rejects.
 */
export async function removeAllStored(): Promise<boolean> {
  const deleted = await Promise.allSettled(
    Object.values(databaseNames).map((name) => withTimeout(Promise.resolve(Dexie.delete(name)))),
  )
  return removeAllKeys() && deleted.every(({ status }) => status === 'fulfilled')
}
