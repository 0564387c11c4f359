import { shallowRef, type ShallowRef } from 'vue'

/**
 * Whether the shell is on the device: `waiting` is a newer app that waits for the person's word, `taken` one that was
 * taken in another tab while something is being typed in this one, which therefore was not loaded anew.
 */
export type ServiceWorkerState = 'none' | 'installing' | 'working' | 'waiting' | 'taken'

export type ServiceWorkerHandle = { readonly state: ShallowRef<ServiceWorkerState>; readonly update: () => void }

/**
 * The worker that keeps the shell, below `base`: its state at once, its code (`watch-service-worker.ts`) behind the
 * first screen. `update` lets a waiting worker take over; the page then loads once.
 */
export function watchServiceWorker(base: string): ServiceWorkerHandle {
  const state = shallowRef<ServiceWorkerState>('none')
  if (!('serviceWorker' in navigator)) return { state, update: () => undefined }
  state.value = navigator.serviceWorker.controller ? 'working' : 'installing'
  const watching = import('./watch-service-worker.ts').then(({ followServiceWorker }) =>
    followServiceWorker(base, state),
  )
  watching.catch(() => (state.value = 'none'))
  return { state, update: () => void watching.then(({ update }) => update()) }
}
