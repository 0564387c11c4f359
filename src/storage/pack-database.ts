import { Dexie, type Table } from 'dexie'
import { PackFormatError, packFormats } from '#packs/format.ts'
import { allPacks, releaseFrom, type Release } from '#packs/release.ts'
import { abortOnLeave, acrossLeaves } from './page-leave.ts'
import { databaseNames } from './storage-names.ts'
import { StorageError, withTimeout } from './timeout.ts'

/** A release with its name, the hash of its file. */
export type NamedRelease = { readonly hash: string; readonly release: Release }

/**
 * Which release readers see. `before`: the hashes of the packs of the release before it. The names of the fields are
 * written on devices and stay as they are.
 */
type Pointer = NamedRelease & { readonly id: 'now'; readonly before: readonly string[] }
type StoredPack = { readonly hash: string; readonly text: string }

/** A call of the database: it ends in time or throws, and is made again where leaving the page has cut it. */
const ask = <T>(call: () => PromiseLike<T>): Promise<T> => acrossLeaves(() => withTimeout(Promise.resolve(call())))

/** The replaceable database: packs under their hashes, and one pointer at the release that readers see. */
class PackTables extends Dexie {
  declare packs: Table<StoredPack, string>
  declare pointer: Table<Pointer, string>

  constructor() {
    super(databaseNames.packs)
    this.version(1).stores({ packs: 'hash', pointer: 'id' })
  }
}

/**
 * The releases and packs on the device. Packs are staged under their hash, one by one; then one transaction moves the
 * pointer. A reader sees the release of yesterday or that of today, never a mixture. Every call ends within
 * `storageTimeoutMs` or throws a `StorageError`.
 */
export class PackDatabase {
  readonly #database: PackTables

  private constructor(database: PackTables) {
    this.#database = database
  }

  /** Opens the database; throws a `StorageError`, `missing` where the device has no IndexedDB. */
  static async open(): Promise<PackDatabase> {
    if (typeof indexedDB === 'undefined') throw new StorageError('missing')
    const database = new PackTables()
    // A newer tab wants to change the database: let go, so that it need not wait for us.
    database.on('versionchange', () => database.close())
    abortOnLeave(database)
    await acrossLeaves(() => withTimeout(database.open()))
    return new PackDatabase(database)
  }

  /**
   * The release that readers see, or none. Throws a `PackFormatError` when it is of a format that is not among
   * `formats`: an app was rolled back, or made anew.
   */
  async current(formats = packFormats): Promise<NamedRelease | undefined> {
    const pointer = await ask(() => this.#database.pointer.get('now'))
    return pointer && { hash: pointer.hash, release: releaseFrom(JSON.stringify(pointer.release), formats) }
  }

  /**
   * The same where all its packs are here and it can be read, else none. Throws a `StorageError` where the database
   * does not answer: slow is not empty.
   */
  async whole(formats = packFormats): Promise<NamedRelease | undefined> {
    const current = await this.current(formats).catch((problem: unknown) => {
      if (problem instanceof PackFormatError) return undefined
      throw problem
    })
    return current && !(await this.missing(current.release)).length ? current : undefined
  }

  /** A pack's text by its hash. */
  async pack(hash: string): Promise<string | undefined> {
    return (await ask(() => this.#database.packs.get(hash)))?.text
  }

  /** The hashes of a release that are not stored yet: what an interrupted download still has to fetch. */
  async missing(release: Release): Promise<readonly string[]> {
    const hashes = allPacks(release).map((pack) => pack.hash)
    const stored = new Set(await ask(() => this.#database.packs.where('hash').anyOf(hashes).primaryKeys()))
    return hashes.filter((hash) => !stored.has(hash))
  }

  /** Keeps a checked pack aside; no reader sees it before `switchTo`. */
  async stage(hash: string, text: string): Promise<void> {
    await ask(() => this.#database.packs.put({ hash, text }))
  }

  /** Lets go of a pack that is broken on the device; it counts as missing then. */
  async drop(hash: string): Promise<void> {
    await ask(() => this.#database.packs.delete(hash))
  }

  /**
   * Moves the pointer in one transaction; throws `broken`, and nothing changes, when a pack of the release is missing.
   * The packs of the release before stay for a tab that is still reading it; older ones go.
   */
  async switchTo({ hash, release }: NamedRelease): Promise<void> {
    const { packs, pointer } = this.#database
    const hashes = allPacks(release).map((pack) => pack.hash)
    await ask(() =>
      this.#database.transaction('rw', packs, pointer, async () => {
        const stored = await packs.where('hash').anyOf(hashes).count()
        if (stored !== hashes.length) throw new StorageError('broken')
        const old = await pointer.get('now')
        const before = old && old.hash !== hash ? allPacks(old.release).map((pack) => pack.hash) : (old?.before ?? [])
        await pointer.put({ id: 'now', hash, release, before })
        await packs
          .where('hash')
          .noneOf([...hashes, ...before])
          .delete()
      }),
    )
  }

  close(): void {
    this.#database.close()
  }
}
