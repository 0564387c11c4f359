import type { PackFormats } from '#packs/format.ts'
import { releaseFrom } from '#packs/release.ts'
import { localRecord } from './local-storage.ts'
import type { NamedRelease } from './pack-database.ts'

/** The release's text as it was fetched, so that it is checked again when it is read. */
type StoredRelease = { readonly hash: string; readonly text: string }

const record = localRecord<StoredRelease>('release', (parsed) => (parsed as StoredRelease | null) ?? undefined)

/**
 * A copy of the release's list of towns in localStorage, so that home stands there at once and without the database's
 * code. The database is the truth; this copy is written after its pointer has moved, and read before it is open.
 */
export const releaseCache = {
  /** The release, or none where it is missing, not whole, or of a format that is not among `formats`. */
  read: (formats: PackFormats): NamedRelease | undefined => {
    try {
      const stored = record.read()
      return stored && { hash: stored.hash, release: releaseFrom(stored.text, formats) }
    } catch {
      return undefined
    }
  },
  /** Where there is no room home waits for the network or the database; nothing else is lost. */
  write: ({ hash, release }: NamedRelease): void => void record.write({ hash, text: JSON.stringify(release) }),
  forget: record.remove,
}
