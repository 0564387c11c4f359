import { defineStore } from 'pinia'
import { computed, inject, shallowRef } from 'vue'
import {
  mergedLists,
  withItem,
  withItemBack,
  withNote,
  withoutItem,
  withTick,
  type Question,
  type SavedItem,
  type SavedList,
} from '#domain/saved.ts'
import type { StoredList } from '#storage/list-storage.ts'
import { usePersistenceStore } from './persistence-store.ts'
import { listStorageKey } from './injection-keys.ts'

type Change = (list: SavedList) => SavedList
const applied = (list: SavedList, changes: readonly Change[]): SavedList =>
  changes.reduce((now, change) => change(now), list)

/** What the person keeps on this device, with notes and ticks. It never leaves the device. */
export const useSavedStore = defineStore('saved', () => {
  const storage = inject(listStorageKey)! // Whoever starts the app provides it.
  const persistence = usePersistenceStore()
  const list = shallowRef<SavedList>([])
  /** Whether the last change was taken by the device. */
  const stored = shallowRef<'unchanged' | 'stored' | 'notStored'>('unchanged')
  const ids = computed(() => new Set(list.value.map(({ id }) => id)))

  /** What the device held when it last answered. */
  let known: StoredList = { changed: -1, list: [] }
  /**
   * Changes that it has not taken yet: they are made again on whatever it holds next, since another tab may have
   * changed it.
   */
  let pending: readonly Change[] = []
  /** What was removed in this visit, with its place. */
  const removed = new Map<string, { readonly item: SavedItem; readonly at: number }>()

  function take(onDevice: StoredList | undefined): void {
    if (onDevice && onDevice.changed >= known.changed) known = onDevice
    list.value = applied(known.list, pending)
  }

  /** Nothing is changed before the device was read: a change would lose what it does not know. */
  const ready = storage
    .reconcile()
    .then(take)
    .catch(() => undefined)
  let lastTurn: Promise<unknown> = ready
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const done = lastTurn.then(work)
    lastTurn = done.catch(() => undefined)
    return done
  }
  const refresh = (): Promise<void> =>
    inTurn(() =>
      storage
        .reconcile()
        .then(take)
        .catch(() => undefined),
    )

  /**
   * The list with changes on what the device holds, newer than all before. Where it holds nothing any more, what is
   * seen stays.
   */
  const nextWith =
    (changes: readonly Change[]) =>
    (onDevice: StoredList | undefined): StoredList => {
      const base = onDevice && onDevice.changed >= known.changed ? onDevice : known
      return { changed: Math.max(storage.now(), base.changed + 1), list: applied(base.list, changes) }
    }

  /**
   * When the page goes away: what a page can still do, unless the device was never read. It goes on as ever in case the
   * page stays.
   */
  function saveAtOnce(): void {
    if (pending.length && known.changed >= 0) storage.updateAtOnce(nextWith(pending))
  }
  storage.watch(() => void refresh(), saveAtOnce)

  async function saveAll(): Promise<void> {
    const changes = pending
    if (!changes.length) return
    const wasEmpty = !known.list.length
    const { whole, kept } = await storage.update(nextWith(changes)).catch(() => ({ whole: known, kept: false }))
    if (kept) pending = pending.filter((change) => !changes.includes(change))
    take(kept ? whole : undefined)
    stored.value = kept ? 'stored' : 'notStored'
    if (kept && wasEmpty && whole.list.length) void persistence.ask()
  }

  async function make(change: Change): Promise<void> {
    pending = [...pending, change]
    await ready
    list.value = applied(known.list, pending)
    await inTurn(saveAll)
  }

  /** Remembers what the device held of it, since another tab may have written to it. */
  const remove = (id: string): Promise<void> =>
    make((now) => {
      const at = now.findIndex((item) => item.id === id)
      const item = now[at]
      if (item) removed.set(id, { item, at })
      return withoutItem(now, id)
    })

  /**
   * What was removed in this visit comes back as it was: a note is not lost by a finger that slips.
   */
  function add(id: string): Promise<void> {
    const before = removed.get(id)
    return make((now) => (before ? withItemBack(now, before.item, before.at) : withItem(now, id)))
  }

  const write = (id: string, note: string): Promise<void> => make((now) => withNote(now, id, note))

  /** Writes a note while the page goes away. */
  function writeAtOnce(id: string, note: string): Promise<void> {
    const writing = write(id, note)
    saveAtOnce()
    return writing
  }

  const tick = (id: string, question: Question, on: boolean): Promise<void> =>
    make((now) => withTick(now, id, question, on))
  const merge = (other: SavedList): Promise<void> => make((now) => mergedLists(now, other))

  return {
    list,
    stored,
    ready,
    has: (id: string): boolean => ids.value.has(id),
    add,
    remove,
    write,
    writeAtOnce,
    tick,
    merge,
  }
})
