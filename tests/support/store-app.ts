/** An app without a screen, in which stores live as they do in `main.ts`. */
import { createPinia } from 'pinia'
import { createApp, effectScope } from 'vue'
import { firstSettings, type StoredSettings, type Settings } from '#storage/settings-storage.ts'
import type { SavedItem, SavedList } from '#domain/saved.ts'
import type { StoredList } from '#domain/saved-state.ts'
import {
  listStorageKey,
  persistenceKey,
  planSourceKey,
  settingsStorageKey,
  type ListStorage,
  type PersistenceManager,
  type PlanSource,
  type SettingsStorage,
} from '#stores/injection-keys.ts'
import { usePlanStore } from '#stores/plan-store.ts'

/** What a person has set who changed nothing but this: `settingsWith({ level: 'printed' })`. */
export const settingsWith = (given: Partial<Settings> = {}): Settings => ({ ...firstSettings, ...given })
export const keptSettings = (given: Partial<Settings> = {}, changed = 1): StoredSettings => ({
  changed,
  settings: settingsWith(given),
})

/** A keeper on a device where nothing is set and everything is taken; the clock stands at 1000. */
export function keeperWith(given: Partial<SettingsStorage> = {}): SettingsStorage {
  let held: StoredSettings = given.first ?? keptSettings()
  return {
    first: undefined,
    reconcile: async () => undefined,
    change: async (chosen) => {
      held = { changed: Math.max(1000, held.changed + 1), settings: { ...held.settings, ...chosen } }
      return { whole: held, kept: true }
    },
    watch: () => undefined,
    apply: () => undefined,
    ...given,
  }
}

/** A kept record with nothing written to it: `savedItem({ id: 'hofu-5', note: '9時' })`. */
export const savedItem = (given: Partial<SavedItem> = {}): SavedItem => ({
  id: 'hofu-1',
  note: '',
  asked: [],
  ...given,
})
/** Items without the name, the time and the figures that are noted with them unasked. */
export const bare = (list: SavedList): SavedList =>
  list.map((item) => {
    const copy: Partial<Record<keyof SavedItem, unknown>> = { ...item }
    for (const field of ['title', 'changed', 'seen'] as const) delete copy[field]
    return copy as SavedItem
  })
export const keptList = (list: SavedList = [], changed = 1): StoredList => ({ changed, list })

/** A keeper of a list on a device where nothing is saved and everything is taken; the clock stands at 1000. */
export const listKeeperWith = (given: Partial<ListStorage> = {}): ListStorage => ({
  reconcile: async () => undefined,
  update: async (next) => ({ whole: next(undefined), inDatabase: true, inCopy: true }),
  updateAtOnce: (next) => next(undefined),
  hasUnread: () => false,
  watch: () => undefined,
  now: () => 1000,
  ...given,
})

/** A device that takes nothing more, in neither place. */
export const refusing: Pick<ListStorage, 'update' | 'updateAtOnce'> = {
  update: async (next) => ({ whole: next(undefined), inDatabase: false, inCopy: false }),
  updateAtOnce: () => undefined,
}

/**
 * A device that keeps its person's list, and on which this stands already; each app over it is a tab. `held` is what
 * it holds now; `look` tells every tab that another may have changed it.
 */
export function deviceWith(
  ...list: SavedList
): ListStorage & { readonly held: () => SavedList; readonly look: () => void } {
  let kept: StoredList = keptList(list)
  const tabs: (() => void)[] = []
  const keeper = listKeeperWith({
    reconcile: async () => kept,
    update: async (next) => ({ whole: (kept = next(kept)), inDatabase: true, inCopy: true }),
    updateAtOnce: (next) => (kept = next(kept)),
    watch: (changed) => void tabs.push(changed),
  })
  return { ...keeper, held: () => bare(kept.list), look: () => tabs.forEach((changed) => changed()) }
}

/** Runs what a screen's setup runs. */
export function withStores(given: {
  source?: PlanSource
  keeper?: SettingsStorage
  listKeeper?: ListStorage
  lasting?: PersistenceManager
}): <T>(setup: () => T) => T {
  const app = createApp({}).use(createPinia())
  if (given.source) app.provide(planSourceKey, given.source)
  app.provide(settingsStorageKey, given.keeper ?? keeperWith())
  app.provide(listStorageKey, given.listKeeper ?? listKeeperWith())
  if (given.lasting) app.provide(persistenceKey, given.lasting)
  const scope = effectScope()
  return (setup) => app.runWithContext(() => scope.run(setup))!
}

/** The plan store over a source. */
export const planStoreOver = (source: PlanSource): ReturnType<typeof usePlanStore> =>
  withStores({ source })(() => usePlanStore())

/** Lets everything that waits for nothing more come to its end. */
export const settled = (): Promise<void> => new Promise((over) => setTimeout(over, 0))
