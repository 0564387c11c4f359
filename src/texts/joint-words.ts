import { inARow, type RegionWords, type ReleaseWords } from './region-words.ts'

/** 7つの市と町がいっしょに進める; of several regions: …と、…が、それぞれいっしょに進める. Empty without a region. */
export const together = (regions: readonly Pick<RegionWords, 'towns'>[]): string =>
  regions.length ? `${inARow(regions)}が${regions.length > 1 ? '、それぞれ' : ''}いっしょに進める` : ''

/** 7つの市と町の計画に4: how much the joint plans of a town's regions hold for it. Empty without a region. */
export const jointCount = (regions: readonly Pick<RegionWords, 'towns'>[], count: number): string =>
  regions.length ? `${inARow(regions, 'の計画')}に${regions.length > 1 ? '、合わせて' : ''}${count}件` : ''

/** What a page about the app says of it in one line: to search engines, and where it is installed. */
export const appDescription = (named: ReleaseWords): string =>
  `${wholeOf(named)}の計画を、もとの資料の行まで読めるアプリ`

/** All towns; where one region has them all, with the name that it calls itself: 山口ゆめ回廊の7つの市と町. */
export function wholeOf({ towns, regions: [first, ...others] }: ReleaseWords): string {
  return `${!others.length && first?.towns === towns ? `${first.nickname}の` : ''}${towns}`
}
