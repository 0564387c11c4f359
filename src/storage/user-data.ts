import { Dexie, type Table } from 'dexie'
import { withinLimit } from './timeout.ts'
import { keptListFrom, readListCopy, writeListCopy, type KeptList, type NextList } from './list-storage.ts'
import { keptFrom, readCopy, writeCopy, type KeptSettings } from './settings-storage.ts'

type Row<Whole> = Whole & { id: 'mine' }

/** The person's database. No repair, no import and no new release deletes it; only she does. */
class PersonDatabase extends Dexie {
  declare settings: Table<Row<KeptSettings>, string>
  declare list: Table<Row<KeptList>, string>

  constructor() {
    super('machi-person')
    this.version(1).stores({ settings: 'id' })
    this.version(2).stores({ list: 'id' })
  }
}

/** Something that stands in the database and, as a second copy, in localStorage. */
type Twin<Whole extends { readonly changed: number }> = {
  readonly table: (database: PersonDatabase) => Table<Row<Whole>, string>
  readonly from: (value: unknown) => Whole | undefined
  readonly read: () => Whole | undefined
  readonly write: (whole: Whole) => boolean
}

const settingsTwin: Twin<KeptSettings> = {
  table: (database) => database.settings,
  from: keptFrom,
  read: readCopy,
  write: writeCopy,
}
const listTwin: Twin<KeptList> = {
  table: (database) => database.list,
  from: keptListFrom,
  read: readListCopy,
  write: writeListCopy,
}

const newerOf = <Whole extends { readonly changed: number }>(
  stored: Whole | undefined,
  copy: Whole | undefined,
): Whole | undefined => (stored && stored.changed > (copy?.changed ?? -1) ? stored : copy)

/** Brings database and copy together: the newer whole one wins and is written to the other. A damaged database comes back empty. */
async function reconciled<Whole extends { readonly changed: number }>({
  table,
  from,
  read,
  write,
}: Twin<Whole>): Promise<Whole | undefined> {
  const copy = read()
  const database = new PersonDatabase()
  try {
    const stored = from(await withinLimit(table(database).get('mine')))
    const newer = newerOf(stored, copy)
    if (newer && newer !== copy) write(newer)
    if (newer && newer.changed !== stored?.changed) await withinLimit(table(database).put({ id: 'mine', ...newer }))
    return newer
  } catch {
    return copy
  } finally {
    database.close()
  }
}

/** Keeps something in both places; tells whether at least one took it. */
async function kept<Whole extends { readonly changed: number }>(
  { table, write }: Twin<Whole>,
  whole: Whole,
): Promise<boolean> {
  const copied = write(whole)
  const database = new PersonDatabase()
  try {
    await withinLimit(table(database).put({ id: 'mine', ...whole }))
    return true
  } catch {
    return copied
  } finally {
    database.close()
  }
}

/**
 * Reads, changes and keeps in one step of the database, so that no other tab comes in between; without a database in one step of
 * the copy. Tells what stands there now, and whether at least one of both took it.
 */
async function renewed<Whole extends { readonly changed: number }>(
  { table, from, read, write }: Twin<Whole>,
  next: (held: Whole | undefined) => Whole,
): Promise<{ readonly whole: Whole; readonly kept: boolean }> {
  const database = new PersonDatabase()
  const rows = table(database)
  const step = async (): Promise<Whole> => {
    const whole = next(newerOf(from(await rows.get('mine')), read()))
    await rows.put({ id: 'mine', ...whole })
    return whole
  }
  try {
    const whole = await withinLimit(Promise.resolve(database.transaction('rw', rows, step)))
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

export const reconcile = (): Promise<KeptSettings | undefined> => reconciled(settingsTwin)
export const keepSettings = (settings: KeptSettings): Promise<boolean> => kept(settingsTwin, settings)
export const reconcileList = (): Promise<KeptList | undefined> => reconciled(listTwin)
/** Changes the list that the device holds now, whichever tab has changed it last. */
export const changeList = (next: NextList): Promise<{ readonly whole: KeptList; readonly kept: boolean }> =>
  renewed(listTwin, next)
export { changeListCopy, watchList } from './list-storage.ts'
export { askToLast, isLasting } from './persistence.ts'
