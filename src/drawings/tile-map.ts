import type { Town } from '#domain/town.ts'

/** A town's tile: its left and upper edge, in units of the drawing. */
type MapTile<One> = { readonly town: One; readonly x: number; readonly y: number }
type TileMap<One> = { readonly width: number; readonly height: number; readonly tiles: readonly MapTile<One>[] }

/**
 * Towns as tiles in their places from west to east and from north to south, each with the room of `step` around it. The
 * drawing begins where the first town does: a lone part of the country may stand at the edge.
 */
export function tileMap<One extends Pick<Town, 'tile'>>(
  towns: readonly One[],
  step: { readonly across: number; readonly down: number },
): TileMap<One> {
  const least = (side: keyof Town['tile']): number => Math.min(...towns.map(({ tile }) => tile[side]))
  const [column, row] = [least('column'), least('row')]
  const tiles = towns.map((town) => ({
    town,
    x: (town.tile.column - column) * step.across,
    y: (town.tile.row - row) * step.down,
  }))
  return {
    width: Math.max(0, ...tiles.map(({ x }) => x + step.across)),
    height: Math.max(0, ...tiles.map(({ y }) => y + step.down)),
    tiles,
  }
}
