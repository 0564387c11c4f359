import type { InjectionKey, ShallowRef } from 'vue'
import type { OfflineShell } from './offline.ts'

/** The worker's state for the app's frame; absent where pages are drawn without a browser. */
export const offlineKey: InjectionKey<OfflineShell> = Symbol('offline shell')

/** The address of a page whose part of the app did not come. */
export const brokenKey: InjectionKey<ShallowRef<string | undefined>> = Symbol('broken address')
