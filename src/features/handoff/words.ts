import type { ShareCodeRefusal } from '#domain/share-code.ts'
import { questions, type Question } from '#domain/saved.ts'
import { copying } from '#texts/copying.ts'

/** The words of what goes from one telephone to another without a server. */
export const handoff = {
  ...copying,
  title: 'QRコードで別のスマホにわたす',
  short: 'QRコード',
  lead: '相手のスマホのカメラで、このQRコードを読み取ってください。まちしるべが開いて、同じものが出ます。',
  where: '相手のスマホがつながらないときは、まちしるべを前に開いたスマホでだけ開けます。',
  noNotes: 'QRコードに入るのは、番号だけです。メモと、つけた印は入りません。',
  left: (count: number) => `いまのデータにない${count}件は、入っていません。`,
  list: (count: number) => `保存した${count}件を開くQRコード`,
  comparison: '同じくらべ方を開くQRコード',
  tooMuch: '多すぎて、QRコードにできません。「ファイルに残す」を使ってください。',
  codeName: 'コード',
  codeLead:
    'カメラを使わないときは、相手のスマホで「コードで受け取る」を開きます。そこで、このコードを打ってください。',
  copyCode: 'コードをコピー',
  copyLink: 'リンクをコピー',
  share: '共有する',
  sent: 'まちしるべで開く',
  notShared: '共有できませんでした。「リンクをコピー」を使ってください。',
  plain: 'つながらないスマホに、文でわたす',
  plainLead: 'このQRコードには、名前とまちと聞くことが、文で入っています。つながらないスマホでも読めます。',
  plainPart: (count: number, done: number) => `文のQRコード（${count}枚のうち${done}枚目）`,
  before: '前のQRコード',
  next: '次のQRコード',
}

/** The words of the page that opens what was handed over. */
export const received = {
  title: 'コードで受け取る',
  data: '受け取ったもののデータ',
  lead: '別のスマホで「QRコードで別のスマホにわたす」を開くと、コードが出ます。ここに打ってください。',
  field: 'コード',
  help: '大きい字と小さい字は、どちらでもかまいません。「-」は、なくてもかまいません。',
  open: 'コードを開く',
  other: 'ほかのコードを開く',
  holds: (count: number) => `${count}件を受け取りました。`,
  unknown: (count: number) =>
    `${count}件は、この端末のデータの中にありません。つながっているところで、開きなおしてください。`,
  ask: (count: number) => `この端末に保存したものに、新しく${count}件を加えますか。`,
  askKnown: (count: number) => `${count}件は、もう保存してあります。`,
  stays: '前に保存したものは、メモも印も、そのまま残ります。',
  add: '保存したものに加える',
  look: '加えないで見る',
  added: (count: number) => `${count}件を保存したものに加えました。`,
  looking: '加えていません。下の名前をおすと、それぞれのページが開きます。',
  allKnown: 'どれも、もう保存してあります。',
  openComparison: 'わかるところだけ、くらべる',
}

const refusal: Readonly<Record<ShareCodeRefusal, string>> = {
  empty: 'コードを打ってください。',
  tooLong: '長すぎます。まちしるべのコードではありません。相手のスマホのQRコードを、もう一度読み取ってください。',
  damaged: 'コードがちがうか、とちゅうで切れています。もう一度打つか、QRコードを読み取りなおしてください。',
  newer: 'このコードは、もっと新しい まちしるべ のものです。つながっているところで、このアプリを新しくしてください。',
}

/** Why a code is not opened, and what to do. */
export const refusalWords = (because: ShareCodeRefusal): string => refusal[because]

const short: Readonly<Record<Question, string>> = {
  goesOn: '今どうなっているか',
  who: 'だれのためか',
  money: 'お金',
  amount: 'お金の額',
  apply: '申し込み方',
  desk: '場所と聞く課',
  until: '日にち',
  result: 'めやすの今の数',
}

/**
 * What to ask, in lines: about one record as it is asked (`worded`), about several each topic once and in few words,
 * for all ways to word it, since most of it is asked everywhere.
 */
export function askLines(worded: readonly (readonly WordedAsk[])[]): readonly string[] {
  const [first, ...others] = worded.filter(({ length }) => length)
  if (!first) return []
  if (!others.length) return first.map(({ text }, index) => `${index ? '' : asking}${text}`)
  const all = new Set([first, ...others].flatMap((asks) => asks.map(({ question }) => question)))
  const topics = questions.filter((question) => all.has(question)).map((question) => short[question])
  return [`${asking}${topics.join('、')}`]
}
const asking = '聞くこと：'

/** A question and how it is asked about its record. */
export type WordedAsk = { readonly question: Question; readonly text: string }

/** What is handed over of one town's plan, under the town and the plan's years: 防府市、2015〜2019年度の計画. */
export type SharedGroup = { readonly name: string; readonly names: readonly string[] }

/** How many bytes (UTF-8) one QR code holds, so that a phone of 320 pixels shows each module on more than three. */
export const maxBytes = 300

/** A printed title may be longer than one code: what stands behind so many characters is left out. */
const mostOfName = 60

export const byteLength = (text: string): number => new TextEncoder().encode(text).length

/**
 * A list as plain text for telephones without the app and without a network: names under their towns, what to ask
 * (see `askLines`), the app's address last. As many texts as there must be for none to have more
 * than `mostBytes`; each says which of how many it is.
 */
export function plainTexts(groups: readonly SharedGroup[], ask: readonly string[], address: string): readonly string[] {
  const parts: string[][] = [[]]
  const room = maxBytes - byteLength(`${headOf(99, 99)}\n`)
  const put = (line: string, above = ''): void => {
    // There is a last part: the list begins with one and only grows.
    const last = parts.at(-1)!
    if (!last.length || byteLength([...last, line].join('\n')) <= room)
      last.push(...(last.length || !above ? [] : [above]), line)
    else parts.push([...(above && line !== above ? [above] : []), line])
  }
  for (const { name, names } of groups) {
    const town = `■${name}`
    const [first, ...others] = names.map(lineOf)
    put([town, first].join('\n'))
    for (const line of others) put(line, town)
  }
  for (const line of ask) put(line)
  put(address)
  return parts.map((lines, index) => [headOf(parts.length, index + 1), ...lines].join('\n'))
}

const lineOf = (name: string): string => `・${name.length > mostOfName ? `${name.slice(0, mostOfName)}…` : name}`
const headOf = (count: number, done: number): string => (count > 1 ? `まちしるべ ${done}/${count}` : 'まちしるべ')
