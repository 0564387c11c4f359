import type { Aim } from '#domain/figure.ts'

/** The numbers that an aim names; none for a trend and for words. */
export function aimNumbers(aim: Aim): readonly number[] {
  if (aim.kind === 'number') return [aim.value]
  return aim.kind === 'range' ? [aim.low, aim.high] : []
}
