import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { queryLimits } from '#domain/search/query.ts'
import { mostRecent, recentFrom, withRecent } from '#domain/search/recent.ts'

describe('what was looked for last', () => {
  test.each([
    [[], ' 空き家 ', ['空き家']],
    [['バス'], '空き家', ['空き家', 'バス']],
    [['バス', '空き家'], '空き家', ['空き家', 'バス']],
    [['1', '2', '3', '4', '5'], '6', ['6', '1', '2', '3', '4']],
    [['バス'], '  ', ['バス']],
  ])('%o and %s', (recent, typed, after) => expect(withRecent(recent, typed)).toEqual(after))

  test.each([undefined, null, 'バス', 5, {}, [1, null, { length: 2 }]])('of %o nothing is read', (value) =>
    expect(recentFrom(value)).toEqual([]),
  )

  test('are few, short, each once, whatever stands on the device, and the same when they are read again', () =>
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string({ maxLength: 200 }), fc.anything())), (value) => {
        const recent = recentFrom(value)
        expect(recent.length).toBeLessThanOrEqual(mostRecent)
        expect(new Set(recent).size).toBe(recent.length)
        expect(recent.every((one) => one !== '' && one.length <= queryLimits.letters)).toBe(true)
        expect(recentFrom(recent)).toEqual(recent)
      }),
    ))
})
