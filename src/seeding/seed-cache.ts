import type { Located } from './located.ts'

/**
 * Files of the seeds as they were read last, for one who reads them again and again while somebody writes: a file that
 * has not changed is not parsed anew. Only files without a problem are kept.
 */
export class SeedCache {
  readonly #kept = new Map<string, { readonly bytes: Buffer; readonly located: Located<unknown> }>()

  /** The file as it was read, with every problem forgotten; `undefined` when it changed or was not kept. */
  take(name: string, bytes: Buffer): Located<unknown> | undefined {
    const kept = this.#kept.get(name)
    if (!kept?.bytes.equals(bytes)) return undefined
    kept.located.file.forget()
    return kept.located
  }

  keep(name: string, bytes: Buffer, located: Located<unknown>): void {
    // What a plan's files become depends on the records of documents.
    if (name.startsWith('seeds/documents/')) this.#forgetPlans()
    this.#kept.set(name, { bytes, located })
  }

  #forgetPlans(): void {
    for (const name of this.#kept.keys()) if (name.startsWith('seeds/plans/')) this.#kept.delete(name)
  }
}
