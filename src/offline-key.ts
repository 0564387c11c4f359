import type { InjectionKey } from 'vue'
import type { OfflineShell } from './offline.ts'

/** The worker's state for the app's frame; absent where pages are drawn without a browser. */
export const offlineKey: InjectionKey<OfflineShell> = Symbol('offline shell')
