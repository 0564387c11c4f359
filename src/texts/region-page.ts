import type { RegionWords } from './region-words.ts'

/** The words of the page of the region. */
export const region = {
  title: (towns: string) => `${towns}の計画`,
  line: (towns: string) => `${towns}がいっしょに進めること`,
  mapLabel: (towns: string) => `${towns}の、およその位置`,
  all: 'いっしょに進める計画',
  none: 'いっしょに進める計画は、このアプリのもとにした資料の中にありません。',
  about: (region: RegionWords) =>
    `${region.nickname}（${region.name}）の${region.counted}が、いっしょに進める計画です。`,
  offices: 'それぞれの市役所や町役場',
  figures: '全体のめやす',
  told: 'この計画に書いてあること',
  whole: '計画の全体を見る',
}
