import type { PackFormats } from '#packs/format.ts'
import type { DownloadProblem } from '#packs/download-problem.ts'
import { allPacks } from '#packs/release.ts'
import { releaseCache } from './release-cache.ts'
import type { NamedRelease, PackDatabase } from './pack-database.ts'
import { PackServerError, readPack, type PackServer } from './pack-server.ts'
import { sha256 } from './sha256.ts'
import { StorageError } from './timeout.ts'

/** How far a download is: `stored` of the `total` packs of a release are on the device. */
export type DownloadProgress = { readonly stored: number; readonly total: number }

/** What is told while a download goes on. `onStored` comes first and before any request: what is here already. */
export type DownloadListener = {
  readonly onStored: (stored: NamedRelease | undefined) => void
  readonly onProgress: (progress: DownloadProgress) => void
}

/**
 * How a download ended. `stored`: the release that is whole on the device now, if there is one. `problem`: why it is
 * not the newest, or why that is not known. Both may be there: yesterday's data, and a line that is down.
 */
export type DownloadResult = {
  readonly stored: NamedRelease | undefined
  readonly problem: DownloadProblem | undefined
}

/** What a check of the device found: packs of the release that are whole, and those that had to go. */
export type DeviceCheck = { readonly whole: number; readonly dropped: number; readonly total: number }

/** What a download needs of the repository. The repository comes with the first screen, this code behind it. */
export type RepositoryParts = {
  readonly server: PackServer
  readonly formats: PackFormats
  readonly openDatabase: () => Promise<PackDatabase>
}

/**
 * Tells what is on the device, then brings the newest release onto it, pack by pack, each checked before any reader
 * sees it, and moves the pointer. What an earlier attempt has staged is not fetched again. Never rejects, and the
 * release of before stays readable.
 */
export async function downloadAll(
  parts: RepositoryParts,
  { onStored, onProgress }: DownloadListener,
): Promise<DownloadResult> {
  const { server } = parts
  let stored: NamedRelease | undefined
  try {
    const database = await parts.openDatabase()
    stored = await database.whole(parts.formats)
    onStored(stored)
    const hash = await server.newestHash(stored?.release.group)
    if (hash !== stored?.hash) {
      const newest = { hash, release: await server.release(hash) }
      await bringAll(parts, database, newest, onProgress)
      stored = newest
    }
    releaseCache.write(stored)
    return { stored, problem: undefined }
  } catch (problem) {
    // The copy of what is nowhere else would keep every start from looking; what only did not answer stays.
    if (stored) releaseCache.write(stored)
    else if (problem instanceof PackServerError) releaseCache.forget()
    return { stored, problem: downloadProblem(problem) }
  }
}

async function bringAll(
  { server, formats }: RepositoryParts,
  database: PackDatabase,
  newest: NamedRelease,
  onProgress: DownloadListener['onProgress'],
): Promise<void> {
  const missing = await database.missing(newest.release)
  const total = allPacks(newest.release).length
  let stored = total - missing.length
  onProgress({ stored, total })
  for (const hash of missing) {
    const text = await server.pack(hash)
    readPack(text, formats) // A release of which this app cannot read a pack is never switched to.
    await database.stage(hash, text)
    stored += 1
    onProgress({ stored, total })
  }
  await database.switchTo(newest)
}

/**
 * Reads every pack of the release on the device and lets go of those that are not what they should be. Rejects with a
 * `StorageError` where the device cannot be asked.
 */
export async function checkDevice({ openDatabase, formats }: RepositoryParts): Promise<DeviceCheck> {
  const database = await openDatabase()
  const current = await database.current(formats)
  let whole = 0
  let dropped = 0
  const packs = current ? allPacks(current.release) : []
  for (const { hash } of packs) {
    const text = await database.pack(hash)
    if (text === undefined) continue
    if ((await sha256(text)) === hash) {
      whole += 1
      continue
    }
    await database.drop(hash)
    dropped += 1
  }
  return { whole, dropped, total: packs.length }
}

const storageProblems = {
  slow: 'slowStorage',
  missing: 'noStorage',
  broken: 'noStorage',
  full: 'noRoom',
  lost: 'lostStorage',
} as const satisfies Record<StorageError['kind'], DownloadProblem>

function downloadProblem(problem: unknown): DownloadProblem {
  if (problem instanceof PackServerError) return problem.kind
  return problem instanceof StorageError ? storageProblems[problem.kind] : 'noStorage'
}
