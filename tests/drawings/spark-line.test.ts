import { describe, expect, test } from 'vitest'
import { sparkLine, sparkSize } from '#drawings/spark-line.ts'

const { height, margin, width } = sparkSize

describe('a small line', () => {
  test('begins at zero: half as much stands half as high', () => {
    const [whole, half] = sparkLine([100, 50])
    expect(whole).toEqual({ x: margin, y: margin })
    expect(half).toEqual({ x: width - margin, y: height / 2 })
  })

  test('stays in its room, also below zero and with nothing but zero', () => {
    for (const values of [[-5, 5], [0, 0], [3], [1, 2, 3, 4]])
      for (const { x, y } of sparkLine(values)) {
        expect(x).toBeGreaterThanOrEqual(margin)
        expect(x).toBeLessThanOrEqual(width - margin)
        expect(y).toBeGreaterThanOrEqual(margin)
        expect(y).toBeLessThanOrEqual(height - margin)
      }
  })
})
