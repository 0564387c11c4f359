import { Dexie, type Table } from 'dexie'
import { withinLimit } from './limit.ts'
import { isKept, readCopy, writeCopy, type KeptSettings } from './settings-copy.ts'

/** The person's database. No repair, no import and no new release deletes it; only she does. */
class PersonDatabase extends Dexie {
  declare settings: Table<KeptSettings & { id: 'mine' }, string>

  constructor() {
    super('machi-person')
    this.version(1).stores({ settings: 'id' })
  }
}

/** Brings database and copy together: the newer whole one wins and is written to the other. A damaged database comes back empty. */
export async function reconcile(): Promise<KeptSettings | undefined> {
  const copy = readCopy()
  const database = new PersonDatabase()
  try {
    const stored = await withinLimit(database.settings.get('mine'))
    const newer = isKept(stored) && stored.changed > (copy?.changed ?? -1) ? { changed: stored.changed, settings: stored.settings } : copy
    if (newer && newer !== copy) writeCopy(newer)
    if (newer && newer.changed !== stored?.changed) await withinLimit(database.settings.put({ id: 'mine', ...newer }))
    return newer
  } catch {
    return copy
  } finally {
    database.close()
  }
}

/** Keeps the settings in both places; tells whether at least one took them. */
export async function keepSettings(kept: KeptSettings): Promise<boolean> {
  const copied = writeCopy(kept)
  const database = new PersonDatabase()
  try {
    await withinLimit(database.settings.put({ id: 'mine', ...kept }))
    return true
  } catch {
    return copied
  } finally {
    database.close()
  }
}
