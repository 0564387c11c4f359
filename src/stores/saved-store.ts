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
const after = (list: SavedList, changes: readonly Change[]): SavedList =>
  changes.reduce((now, change) => change(now), list)

/** What the person keeps on this device, with notes and ticks. It never leaves the device. */
export const useSavedStore = defineStore('saved', () => {
  const keeper = inject(listStorageKey)!
  const lasting = usePersistenceStore()
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
  let untaken: readonly Change[] = []
  /** What was let go in this visit, with its place. */
  const letGo = new Map<string, { readonly item: SavedItem; readonly at: number }>()

  function take(held: StoredList | undefined): void {
    if (held && held.changed >= known.changed) known = held
    list.value = after(known.list, untaken)
  }

  /** Nothing is changed before the device was read: a change would lose what it does not know. */
  const ready = keeper
    .reconcile()
    .then(take)
    .catch(() => undefined)
  let turn: Promise<unknown> = ready
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const mine = turn.then(work)
    turn = mine.catch(() => undefined)
    return mine
  }
  const refresh = (): Promise<void> =>
    inTurn(() =>
      keeper
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
    (held: StoredList | undefined): StoredList => {
      const base = held && held.changed >= known.changed ? held : known
      return { changed: Math.max(keeper.now(), base.changed + 1), list: after(base.list, changes) }
    }

  /**
   * When the page goes away: what a page can still do, unless the device was never read. It goes on as ever in case the
   * page stays.
   */
  function keepAtOnce(): void {
    if (untaken.length && known.changed >= 0) keeper.updateAtOnce(nextWith(untaken))
  }
  keeper.watch(() => void refresh(), keepAtOnce)

  async function keepAll(): Promise<void> {
    const making = untaken
    if (!making.length) return
    const wasEmpty = !known.list.length
    const { whole, kept } = await keeper.update(nextWith(making)).catch(() => ({ whole: known, kept: false }))
    if (kept) untaken = untaken.filter((change) => !making.includes(change))
    take(kept ? whole : undefined)
    stored.value = kept ? 'stored' : 'notStored'
    if (kept && wasEmpty && whole.list.length) void lasting.ask()
  }

  async function become(change: Change): Promise<void> {
    untaken = [...untaken, change]
    await ready
    list.value = after(known.list, untaken)
    await inTurn(keepAll)
  }

  /** Remembers what the device held of it, since another tab may have written to it. */
  const remove = (id: string): Promise<void> =>
    become((now) => {
      const at = now.findIndex((item) => item.id === id)
      if (at >= 0) letGo.set(id, { item: now[at]!, at })
      return withoutItem(now, id)
    })

  /**
   * What was let go in this visit comes back as it was: what is written to a record is not lost by a finger that slips.
   */
  function add(id: string): Promise<void> {
    const gone = letGo.get(id)
    return become((now) => (gone ? withItemBack(now, gone.item, gone.at) : withItem(now, id)))
  }

  const write = (id: string, note: string): Promise<void> => become((now) => withNote(now, id, note))

  /** A note that is not told yet when the page goes away. */
  function writeAtOnce(id: string, note: string): Promise<void> {
    const writing = write(id, note)
    keepAtOnce()
    return writing
  }

  const tick = (id: string, question: Question, on: boolean): Promise<void> =>
    become((now) => withTick(now, id, question, on))
  const merge = (other: SavedList): Promise<void> => become((now) => mergedLists(now, other))

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
