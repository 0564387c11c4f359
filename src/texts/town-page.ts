import { together } from './joint-words.ts'
import type { RegionWords } from './region-words.ts'
import { initiativeCount, itemCount, thingsOf } from './counters.ts'

/** What the office of a municipality is called, by the last letter of its name. */
const offices: Readonly<Record<string, string>> = { 市: '市役所', 区: '区役所', 町: '町役場', 村: '村役場' }

const officeOf = (name: string): string => offices[name.slice(-1)] ?? '市役所'

/** The words of the page of a town. */
export const town = {
  noPlan: (name: string, regions: readonly RegionWords[]) =>
    `${name}だけの計画は、このアプリのもとにした資料の中にありません。${regions.length ? `あるのは、${together(regions)}計画です。` : ''}`,
  earlier: '前の計画',
  goals: (count: number) => `${thingsOf(count)}の目標`,
  projects: (count: number) => `${thingsOf(count)}の事業`,
  strategies: (count: number) => `${thingsOf(count)}の重要戦略`,
  themes: 'テーマ',
  /** 取り組み16件; of several plans each with its years: 取り組み：2020〜2024年度に3件、2015〜2019年度に16件. */
  themeLine: (parts: readonly { readonly years: string; readonly count: number }[]) =>
    `取り組み${parts.length > 1 ? '：' : ''}${parts.map(({ years, count }) => `${parts.length > 1 ? `${years}に` : ''}${count}件`).join('、')}`,
  joint: (towns: string) => `${towns}の共同の事業`,
  jointSure: (name: string, count: number) =>
    `${name}が加わることを、資料の表からはっきり読み取れる取り組みは${count}件あります。`,
  jointUnsure: (count: number) =>
    `ほかの${initiativeCount(count)}は、どのまちが加わるのかを、表の印から読み取れません。`,
  allJoint: '共同の計画をすべて見る',
  population: '人口',
  data: (name: string) => `${name}のデータ`,
  populationOf: (name: string) => `${name}に住む人の数`,

  locator: (name: string) => `${name}のおよその位置`,
  scenes: '暮らしの場面から',
  places: '資料に名前がある場所',
  allPlaces: (count: number) => `${count}か所をすべて見る`,
  jointLine: (name: string, count: number) => `${name}が加わるとわかるもの ${count}件`,
  jointOf: (name: string) => `${name}が加わる共同の取り組み`,
  count: itemCount,
  sent: (name: string, plans: string) => `${name}：${plans}`,
  facts: 'このまちについて書いてあること',
  whole: '計画の全体を見る',
  office: (name: string) => officeOf(name),
  /** The town hall as it is called on the telephone: 防府市役所, 津和野町役場. */
  hall: (name: string) => `${name}${officeOf(name).slice(1)}`,
}
