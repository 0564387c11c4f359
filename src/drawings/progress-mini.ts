import type { Known } from '#domain/judging/known.ts'

/** Where the walker stands and where its line begins, in percent: the start at a third, the target at two thirds. */
type MiniProgress = { readonly from: number; readonly at: number }

const start = 100 / 3

/**
 * A way on the scale that all small drawings share: from one way back to two ways on. What lies beyond stands at the
 * edge; the number beside it says how far. None where no way is known.
 */
export function miniProgress(way: Known<number>): MiniProgress | undefined {
  if (way.kind === 'unknown') return undefined
  return { from: start, at: Math.min(98, Math.max(2, start * (1 + way.value))) }
}
