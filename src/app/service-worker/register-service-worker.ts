import { Workbox } from 'workbox-window'
import type { ShallowRef } from 'vue'
import { reloadPage } from '../reload-page.ts'
import { isTyping } from './is-typing.ts'
import type { ServiceWorkerState } from './service-worker-state.ts'

/**
 * How long the site may take to say whether workers are switched off, in milliseconds: a dead line may never answer.
 */
const statusLimitMs = 8000

/** Whether a worker may be registered: not where the site has switched it off, which `boot.js` asks and tells. */
function mayRegister(): Promise<boolean> {
  const root = document.documentElement
  const isAllowed = (): boolean => root.dataset.worker !== 'off'
  if (root.dataset.worker) return Promise.resolve(isAllowed())
  return new Promise((done) => {
    root.addEventListener('workerstatus', () => done(isAllowed()), { once: true })
    setTimeout(() => done(isAllowed()), statusLimitMs)
  })
}

/** One attempt at registering; `state` says how it goes on. Without a worker where the site has switched it off. */
export async function registerServiceWorker(
  base: string,
  state: ShallowRef<ServiceWorkerState>,
): Promise<Workbox | undefined> {
  if (!(await mayRegister())) {
    state.value = 'none'
    return undefined
  }
  const worker = new Workbox(workerAddress(`${base}sw.js`), { scope: base, updateViaCache: 'none' })
  const controlled = Boolean(navigator.serviceWorker.controller)
  state.value = controlled ? 'working' : 'installing'
  worker.addEventListener('waiting', () => (state.value = 'waiting'))
  worker.addEventListener('activated', () => {
    // Some browsers tell this after the newer app has taken over: the page still waits.
    if (state.value !== 'taken') state.value = 'working'
  })
  worker.addEventListener('redundant', () => {
    if (state.value === 'installing') state.value = 'none'
  })
  // A newer app has taken over, here or in another tab. What is being typed is not thrown away for it.
  worker.addEventListener('controlling', (event) => {
    if (!event.isUpdate) return
    if (isTyping()) state.value = 'taken'
    else void reloadPage()
  })
  // The worker of last resort asks before it loads a page anew (kill/sw.js).
  navigator.serviceWorker.addEventListener('message', (event: MessageEvent<unknown>) => {
    if (event.data === 'machi-typing?') event.ports[0]?.postMessage(isTyping())
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
  // Some events of an installation are over before the library listens: a registration made right after the kill
  // switch.
  void navigator.serviceWorker.ready.then(() => {
    if (state.value === 'installing') state.value = 'working'
  })
  return worker
}

type AddressPolicy = { createScriptURL(path: string): unknown }
const types = (globalThis as { trustedTypes?: { createPolicy(name: string, rules: object): AddressPolicy } })
  .trustedTypes
let policy: AddressPolicy | undefined

/** The policy of the page allows a worker's address only from here: a plain string is refused by Trusted Types. */
function workerAddress(path: string): string {
  policy ??= types?.createPolicy('machi-sw', { createScriptURL: (address: string) => address })
  return policy ? (policy.createScriptURL(path) as string) : path
}
