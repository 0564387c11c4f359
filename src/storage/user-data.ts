import { Dexie, type Table } from 'dexie'
import { withTimeout } from './timeout.ts'
import { storedListFrom, readList, writeList, type StoredList, type ListChange } from './list-storage.ts'
import { storedSettingsFrom, readSettings, writeSettings, type StoredSettings } from './settings-storage.ts'

type Row<Whole> = Whole & { id: 'mine' }

/** The person's database. No repair, no import and no new release deletes it; only she does. */
class UserDatabase extends Dexie {
  declare settings: Table<Row<StoredSettings>, string>
  declare list: Table<Row<StoredList>, string>

  constructor() {
    super('machi-person')
    this.version(1).stores({ settings: 'id' })
    this.version(2).stores({ list: 'id' })
  }
}

/** Something that stands in the database and, as a second copy, in localStorage. */
type MirroredRecord<Whole extends { readonly changed: number }> = {
  readonly table: (database: UserDatabase) => Table<Row<Whole>, string>
  readonly from: (value: unknown) => Whole | undefined
  readonly read: () => Whole | undefined
  readonly write: (whole: Whole) => boolean
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

const newerOf = <Whole extends { readonly changed: number }>(
  stored: Whole | undefined,
  copy: Whole | undefined,
): Whole | undefined => (stored && stored.changed > (copy?.changed ?? -1) ? stored : copy)

/**
 * Brings database and copy together: the newer whole one wins and is written to the other. A damaged database comes
 * back empty.
 */
async function reconcileRecord<Whole extends { readonly changed: number }>({
  table,
  from,
  read,
  write,
}: MirroredRecord<Whole>): Promise<Whole | undefined> {
  const copy = read()
  const database = new UserDatabase()
  try {
    const stored = from(await withTimeout(table(database).get('mine')))
    const newer = newerOf(stored, copy)
    if (newer && newer !== copy) write(newer)
    if (newer && newer.changed !== stored?.changed) await withTimeout(table(database).put({ id: 'mine', ...newer }))
    return newer
  } catch {
    return copy
  } finally {
    database.close()
  }
}

/** Keeps something in both places; tells whether at least one took it. */
async function saveRecord<Whole extends { readonly changed: number }>(
  { table, write }: MirroredRecord<Whole>,
  whole: Whole,
): Promise<boolean> {
  const copied = write(whole)
  const database = new UserDatabase()
  try {
    await withTimeout(table(database).put({ id: 'mine', ...whole }))
    return true
  } catch {
    return copied
  } finally {
    database.close()
  }
}

/**
 * Reads, changes and keeps in one step of the database, so that no other tab comes in between; without a database in
 * one step of the copy. Tells what stands there now, and whether at least one of both took it.
 */
async function updateRecord<Whole extends { readonly changed: number }>(
  { table, from, read, write }: MirroredRecord<Whole>,
  next: (held: Whole | undefined) => Whole,
): Promise<{ readonly whole: Whole; readonly kept: boolean }> {
  const database = new UserDatabase()
  const rows = table(database)
  const step = async (): Promise<Whole> => {
    const whole = next(newerOf(from(await rows.get('mine')), read()))
    await rows.put({ id: 'mine', ...whole })
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
