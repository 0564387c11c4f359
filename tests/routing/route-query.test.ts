import { expect, test } from 'vitest'
import { textAt, textsAt } from '#routing/route-query.ts'

test.each([
  [{ town: 'hofu' }, 'hofu'],
  [{ town: '' }, ''],
  [{}, ''],
  [{ town: null }, ''],
  [{ town: ['hofu', 'mine'] }, ''],
] as const)('the town of %o is "%s"', (query, expected) => expect(textAt({ ...query } as never, 'town')).toBe(expected))

test('all keys that a page reads are there', () =>
  expect(textsAt({ town: 'hofu', other: 'x' }, ['town', 'scene'])).toEqual({ town: 'hofu', scene: '' }))
