import { changesFrom, changesPath, type ChangesFile } from '#packs/changes-file.ts'
import { packFormats } from '#packs/format.ts'
import { localRecord } from './local-storage.ts'
import { releaseCache } from './release-cache.ts'
import { networkSilenceMs, PackServer } from './pack-server.ts'

/**
 * What the releases of the site have changed, the newest first, as far back as the site tells. `seen`: the release that
 * was the newest when this device last showed them; absent where it never did.
 */
export type ReleaseChanges = { readonly files: readonly ChangesFile[]; readonly seen?: string }

/** So many releases are told of: nobody reads further back on a phone. */
const mostReleases = 12

const record = localRecord<ReleaseChanges>('changes', (parsed) => {
  const { files, seen } = (parsed ?? {}) as { files?: unknown; seen?: unknown }
  if (!Array.isArray(files)) return undefined
  const whole = files.map((file) => changesFrom(JSON.stringify(file)))
  return { files: whole, ...(typeof seen === 'string' && { seen }) }
})

/**
 * Asks the site for the changes of its releases, one after the other back in time, and keeps them for when there is no
 * network. Never rejects: where the site does not answer, what was kept is given.
 */
export async function releaseChanges(base: string): Promise<ReleaseChanges> {
  const kept = record.read() ?? { files: [] }
  try {
    const files = await chainFrom(
      await new PackServer(base).newestHash(releaseCache.read(packFormats)?.release.group),
      base,
    )
    const changes = { ...kept, files }
    record.write(changes)
    return changes
  } catch {
    return kept
  }
}

/** Remembers that the changes up to a release were shown. */
export function markChangesSeen(release: string): void {
  record.write({ files: record.read()?.files ?? [], seen: release })
}

async function chainFrom(newest: string, base: string): Promise<readonly ChangesFile[]> {
  const files: ChangesFile[] = []
  for (let hash = newest; hash && files.length < mostReleases;) {
    const file = await changesOf(hash, base)
    if (!file) break
    files.push(file)
    hash = file.previous
  }
  return files
}

/** The changes of one release; `undefined` where the site tells of none. Rejects where it does not answer. */
async function changesOf(release: string, base: string): Promise<ChangesFile | undefined> {
  const response = await fetch(base + changesPath(release), { signal: AbortSignal.timeout(networkSilenceMs) })
  if (!response.ok) return undefined
  try {
    return changesFrom(await response.text())
  } catch {
    // A host that answers with the app's page for what it does not have.
    return undefined
  }
}
