import type { InjectionKey } from 'vue'

/** Whether the browser promises to keep what stands on this device; `undefined` where it cannot say. `askToLast` asks for it. */
export type LastingAsker = { isLasting(): Promise<boolean | undefined>; askToLast(): Promise<boolean | undefined> }
export const lastingKey: InjectionKey<LastingAsker> = Symbol('lasting')
