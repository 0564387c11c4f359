import { Dexie, type Table } from 'dexie'
import { abortOnLeave } from './page-leave.ts'
import { databaseNames } from './storage-names.ts'
import { withTimeout } from './timeout.ts'
import { storedListFrom, readList, writeList, type StoredList, type ListChange } from './list-storage.ts'
import { storedSettingsFrom, readSettings, writeSettings, type StoredSettings } from './settings-storage.ts'

/** Each table has one row. Its id is written on devices and stays as it is. */
const rowId = 'mine'
type Row<Value> = Value & { id: typeof rowId }

/** The database of what a person has set and saved. No repair, no import and no new release deletes it. */
class UserDatabase extends Dexie {
  declare settings: Table<Row<StoredSettings>, string>
  declare list: Table<Row<StoredList>, string>

  constructor() {
    super(databaseNames.user)
    abortOnLeave(this)
    this.version(1).stores({ settings: 'id' })
    this.version(2).stores({ list: 'id' })
  }
}

/**
 * Something that stands in the database and, as a second copy, in localStorage. `changed`: milliseconds since 1970.
 * `from` makes a value of what was read back, or `undefined` where it is not whole.
 */
type MirroredRecord<Value extends { readonly changed: number }> = {
  readonly table: (database: UserDatabase) => Table<Row<Value>, string>
  readonly from: (value: unknown) => Value | undefined
  readonly read: () => Value | undefined
  readonly write: (value: Value) => boolean
}

const settingsRecord: MirroredRecord<StoredSettings> = {
  table: (database) => database.settings,
  from: storedSettingsFrom,
  read: readSettings,
  write: writeSettings,
}
const listRecord: MirroredRecord<StoredList> = {
  table: (database) => database.list,
  from: storedListFrom,
  read: readList,
  write: writeList,
}

const newerOf = <Value extends { readonly changed: number }>(
  stored: Value | undefined,
  copy: Value | undefined,
): Value | undefined => (stored && stored.changed > (copy?.changed ?? -1) ? stored : copy)

/**
 * Brings database and copy together: the newer whole one wins and is written to the other. A damaged database comes
 * back empty. Each step of the database may take `storageTimeoutMs`; without a database it gives the copy. It never
 * rejects.
 */
async function reconcileRecord<Value extends { readonly changed: number }>({
  table,
  from,
  read,
  write,
}: MirroredRecord<Value>): Promise<Value | undefined> {
  const copy = read()
  const database = new UserDatabase()
  try {
    const stored = from(await withTimeout(table(database).get(rowId)))
    const newer = newerOf(stored, copy)
    if (newer && newer !== copy) write(newer)
    if (newer && newer.changed !== stored?.changed) await withTimeout(table(database).put({ id: rowId, ...newer }))
    return newer
  } catch {
    return copy
  } finally {
    database.close()
  }
}

/** Writes a value to both places; tells whether at least one took it. Never rejects. */
async function saveRecord<Value extends { readonly changed: number }>(
  { table, write }: MirroredRecord<Value>,
  value: Value,
): Promise<boolean> {
  const isCopied = write(value)
  const database = new UserDatabase()
  try {
    await withTimeout(table(database).put({ id: rowId, ...value }))
    return true
  } catch {
    return isCopied
  } finally {
    database.close()
  }
}

/**
 * Reads, changes and writes in one step of the database, so that no other tab comes in between; without a database in
 * one step of the copy. `whole`: what stands there now; `kept`: whether at least one of both took it. Rejects only as
 * `next` does.
 */
async function updateRecord<Value extends { readonly changed: number }>(
  { table, from, read, write }: MirroredRecord<Value>,
  next: (stored: Value | undefined) => Value,
): Promise<{ readonly whole: Value; readonly kept: boolean }> {
  const database = new UserDatabase()
  const rows = table(database)
  const step = async (): Promise<Value> => {
    const whole = next(newerOf(from(await rows.get(rowId)), read()))
    await rows.put({ id: rowId, ...whole })
    return whole
  }
  try {
    const whole = await withTimeout(Promise.resolve(database.transaction('rw', rows, step)))
    // Another tab may have gone on meanwhile.
    if ((read()?.changed ?? -1) < whole.changed) write(whole)
    return { whole, kept: true }
  } catch {
    const whole = next(read())
    return { whole, kept: write(whole) }
  } finally {
    database.close()
  }
}

export const reconcileSettings = (): Promise<StoredSettings | undefined> => reconcileRecord(settingsRecord)
export const saveSettings = (settings: StoredSettings): Promise<boolean> => saveRecord(settingsRecord, settings)
export const reconcileList = (): Promise<StoredList | undefined> => reconcileRecord(listRecord)
/** Changes the list that the device holds now, whichever tab has changed it last. */
export const changeList = (next: ListChange): Promise<{ readonly whole: StoredList; readonly kept: boolean }> =>
  updateRecord(listRecord, next)
export { changeListAtOnce, watchList } from './list-storage.ts'
export { isPersisted, requestPersistence } from './persistence.ts'
