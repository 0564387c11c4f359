import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { onStorageLost, StorageError, storageTimeoutMs, withTimeout } from '#storage/timeout.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const never = new Promise<never>(() => undefined)

describe('withinLimit', () => {
  test('a call that answers gives its answer', async () => {
    expect(await withTimeout(Promise.resolve('答え'))).toBe('答え')
  })

  test('a call that never answers is slow once the limit has passed, and not before', async () => {
    let problem: unknown
    void withTimeout(never).catch((error: unknown) => (problem = error))
    await vi.advanceTimersByTimeAsync(storageTimeoutMs - 1)
    expect(problem).toBeUndefined()
    await vi.advanceTimersByTimeAsync(1)
    expect(problem).toMatchObject({ kind: 'slow' })
  })

  test.each([
    ['broken', new Error('Something else')],
    ['full', new DOMException('No room', 'QuotaExceededError')],
    ['full', Object.assign(new Error('Wrapped'), { inner: new DOMException('No room', 'QuotaExceededError') })],
  ] as const)('a call that fails is %s, and says by what', async (kind, cause) => {
    await expect(withTimeout(Promise.reject(cause))).rejects.toMatchObject({ kind, cause })
  })

  test('a storage that the browser has closed under the page is lost, and whoever listens is told', async () => {
    const onLost = vi.fn()
    onStorageLost(onLost)
    const cause = new Error('Connection to Indexed Database server lost. Refresh the page to try again')
    await expect(withTimeout(Promise.reject(cause))).rejects.toMatchObject({ kind: 'lost', cause })
    await expect(
      withTimeout(Promise.reject(Object.assign(new Error('Wrapped'), { inner: cause }))),
    ).rejects.toMatchObject({ kind: 'lost' })
    expect(onLost).toHaveBeenCalledTimes(2)
  })

  test('a problem that has a name keeps it', async () => {
    await expect(withTimeout(Promise.reject(new StorageError('missing')))).rejects.toMatchObject({ kind: 'missing' })
  })

  test('an answer in time leaves no clock behind', async () => {
    await withTimeout(Promise.resolve())
    expect(vi.getTimerCount()).toBe(0)
  })
})
