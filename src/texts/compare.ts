import type { Step } from '#domain/steps.ts'
import type { Indicator } from '#domain/indicator.ts'
import { amountWords } from './figures.ts'

/** The words of the pages that put towns side by side. They never say which is better. */
export const compare = {
  title: 'まちをくらべる',
  titleOf: (names: string) => `${names}をくらべる`,
  titleWith: (name: string) => `${name}とくらべるまち`,
  fromTown: 'ほかのまちとくらべる',
  fromTownLine: '2つから4つのまちを、ならべて見る',
  lead: 'くらべるまちを、2つから4つえらんでください。',
  map: '場所からえらぶ',
  list: '名前からえらぶ',
  chosen: (names: string) => `えらんだまち：${names}`,
  chosenNone: 'まだえらんでいません。',
  start: 'くらべる',
  tooFew: 'まちを2つ以上えらんでください。',
  tooMany: (name: string) => `くらべられるのは、4つまでです。${name}を足すには、ほかのまちの印を1つ外してください。`,
  again: 'まちをえらびなおす',
  unknown: 'アドレスに、このアプリが知らない名前がありました。それは外しました。',
  hasMore: 'くらべられるのは、4つまでです。5つ目からのまちは外しました。',
  spans: 'それぞれの計画の年',
  differentYears: '計画の年は、まちによってちがいます。同じ時をくらべたものではありません。',
  notMoreIsBetter: '取り組みの数が多くても、よいまちだとは言えません。資料の書き方も、まちごとにちがいます。',
  order: '見る順番をかえる',
  orderAbout: '見たい話題を、上に動かせます。ボタンをおすか、しるしをつまんで動かしてください。',
  up: (name: string) => `「${name}」を上へ`,
  down: (name: string) => `「${name}」を下へ`,
  placed: (name: string, count: number) => `「${name}」を${count}番目にしました。`,
  topics: { support: '支援制度', people: '人口', figures: 'ならべられる数', gaps: '書いてないこと' },
  topicsTitle: '1つの話題を、7つの市と町で見る',
  each: 'まちごとに見る',
  topicOfAll: (name: string) => `「${name}」を7つの市と町で見る`,
  allTowns: (name: string) => `7つの市と町の「${name}」`,
  more: (count: number) => `ほか${count}の取り組みも見る`,
  own: (years: string, count: number) => `${years}の計画に、${count}の取り組み`,
  ownNone: (years: string) => `${years}の計画には、のっていません。`,
  noPlan: 'このまちだけの計画は、資料の中にありません。',
  joint: (count: number) => `7つの市と町の計画に、${count}の取り組み`,
  jointNone: '7つの市と町の計画には、のっていません。',
  jointTitle: '7つの市と町がいっしょに進めること',
  jointYears: (years: string) => `いっしょに進める計画は、${years}のものです。`,
  unsure: 'どのまちが加わるのかを、表から読み取れない取り組みも数えています。',
  support: 'お金の支えについて書いてある取り組みです。金額や申し込み方は、ほとんど書いてありません。',
  of: (name: string) => `${name}：`,
  exact: '資料に書いてあるままの、細かい数です。',
  scale: (low: string, high: string) => `棒のものさしは、どのまちも${low}から${high}までです。`,
  noFigure: 'この数は、資料にのっていません。',
  figuresNone: 'えらんだまちには、人口のほかに、ならべられる数がありません。',
  why: 'ならべてよいわけ',
  differs: 'ちがうところ',
  apart: 'ならべない数',
  apartAbout: 'にていますが、数え方がちがいます。ならべると、まちがって読まれます。',
  difference: { year: '年', definition: '意味', unit: '単位', counting: '数え方' },
  town: 'まち',
  mapTitle: (years: string) => `${years}の数`,
  charts: 'まちごとの図',
  table: '数の表',
  tableRest: '数の表（つづき）',
  shades: '色のこさと模様は、数の大きさです。よいか悪いかではありません。',
  noShade: '数なし',
  gapsOfAll: 'どの資料にもないこと',
  gapsAbout: 'それぞれの資料に、何が書いてないかです。',
  gapYears: (years: string) => `${years}のことだけです。そのあとのことは、書いてありません。`,
  gapResults: (count: number, countOpen: number) => `${count}のめやすのうち、結果がないものは${countOpen}です。`,
  gapResultsAll: (count: number) => `${count}のめやすの、どれにも結果がありません。`,
  gapBaselines: (count: number, countOpen: number) =>
    `${count}のめやすのうち、はじめの数がないものは${countOpen}です。`,
  gapNoIndicators: 'めやすは、のっていません。',
  gapRows: (names: string) => `どの取り組みにも書いてないこと：${names}`,
  gapRow: (name: string, count: number, countSaid: number) =>
    `${name}：${count}のうち${countSaid}にだけ書いてあります。`,
  gapScenes: (names: string) => `取り組みがのっていない場面：${names}`,
  data: 'くらべるデータ',
  others: 'ほかの話題を見る',
}

/** 防府市と美祢市; more than two are put in a row. */
export const joined = (names: readonly string[]): string => (names.length > 2 ? names.join('、') : names.join('と'))

/** 50,000人以上、100,000人未満. */
export const stepWords = ({ low, high }: Step, measure: Pick<Indicator, 'unit' | 'decimals'>): string =>
  `${amountWords(low, measure)}以上、${amountWords(high, measure)}未満`
