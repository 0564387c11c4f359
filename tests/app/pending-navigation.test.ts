import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { shallowRef } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { watchNavigation, type PendingNavigation } from '#app/pending-navigation.ts'

const page = { template: '<p />' }
let open: (component: typeof page) => void
let fail: () => void
const slowPage = (): Promise<typeof page> =>
  new Promise((resolve, reject) => {
    open = resolve
    fail = () => reject(new Error('It did not come.'))
  })

function started() {
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/', component: page },
      { path: '/slow', component: slowPage },
    ],
  })
  const pending = shallowRef<PendingNavigation>()
  watchNavigation(router, pending)
  return { router, pending }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('a page that is on its way', () => {
  test('shows nothing while it comes at once', async () => {
    const { router, pending } = started()
    await router.push('/')
    await vi.advanceTimersByTimeAsync(20_000)
    expect(pending.value).toBeUndefined()
  })

  test('shows that something comes, then a way on, and nothing once it is there', async () => {
    const { router, pending } = started()
    await router.push('/')
    const going = router.push('/slow')
    await vi.advanceTimersByTimeAsync(299)
    expect(pending.value).toBeUndefined()
    await vi.advanceTimersByTimeAsync(1)
    expect(pending.value).toEqual({ kind: 'slow', address: '/slow' })
    await vi.advanceTimersByTimeAsync(8700)
    expect(pending.value).toEqual({ kind: 'stuck', address: '/slow' })
    open(page)
    await going
    expect(pending.value).toBeUndefined()
  })

  test('that does not come is no longer pending', async () => {
    const { router, pending } = started()
    const going = router.push('/slow').catch(() => undefined)
    await vi.advanceTimersByTimeAsync(1000)
    expect(pending.value?.kind).toBe('slow')
    fail()
    await going
    await vi.advanceTimersByTimeAsync(20_000)
    expect(pending.value).toBeUndefined()
  })

  test('gives way to another that is asked for', async () => {
    const { router, pending } = started()
    void router.push('/slow')
    await vi.advanceTimersByTimeAsync(1000)
    await router.push('/')
    await vi.advanceTimersByTimeAsync(20_000)
    expect(pending.value).toBeUndefined()
  })
})
