import type { SourceDocument } from '#domain/plan.ts'
import type { Ask } from '#domain/asking.ts'
import { onlyJoint, type RegionWords } from '#texts/region-words.ts'
import { itemCount } from '#texts/counters.ts'
import { documentDates } from '#texts/documents.ts'

/** The words of what goes onto paper: a town, a comparison, a saved list. */
export const leaflet = {
  choose: '印刷するまちを、えらんでください。',
  paper: 'A4の紙1まい、うらおもてに入ります。印刷の画面から、PDFにもできます。',
  papers: 'A4の紙に、うらおもてで入ります。多いときは、紙がふえます。印刷の画面から、PDFにもできます。',
  small: '小さくするときは、印刷の画面でA5をえらびます。',
  goals: '目標',
  strategies: '重要戦略',
  projects: '事業',
  scenes: '暮らしの場面ごとの取り組み',
  counts: (own: number | 'noPlan', joint: number | 'noRegion') =>
    [
      ...(own === 'noPlan' ? [] : [`計画に${itemCount(own)}`]),
      ...(joint === 'noRegion' ? [] : [`共同で${itemCount(joint)}`]),
    ].join('、') || onlyJoint([]),
  joint: (towns: string) => `${towns}の共同`,
  comparedCounts: '件数は、それぞれのまちの計画にのっている取り組みの数です。',
  notHeldTowns: (names: string) => `${names}だけの計画は、資料の中にありません。`,
  known: '資料に書いてあるか',
  results: 'めやすの結果',
  of: (all: number, count: number) => `${itemCount(all)}のうち${itemCount(count)}`,
  none: 'のっていない',
  knownKey: '✓は、書いてある取り組みやめやすの数です。–は、どれにも書いていないことです。',
  askedOf: '役所で聞くこと',
  question: '聞くこと',
  map: (names: string) => `${names}のおよその位置`,
  countsAbout: (regions: readonly RegionWords[]) =>
    `件数は、取り組みの数です。「計画」はそのまちの計画${regions.length ? `、「共同」は${regions.map(({ towns }) => `${towns}の計画`).join('と、')}` : ''}のものです。`,
  ofPlan: (years: string, what: string) => `${years}の${what}`,
  ownYears: (years: string) => `そのまちの計画は、${years}です。`,
  earlierYears: (years: string) => `前の計画（${years}）は、アプリで見られます。`,
  /** The years of the joint plans that deeds on the sheet are from; nothing where there is none. */
  jointYears: (years: string) => (years ? `共同のものは、${years}にのっています。` : ''),
  emptyScenes: (names: string) => `取り組みがのっていない場面：${names}`,
  together: '（共同）',
  figures: '数字で見る',
  counted: 'めやすの結果と、その数',
  targets: 'めやすの例',
  people: (name: string) => `${name}に住む人の数`,
  apart: (count: number) => `くらべられない数字${itemCount(count)}は、アプリで見られます。`,
  projections: '見込みの数は、アプリで見られます。',
  rest: (count: number) => `ほかの${itemCount(count)}は、アプリで見られます。`,
  askedAt: (office: string) => `${office}で聞くこと`,
  about: '聞きたい取り組みの名前',
  answer: '答え',
  telephone: (hall: string) => `${hall} 電話`,
  site: '公式サイト',
  app: 'アプリで見る',
  code: 'スマホのカメラで読み取ってください。',
  qr: (name: string) => `${name}を開くQRコード`,
  tooMuch: '多すぎて、QRコードにできません。',
  typed: (code: string) => `コード：${code}`,
  sources: 'もとの資料',
  ours: '市役所や町役場がつくったものではありません。',
  yourNote: 'あなたのメモ：',
}

/** What is asked of any deed, where it is not known which. */
export const leafletQuestions: readonly Ask[] = (['goesOn', 'who', 'money', 'apply', 'desk', 'until'] as const).map(
  (question) => ({ question }),
)

/** Who gave a document out and when, behind its title: 防府市、2015年10月に出されたもの. */
export const givenOut = (document: Pick<SourceDocument, 'published' | 'revised'>, publisher: string): string =>
  `${publisher}、${documentDates(document)}`
