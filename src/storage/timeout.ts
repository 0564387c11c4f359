/** A storage call that gave no answer in time, or cannot be made at all on this device. */
export class StorageError extends Error {
  readonly kind: 'slow' | 'missing' | 'broken'
  constructor(kind: StorageError['kind'], cause?: unknown) {
    super(`storage: ${kind}`, { cause })
    this.kind = kind
  }
}

/** Milliseconds after which a storage call counts as hanging: an old tab or a suspended page can hold it for ever. */
export const storageTimeoutMs = 3000

/** The promise's value, or a `StorageError`: `slow` when `limit` milliseconds pass first, `broken` when it fails. */
export async function withTimeout<T>(work: Promise<T>, limit = storageTimeoutMs): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new StorageError('slow')), limit)
  })
  try {
    return await Promise.race([work, timeout])
  } catch (error) {
    throw error instanceof StorageError ? error : new StorageError('broken', error)
  } finally {
    clearTimeout(timer)
  }
}
