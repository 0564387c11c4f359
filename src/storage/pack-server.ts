import { packPath, releaseFrom, releasePath, rootFrom, rootPath } from '#packs/release.ts'
import type { NamedRelease } from './pack-database.ts'
import { sha256 } from './sha256.ts'

/** The site could not be reached, or what came was not what was asked for. */
export class PackServerError extends Error {
  readonly kind: 'unreachable' | 'damaged'
  constructor(kind: PackServerError['kind'], cause?: unknown) {
    super(`site: ${kind}`, { cause })
    this.kind = kind
  }
}

/** Where packs come from: our own origin, below the app's base (`/` or `/x/`). Nothing else is ever asked. */
export class PackServer {
  readonly #base: string
  readonly #underway = new Map<string, Promise<string>>()

  constructor(base: string) {
    this.#base = base
  }

  /** The name and content of the newest release. Throws a `PackServerError`. */
  async newestRelease(): Promise<NamedRelease> {
    const root = await this.#read(rootPath, rootFrom)
    const hash = root.groups[0]!.hash // `rootFrom` refuses a root without groups.
    return { hash, release: await this.release(hash) }
  }

  /** The hash of the newest release: one small request. Throws a `PackServerError`. */
  async newestHash(): Promise<string> {
    return (await this.#read(rootPath, rootFrom)).groups[0]!.hash // `rootFrom` refuses a root without groups.
  }

  /** A release by its hash. Throws a `PackServerError`, or what `releaseFrom` throws for another format. */
  async release(hash: string): Promise<NamedRelease['release']> {
    const text = await this.#checked(releasePath(hash), hash)
    return releaseFrom(text)
  }

  /**
   * A pack's text, checked against its hash. Called twice at once, it fetches once. Rejects with a `PackServerError`.
   */
  pack(hash: string): Promise<string> {
    const underway = this.#underway.get(hash)
    if (underway) return underway
    const fetching = this.#checked(packPath(hash), hash).finally(() => this.#underway.delete(hash))
    this.#underway.set(hash, fetching)
    return fetching
  }

  /**
   * From the browser's own cache if what it holds is right; it may hold a 404 of yesterday or what a hotel's network
   * answered.
   */
  async #checked(path: string, hash: string): Promise<string> {
    const text = await this.#fetch(path, 'force-cache').catch(() => undefined)
    if (text !== undefined && (await sha256(text)) === hash) return text
    const fresh = await this.#fetch(path, 'reload')
    if ((await sha256(fresh)) !== hash) throw new PackServerError('damaged')
    return fresh
  }

  async #read<T>(path: string, parse: (text: string) => T): Promise<T> {
    const text = await this.#fetch(path, 'no-cache')
    try {
      return parse(text)
    } catch (error) {
      throw new PackServerError('damaged', error)
    }
  }

  async #fetch(path: string, cache: RequestCache): Promise<string> {
    try {
      const response = await fetch(this.#base + path, { cache })
      if (!response.ok) throw new Error(`${response.status}`)
      return await response.text()
    } catch (error) {
      throw new PackServerError('unreachable', error)
    }
  }
}
