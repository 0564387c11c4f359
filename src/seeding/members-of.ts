import type { TownId } from '#domain/town.ts'
import type { Seeds } from './seeds.ts'

/** The towns that publish a plan together; none where its publisher is a town or nobody that we know. */
export const membersOf = ({ regions }: Pick<Seeds, 'regions'>, publisher: string): readonly TownId[] =>
  regions.find(({ value }) => value.id === publisher)?.value.members ?? []
