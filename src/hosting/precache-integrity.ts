import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

type PrecacheEntry = { url: string; revision: string | null; size: number; integrity?: string }

/**
 * Gives every file of the shell its hash, so that the worker refuses to install anything else.
 * Without it a hotel's login page was once stored in place of a script, and the app stayed broken. The revision makes
 * the worker ask past the browser's cache, in which such a page may lie under the name of a hashed file.
 */
export const withIntegrity =
  (folder: string) =>
  (entries: PrecacheEntry[]): { manifest: PrecacheEntry[]; warnings: string[] } => ({
    manifest: entries.map((entry) => {
      const bytes = readFileSync(join(folder, decodeURIComponent(entry.url)))
      const hash = createHash('sha384').update(bytes).digest('base64')
      return { ...entry, revision: hash, integrity: `sha384-${hash}` }
    }),
    warnings: [],
  })
