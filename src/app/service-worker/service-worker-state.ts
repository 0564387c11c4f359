import { shallowRef, type ShallowRef } from 'vue'
import type { Workbox } from 'workbox-window'
import { reloadPage } from '../reload-page.ts'

/**
 * Whether the shell is on the device: `waiting` is a newer app that waits for the person's word, `taken` one that was
 * taken in another tab while something is being typed in this one, which therefore was not loaded anew.
 */
export type ServiceWorkerState = 'none' | 'installing' | 'working' | 'waiting' | 'taken'

export type ServiceWorkerHandle = { readonly state: ShallowRef<ServiceWorkerState>; readonly update: () => void }

const day = 24 * 60 * 60 * 1000

/** How long a newer app may need to take over, in milliseconds. */
const takeOverLimitMs = 5000

/**
 * Registers the worker that keeps the shell, asks for a newer one on start, return and daily, and mends a shell from
 * which the browser has thrown files away. An installation that a broken line cut short is begun again once the line is
 * back. `update` lets a waiting worker take over; the page then loads once.
 */
export function watchServiceWorker(base: string): ServiceWorkerHandle {
  const state = shallowRef<ServiceWorkerState>('none')
  if (!('serviceWorker' in navigator)) return { state, update: () => undefined }

  let worker: Workbox | undefined
  /** The library comes after the first screen. */
  async function start(): Promise<void> {
    state.value = navigator.serviceWorker.controller ? 'working' : 'installing'
    try {
      worker = await (await import('./register-service-worker.ts')).registerServiceWorker(base, state)
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
  return { state, update }
}
