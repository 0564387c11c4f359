/**
 * A storage call that gave no answer in time (`slow`), cannot be made at all on this device (`missing`), found no room
 * (`full`), or failed. `lost`: the browser has closed its storage under the page, and only another load of the page
 * gets it back.
 */
export class StorageError extends Error {
  readonly kind: 'slow' | 'missing' | 'full' | 'lost' | 'broken'
  constructor(kind: StorageError['kind'], cause?: unknown) {
    super(`storage: ${kind}`, { cause })
    this.kind = kind
  }
}

/** Milliseconds after which a storage call counts as hanging: an old tab or a suspended page can hold it for ever. */
export const storageTimeoutMs = 3000

/** Names and messages of an error and of those inside it: Dexie wraps what the browser says. */
function wordsOf(error: unknown, depth = 0): string {
  if (typeof error !== 'object' || !error || depth > 3) return ''
  const { name, message, inner, cause } = error as { name?: string; message?: string; inner?: unknown; cause?: unknown }
  return `${name} ${message} ${wordsOf(inner, depth + 1)} ${wordsOf(cause, depth + 1)}`
}

/** WebKit's own sentence: iOS ends the process of storage while a page is in the background. */
const lostWords = /Connection to Indexed Database server lost/i

function kindOf(error: unknown): StorageError['kind'] {
  const words = wordsOf(error)
  if (lostWords.test(words)) return 'lost'
  return /QuotaExceeded/.test(words) ? 'full' : 'broken'
}

const lostListeners = new Set<() => void>()
/** Calls a function when the browser has closed its storage under the page. */
export const onStorageLost = (listener: () => void): void => void lostListeners.add(listener)

/**
 * The promise's value, or a `StorageError`: `slow` when `limit` milliseconds pass first, another kind when it fails.
 */
export async function withTimeout<T>(work: Promise<T>, limit = storageTimeoutMs): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new StorageError('slow')), limit)
  })
  try {
    return await Promise.race([work, timeout])
  } catch (error) {
    if (error instanceof StorageError) throw error
    const kind = kindOf(error)
    if (kind === 'lost') for (const listener of lostListeners) listener()
    throw new StorageError(kind, error)
  } finally {
    clearTimeout(timer)
  }
}
