import type { InjectionKey } from 'vue'
import type { StoredList, ListChange } from '#storage/list-storage.ts'

/**
 * Where a person's list is kept. `reconcile` gives the newer whole copy within 3 s; `change` reads, changes and keeps in one step
 * that no other tab comes between; `changeAtOnce` does so with the copy that a page can still write when it goes away; `watch`
 * tells when another tab may have changed the list, and when this page goes away; `now` gives milliseconds since 1970.
 */
export type ListStorage = {
  reconcile(): Promise<StoredList | undefined>
  update(next: ListChange): Promise<{ readonly whole: StoredList; readonly kept: boolean }>
  updateAtOnce(next: ListChange): boolean
  watch(changed: () => void, leaving: () => void): void
  now(): number
}
export const listStorageKey: InjectionKey<ListStorage> = Symbol('list keeper')
