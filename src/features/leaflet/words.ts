import type { SourceDocument } from '#domain/plan.ts'
import type { Ask } from '#domain/asking.ts'
import { onlyJoint, type RegionWords } from '#texts/region-words.ts'
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
    [...(own === 'noPlan' ? [] : [`計画${own}`]), ...(joint === 'noRegion' ? [] : [`共同${joint}`])].join('、') ||
    onlyJoint([]),
  countsAbout: (regions: readonly RegionWords[]) =>
    `数は、取り組みの数です。「計画」はそのまちの計画${regions.length ? `、「共同」は${regions.map(({ towns }) => `${towns}の計画`).join('と、')}` : ''}のものです。`,
  ofPlan: (years: string, what: string) => `${years}の${what}`,
  ownYears: (years: string) => `そのまちの計画は、${years}です。`,
  earlierYears: (years: string) => `前の計画（${years}）は、アプリで見られます。`,
  /** The years of the joint plans that deeds on the sheet are from; nothing where there is none. */
  jointYears: (years: string) => (years ? `共同のものは、${years}にのっています。` : ''),
  townYears: (name: string, years: string) => `${name}は、${years}。`,
  emptyScenes: (names: string) => `取り組みがのっていない場面：${names}`,
  together: '（共同）',
  figures: '数字で見る',
  counted: 'めやすの結果と、その数',
  people: (name: string) => `${name}に住む人の数`,
  projections: '見込みの数は、アプリで見られます。',
  rest: (count: number) => `ほかの${count}は、アプリで見られます。`,
  askedAt: (office: string) => `${office}で聞くこと`,
  about: '聞きたい取り組みの名前',
  answer: '答え',
  notes: '書くところ',
  app: 'アプリで見る',
  code: 'このQRコードをスマホのカメラで読み取ると、まちしるべが開きます。',
  qr: (name: string) => `${name}を開くQRコード`,
  tooMuch: '多すぎて、QRコードにできません。',
  typed: (code: string) => `コード：${code}`,
  sources: 'もとの資料',
  ours: '市役所や町役場がつくったものではありません。',
  namedOnly: (count: number) =>
    count
      ? `取り組みの名前は、はじめの${count}つの話題にだけのせています。ほかは、アプリで見られます。`
      : '取り組みの名前は、アプリで見られます。',
  yourNote: 'あなたのメモ：',
}

/** What is asked of any deed, where it is not known which. */
export const leafletQuestions: readonly Ask[] = (['goesOn', 'who', 'money', 'apply', 'desk', 'until'] as const).map(
  (question) => ({ question }),
)

/** Who gave a document out and when, behind its title: 防府市、2015年10月に出されたもの. */
export const givenOut = (document: Pick<SourceDocument, 'published' | 'revised'>, publisher: string): string =>
  `${publisher}、${documentDates(document)}`
