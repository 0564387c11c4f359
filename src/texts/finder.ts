import { jointCount, together } from './joint-words.ts'
import type { RegionWords } from './region-words.ts'
import { initiativeCount } from './counters.ts'

function ownCount(count: number | 'noPlan'): string {
  if (count === 'noPlan') return 'このまちだけの計画はなし'
  return count ? `このまちの計画に${count}件` : 'このまちの計画にはなし'
}

/** The words of the way from a situation to what is done for it. */
export const finder = {
  title: '暮らしの場面から',
  scene: 'どんなことですか',
  town: 'どのまちのことですか',
  inTown: 'まち',
  allTowns: 'ほかのまちから選ぶ',
  covered: '計画に書いてある取り組みの数です。お金の額や申し込み方は、ほとんど書いてありません。',
  sceneLine: initiativeCount,
  townLine: (own: number | 'noPlan', joint: number, regions: readonly RegionWords[]) =>
    [ownCount(own), jointCount(regions, joint)].filter(Boolean).join('、'),
  found: (scene: string, town: string) => `${town}の「${scene}」`,
  own: (count: number, title: string) => `${title}（${initiativeCount(count)}）`,
  joint: (count: number, title: string) => `いっしょに進めること「${title}」（${initiativeCount(count)}）`,
  because: 'ここにのせたわけ：',
  jointWhy: (town: string, regions: readonly RegionWords[]) =>
    `${town}だけの計画は、資料の中にありません。${regions.length ? `${together(regions)}計画から、さがしました。` : ''}`,
  /** `regions`: those whose plans have something; none where nothing is found. */
  ownNone: (town: string, regions: readonly RegionWords[]) =>
    `${town}の計画には、この取り組みがのっていません。${regions.length ? `${together(regions)}計画からは、次のものがあります。` : ''}`,
  narrow: 'もっとしぼる',
  all: 'すべて',
  none: 'この場面の取り組みは、資料にのっていません。ほかの場面か、キーワードでさがしてください。',
  search: 'キーワードでさがす',
  unsure: 'このまちが加わるのかを、表の印から読み取れない取り組みも、入っています。',
  data: (town: string) => `${town}のデータ`,
  others: 'ほかの場面を見る',
  otherTowns: 'ほかのまちを見る',
}

/** The rows of a card. `noDetails`: what is missing where the lines give the thing alone. */
export const card = {
  who: 'だれのため',
  money: 'お金',
  apply: '申し込み方',
  desk: '聞くところ',
  until: 'いつまで',
  noDetails: {
    money: '額は、この資料には書いてありません。',
    apply: 'くわしいやり方は、この資料には書いてありません。',
    desk: '場所や電話番号は、この資料には書いてありません。',
    until: '日にちは、この資料には書いてありません。',
  },
  under: '下の取り組みに書いてあります。',
  office: '役所の仕事',
  officeNote: '住む人が使うものではないと、文から読み取りました。',
  inferred: '文から読み取りました。',
  untilNote: '資料に書いてある年です。申し込みのしめきりは、聞いてください。',
  why: '「暮らしの場面から」にのせたわけ',
  site: (name: string) => `${name}の公式サイトを開く`,
  siteNote: '外のサイトです。つながっているときに開きます。',
  siteOffline: 'つながっていないので、今は開けません。',
}
