import type { Town } from './town.ts'

/** Where a town's arm points on a signpost that stands in the middle of the map, with its west to the left. */
export type SignpostArm<One> = { readonly town: One; readonly side: 'left' | 'right' }

/**
 * One arm for each town, from north to south, in one row from west to east: it points to the side of the map's middle
 * on which the town lies. A town in the middle itself goes to the side with fewer arms, counted over all others and
 * those placed before it; to the left where there are as many.
 */
export function signpostArms<One extends Pick<Town, 'tile'>>(towns: readonly One[]): readonly SignpostArm<One>[] {
  const columns = towns.map(({ tile }) => tile.column)
  const middle = (Math.min(...columns) + Math.max(...columns)) / 2
  const onSide = {
    left: columns.filter((column) => column < middle).length,
    right: columns.filter((column) => column > middle).length,
  }
  const sideOf = ({ tile }: One): 'left' | 'right' => {
    if (tile.column !== middle) return tile.column < middle ? 'left' : 'right'
    const side = onSide.right < onSide.left ? 'right' : 'left'
    onSide[side] += 1
    return side
  }
  return towns
    .toSorted((a, b) => a.tile.row - b.tile.row || a.tile.column - b.tile.column)
    .map((town) => ({ town, side: sideOf(town) }))
}
