import { Workbox } from 'workbox-window'
import { shallowRef, type ShallowRef } from 'vue'

/** Whether the shell is on the device: `waiting` is a newer app that waits for the person's word. */
export type WorkerState = 'none' | 'installing' | 'working' | 'waiting'

export type OfflineShell = { readonly state: ShallowRef<WorkerState>; readonly update: () => void }

const day = 24 * 60 * 60 * 1000

/**
 * Registers the worker that keeps the shell, asks for a newer one on start, return and daily, and mends a shell from
 * which the browser has thrown files away. An installation that a broken line cut short is begun again once the line is
 * back. `update` lets a waiting worker take over; the page then loads once.
 */
export function startOffline(base: string): OfflineShell {
  const state = shallowRef<WorkerState>('none')
  if (!('serviceWorker' in navigator) || document.documentElement.dataset.worker === 'off') return { state, update: () => undefined }

  let worker = begin(base, state)
  const look = (): void => {
    if (document.visibilityState !== 'visible') return
    if (state.value === 'none') worker = begin(base, state)
    else void worker.update().catch(() => undefined)
  }
  for (const sign of ['pageshow', 'focus', 'online']) addEventListener(sign, look)
  setInterval(look, day)
  return { state, update: () => worker.messageSkipWaiting() }
}

/** One attempt at registering; `state` says how it goes on. */
function begin(base: string, state: ShallowRef<WorkerState>): Workbox {
  const worker = new Workbox(workerAddress(`${base}sw.js`), { scope: base, updateViaCache: 'none' })
  const controlled = Boolean(navigator.serviceWorker.controller)
  state.value = controlled ? 'working' : 'installing'
  worker.addEventListener('waiting', () => (state.value = 'waiting'))
  worker.addEventListener('activated', () => (state.value = 'working'))
  worker.addEventListener('redundant', () => {
    if (state.value === 'installing') state.value = 'none'
  })
  worker.addEventListener('controlling', (event) => {
    if (event.isUpdate) location.reload()
  })
  worker
    .register({ immediate: true })
    .then((registration) => {
      // A visit that was reloaded past the worker has it all the same.
      if (registration?.active && state.value === 'installing') state.value = 'working'
      if (controlled) void worker.messageSW({ type: 'MEND_SHELL' })
    })
    .catch(() => {
      if (state.value === 'installing') state.value = 'none'
    })
  return worker
}

type AddressPolicy = { createScriptURL(path: string): unknown }
const types = (globalThis as { trustedTypes?: { createPolicy(name: string, rules: object): AddressPolicy } }).trustedTypes
let policy: AddressPolicy | undefined

/** The policy of the page allows a worker's address only from here: a plain string is refused by Trusted Types. */
function workerAddress(path: string): string {
  policy ??= types?.createPolicy('machi-sw', { createScriptURL: (address: string) => address })
  return policy ? (policy.createScriptURL(path) as string) : path
}
