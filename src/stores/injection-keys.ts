import type { InjectionKey } from 'vue'
import type { Pack } from '#packs/pack.ts'
import type { StoredList } from '#domain/saved-state.ts'
import type { ListChange } from '#storage/list-storage.ts'
import type { NamedRelease } from '#storage/pack-database.ts'
import type { DeviceCheck, DownloadListener, DownloadResult } from '#storage/plan-download.ts'
import type { Settings, StoredSettings } from '#storage/settings-storage.ts'

/*
 * What the stores are given by whoever starts the app: the device and the site in `app/main.ts`, memory in kiosk mode
 * and in tests. The keys stand apart from the stores, so that the first load holds the keys and not every store.
 */

/** Where plans come from: the device or the site. */
export type PlanSource = {
  /** The release that this visit reads. Rejects where it is nowhere to be had. */
  open(): Promise<NamedRelease>
  /** A pack by its hash. Rejects where it is nowhere to be had. */
  pack(hash: string): Promise<Pack>
  /** The newest release to be had now. Rejects where none is. */
  newest(): Promise<NamedRelease>
  /** Brings the newest release onto the device. Never rejects: the result says what went wrong. */
  downloadAll(listener: DownloadListener): Promise<DownloadResult>
  /** Calls a function when a pack on the device was found broken. Absent where nothing is kept on a device. */
  watchDamage?(onDamage: () => void): void
  /** Looks at every pack on the device and lets go of broken ones. Absent where nothing is kept on a device. */
  check?(): Promise<DeviceCheck>
}
export const planSourceKey: InjectionKey<PlanSource> = Symbol('plan source')

/** Where a person's settings are kept. */
export type SettingsStorage = {
  /** What could be read before anything was drawn. */
  readonly first: StoredSettings | undefined
  /** The newer of the copies on the device, within 3 s. */
  reconcile(): Promise<StoredSettings | undefined>
  /** Changes some on what the device holds now, and leaves the others. `kept`: whether the device took them. */
  change(chosen: Partial<Settings>): Promise<{ readonly whole: StoredSettings; readonly kept: boolean }>
  /** `onChange`: another window has changed them. */
  watch(onChange: () => void): void
  /** Shows them on the page. */
  apply(settings: Settings): void
}
export const settingsStorageKey: InjectionKey<SettingsStorage> = Symbol('settings storage')

/** Where a person's list is kept. */
export type ListStorage = {
  /** The newer of the copies on the device, within 3 s. */
  reconcile(): Promise<StoredList | undefined>
  /** Reads, changes and writes in one step that no other tab comes between, and tells which place has it then. */
  update(
    next: ListChange,
  ): Promise<{ readonly whole: StoredList; readonly inDatabase: boolean; readonly inCopy: boolean }>
  /** The same at once, with the copy alone: what stands there then; `undefined` where it was not taken. */
  updateAtOnce(next: ListChange): StoredList | undefined
  /** Whether something of the list is set aside because this app cannot read it. Known after `reconcile`. */
  hasUnread(): boolean
  /** `onChange`: another tab may have changed the list. `onLeave`: this page goes away. */
  watch(onChange: () => void, onLeave: () => void): void
  /** Milliseconds since 1970. */
  now(): number
}
export const listStorageKey: InjectionKey<ListStorage> = Symbol('list storage')

/** Whether the browser promises to keep what stands on this device; `undefined` where it cannot say. */
export type PersistenceManager = {
  isPersisted(): Promise<boolean | undefined>
  /** Asks the browser for the promise, which may ask the person. */
  requestPersistence(): Promise<boolean | undefined>
}
export const persistenceKey: InjectionKey<PersistenceManager> = Symbol('persistence manager')
