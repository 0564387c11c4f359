import { Workbox } from 'workbox-window'
import { shallowRef, type ShallowRef } from 'vue'

/** Whether the shell is on the device: `waiting` is a newer app that waits for the person's word. */
export type WorkerState = 'none' | 'installing' | 'working' | 'waiting'

export type OfflineShell = { readonly state: ShallowRef<WorkerState>; readonly update: () => void }

const day = 24 * 60 * 60 * 1000

/**
 * Registers the worker that keeps the shell, asks for a newer one on start, return and daily, and mends a shell from
 * which the browser has thrown files away. `update` lets the waiting one take over; the page then loads once.
 */
export function startOffline(base: string): OfflineShell {
  const state = shallowRef<WorkerState>('none')
  if (!('serviceWorker' in navigator) || document.documentElement.dataset.worker === 'off') return { state, update: () => undefined }

  state.value = navigator.serviceWorker.controller ? 'working' : 'installing'
  const worker = new Workbox(workerAddress(`${base}sw.js`), { scope: base, updateViaCache: 'none' })
  worker.addEventListener('waiting', () => (state.value = 'waiting'))
  worker.addEventListener('activated', () => (state.value = 'working'))
  worker.addEventListener('controlling', (event) => {
    if (event.isUpdate) location.reload()
  })
  const look = (): void => {
    if (document.visibilityState === 'visible') void worker.update().catch(() => undefined)
  }
  worker
    .register()
    .then((registration) => {
      // A second visit that was reloaded past the worker has it all the same.
      if (registration?.active && state.value === 'installing') state.value = 'working'
      if (navigator.serviceWorker.controller) void worker.messageSW({ type: 'MEND_SHELL' })
      addEventListener('pageshow', look)
      addEventListener('focus', look)
      setInterval(look, day)
    })
    .catch(() => {
      if (state.value === 'installing') state.value = 'none'
    })
  return { state, update: () => worker.messageSkipWaiting() }
}

/** The policy allows a worker's address only from here: a plain string is refused by Trusted Types. */
function workerAddress(path: string): string {
  const types = (globalThis as { trustedTypes?: { createPolicy(name: string, rules: object): { createScriptURL(path: string): unknown } } }).trustedTypes
  if (!types) return path
  const policy = types.createPolicy('machi-sw', { createScriptURL: (address: string) => address })
  return policy.createScriptURL(path) as string
}
