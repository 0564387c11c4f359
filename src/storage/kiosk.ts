/**
 * What a device that runs the kiosk at a fair remembers: the kiosk while it runs, and the last start without a network.
 * Nothing of a visitor.
 */
import { localRecord, removeSessionKeys, removeVisitKeys } from './local-storage.ts'
import { hexOf, sha256 } from './sha256.ts'

/**
 * A running kiosk. `code` is a salted digest of the digits that staff chose: a latch against a slip, no lock against
 * somebody who can read this device's storage. `wrong`: how often it was missed in a row; until `waitUntil`
 * (milliseconds since 1970) none is taken.
 */
export type KioskSession = {
  readonly salt: string
  readonly code: string
  readonly fullScreen: boolean
  readonly wrong: number
  readonly waitUntil: number
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
const numberOf = (value: unknown): number => (typeof value === 'number' ? value : 0)

/** `boot.js` looks for its key before anything is drawn. */
const kioskRecord = localRecord('kiosk', (parsed): KioskSession | undefined => {
  const stored = parsed as Partial<Record<keyof KioskSession, unknown>> | null
  if (!stored) return undefined
  return {
    salt: textOf(stored.salt),
    code: textOf(stored.code),
    fullScreen: stored.fullScreen === true,
    wrong: numberOf(stored.wrong),
    waitUntil: numberOf(stored.waitUntil),
  }
})

const offlineStartRecord = localRecord<string, { readonly day: string }>('offlineStart', (parsed) => {
  const { day } = (parsed ?? {}) as { day?: unknown }
  return typeof day === 'string' && /^\d{4}-\d\d-\d\d$/.test(day) ? day : undefined
})

/** The kiosk that runs on this device. One that is not whole runs all the same, with a code that none matches. */
export const readKiosk = kioskRecord.read

/** Writes the kiosk down, so that a restart comes back into it; tells whether the device took it. */
export const writeKiosk = kioskRecord.write

/** The kiosk is over: nothing of it stays. */
export function endKiosk(): void {
  wipeSession()
  kioskRecord.remove()
}

/** The day (`YYYY-MM-DD`) of the last start without a network; `undefined` where there was none. */
export const readOfflineStart = offlineStartRecord.read

/** Notes such a start; tells whether the device took it. */
export const writeOfflineStart = (day: string): boolean => offlineStartRecord.write({ day })

/**
 * Removes what a visit may have left outside of the page: our keys of sessionStorage, and of localStorage those that do
 * not outlive a visit. What other sites of the same origin have stored is not touched.
 */
export function wipeSession(): void {
  removeSessionKeys()
  removeVisitKeys()
}

/**
 * A digest of the digits with their salt: SHA-256 in hexadecimal, or a checksum of 8 digits where a page that is not
 * secure has no `crypto.subtle`.
 */
export async function codeDigest(digits: string, salt: string): Promise<string> {
  const salted = `${salt} ${digits}`
  return globalThis.crypto?.subtle ? sha256(salted) : hexOf(checksum(new TextEncoder().encode(salted)))
}

/** FNV-1a, 32 bits. */
function checksum(bytes: Uint8Array): Uint8Array {
  const sum = bytes.reduce((hash, byte) => Math.imul(hash ^ byte, 0x01000193), 0x811c9dc5)
  return new Uint8Array([sum >>> 24, sum >>> 16, sum >>> 8, sum])
}

/** 16 random bytes in hexadecimal. */
export const newSalt = (): string => hexOf(crypto.getRandomValues(new Uint8Array(16)))
