import { expect, test } from 'vitest'
import { idsAt, textAt } from '#routing/route-query.ts'

test.each([
  [{ town: 'hofu' }, 'hofu'],
  [{ town: '' }, ''],
  [{}, ''],
  [{ town: null }, ''],
  [{ town: ['hofu', 'mine'] }, ''],
] as const)('the town of %o is "%s"', (query, expected) => expect(textAt({ ...query } as never, 'town')).toBe(expected))

test('all keys that a page reads are there', () =>
  expect(idsAt({ town: 'hofu', other: 'x' }, ['town', 'scene'])).toEqual({ town: 'hofu', scene: '' }))

test('ids end where a message goes on', () =>
  expect(idsAt({ towns: 'hofu,mine）、', saved: '1。' }, ['towns', 'saved'])).toEqual({
    towns: 'hofu,mine',
    saved: '1',
  }))
