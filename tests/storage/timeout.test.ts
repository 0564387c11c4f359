import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { StorageProblem, storageLimit, withinLimit } from '#storage/timeout.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const never = new Promise<never>(() => undefined)

describe('withinLimit', () => {
  test('a call that answers gives its answer', async () => {
    expect(await withinLimit(Promise.resolve('答え'))).toBe('答え')
  })

  test('a call that never answers is slow once the limit has passed, and not before', async () => {
    let problem: unknown
    void withinLimit(never).catch((error: unknown) => (problem = error))
    await vi.advanceTimersByTimeAsync(storageLimit - 1)
    expect(problem).toBeUndefined()
    await vi.advanceTimersByTimeAsync(1)
    expect(problem).toMatchObject({ kind: 'slow' })
  })

  test('a call that fails is broken, and says by what', async () => {
    const cause = new Error('Connection to Indexed Database server lost')
    await expect(withinLimit(Promise.reject(cause))).rejects.toMatchObject({ kind: 'broken', cause })
  })

  test('a problem that has a name keeps it', async () => {
    await expect(withinLimit(Promise.reject(new StorageProblem('missing')))).rejects.toMatchObject({ kind: 'missing' })
  })

  test('an answer in time leaves no clock behind', async () => {
    await withinLimit(Promise.resolve())
    expect(vi.getTimerCount()).toBe(0)
  })
})
