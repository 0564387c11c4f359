/** A point of a small line: from the left end and from the top, in units of the drawing. */
type SparkPoint = { readonly x: number; readonly y: number }

/** The room of the line, within which its dots (radius 4) stand too. */
export const sparkSize = { width: 132, height: 52, margin: 6 } as const

/**
 * Numbers by time as a small line. It begins at zero, so that a small change looks small; numbers below zero have room
 * under it. Even steps: the years stand beside it.
 */
export function sparkLine(values: readonly number[]): readonly SparkPoint[] {
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)]
  const { width, height, margin } = sparkSize
  const rise = high - low || 1
  const step = values.length > 1 ? (width - 2 * margin) / (values.length - 1) : 0
  return values.map((value, index) => ({
    x: margin + index * step,
    y: margin + ((high - value) / rise) * (height - 2 * margin),
  }))
}
