import type { PublisherId, TownId } from './town.ts'

/** A region under the name that its address and its plans carry. It is no town's id, and stays for good. */
export type RegionId = string

/**
 * Towns that publish plans together. `nickname` is what the region calls itself; `members` are at least two towns. A
 * town may be in none, in one or in two.
 */
export type Region = {
  readonly id: RegionId
  readonly name: string
  readonly kana: string
  readonly nickname: string
  readonly nicknameKana: string
  readonly members: readonly TownId[]
}

/** The region that a publisher is; `undefined` where it is a town. */
export const regionWithId = <One extends Pick<Region, 'id'>>(
  regions: readonly One[],
  publisher: PublisherId,
): One | undefined => regions.find(({ id }) => id === publisher)

/** The regions that a town is in, in the order of the data; none for one that publishes alone. */
export const regionsWith = <One extends Pick<Region, 'members'>>(
  regions: readonly One[],
  town: TownId,
): readonly One[] => regions.filter(({ members }) => members.includes(town))
