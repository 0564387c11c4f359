import { packFrom, type Pack } from '#packs/pack.ts'
import { releaseCache } from './release-cache.ts'
import type { PackDatabase, NamedRelease } from './pack-database.ts'
import { StorageError } from './timeout.ts'
import { PackServer, PackServerError } from './pack-server.ts'

/** How far a download is: `stored` of the `total` packs of a release are on the device. */
export type DownloadProgress = { readonly stored: number; readonly total: number }

/** How a download ended: everything of a release is on the device, or why not. */
export type DownloadResult =
  | { readonly kind: 'stored'; readonly release: NamedRelease }
  | { readonly kind: 'notStored'; readonly because: 'offline' | 'damaged' | 'noStorage' | 'slowStorage' }

/**
 * Reads plans for the screens: from the device where they are, from the site where they are not yet. Opening asks the
 * copy of the release in localStorage, then the site, then the database; the database's code is loaded last, because
 * home needs none of it.
 */
export class PlanRepository {
  readonly #server: PackServer
  #database: Promise<PackDatabase> | undefined

  constructor(base: string) {
    this.#server = new PackServer(base)
  }

  /** The release that this visit reads, from start to end. Throws a `PackServerError` when it is nowhere to be had. */
  async open(): Promise<NamedRelease> {
    const front = releaseCache.read()
    if (front) return front
    try {
      return await this.#server.newestRelease()
    } catch (problem) {
      const stored = await this.#stored()
      if (stored) return stored
      throw problem
    }
  }

  /**
   * A pack by its hash; throws a `PackServerError` when it is neither on the device nor to be had, an error with a
   * Japanese sentence when its format is not this app's.
   */
  async pack(hash: string): Promise<Pack> {
    const stored = await this.#openDatabase()
      .then(
        (database) => database.pack(hash),
        () => undefined,
      )
      .catch(() => undefined)
    return packFrom(stored ?? (await this.#server.pack(hash)))
  }

  /**
   * Brings the newest release onto the device, pack by pack, then moves the pointer. What an earlier attempt has staged
   * is not fetched again. Never throws: what could not be done is said, and the release of before stays readable.
   */
  async downloadAll(onProgress: (progress: DownloadProgress) => void): Promise<DownloadResult> {
    let database: PackDatabase
    try {
      database = await this.#openDatabase()
    } catch (problem) {
      return notStored(problem)
    }
    try {
      const current = await database.current()
      const whole = current && !(await database.missing(current.release)).length ? current : undefined
      const newest = await this.#newest(whole)
      if (newest.hash !== whole?.hash) await this.#fetchAll(database, newest, onProgress)
      releaseCache.write(newest)
      return { kind: 'stored', release: newest }
    } catch (problem) {
      const stored = await this.#stored()
      if (!stored) releaseCache.forget()
      return stored && problem instanceof PackServerError && problem.kind === 'damaged'
        ? { kind: 'stored', release: stored }
        : notStored(problem)
    }
  }

  /** The site's newest release; without a network the one that is whole here. */
  async #newest(whole: NamedRelease | undefined): Promise<NamedRelease> {
    try {
      const hash = await this.#server.newestHash()
      return hash === whole?.hash ? whole : { hash, release: await this.#server.release(hash) }
    } catch (problem) {
      if (whole) return whole
      throw problem
    }
  }

  async #fetchAll(
    database: PackDatabase,
    newest: NamedRelease,
    onProgress: (progress: DownloadProgress) => void,
  ): Promise<void> {
    const missing = await database.missing(newest.release)
    const total = newest.release.packs.length
    let stored = total - missing.length
    onProgress({ stored, total })
    for (const hash of missing) {
      await database.stage(hash, await this.#server.pack(hash))
      stored += 1
      onProgress({ stored, total })
    }
    await database.switchTo(newest)
  }

  /** The release that is whole on the device, whatever else is wrong. */
  async #stored(): Promise<NamedRelease | undefined> {
    try {
      const database = await this.#openDatabase()
      const current = await database.current()
      return current && !(await database.missing(current.release)).length ? current : undefined
    } catch {
      return undefined
    }
  }

  /**
   * The database, opened once a visit. Only where its code did not come it is tried again, since that is the line's
   * fault: a database that hangs would hold up every page anew.
   */
  #openDatabase(): Promise<PackDatabase> {
    if (this.#database) return this.#database
    const code = import('./pack-database.ts').catch((problem: unknown) => {
      this.#database = undefined
      throw new PackServerError('unreachable', problem)
    })
    const database = code.then(({ PackDatabase }) => PackDatabase.open())
    database.catch(() => undefined)
    return (this.#database = database)
  }
}

function notStored(problem: unknown): DownloadResult {
  if (problem instanceof PackServerError)
    return { kind: 'notStored', because: problem.kind === 'damaged' ? 'damaged' : 'offline' }
  return {
    kind: 'notStored',
    because: problem instanceof StorageError && problem.kind === 'slow' ? 'slowStorage' : 'noStorage',
  }
}
