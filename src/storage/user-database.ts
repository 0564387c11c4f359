import { Dexie, type Table } from 'dexie'
import { abortOnLeave } from './page-leave.ts'
import { databaseNames } from './storage-names.ts'

/** A row of any of its tables. */
export type Row = { readonly id: string }

/**
 * The database of what a person has set and saved, and of what an official has begun. No repair, no import and no new
 * release deletes it.
 */
export class UserDatabase extends Dexie {
  declare settings: Table<Row, string>
  declare list: Table<Row, string>
  declare drafts: Table<Row, string>

  constructor() {
    super(databaseNames.user)
    abortOnLeave(this)
    this.version(1).stores({ settings: 'id' })
    this.version(2).stores({ list: 'id' })
    this.version(3).stores({ drafts: 'id' })
  }
}
