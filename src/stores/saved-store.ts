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
import { advanced, mergedStored, withoutDoubles, type ListStep, type StoredList } from '#domain/saved-state.ts'
import { usePersistenceStore } from './persistence-store.ts'
import { listStorageKey } from './injection-keys.ts'

/**
 * How far the device is with the last change: it is writing it (`storing`), has it in both places (`stored`), has it in
 * one since the database does not work (`onlyCopy`), or has it nowhere.
 */
export type Stored = 'unchanged' | 'storing' | 'stored' | 'onlyCopy' | 'notStored'

const onList =
  (change: (list: SavedList) => SavedList): ListStep =>
  (stored) => ({ ...stored, list: change(stored.list) })

/** What the person keeps on this device, with notes and ticks. It never leaves the device. */
export const useSavedStore = defineStore('saved', () => {
  const storage = inject(listStorageKey)! // Whoever starts the app provides it.
  const persistence = usePersistenceStore()
  const list = shallowRef<SavedList>([])
  const stored = shallowRef<Stored>('unchanged')
  /** What stands among the items and this app does not know; whether something of the list could not be read at all. */
  const odd = shallowRef<readonly unknown[]>([])
  const hasUnread = shallowRef(false)
  const ids = computed(() => new Set(list.value.map(({ id }) => id)))

  /** What the device is known to hold, in at least one of its places. */
  let known: StoredList = { changed: -1, list: [] }
  /** Whether the device was read: before that nothing is written, since it would not hold what stands there. */
  let isRead = false
  /** Changes that no place has taken yet: they are made again on whatever the device holds next. */
  let pending: readonly ListStep[] = []
  /** Whether the database lacks something that the copy has. */
  let isBehind = false
  /** What was removed in this visit, with its place. */
  const removed = new Map<string, { readonly item: SavedItem; readonly at: number }>()

  /** How many changes are on their way, and what came of the last that was not. */
  let underWay = 0
  let outcome: Stored = 'unchanged'
  /** How many items the device held when it last answered. */
  let countOnDevice = 0

  /** Shows the list as it is to be. */
  function draw(): void {
    const shown = pending.length ? advanced(known, pending, storage.now()) : known
    list.value = shown.list
    odd.value = shown.odd ?? []
  }
  const read = (): Promise<void> =>
    storage
      .reconcile()
      .then((onDevice) => {
        known = mergedStored(known, onDevice) ?? known
        hasUnread.value = storage.hasUnread()
      })
      .catch(() => undefined)

  const ready = read().then(() => {
    isRead = true
    countOnDevice = known.list.length
    draw()
  })
  let lastTurn: Promise<unknown> = ready
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const done = lastTurn.then(work)
    lastTurn = done.catch(() => undefined)
    return done
  }
  const refresh = (): Promise<void> => inTurn(() => read().then(draw))

  /**
   * The list with changes on what the device holds, newer than all before. Where it holds nothing any more, what is
   * seen stays.
   */
  const nextWith =
    (changes: readonly ListStep[]) =>
    (onDevice: StoredList | undefined): StoredList => {
      const base = mergedStored(known, onDevice) ?? known
      return changes.length ? advanced(base, changes, storage.now()) : base
    }

  /** Writes what is pending to the copy, before anything is waited for: a kill after this loses none of it. */
  function saveAtOnce(): void {
    if (!pending.length || !isRead) return
    const whole = storage.updateAtOnce(nextWith(pending))
    if (!whole) return
    known = whole
    pending = []
    isBehind = true
  }
  storage.watch(() => void refresh(), saveAtOnce)

  /** Brings the database, too, to what the copy has, and to what the copy did not take. */
  async function saveAll(): Promise<void> {
    const changes = pending
    if (!changes.length && !isBehind) return
    isBehind = false
    const kept = await storage.update(nextWith(changes)).catch(() => undefined)
    isBehind ||= !kept?.inDatabase
    if (!kept?.inDatabase && !kept?.inCopy) return void (outcome = 'notStored')
    outcome = kept.inDatabase ? 'stored' : 'onlyCopy'
    pending = pending.filter((change) => !changes.includes(change))
    known = mergedStored(known, kept.whole)
    if (!countOnDevice && known.list.length) void persistence.ask()
    countOnDevice = known.list.length
  }

  /** Saves a change in both places, the copy at once. What is said of it waits until both have answered. */
  async function save(change: ListStep): Promise<void> {
    pending = [...pending, change]
    saveAtOnce()
    await ready
    await inTurn(saveAll)
  }

  async function make(change: ListStep): Promise<void> {
    stored.value = 'storing'
    underWay += 1
    const saving = save(change)
    if (isRead) draw()
    await saving
    underWay -= 1
    draw()
    if (!underWay) stored.value = outcome
  }

  /** Remembers what the device held of it, since another tab may have written to it. */
  const remove = (id: string): Promise<void> =>
    make(
      onList((now) => {
        const at = now.findIndex((item) => item.id === id)
        const item = now[at]
        if (item) removed.set(id, { item, at })
        return withoutItem(now, id)
      }),
    )

  /**
   * What was removed in this visit comes back as it was: a note is not lost by a finger that slips. `title`: what its
   * person sees it called, by which it is known without its pack.
   */
  function add(id: string, title?: string): Promise<void> {
    const before = removed.get(id)
    return make(onList((now) => (before ? withItemBack(now, before.item, before.at) : withItem(now, id, title))))
  }

  const write = (id: string, note: string): Promise<void> => make(onList((now) => withNote(now, id, note)))

  /** Saves a note while it is written, letter by letter; the list is drawn with it later, by `write`. */
  const writeAtOnce = (id: string, note: string): Promise<void> => save(onList((now) => withNote(now, id, note)))

  const tick = (id: string, question: Question, on: boolean): Promise<void> =>
    make(onList((now) => withTick(now, id, question, on)))

  /** Adds a list, and what came with it that this app does not know. */
  const merge = (other: SavedList, otherOdd: readonly unknown[] = []): Promise<void> =>
    make((now) => {
      const bothOdd = withoutDoubles([...(now.odd ?? []), ...otherOdd])
      const bringsOdd = bothOdd.length > (now.odd?.length ?? 0)
      return { ...now, list: mergedLists(now.list, other), ...(bringsOdd && { odd: bothOdd }) }
    })

  /**
   * Completes items, such as with the name under which they were not saved. Nobody has asked for it, so nothing is said
   * of it. `change` gives the list itself where nothing is to be done.
   */
  async function complete(change: (list: SavedList) => SavedList): Promise<void> {
    await ready
    if (change(list.value) === list.value) return
    await save(onList(change))
    draw()
  }

  return {
    list,
    odd,
    hasUnread,
    stored,
    ready,
    has: (id: string): boolean => ids.value.has(id),
    add,
    remove,
    write,
    writeAtOnce,
    tick,
    merge,
    complete,
  }
})
