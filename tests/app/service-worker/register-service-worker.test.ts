/** A worker that the site has switched off is not put back by a page that registers while the order is on its way. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { shallowRef } from 'vue'
import type { ServiceWorkerState } from '#app/service-worker/service-worker-state.ts'
import { registerServiceWorker } from '#app/service-worker/register-service-worker.ts'

const root = document.documentElement
const register = vi.fn(async () => ({
  active: {},
  waiting: null,
  addEventListener: () => undefined,
  update: async () => undefined,
}))

/** What `boot.js` does once the site has answered, or has not. */
function tell(worker: 'on' | 'off' | 'unknown'): void {
  root.dataset.worker = worker
  root.dispatchEvent(new Event('workerstatus'))
}

beforeEach(() => {
  register.mockClear()
  const workers = { register, controller: null, ready: new Promise(() => undefined), addEventListener: () => undefined }
  Object.defineProperty(navigator, 'serviceWorker', { value: workers, configurable: true })
})
afterEach(() => {
  delete root.dataset.worker
  Reflect.deleteProperty(navigator, 'serviceWorker')
  vi.useRealTimers()
})

describe('a worker is registered', () => {
  it('not before the site has answered', async () => {
    const begun = registerServiceWorker('/', shallowRef<ServiceWorkerState>('installing'))
    await Promise.resolve()
    expect(register).not.toHaveBeenCalled()
    tell('on')
    await begun
    expect(register).toHaveBeenCalledOnce()
  })

  it.each(['on', 'unknown'] as const)('where the answer was %s', async (answer) => {
    tell(answer)
    const state = shallowRef<ServiceWorkerState>('installing')
    await registerServiceWorker('/', state)
    await vi.waitFor(() => expect(state.value).toBe('working'))
  })

  it('never where it is switched off', async () => {
    const state = shallowRef<ServiceWorkerState>('installing')
    const begun = registerServiceWorker('/', state)
    tell('off')
    expect(await begun).toBeUndefined()
    expect(register).not.toHaveBeenCalled()
    expect(state.value).toBe('none')
  })

  it('where a dead line never answers, after a while', async () => {
    vi.useFakeTimers()
    const begun = registerServiceWorker('/', shallowRef<ServiceWorkerState>('installing'))
    await vi.advanceTimersByTimeAsync(8000)
    await begun
    expect(register).toHaveBeenCalledOnce()
  })
})
