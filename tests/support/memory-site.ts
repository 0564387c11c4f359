/** A site in memory that stands where `fetch` would ask, below the base `/x/`. */
import { vi } from 'vitest'
import type { SiteFile } from '#seeding/release-files.ts'

export type Question = { readonly path: string; readonly cache: RequestCache | undefined }

export class MemorySite {
  static readonly base = '/x/'
  readonly #files = new Map<string, string>()
  /** What was asked for, in order. */
  readonly questions: Question[] = []
  online = true
  /** Answers in the site's place, as a hotel's network does; `undefined` leaves the answer to the site. */
  instead: (question: Question) => string | undefined = () => undefined

  constructor(files: readonly SiteFile[]) {
    this.add(files)
    vi.stubGlobal('fetch', (address: string, init?: RequestInit) => this.#answer(address, init?.cache))
  }

  /** Puts files beside and over those that are there. */
  add(files: readonly SiteFile[]): void {
    for (const { path, text } of files) this.#files.set(path, text)
  }

  /** How often something was asked for whose path begins so. */
  askedFor(beginning: string): number {
    return this.questions.filter(({ path }) => path.startsWith(beginning)).length
  }

  async #answer(address: string, cache: RequestCache | undefined): Promise<Response> {
    if (!address.startsWith(MemorySite.base)) throw new Error(`${address} is not below ${MemorySite.base}.`)
    const question = { path: address.slice(MemorySite.base.length), cache }
    this.questions.push(question)
    if (!this.online) throw new TypeError('Failed to fetch')
    const text = this.instead(question) ?? this.#files.get(question.path)
    return text === undefined ? new Response('', { status: 404 }) : new Response(text)
  }
}

/** What a hotel's network answers to everything, with a 200, until one has signed in. */
export const loginPage = '<!doctype html><title>Wi-Fi</title><form>Sign in</form>'
