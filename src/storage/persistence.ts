import { withTimeout } from './timeout.ts'

/** Whether the browser has promised to keep what stands on this device; `undefined` where it cannot say. */
export async function isPersisted(): Promise<boolean | undefined> {
  try {
    return await withTimeout(Promise.resolve(navigator.storage.persisted()))
  } catch {
    return undefined
  }
}

/**
 * Asks the browser for that promise, unless it is given already, and tells what it answered; `undefined` where it
 * cannot be asked. Some browsers ask the person: to be called after something that she did, and not again and again.
 */
export async function requestPersistence(): Promise<boolean | undefined> {
  const persisted = await isPersisted()
  if (persisted !== false) return persisted
  try {
    return await navigator.storage.persist()
  } catch {
    return undefined
  }
}
