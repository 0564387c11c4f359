import type { Release } from '#packs/release.ts'

/** What region words are made from: a release, or as much of it as the seeds hold. */
export type RegionData = Pick<Release, 'region' | 'towns'> & {
  readonly plans: readonly Pick<Release['plans'][number], 'publisher'>[]
}

/** What the region and its towns are called in sentences. Names are empty as long as the release is not open. */
export type RegionWords = {
  readonly name: string
  readonly nickname: string
  /** 7つの市と町; 市と町 as long as their number is not known. */
  readonly towns: string
  /** 7市町, as lists of towns call them. */
  readonly townsInShort: string
  /** 防府市、美祢市: the towns that have a plan of their own among the documents. */
  readonly withPlan: string
  /** The other towns. */
  readonly withoutPlan: string
}

/** The kinds of municipalities, which the last letter of a name says, in the order in which they are named together. */
const kinds = ['市', '区', '町', '村']

/** The words for the region of a release; `undefined` stands for a release that is not open yet. */
export function regionWords(data?: RegionData): RegionWords {
  const { region, towns = [], plans = [] } = data ?? {}
  const kindsHere = kinds.filter((kind) => towns.some(({ name }) => name.endsWith(kind)))
  const namesWhere = (hasPlan: boolean): string =>
    towns
      .filter(({ id }) => plans.some(({ publisher }) => publisher === id) === hasPlan)
      .map(({ name }) => name)
      .join('、')
  return {
    name: region?.name ?? '',
    nickname: region?.nickname ?? '',
    towns: towns.length ? `${countOf(towns.length)}の${kindsHere.join('と')}` : '市と町',
    townsInShort: `${towns.length || ''}${kindsHere.join('')}`,
    withPlan: namesWhere(true),
    withoutPlan: namesWhere(false),
  }
}

/** What a page about the app says of it in one line: to search engines, and where it is installed. */
export const appDescription = ({ nickname, towns }: RegionWords): string =>
  `${nickname}の${towns}の計画を、もとの資料の行まで読めるアプリ`

/** Japanese counts things with つ up to nine: 9つ, 10. */
const countOf = (count: number): string => (count < 10 ? `${count}つ` : `${count}`)
