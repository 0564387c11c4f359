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
 * Reads plans for the screens: from the device where they are, from the site where they are not yet.
 * Opening asks the copy of the front page, then the site, then the library; the database's code is loaded last, because
 * home needs none of it.
 */
export class PlanRepository {
  readonly #site: PackServer
  #library: Promise<PackDatabase> | undefined

  constructor(base: string) {
    this.#site = new PackServer(base)
  }

  /** The release that this visit reads, from start to end. Throws a `SiteProblem` when it is nowhere to be had. */
  async open(): Promise<NamedRelease> {
    const front = releaseCache.read()
    if (front) return front
    try {
      return await this.#site.newestRelease()
    } catch (problem) {
      const stored = await this.#stored()
      if (stored) return stored
      throw problem
    }
  }

  /** A pack by its hash; throws a `SiteProblem` when it is neither on the device nor to be had. */
  async pack(hash: string): Promise<Pack> {
    const stored = await this.#openLibrary()
      .then(
        (library) => library.pack(hash),
        () => undefined,
      )
      .catch(() => undefined)
    return packFrom(stored ?? (await this.#site.pack(hash)))
  }

  /**
   * Brings the newest release onto the device, pack by pack, then moves the pointer. What an earlier attempt has staged
   * is not fetched again. Never throws: what could not be done is said, and the release of before stays readable.
   */
  async downloadAll(onProgress: (progress: DownloadProgress) => void): Promise<DownloadResult> {
    let library: PackDatabase
    try {
      library = await this.#openLibrary()
    } catch (problem) {
      return notStored(problem)
    }
    try {
      const current = await library.current()
      const whole = current && !(await library.missing(current.release)).length ? current : undefined
      const newest = await this.#newest(whole)
      if (newest.hash !== whole?.hash) await this.#fetchAll(library, newest, onProgress)
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
      const hash = await this.#site.newestHash()
      return hash === whole?.hash ? whole : { hash, release: await this.#site.release(hash) }
    } catch (problem) {
      if (whole) return whole
      throw problem
    }
  }

  async #fetchAll(
    library: PackDatabase,
    newest: NamedRelease,
    onProgress: (progress: DownloadProgress) => void,
  ): Promise<void> {
    const missing = await library.missing(newest.release)
    const total = newest.release.packs.length
    let stored = total - missing.length
    onProgress({ stored, total })
    for (const hash of missing) {
      await library.stage(hash, await this.#site.pack(hash))
      stored += 1
      onProgress({ stored, total })
    }
    await library.switchTo(newest)
  }

  /** The release that is whole on the device, whatever else is wrong. */
  async #stored(): Promise<NamedRelease | undefined> {
    try {
      const library = await this.#openLibrary()
      const current = await library.current()
      return current && !(await library.missing(current.release)).length ? current : undefined
    } catch {
      return undefined
    }
  }

  /**
   * The library, opened once a visit. Only where its code did not come it is tried again, since that is the line's
   * fault: a database that hangs would hold up every page anew.
   */
  #openLibrary(): Promise<PackDatabase> {
    if (this.#library) return this.#library
    const code = import('./pack-database.ts').catch((problem: unknown) => {
      this.#library = undefined
      throw new PackServerError('unreachable', problem)
    })
    const library = code.then(({ PackDatabase }) => PackDatabase.open())
    library.catch(() => undefined)
    return (this.#library = library)
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
