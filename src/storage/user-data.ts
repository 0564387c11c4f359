import type { Table } from 'dexie'
import { mergedStored, storedListFrom, writtenList, type StoredList } from '#domain/saved-state.ts'
import { acrossLeaves } from './page-leave.ts'
import { withTimeout } from './timeout.ts'
import { UserDatabase, type Row } from './user-database.ts'
import { hasUnreadCopy, readList, recoverCopies, writeList, type ListChange } from './list-storage.ts'
import {
  firstSettings,
  readSettings,
  settingsKey,
  storedSettingsFrom,
  writeSettings,
  type Settings,
  type StoredSettings,
} from './settings-storage.ts'

/** What is read stands in a row of this id, which is written on devices and stays as it is. */
const rowId = 'mine'
/** What stood there and could not be read stands in rows of its own, for an app that can. */
const unreadId = (): string => `unread-${Date.now()}`
/**
 * Something that stands in the database and, as a second copy, in localStorage. `from` makes a value of what was read
 * back, or `undefined` where it is not readable; `merged` brings two states together, so that nothing newer is lost.
 */
type MirroredRecord<Value> = {
  readonly table: (database: UserDatabase) => Table<Row, string>
  readonly from: (value: unknown) => Value | undefined
  readonly written: (value: Value) => unknown
  readonly merged: (a: Value | undefined, b: Value | undefined) => Value | undefined
  readonly read: () => Value | undefined
  readonly write: (value: Value) => boolean
}

const settingsRecord: MirroredRecord<StoredSettings> = {
  table: (database) => database.settings,
  from: storedSettingsFrom,
  written: (settings) => settings,
  merged: mergedSettings,
  read: readSettings,
  write: writeSettings,
}
const listRecord: MirroredRecord<StoredList> = {
  table: (database) => database.list,
  from: storedListFrom,
  written: writtenList,
  merged: mergedStored,
  read: readList,
  write: writeList,
}

/** The newer of two settings, with what only the older ones have. */
function mergedSettings(a: StoredSettings | undefined, b: StoredSettings | undefined): StoredSettings | undefined {
  if (!a || !b) return a ?? b
  const [newer, older] = a.changed > b.changed ? [a, b] : [b, a]
  return { ...older, ...newer, settings: { ...older.settings, ...newer.settings } }
}

/** What came of a change: what is held now, and which of the two places have it. */
export type Kept<Value> = { readonly whole: Value; readonly inDatabase: boolean; readonly inCopy: boolean }

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/**
 * One step of the database, so that no other tab comes in between: reads, changes and writes. What cannot be read is
 * set aside, and what was set aside and can be read by now comes back. Rejects where the database gives no answer in
 * `storageTimeoutMs`.
 */
async function databaseStep<Value>(
  { table, from, written, merged }: MirroredRecord<Value>,
  next: (stored: Value | undefined) => Value | undefined,
): Promise<{ readonly whole: Value | undefined; readonly hasUnread: boolean }> {
  const database = new UserDatabase()
  const rows = table(database)
  const step = async () => {
    const all = (await rows.toArray()).map(({ id, ...fields }) => ({ id, fields, value: from(fields) }))
    const unread = all.filter(({ value }) => !value)
    const stored = all.flatMap(({ value }) => value ?? []).reduce<Value | undefined>(merged, undefined)
    const whole = next(stored)
    const inTheWay = whole && unread.find(({ id }) => id === rowId)
    if (inTheWay) await rows.put({ ...inTheWay.fields, id: unreadId() })
    await rows.bulkDelete(all.filter(({ id, value }) => value && id !== rowId).map(({ id }) => id))
    if (whole && !isSame(whole, stored)) await rows.put({ ...(written(whole) as object), id: rowId })
    return { whole, hasUnread: unread.length > 0 }
  }
  try {
    return await acrossLeaves(() => withTimeout(Promise.resolve(database.transaction('rw', rows, step))))
  } finally {
    database.close()
  }
}

/** Writes the copy where it does not say the same already; tells whether it holds this value. */
function mirrored<Value>({ read, write }: MirroredRecord<Value>, value: Value): boolean {
  return isSame(read(), value) || write(value)
}

/**
 * Brings database and copy together: of each part the newer state, written to both. A database that was emptied is
 * filled again. Each step of the database may take `storageTimeoutMs`; without a database it gives the copy. It never
 * rejects.
 */
async function reconcileRecord<Value>(
  record: MirroredRecord<Value>,
  tell: (hasUnread: boolean) => void = () => undefined,
): Promise<Value | undefined> {
  const copy = record.read()
  try {
    const { whole, hasUnread } = await databaseStep(record, (stored) => record.merged(stored, copy))
    if (whole) mirrored(record, record.merged(whole, record.read()) ?? whole)
    tell(hasUnread)
    return whole
  } catch {
    return copy
  }
}

export const reconcileSettings = (): Promise<StoredSettings | undefined> => reconcileRecord(settingsRecord)

/** Whether the database, too, holds something of the list that could not be read. */
let hasUnreadRow = false

/** The list as the device holds it. What an app of before could not read comes back with one that can. */
export function reconcileList(): Promise<StoredList | undefined> {
  recoverCopies((list) => writeList(mergedStored(list, readList()) ?? list))
  return reconcileRecord(listRecord, (hasUnread) => (hasUnreadRow = hasUnread))
}

/** Whether something of the list stands aside that this app cannot read. */
export const hasUnreadList = (): boolean => hasUnreadRow || hasUnreadCopy()

/**
 * Changes the list that the device holds now, whichever tab has changed it last, in both places. `next` is made on what
 * stands in either. Rejects only as `next` does.
 */
export async function changeList(next: ListChange): Promise<Kept<StoredList>> {
  try {
    const step = (stored: StoredList | undefined) => next(mergedStored(stored, readList()))
    const whole = (await databaseStep(listRecord, step)).whole! // `step` gives a list, always.
    return { whole, inDatabase: true, inCopy: mirrored(listRecord, mergedStored(whole, readList()) ?? whole) }
  } catch {
    const whole = next(readList())
    return { whole, inDatabase: false, inCopy: mirrored(listRecord, whole) }
  }
}

/**
 * Changes some settings on what the device holds now and leaves the others as they stand there: first the copy, at
 * once, then the database. `now`: milliseconds since 1970. Never rejects.
 */
export async function changeSettings(chosen: Partial<Settings>, now: number): Promise<Kept<StoredSettings>> {
  function after(stored: StoredSettings | undefined): StoredSettings {
    const settings = { ...stored?.settings, ...chosen }
    if (stored && isSame(settings, stored.settings)) return stored
    return { ...stored, changed: Math.max(now, (stored?.changed ?? 0) + 1), settings }
  }
  const first = after(readSettings())
  writeSettings(first)
  const withAll = (settings: StoredSettings): StoredSettings => ({
    ...settings,
    settings: { ...firstSettings, ...settings.settings },
  })
  try {
    const step = (stored: StoredSettings | undefined) => withAll(after(mergedSettings(stored, readSettings())))
    const whole = (await databaseStep(settingsRecord, step)).whole! // `step` gives settings, always.
    return { whole, inDatabase: true, inCopy: mirrored(settingsRecord, whole) }
  } catch {
    return { whole: withAll(first), inDatabase: false, inCopy: mirrored(settingsRecord, withAll(first)) }
  }
}

/** `onChange`: another window has changed the settings. */
export function watchSettings(onChange: () => void): void {
  addEventListener('storage', ({ key }) => {
    if (key === settingsKey) onChange()
  })
}

export { changeListAtOnce, watchList } from './list-storage.ts'
export { isPersisted, requestPersistence } from './persistence.ts'
