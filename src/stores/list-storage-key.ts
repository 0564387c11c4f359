import type { InjectionKey } from 'vue'
import type { KeptList, NextList } from '#storage/list-storage.ts'

/**
 * Where a person's list is kept. `reconcile` gives the newer whole copy within 3 s; `change` reads, changes and keeps in one step
 * that no other tab comes between; `changeAtOnce` does so with the copy that a page can still write when it goes away; `watch`
 * tells when another tab may have changed the list, and when this page goes away; `now` gives milliseconds since 1970.
 */
export type ListKeeper = {
  reconcile(): Promise<KeptList | undefined>
  change(next: NextList): Promise<{ readonly whole: KeptList; readonly kept: boolean }>
  changeAtOnce(next: NextList): boolean
  watch(changed: () => void, leaving: () => void): void
  now(): number
}
export const listKeeperKey: InjectionKey<ListKeeper> = Symbol('list keeper')
