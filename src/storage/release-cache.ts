import { releaseFrom } from '#packs/release.ts'
import type { NamedRelease } from './pack-database.ts'

const key = 'machi-front'

/**
 * A copy of the release's list of towns in localStorage, so that home stands there at once and without the database's code.
 * The library is the truth; this copy is written after its pointer has moved, and read before it is open.
 */
export const releaseCache = {
  read(): NamedRelease | undefined {
    try {
      const kept = localStorage.getItem(key)
      if (!kept) return undefined
      const { hash, text } = JSON.parse(kept) as { hash: string; text: string }
      return { hash, release: releaseFrom(text) }
    } catch {
      return undefined
    }
  },
  write({ hash, release }: NamedRelease): void {
    try {
      localStorage.setItem(key, JSON.stringify({ hash, text: JSON.stringify(release) }))
    } catch {
      // No room or no localStorage: home then waits for the network or the library, nothing else is lost.
    }
  },
  forget(): void {
    try {
      localStorage.removeItem(key)
    } catch {
      // Nothing was kept.
    }
  },
}
