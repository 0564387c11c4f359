import type { ShallowRef } from 'vue'
import type { Workbox } from 'workbox-window'
import { reloadPage } from '../reload-page.ts'
import { registerServiceWorker } from './register-service-worker.ts'
import type { ServiceWorkerState } from './service-worker-state.ts'

const day = 24 * 60 * 60 * 1000

/** How long a newer app may need to take over, in milliseconds. */
const takeOverLimitMs = 5000

/**
 * Registers the worker, asks for a newer one on start, return and daily, and mends a shell from which the browser has
 * thrown files away. An installation that a broken line cut short is begun again once the line is back.
 */
export function followServiceWorker(
  base: string,
  state: ShallowRef<ServiceWorkerState>,
): { readonly update: () => void } {
  let worker: Workbox | undefined
  async function start(): Promise<void> {
    state.value = navigator.serviceWorker.controller ? 'working' : 'installing'
    try {
      worker = await registerServiceWorker(base, state)
    } catch {
      state.value = 'none'
    }
  }
  const look = (): void => {
    if (document.visibilityState !== 'visible') return
    if (state.value === 'none') void start()
    else void worker?.update().catch(() => undefined)
  }
  void start()
  for (const sign of ['pageshow', 'focus', 'online']) addEventListener(sign, look)
  setInterval(look, day)
  /** Who asks for the newer app gets it, whatever stands in the fields, and also where no worker takes over. */
  function update(): void {
    const reload = (): void => void reloadPage()
    if (state.value === 'taken') return reload()
    navigator.serviceWorker.addEventListener('controllerchange', reload, { once: true })
    setTimeout(reload, takeOverLimitMs)
    worker?.messageSkipWaiting()
  }
  return { update }
}
