import { describe, expect, test } from 'vitest'
import { lineOfTime } from '#domain/continuation.ts'

const one = (id: string, before?: string) => ({
  id,
  ...(before && { continues: { record: before, because: '名前が同じです。' } }),
})
const [first, second, third, other] = [one('a-1'), one('b-1', 'a-1'), one('c-1', 'b-1'), one('b-2')] as const
const all = [third, other, first, second]
const idsOf = (record: (typeof all)[number], records: readonly (typeof all)[number][]): readonly string[] =>
  lineOfTime(record, records).map(({ id }) => id)

describe('a line of time', () => {
  test.each([first, second, third])('is the same from each of its records', (record) =>
    expect(idsOf(record, all)).toEqual(['a-1', 'b-1', 'c-1']),
  )

  test('is the record alone where nothing goes on it', () => expect(idsOf(other, all)).toEqual(['b-2']))

  test('begins where the earlier record is not at hand', () =>
    expect(idsOf(second, [second, third])).toEqual(['b-1', 'c-1']))

  test('ends where ids lead in a circle', () =>
    expect(idsOf(one('a-1', 'b-1'), [one('a-1', 'b-1'), second])).toEqual(['b-1', 'a-1']))
})
