import type { InjectionKey } from 'vue'
import type { KeptList } from '#storage/list-copy.ts'

/** Where a person's list is kept. `reconcile` gives the newer whole copy within 3 s; `now` milliseconds since 1970. */
export type ListKeeper = {
  reconcile(): Promise<KeptList | undefined>
  keep(list: KeptList): Promise<boolean>
  now(): number
}
export const listKeeperKey: InjectionKey<ListKeeper> = Symbol('list keeper')
