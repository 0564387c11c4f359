import type { PlanId, ThemeId } from '#domain/ids.ts'
import type { DocumentId } from '#domain/citation.ts'
import type { LifeEvent } from '#domain/life-event.ts'
import type { Moment } from '#domain/period.ts'
import type { PlanStatus } from '#domain/plan.ts'
import { inOrderOfTime } from '#domain/order-of-time.ts'
import type { Region } from '#domain/region.ts'
import type { PublisherId, Town, TownId } from '#domain/town.ts'
import { currentFormat, PackFormatError, packFormats } from './format.ts'

/**
 * A pack of a release: its hash is its address (`packs/<hash>.json`) and the proof that it came whole. `bytes`: its
 * length in UTF-8.
 */
export type PackReference = {
  readonly publisher: PublisherId | 'shared'
  readonly hash: string
  readonly bytes: number
  readonly plans: readonly PlanId[]
  readonly documents: readonly DocumentId[]
}

/** A plan as home and the town page name it, without opening its pack. */
export type PlanHead = {
  readonly id: PlanId
  readonly publisher: PublisherId
  readonly shortTitle: string
  readonly from: Moment
  readonly to: Moment
  readonly status?: PlanStatus
  readonly goals: number
  readonly initiatives: number
  readonly indicators: number
}

/** A scene with how many deeds each publisher has in it; `joint`: how many of its regions' deeds are for each town. */
export type LifeEventHead = LifeEvent & {
  readonly counts: Readonly<Record<PublisherId, number>>
  readonly joint: Readonly<Record<TownId, number>>
}

export type ThemeHead = {
  readonly id: ThemeId
  readonly name: string
  readonly kana: string
  readonly about: string
  readonly initiatives: number
}

/**
 * The group: a release of some towns and regions, small enough that home needs nothing else. Its hash is its name.
 * `date` (`YYYY-MM-DD`) is the day on which the data was last changed by hand.
 */
export type Release = {
  readonly format: number
  readonly group: string
  readonly date: string
  /** The regions whose towns publish plans together; a town may be in none of them, in one or in two. */
  readonly regions: readonly Region[]
  readonly towns: readonly Town[]
  readonly plans: readonly PlanHead[]
  readonly themes: readonly ThemeHead[]
  /** The situations of life; absent in releases older than the field. */
  readonly scenes?: readonly LifeEventHead[]
  /** Words that find something, for one who does not know what to type; releases made before the field have none. */
  readonly searchExamples?: readonly string[]
  readonly packs: readonly PackReference[]
  /**
   * The packs of what towns say of today, by their publisher. Beside the others, since apps of before take each of
   * those for plans or for what all share; absent where no town has filled a sheet, and in releases older than the
   * field.
   */
  readonly sheets?: readonly PackReference[]
}

/** All packs of a release: what is on a device when it is whole. */
export const allPacks = ({ packs, sheets = [] }: Pick<Release, 'packs' | 'sheets'>): readonly PackReference[] => [
  ...packs,
  ...sheets,
]

/**
 * The root: which release of each group is today's. A tree of hashes, so that 1,741 municipalities need no longer list.
 */
export type ReleaseRoot = {
  readonly format: number
  readonly groups: readonly { readonly id: string; readonly hash: string }[]
}

/** Addresses below the app's base; a path with a hash never changes what it holds. */
export const rootPath = 'm/root.json'
export const releasePath = (hash: string): string => `m/${hash}.json`
export const packPath = (hash: string): string => `packs/${hash}.json`

const isHash = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)

/** A list of things that each have a hash. */
const namesHashes = (list: unknown): boolean =>
  Array.isArray(list) && list.every((one: { readonly hash?: unknown } | null) => isHash(one?.hash))

/**
 * The root from a file's text. Throws a `PackFormatError` when it is other JSON or of a format that is not among
 * `formats`, and a `SyntaxError` when it is no JSON, such as the login page of a hotel's network.
 */
export function rootFrom(text: string, formats = packFormats): ReleaseRoot {
  const root = currentFormat('root', text, formats) as Partial<ReleaseRoot>
  if (!namesHashes(root.groups) || !root.groups?.length) {
    throw new PackFormatError('root: something else')
  }
  return root as ReleaseRoot
}

/**
 * The hash of today's release of a group by the group's id; of the first group where none is asked for or the root
 * knows it no more. `rootFrom` refuses a root without groups.
 */
export const newestIn = ({ groups }: ReleaseRoot, group?: string): string =>
  // There is a first: `rootFrom` has refused a root without groups.
  (groups.find(({ id }) => id === group) ?? groups[0]!).hash

/** The release from a file's text. Throws as `rootFrom` does. */
export function releaseFrom(text: string, formats = packFormats): Release {
  const release = currentFormat('release', text, formats) as Partial<Release>
  if (
    !namesHashes(release.packs) ||
    !namesHashes(release.sheets ?? []) ||
    !Array.isArray(release.towns) ||
    !Array.isArray(release.regions)
  ) {
    throw new PackFormatError('release: something else')
  }
  return release as Release
}

/** The pack that holds a plan, a document, or any record: ids begin with the id of their plan. */
export function packOf(release: Release, id: string): PackReference | undefined {
  const owns = (plan: PlanId): boolean => id === plan || id.startsWith(`${plan}-`)
  const longest = release.packs
    .flatMap((pack) => pack.plans.filter(owns).map((plan) => ({ pack, length: plan.length })))
    .sort((a, b) => b.length - a.length)
  return release.packs.find((pack) => pack.documents.includes(id)) ?? longest[0]?.pack
}

/** The plans of a publisher in order of time: a town's own without those of its regions, or a region's. */
export const plansOf = (release: Pick<Release, 'plans'>, publisher: PublisherId): readonly PlanHead[] =>
  inOrderOfTime(
    release.plans.filter((plan) => plan.publisher === publisher),
    (plan) => plan,
  )
