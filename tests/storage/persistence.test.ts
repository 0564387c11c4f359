import { afterEach, describe, expect, test, vi } from 'vitest'
import { requestPersistence, isPersisted } from '#storage/persistence.ts'

/** A browser with this in the place of its own `navigator.storage`. */
const browserWith = (storage: Partial<StorageManager> | undefined): void => void vi.stubGlobal('navigator', { storage })
afterEach(() => void vi.unstubAllGlobals())

const broken = async (): Promise<boolean> => {
  throw new DOMException('no', 'SecurityError')
}

describe('whether the browser keeps what stands here', () => {
  test.each([
    ['is what it says: yes', { persisted: async () => true }, true],
    ['is what it says: no', { persisted: async () => false }, false],
    ['cannot be said where it refuses to answer', { persisted: broken }, undefined],
    ['cannot be said by a browser of old days', {}, undefined],
    ['cannot be said outside of a secure place', undefined, undefined],
  ])('%s', async (_, storage, expected) => {
    browserWith(storage)
    expect(await isPersisted()).toBe(expected)
  })
})

describe('asking it to', () => {
  const asking = (persisted: () => Promise<boolean>, persist: () => Promise<boolean>) => {
    const asked = vi.fn(persist)
    browserWith({ persisted, persist: asked })
    return asked
  }

  test.each([
    ['yes', async () => true, true],
    ['no', async () => false, false],
    ['nothing', broken, undefined],
  ])('is told what it answers: %s', async (_, persist, expected) => {
    const asked = asking(async () => false, persist)
    expect(await requestPersistence()).toBe(expected)
    expect(asked).toHaveBeenCalledOnce()
  })

  test.each([
    ['has promised it already', async () => true, true],
    ['cannot say', broken, undefined],
  ])('is left out where it %s', async (_, persisted, expected) => {
    const asked = asking(persisted, async () => true)
    expect(await requestPersistence()).toBe(expected)
    expect(asked).not.toHaveBeenCalled()
  })
})
