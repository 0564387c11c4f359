import type { Component, InjectionKey, ShallowRef } from 'vue'
import type { PendingNavigation } from './pending-navigation.ts'
import type { ServiceWorkerHandle } from './service-worker/service-worker-state.ts'

/** The worker's state for the app's frame; absent where pages are drawn without a browser. */
export const serviceWorkerKey: InjectionKey<ServiceWorkerHandle> = Symbol('service worker')

/** The address of a page whose part of the app did not come. */
export const chunkErrorKey: InjectionKey<ShallowRef<string | undefined>> = Symbol('chunk error')

/**
 * What stands around the pages. In kiosk mode the bar and the foot are others. `notice`: shown above the bar, the help
 * to install the app.
 */
export const frameKey: InjectionKey<{
  readonly kiosk?: { readonly bar: Component; readonly foot: Component } | undefined
  readonly notice?: ShallowRef<Component | undefined>
}> = Symbol('frame')

/** The page that was asked for and is not there yet. */
export const pendingKey: InjectionKey<ShallowRef<PendingNavigation | undefined>> = Symbol('pending navigation')
