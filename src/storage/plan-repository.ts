import { PackFormatError, packFormats, type PackFormats } from '#packs/format.ts'
import { packFrom, type Pack } from '#packs/pack.ts'
import { releaseCache } from './release-cache.ts'
import type { PackDatabase, NamedRelease } from './pack-database.ts'
import { sha256 } from './sha256.ts'
import { StorageError } from './timeout.ts'
import { PackServer, PackServerError, type PackServerProblem } from './pack-server.ts'

/** How far a download is: `stored` of the `total` packs of a release are on the device. */
export type DownloadProgress = { readonly stored: number; readonly total: number }

/** Why nothing, or nothing newer, came onto the device. `lostStorage`: the page has to be loaded anew. */
export type DownloadProblem = PackServerProblem | 'noStorage' | 'slowStorage' | 'noRoom' | 'lostStorage'

/** What is told while a download goes on. `onStored` comes first and before any request: what is here already. */
export type DownloadListener = {
  readonly onStored: (stored: NamedRelease | undefined) => void
  readonly onProgress: (progress: DownloadProgress) => void
}

/**
 * How a download ended. `stored`: the release that is whole on the device now, if there is one. `problem`: why it is not
 * the newest, or why that is not known. Both may be there: yesterday's data, and a line that is down.
 */
export type DownloadResult = {
  readonly stored: NamedRelease | undefined
  readonly problem: DownloadProblem | undefined
}

/** What a check of the device found: packs of the release that are whole, and those that had to go. */
export type DeviceCheck = { readonly whole: number; readonly dropped: number; readonly total: number }

/**
 * Milliseconds that the device has for itself before the site is asked beside it: a database that hangs holds up no page
 * for longer.
 */
const deviceHeadStartMs = 1000
/** The site's head start on a first visit, where home needs no database: its code would take the line from the data. */
const siteHeadStartMs = 500

const after = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/**
 * Reads plans for the screens: from the device where they are, from the site where they are not yet. What is on the
 * device comes first and never waits for the line; what the device gives is believed only when it is whole.
 */
export class PlanRepository {
  readonly #server: PackServer
  readonly #formats: PackFormats
  #database: Promise<PackDatabase> | undefined
  #onDamage: () => void = () => undefined

  constructor(base: string, formats = packFormats) {
    this.#server = new PackServer(base, formats)
    this.#formats = formats
  }

  /** Calls a function when a pack on the device was found broken and has been let go. */
  watchDamage(onDamage: () => void): void {
    this.#onDamage = onDamage
  }

  /**
   * The release that this visit reads, from start to end: the copy in localStorage, else what comes first from the
   * device and the site. Throws a `PackServerError` when it is nowhere to be had.
   */
  async open(): Promise<NamedRelease> {
    const copy = releaseCache.read(this.#formats)
    if (copy) return copy
    const site = this.#server.newestRelease()
    site.catch(() => undefined)
    const device = Promise.race([after(siteHeadStartMs), site.catch(() => undefined)]).then(() => this.#whole())
    return (await first([device, site])) ?? site
  }

  /** The newest release to be had, for a visit whose own has gone from everywhere. Throws a `PackServerError`. */
  async newest(): Promise<NamedRelease> {
    return this.#server.newestRelease().catch(async (problem: unknown) => {
      const whole = await this.#whole()
      if (whole) return whole
      throw problem
    })
  }

  /**
   * A pack by its hash. One that is broken on the device is let go and fetched anew. Throws a `PackServerError` when it
   * is neither on the device nor to be had, or when this app cannot read it.
   */
  async pack(hash: string): Promise<Pack> {
    const device = this.#storedPack(hash)
    const site = Promise.race([device, after(deviceHeadStartMs)])
      .then((stored) => stored ?? this.#server.pack(hash))
      .catch(async (problem: unknown) => {
        // The device may be slow and right all the same.
        const stored = await device
        if (stored !== undefined) return stored
        throw problem
      })
    const text = (await first([device, site])) ?? (await site)
    return this.#read(text)
  }

  /**
   * Tells what is on the device, then brings the newest release onto it, pack by pack, each checked before any reader
   * sees it, and moves the pointer. What an earlier attempt has staged is not fetched again. Never throws, and the
   * release of before stays readable.
   */
  async downloadAll({ onStored, onProgress }: DownloadListener): Promise<DownloadResult> {
    let stored: NamedRelease | undefined
    try {
      const database = await this.#openDatabase()
      stored = await this.#wholeIn(database)
      onStored(stored)
      const hash = await this.#server.newestHash()
      if (hash !== stored?.hash) {
        const newest = { hash, release: await this.#server.release(hash) }
        await this.#fetchAll(database, newest, onProgress)
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

  /**
   * Reads every pack of the release on the device and lets go of those that are not what they should be; a download
   * brings them anew. Throws a `StorageError` where the device cannot be asked.
   */
  async check(): Promise<DeviceCheck> {
    const database = await this.#openDatabase()
    const current = await database.current(this.#formats)
    let whole = 0
    let dropped = 0
    for (const { hash } of current?.release.packs ?? []) {
      const text = await database.pack(hash)
      if (text === undefined) continue
      if ((await sha256(text)) === hash) {
        whole += 1
        continue
      }
      await database.drop(hash)
      dropped += 1
    }
    return { whole, dropped, total: current?.release.packs.length ?? 0 }
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
      const text = await this.#server.pack(hash)
      this.#read(text) // A release of which this app cannot read a pack is never switched to.
      await database.stage(hash, text)
      stored += 1
      onProgress({ stored, total })
    }
    await database.switchTo(newest)
  }

  /** What a pack's text says. Throws a `PackServerError` when this app cannot read it. */
  #read(text: string): Pack {
    try {
      return packFrom(text, this.#formats)
    } catch (problem) {
      const needsNewerApp = problem instanceof PackFormatError && problem.newer
      throw new PackServerError(needsNewerApp ? 'newerApp' : 'damaged', problem)
    }
  }

  /** A pack's text from the device, if it is there and whole. */
  async #storedPack(hash: string): Promise<string | undefined> {
    try {
      const database = await this.#openDatabase()
      const text = await database.pack(hash)
      if (text === undefined || (await sha256(text)) === hash) return text
      await database.drop(hash)
      this.#onDamage()
    } catch {
      // A device that does not answer is the same as one that has nothing, for a reader.
    }
    return undefined
  }

  /** The release that is whole on the device, whatever else is wrong. */
  #whole(): Promise<NamedRelease | undefined> {
    return this.#openDatabase()
      .then((database) => this.#wholeIn(database))
      .catch(() => undefined)
  }

  /** The same of an open database. Throws a `StorageError` when that does not answer: slow is not empty. */
  async #wholeIn(database: PackDatabase): Promise<NamedRelease | undefined> {
    const current = await database.current(this.#formats).catch((problem: unknown) => {
      if (problem instanceof PackFormatError) return undefined
      throw problem
    })
    return current && !(await database.missing(current.release)).length ? current : undefined
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

/** The first value that one of these gives; `undefined` when none gives any. An error is no value. */
function first<T>(sources: readonly Promise<T | undefined>[]): Promise<T | undefined> {
  return new Promise((resolve) => {
    const told = sources.map((source) =>
      source.then(
        (value) => void (value !== undefined && resolve(value)),
        () => undefined,
      ),
    )
    void Promise.all(told).then(() => resolve(undefined))
  })
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
