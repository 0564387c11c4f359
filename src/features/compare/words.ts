import { maxComparedTowns } from '#domain/compare.ts'
import { links } from '#texts/links.ts'
import { indicatorCount, initiativeCount, itemCount } from '#texts/counters.ts'

/** Of how many programmes a row is written, and of how many with no details: 聞くところ：取り組みとその中身、合わせて91のうち、6にだけ書いてあります。 */
function gapRow(
  name: string,
  count: number,
  { said, named }: { readonly said: number; readonly named: number },
): string {
  const among = `${name}：取り組みとその中身、合わせて${count}のうち、`
  if (!said) return `${among}${named}に出てきますが、くわしいことは書いてありません。`
  const others = named ? `ほかの${named}は、出てきますが、くわしいことは書いてありません。` : ''
  return `${among}${said}にだけ書いてあります。${others}`
}

/** The words of the pages that put towns side by side. They never say which is better. */
export const compare = {
  title: links.compare,
  titleOf: (names: string) => `${names}をくらべる`,
  titleWith: (name: string) => `${name}とくらべるまち`,
  lead: 'くらべるまちを、2つ以上えらんでください。',
  map: '場所からえらぶ',
  list: '名前からえらぶ',
  chosen: (names: string) => `えらんだまち：${names}`,
  chosenNone: 'まだえらんでいません。',
  start: 'くらべる',
  tooFew: 'まちを2つ以上えらんでください。',
  tooMany: (name: string) =>
    `くらべられるのは、${maxComparedTowns}つまでです。${name}を足すには、ほかのまちの印を1つ外してください。`,
  unknown: 'アドレスに、このアプリが知らない名前がありました。それは外しました。',
  hasMore: (most: number) => `くらべられるのは、${most}つまでです。${most + 1}つ目からのまちは外しました。`,
  spans: 'それぞれの計画の年',
  notHeld: '計画は未収録',
  missing: (names: string) => `${names}は計画が未収録なので、取り組みの数はくらべられません。`,
  count: itemCount,
  nothing: 'なし',
  jointStrip: (towns: string, count: number) => `${towns}の共同 ${count}件`,
  details: 'くわしく',
  sourceOf: (name: string) => `${name}の資料：`,
  /** Both numbers of a town: 2010年 116,611人、2020年 114,038人. */
  bars: (first: string, last: string) => `${first}、${last}`,
  howToRead: '数の読み方',
  results: '結果',
  notWritten: '書いてない',
  gapsKey: '✓は、書いてある取り組みや、結果がわかる目標の数です。–は、書いていないことです。',
  print: '印刷する',
  differentYears: '計画の年は、まちによってちがいます。同じ時をくらべたものではありません。',
  notMoreIsBetter: '取り組みの数が多くても、よいまちだとは言えません。資料の書き方も、まちごとにちがいます。',
  order: '見る順番をかえる',
  orderAbout: '見たい話題を、上に動かせます。ボタンをおすか、しるしをつまんで動かしてください。',
  up: (name: string) => `「${name}」を上へ`,
  down: (name: string) => `「${name}」を下へ`,
  placed: (name: string, count: number) => `「${name}」を${count}番目にしました。`,
  topicsTitle: (towns: string) => `1つの話題を、${towns}で見る`,
  each: 'まちごとに見る',
  allTowns: (name: string, towns: string) => `${towns}の「${name}」`,
  more: (count: number) => `ほかの${initiativeCount(count)}も見る`,
  own: (years: string, count: number) => `${years}の計画に、${initiativeCount(count)}`,
  ownNone: (years: string) => `${years}の計画には、のっていません。`,
  noPlan: 'このまちだけの計画は、資料の中にありません。',
  joint: (count: number, towns: string) => `${towns}の計画に、${initiativeCount(count)}`,
  jointNone: (towns: string) => `${towns}の計画には、のっていません。`,
  jointTitle: (towns: string) => `${towns}がいっしょに進めること`,
  jointYears: (years: string) => `いっしょに進める計画は、${years}のものです。`,
  unsure: 'どのまちが加わるのかを、表から読み取れない取り組みも数えています。',
  support: 'お金の支えについて書いてある取り組みです。金額や申し込み方は、ほとんど書いてありません。',
  of: (name: string) => `${name}：`,
  exact: '資料に書いてあるままの、細かい数です。',
  scale: (low: string, high: string) => `棒のものさしは、どのまちも${low}から${high}までです。`,
  figuresNone: 'えらんだまちには、人口のほかに、くらべられる数字がありません。',
  why: 'くらべられるわけ',
  differs: 'ちがうところ',
  apart: 'くらべられない数字',
  apartAbout: 'にていますが、数え方がちがいます。ならべると、まちがって読まれます。',
  difference: { year: '年', definition: '意味', unit: '単位', counting: '数え方' },
  mapTitle: (years: string) => `${years}の数`,
  charts: 'まちごとの図',
  tableRest: '数の表（続き）',
  gapsOfAll: 'どの資料にもないこと',
  gapsAbout: 'それぞれの資料に、何が書いていないかです。',
  gapYears: (years: string) => `${years}のことだけです。そのあとのことは、書いてありません。`,
  gapResults: (count: number, countOpen: number) =>
    `${indicatorCount(count)}のうち、結果がないものは${countOpen}です。`,
  gapResultsAll: (count: number) => `${indicatorCount(count)}の、どれにも結果がありません。`,
  gapBaselines: (count: number, countOpen: number) =>
    `${indicatorCount(count)}のうち、はじめの数がないものは${countOpen}です。`,
  gapNoIndicators: 'めやすは、のっていません。',
  gapRows: (names: string) => `どの取り組みにも書いていないこと：${names}`,
  gapRow,
  gapScenes: (names: string) => `取り組みがのっていない場面：${names}`,
  data: 'くらべるデータ',
  others: 'ほかの話題を見る',
}

/** 防府市と美祢市; more than two are put in a row. */
export const joinedNames = (names: readonly string[]): string =>
  names.length > 2 ? names.join('、') : names.join('と')

/** Names in a row, each with what stands behind it: 山口市・ and 防府市. */
export const namesInRow = (names: readonly string[]): readonly string[] =>
  names.map((name, index) => (index < names.length - 1 ? `${name}・` : name))

/** 64・66・67行目 */
export const linesInRow = (lines: readonly number[]): string => `${lines.join('・')}行目`
