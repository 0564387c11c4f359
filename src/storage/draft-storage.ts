import { draftFrom, isEmptyDraft, type StaffDraft } from '#domain/town-sheet/staff-draft.ts'
import type { TownId } from '#domain/town.ts'
import { acrossLeaves } from './page-leave.ts'
import { withTimeout } from './timeout.ts'
import { UserDatabase, type Row } from './user-database.ts'

/** One call of the person's database; rejects where it gives no answer in `storageTimeoutMs`. */
async function ask<T>(call: (database: UserDatabase) => PromiseLike<T>): Promise<T> {
  const database = new UserDatabase()
  try {
    return await acrossLeaves(() => withTimeout(Promise.resolve(call(database))))
  } finally {
    database.close()
  }
}

/** What an official has begun for a town; nothing where there is none, or the device does not answer. */
export async function readDraft(town: TownId): Promise<StaffDraft | undefined> {
  try {
    return draftFrom(await ask(({ drafts }) => drafts.get(town)))
  } catch {
    return undefined
  }
}

/** The towns for which something was begun on this device. */
export async function townsWithDraft(): Promise<readonly TownId[]> {
  try {
    return await ask(({ drafts }) => drafts.toCollection().primaryKeys())
  } catch {
    return []
  }
}

/** Keeps what was begun, and lets go of it where nothing is left; tells whether the device took it. Never rejects. */
export async function writeDraft(town: TownId, draft: StaffDraft): Promise<boolean> {
  const row: Row & StaffDraft = { id: town, ...draft }
  try {
    await ask<unknown>(({ drafts }) => (isEmptyDraft(draft) ? drafts.delete(town) : drafts.put(row)))
    return true
  } catch {
    return false
  }
}
