import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { signpostArms } from '#domain/signpost.ts'

type Placed = { readonly id: string; readonly tile: { readonly column: number; readonly row: number } }
const at = (id: string, column: number, row: number): Placed => ({ id, tile: { column, row } })
const told = (towns: readonly Placed[]): readonly string[] =>
  signpostArms(towns).map(({ town, side }) => `${town.id} ${side}`)

describe('the arms of a signpost', () => {
  test.each([
    ['no town has no arm', [], []],
    ['a single town stands in the middle, and points left', [at('a', 4, 4)], ['a left']],
    [
      'west and east point their ways, be they named in this order or not',
      [at('east', 3, 0), at('west', 2, 0)],
      ['west left', 'east right'],
    ],
    [
      'those in the middle go where there are fewer, to the left first',
      [at('north', 1, 0), at('middle', 1, 1), at('south', 1, 2)],
      ['north left', 'middle right', 'south left'],
    ],
    [
      'a side that is full already is spared, even by what stands further north',
      [at('north', 1, 0), at('w1', 0, 1), at('w2', 0, 2), at('e', 2, 2)],
      ['north right', 'w1 left', 'w2 left', 'e right'],
    ],
    [
      'of four columns none is the middle',
      [at('a', 0, 0), at('b', 1, 0), at('c', 2, 0), at('d', 3, 0)],
      ['a left', 'b left', 'c right', 'd right'],
    ],
  ])('%s', (_, towns, arms) => expect(told(towns)).toEqual(arms))

  const towns = fc.uniqueArray(fc.record({ column: fc.nat(6), row: fc.nat(6) }), {
    maxLength: 20,
    selector: ({ column, row }) => `${column} ${row}`,
  })
  const placed = towns.map((tiles) => tiles.map((tile, index): Placed => ({ id: `town-${index}`, tile })))

  test('each town has one, from north to south, and none points away from where its town lies', () =>
    fc.assert(
      fc.property(placed, (given) => {
        const arms = signpostArms(given)
        expect(arms.map(({ town }) => town.id).toSorted()).toEqual(given.map(({ id }) => id).toSorted())
        const rows = arms.map(({ town }) => town.tile.row)
        expect(rows).toEqual(rows.toSorted((a, b) => a - b))
        const columns = given.map(({ tile }) => tile.column)
        const twiceMiddle = Math.min(...columns) + Math.max(...columns)
        for (const { town, side } of arms)
          if (2 * town.tile.column !== twiceMiddle)
            expect(side).toBe(2 * town.tile.column < twiceMiddle ? 'left' : 'right')
      }),
    ))

  test('the order in which towns are given changes nothing', () =>
    fc.assert(
      fc.property(placed, (given) => {
        expect(told(given.toReversed())).toEqual(told(given))
      }),
    ))
})
