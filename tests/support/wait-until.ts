/** Waiting by condition: never for a time alone, always with a limit, and with words for what was seen instead. */

/** How long a person's step may take, in milliseconds, on a machine that does other work beside it. */
export const patience = 30_000

const pause = (ms: number): Promise<void> => new Promise((over) => setTimeout(over, ms))

/**
 * Asks again and again until there is an answer. A question that throws counts as unanswered: a page may be between two
 * documents. Rejects after the limit with what was waited for, `instead` and the last error.
 */
export async function waitUntil<T>(
  awaited: string,
  ask: () => Promise<T | undefined> | T | undefined,
  instead: () => Promise<string> | string = () => '',
  withinMs: number = patience,
): Promise<T> {
  const start = performance.now()
  let trouble = ''
  for (;;) {
    try {
      const answer = await ask()
      if (answer !== undefined) return answer
      trouble = ''
    } catch (error) {
      trouble = `\nlast error: ${error instanceof Error ? error.message : String(error)}`
    }
    if (performance.now() - start > withinMs) break
    await pause(40)
  }
  const seen = await Promise.resolve()
    .then(instead)
    .catch((error: unknown) => `(the page could not be read: ${String(error)})`)
  throw new Error(`Waited ${withinMs / 1000} s for ${awaited}.${seen && `\n${seen}`}${trouble}`)
}

/** Gives up on something that may never end, with words for what it was. */
export async function within<T>(withinMs: number, what: string, doing: Promise<T>): Promise<T> {
  let clock: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, fail) => {
    clock = setTimeout(() => fail(new Error(`${what} did not end within ${withinMs / 1000} s.`)), withinMs)
  })
  try {
    return await Promise.race([doing, late])
  } finally {
    clearTimeout(clock)
  }
}
