import type { PlanHead } from '#packs/release.ts'
import type { Region } from '#domain/region.ts'
import type { Town } from '#domain/town.ts'
import { thingsOf } from './counters.ts'

/** What release words are made from: a release, or as much of it as the seeds hold. */
export type NamedData = {
  readonly regions: readonly Region[]
  readonly towns: readonly Pick<Town, 'id' | 'name'>[]
  readonly plans: readonly Pick<PlanHead, 'publisher'>[]
}

/** A region with what its towns are called in sentences. */
export type RegionWords = Region & {
  /** 7つの市と町 */
  readonly counted: string
  /** The same; with the region's nickname before it where there are towns that are not in the region. */
  readonly towns: string
  /** 7市町, as lists of towns call them. */
  readonly townsInShort: string
}

/** What the towns and regions of a release are called in sentences. */
export type ReleaseWords = {
  /** All towns, be they in a region or not: 7つの市と町; 市と町 as long as their number is not known. */
  readonly towns: string
  readonly townsInShort: string
  readonly regions: readonly RegionWords[]
  /** 防府市、美祢市: the towns that have a plan of their own among the documents; many are counted. */
  readonly withPlan: string
  /** The other towns. */
  readonly withoutPlan: string
}

/** The kinds of municipalities, which the last letter of a name says, in the order in which they are named together. */
const kinds = ['市', '区', '町', '村']

/** So many towns are named one by one; more are counted, chosen from a list and not from a map. */
export const mostNamedTowns = 15

/** The words for the towns and regions of a release; `undefined` stands for a release that is not open yet. */
export function releaseWords(
  { regions, towns, plans }: NamedData = { regions: [], towns: [], plans: [] },
): ReleaseWords {
  const namesWhere = (hasPlan: boolean): string => {
    const those = towns.filter(({ id }) => plans.some(({ publisher }) => publisher === id) === hasPlan)
    return those.length > mostNamedTowns ? counted(those) : those.map(({ name }) => name).join('、')
  }
  return {
    towns: counted(towns),
    townsInShort: inShort(towns),
    regions: regions.map((region) => {
      const members = towns.filter(({ id }) => region.members.includes(id))
      return {
        ...region,
        counted: counted(members),
        towns: `${members.length < towns.length ? `${region.nickname}の` : ''}${counted(members)}`,
        townsInShort: inShort(members),
      }
    }),
    withPlan: namesWhere(true),
    withoutPlan: namesWhere(false),
  }
}

/** What the towns of several regions are called in a row. */
export const inARow = (regions: readonly Pick<RegionWords, 'towns'>[], behind = ''): string =>
  regions.map(({ towns }) => towns + behind).join('と、')

/** 7つの市と町で進める計画だけ: what there is for a town without a plan of its own. */
export const onlyJoint = (regions: readonly Pick<RegionWords, 'towns'>[]): string =>
  regions.length ? `${inARow(regions)}で進める計画だけ` : 'このまちの計画は、ここにありません'

const kindsOf = (towns: NamedData['towns']): readonly string[] =>
  kinds.filter((kind) => towns.some(({ name }) => name.endsWith(kind)))

const inShort = (towns: NamedData['towns']): string => `${towns.length || ''}${kindsOf(towns).join('')}`

const counted = (towns: NamedData['towns']): string =>
  towns.length ? `${thingsOf(towns.length)}の${kindsOf(towns).join('と')}` : '市と町'
