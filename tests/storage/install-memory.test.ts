import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { countVisit, markShown, readInstall } from '#storage/install-memory.ts'
import { newDevice } from '#support/device.ts'
import { MemoryStorage } from '#support/memory-storage.ts'

let local: MemoryStorage
const newWindow = (): void => void vi.stubGlobal('sessionStorage', new MemoryStorage())
beforeEach(() => {
  local = newDevice().local
  newWindow()
})
afterEach(() => void vi.unstubAllGlobals())

describe('the memory of the help for the home screen', () => {
  test('counts a window once, however often it loads', () => {
    expect(countVisit().visits).toBe(1)
    expect(countVisit().visits).toBe(1)
    newWindow()
    expect(countVisit().visits).toBe(2)
  })

  test('knows that it was shown, and goes on counting', () => {
    countVisit()
    expect(markShown()).toBe(true)
    newWindow()
    expect(countVisit()).toEqual({ visits: 2, shown: true })
  })

  test.each(['[', '{"visits":"many"}', 'null'])('begins anew where %s stands', (text) => {
    local.setItem('machi-install', text)
    expect(readInstall()).toEqual(text === '[' ? { visits: 0, shown: true } : { visits: 0, shown: false })
  })

  test('counts as shown where nothing can be remembered', () => {
    local.full = true
    expect(countVisit().shown).toBe(true)
    vi.stubGlobal('localStorage', undefined)
    expect(readInstall().shown).toBe(true)
  })
})
