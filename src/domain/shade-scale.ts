/** A step of a scale by which a map is shaded: from `low` up to, but not with, `high`. */
export type ShadeStep = { readonly low: number; readonly high: number }

/**
 * Steps of equal and round size (1, 2, 2.5 or 5 times a power of ten) that hold all values and zero; about four, at
 * most five. They say how much something is, never how good. None for no values.
 */
export function shadeStepsFor(values: readonly number[]): readonly ShadeStep[] {
  if (!values.length) return []
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)]
  const size = roundSize((high - low) / 4)
  const [first, last] = [Math.floor(low / size), Math.floor(high / size)]
  return Array.from({ length: last - first + 1 }, (_, at) => ({
    low: (first + at) * size,
    high: (first + at + 1) * size,
  }))
}

/** Which of the steps a value stands on, counted from 0. */
export const shadeStepOf = (steps: readonly ShadeStep[], value: number): number =>
  steps.findIndex(({ low, high }) => value >= low && value < high)

/** The least round number that is not below a size; 1 for 0. */
function roundSize(size: number): number {
  if (size === 0) return 1
  const power = 10 ** Math.floor(Math.log10(size))
  return power * ([1, 2, 2.5, 5].find((factor) => factor * power >= size) ?? 10)
}
