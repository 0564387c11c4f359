import type { RegionId } from './region.ts'

/** A municipality, under the name that its address carries: `hofu`, `sanyo-onoda`. */
export type TownId = string

/**
 * The drawing of a town, one line on a grid of 24 by 24 that is drawn 2 wide. `of`: the id of the named place that it
 * shows, which the documents name. `path`: SVG path data.
 */
type TownSign = { readonly of: string; readonly path: string }

/**
 * `code` is the six-digit code of local governments (総務省). `tile` is the town's place in the cartogram, counted
 * from 0 from west to east and from north to south. `sign` is absent in releases older than the field.
 */
export type Town = {
  readonly id: TownId
  readonly code: string
  readonly name: string
  readonly kana: string
  readonly prefecture: string
  readonly site: string
  /** Other hosts to which the links of its sheets may lead; absent where there are none. */
  readonly moreSites?: readonly string[] | undefined
  /** Absent where it was not found, and in releases older than the field. */
  readonly hall?: TownHall | undefined
  readonly tile: { readonly column: number; readonly row: number }
  readonly sign?: TownSign | undefined
}

/**
 * How people reach a town hall: its main telephone (`0835-23-2111`) and postal address, where they were found, and the
 * day on which they were checked there (`YYYY-MM-DD`).
 */
export type TownHall = {
  readonly telephone: string
  readonly address: string
  readonly found: string
  readonly checked: string
}

/** Who publishes a plan: a town alone, or a region's towns together. A town and a region never share an id. */
export type PublisherId = TownId | RegionId
