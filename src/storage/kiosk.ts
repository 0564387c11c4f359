/** What a device that is used at a fair keeps: the kiosk while it runs, and the last start without a network. Nothing of a visitor. */

/**
 * A running kiosk. `code` is a salted digest of the digits that staff chose: a latch against a slip, no lock against somebody who
 * can read this device's storage. `wrong`: how often it was missed in a row; until `waitUntil` (milliseconds since 1970) none is taken.
 */
export type KioskSession = {
  readonly salt: string
  readonly code: string
  readonly fullScreen: boolean
  readonly wrong: number
  readonly waitUntil: number
}

/** `boot.js` looks for it before anything is drawn. */
const kioskKey = 'machi-booth'
const startKey = 'machi-fair'

/** What stays when the next person comes: the data's front page, the kiosk itself, and what staff kept before it. The kiosk writes none of theirs. */
const keysThatOutliveAVisit = ['machi-front', kioskKey, startKey, 'machi-install', 'machi-person', 'machi-list']

function read(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null')
  } catch {
    return null
  }
}

function write(key: string, value: unknown): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(value))
    return true
  } catch {
    return false
  }
}

/** The kiosk that runs on this device. One that is not whole runs all the same, with a code that none matches. */
export function readKiosk(): KioskSession | undefined {
  const value = read(kioskKey) as Partial<Record<keyof KioskSession, unknown>> | null
  if (!value) return undefined
  const text = (one: unknown): string => (typeof one === 'string' ? one : '')
  const number = (one: unknown): number => (typeof one === 'number' ? one : 0)
  return {
    salt: text(value.salt),
    code: text(value.code),
    fullScreen: value.fullScreen === true,
    wrong: number(value.wrong),
    waitUntil: number(value.waitUntil),
  }
}

/** Writes the kiosk down, so that a restart comes back into it; tells whether the device took it. */
export const writeKiosk = (kiosk: KioskSession): boolean => write(kioskKey, kiosk)

/** The kiosk is over: nothing of it stays. */
export function endKiosk(): void {
  wipeSession()
  try {
    localStorage.removeItem(kioskKey)
  } catch {
    // Then it has never begun.
  }
}

/** The day (`YYYY-MM-DD`) of the last start without a network; `undefined` where there was none. */
export function readOfflineStart(): string | undefined {
  const { day } = (read(startKey) ?? {}) as { day?: unknown }
  return typeof day === 'string' && /^\d{4}-\d\d-\d\d$/.test(day) ? day : undefined
}

export const writeOfflineStart = (day: string): boolean => write(startKey, { day })

/** Takes away what a visit may have left outside of the page: all of sessionStorage, and of localStorage what is none of the kiosk's. */
export function wipeSession(): void {
  try {
    sessionStorage.clear()
    const keys = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index)!)
    for (const key of keys) if (!keysThatOutliveAVisit.includes(key)) localStorage.removeItem(key)
  } catch {
    // No storage, nothing left.
  }
}

/** A digest of the digits with their salt: SHA-256 in hexadecimal, or a plain checksum where a page without a secure line has no other. */
export async function codeDigest(digits: string, salt: string): Promise<string> {
  const bytes = new TextEncoder().encode(`${salt} ${digits}`)
  const digest = globalThis.crypto?.subtle
    ? new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
    : checksum(bytes)
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** FNV-1a, 32 bits. */
function checksum(bytes: Uint8Array): Uint8Array {
  const sum = bytes.reduce((hash, byte) => Math.imul(hash ^ byte, 0x01000193), 0x811c9dc5)
  return new Uint8Array([sum >>> 24, sum >>> 16, sum >>> 8, sum])
}

export const newSalt = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
