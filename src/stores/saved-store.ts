import { defineStore } from 'pinia'
import { computed, inject, shallowRef } from 'vue'
import { changed, merged, withItem, withoutItem, type SavedItem, type SavedList } from '#domain/saved.ts'
import { listKeeperKey } from './list-keeper.ts'

/** What the person keeps on this device, with notes and ticks. It never leaves the device. */
export const useSavedStore = defineStore('saved', () => {
  const keeper = inject(listKeeperKey)!
  const list = shallowRef<SavedList>([])
  /** Whether the last change was taken by the device. */
  const stored = shallowRef<'unchanged' | 'kept' | 'unkept'>('unchanged')
  const ids = computed(() => new Set(list.value.map(({ id }) => id)))

  /** The newer of the two copies on the device. Nothing is changed before it is there: a change would lose what it does not know. */
  const ready = keeper
    .reconcile()
    .then((kept) => {
      if (kept) list.value = kept.list
    })
    .catch(() => undefined)

  async function become(next: (list: SavedList) => SavedList): Promise<void> {
    await ready
    list.value = next(list.value)
    stored.value = (await keeper.keep({ changed: keeper.now(), list: list.value })) ? 'kept' : 'unkept'
  }

  return {
    list,
    stored,
    ready,
    has: (id: string): boolean => ids.value.has(id),
    add: (id: string) => become((now) => withItem(now, id)),
    remove: (id: string) => become((now) => withoutItem(now, id)),
    change: (id: string, part: Partial<Pick<SavedItem, 'note' | 'asked'>>) => become((now) => changed(now, id, part)),
    merge: (other: SavedList) => become((now) => merged(now, other)),
  }
})
