import type { RegionId } from './region.ts'

/** A municipality, under the name that its address carries: `hofu`, `sanyo-onoda`. */
export type TownId = string

/**
 * `code` is the six-digit code of local governments (総務省). `tile` is the town's place in the cartogram, counted
 * from 0 from west to east and from north to south.
 */
export type Town = {
  readonly id: TownId
  readonly code: string
  readonly name: string
  readonly kana: string
  readonly prefecture: string
  readonly site: string
  readonly tile: { readonly column: number; readonly row: number }
}

/** Who publishes a plan: a town alone, or a region's towns together. A town and a region never share an id. */
export type PublisherId = TownId | RegionId
