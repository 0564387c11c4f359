import { describe, expect, test } from 'vitest'
import { tileMap } from '#drawings/tile-map.ts'

const at = (id: string, column: number, row: number) => ({ id, tile: { column, row } })
const step = { across: 10, down: 8 }

describe('a map of tiles', () => {
  test('has each town in its place, and begins where the first one does', () => {
    const { width, height, tiles } = tileMap([at('south', 5, 4), at('west', 4, 3)], step)
    expect([width, height]).toEqual([20, 16])
    expect(tiles.map(({ town, x, y }) => [town.id, x, y])).toEqual([
      ['south', 10, 8],
      ['west', 0, 0],
    ])
  })

  test('of no towns takes no room', () => expect(tileMap([], step)).toEqual({ width: 0, height: 0, tiles: [] }))
})
