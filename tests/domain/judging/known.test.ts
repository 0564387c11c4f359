import { describe, expect, test } from 'vitest'
import { knownUnless } from '#domain/judging/known.ts'

describe('an answer', () => {
  test('is known when no reason holds, a zero too', () =>
    expect(knownUnless([false, undefined], 0)).toEqual({ kind: 'known', value: 0 }))

  test('is unknown for all reasons that hold, in their order, even with a value', () =>
    expect(knownUnless(['noReading', false, 'noBaseline'], 1)).toEqual({
      kind: 'unknown',
      because: ['noReading', 'noBaseline'],
    }))

  test('is never without both a value and a reason', () => expect(() => knownUnless([false], undefined)).toThrow())
})
