import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  codeDigest,
  endKiosk,
  newSalt,
  readKiosk,
  readOfflineStart,
  wipeSession,
  writeKiosk,
  writeOfflineStart,
  type KioskSession,
} from '#storage/kiosk.ts'
import { newDevice } from '#support/device.ts'
import { MemoryStorage } from '#support/memory-storage.ts'

const kiosk: KioskSession = { salt: 'a1', code: 'ff', fullScreen: true, wrong: 2, waitUntil: 7 }
let local: MemoryStorage
let session: MemoryStorage
beforeEach(() => {
  local = newDevice().local
  session = new MemoryStorage()
  vi.stubGlobal('sessionStorage', session)
})
afterEach(() => void vi.unstubAllGlobals())

const keys = (storage: MemoryStorage): readonly string[] =>
  Array.from({ length: storage.length }, (_, index) => storage.key(index)!)

describe('a kiosk on a device', () => {
  test('runs until it is ended', () => {
    expect(readKiosk()).toBeUndefined()
    expect(writeKiosk(kiosk)).toBe(true)
    expect(readKiosk()).toEqual(kiosk)
    endKiosk()
    expect(readKiosk()).toBeUndefined()
    expect(local.length).toBe(0)
  })

  test('that the device does not take has not begun', () => {
    local.full = true
    expect(writeKiosk(kiosk)).toBe(false)
    expect(readKiosk()).toBeUndefined()
  })

  test.each(['{}', '"on"', '{"salt":1,"code":null}'])(
    'written as %s runs all the same, and no code ends it',
    (text) => {
      local.setItem('machi-booth', text)
      expect(readKiosk()).toEqual({ salt: '', code: '', fullScreen: false, wrong: 0, waitUntil: 0 })
    },
  )
})

describe('the code', () => {
  test('stands on the device as a digest alone, another one for each salt', async () => {
    const [one, other] = [await codeDigest('2468', 'a'), await codeDigest('2468', 'b')]
    expect(one).toMatch(/^[0-9a-f]{64}$/)
    expect(one).not.toBe(other)
    expect(await codeDigest('2468', 'a')).toBe(one)
    expect(await codeDigest('2469', 'a')).not.toBe(one)
  })

  test('is told from others where the browser knows no digests', async () => {
    vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) })
    const digests = await Promise.all(['2468', '2469', '8642', '24680'].map((digits) => codeDigest(digits, 'a')))
    expect(new Set(digests).size).toBe(4)
    expect(digests[0]).toMatch(/^[0-9a-f]{8}$/)
  })

  test('gets another salt each time', () => expect(newSalt()).not.toBe(newSalt()))
})

describe('what the next person finds', () => {
  test('is nothing of the one before: neither what a tab remembers nor what any part of the app has written; others stay', () => {
    for (const key of ['machi-front', 'machi-person', 'machi-list', 'machi-list-unread', 'machi-install'])
      local.setItem(key, 'before')
    writeKiosk(kiosk)
    writeOfflineStart('2026-11-02')
    const before = keys(local)
    local.setItem('machi-anything', 'of a visitor')
    session.setItem('machi-visit', 'yes')
    for (const storage of [local, session]) storage.setItem('bookmarks', 'of another site on this origin')
    wipeSession()
    expect(keys(local)).toEqual([...before, 'bookmarks'])
    expect(keys(session)).toEqual(['bookmarks'])
    expect(readKiosk()).toEqual(kiosk)
  })

  test('is no error where there is no storage', () => {
    vi.stubGlobal('localStorage', undefined)
    expect(wipeSession).not.toThrow()
    expect(endKiosk).not.toThrow()
    expect(readKiosk()).toBeUndefined()
  })
})

describe('the last start without a network', () => {
  test('is known by its day', () => {
    expect(readOfflineStart()).toBeUndefined()
    expect(writeOfflineStart('2026-11-02')).toBe(true)
    expect(readOfflineStart()).toBe('2026-11-02')
  })

  test.each(['{"day":"yesterday"}', '{}', '[', '3'])('is not known from %s', (text) => {
    local.setItem('machi-fair', text)
    expect(readOfflineStart()).toBeUndefined()
  })
})
