import { packFormats, type PackFormats } from '#packs/format.ts'
import type { Pack } from '#packs/pack.ts'
import { releaseCache } from './release-cache.ts'
import type { PackDatabase, NamedRelease } from './pack-database.ts'
import { sha256 } from './sha256.ts'
import type { DeviceCheck, DownloadListener, DownloadResult, RepositoryParts } from './plan-download.ts'
import { PackServer, PackServerError, readPack } from './pack-server.ts'

/**
 * Milliseconds that the device has for itself before the site is asked beside it: a database that hangs holds up no
 * page for longer.
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
    const device = Promise.race([after(siteHeadStartMs), site.catch(() => undefined)]).then((answer) =>
      answer ? undefined : this.#whole(),
    )
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
    return readPack(text, this.#formats)
  }

  /**
   * Tells what is on the device, then brings the newest release onto it (`plan-download.ts`). Never rejects, and the
   * release of before stays readable.
   */
  async downloadAll(listener: DownloadListener): Promise<DownloadResult> {
    const code = await import('./plan-download.ts').catch(() => undefined)
    return code ? code.downloadAll(this.#parts(), listener) : { stored: undefined, problem: 'unreachable' }
  }

  /**
   * Reads every pack of the release on the device and lets go of those that are not what they should be; a download
   * brings them anew. Rejects with a `StorageError` where the device cannot be asked.
   */
  async check(): Promise<DeviceCheck> {
    return (await import('./plan-download.ts')).checkDevice(this.#parts())
  }

  /** What downloading and checking need of this. */
  #parts(): RepositoryParts {
    return { server: this.#server, formats: this.#formats, openDatabase: () => this.#openDatabase() }
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
      .then((database) => database.whole(this.#formats))
      .catch(() => undefined)
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
