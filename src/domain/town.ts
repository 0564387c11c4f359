/** A municipality of the region, under the name that its address carries: `hofu`, `sanyo-onoda`. */
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
  /** Absent where it was not found, and in releases older than the field. */
  readonly hall?: TownHall | undefined
  readonly tile: { readonly column: number; readonly row: number }
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

/** Who publishes a plan: a town alone, or the seven together. */
export type PublisherId = TownId | 'region'
