import type { Component, InjectionKey, ShallowRef } from 'vue'
import type { ServiceWorkerHandle } from './service-worker/service-worker-state.ts'

/** The worker's state for the app's frame; absent where pages are drawn without a browser. */
export const serviceWorkerKey: InjectionKey<ServiceWorkerHandle> = Symbol('offline shell')

/** The address of a page whose part of the app did not come. */
export const chunkErrorKey: InjectionKey<ShallowRef<string | undefined>> = Symbol('broken address')

/** What stands around the pages: in a booth at a fair another bar and another foot; `late` is shown above the bar, once and long after the start. */
export const frameKey: InjectionKey<{
  readonly booth?: { readonly bar: Component; readonly foot: Component } | undefined
  readonly late?: ShallowRef<Component | undefined>
}> = Symbol('frame')
