import type { Ask } from '#domain/asking.ts'
import { withoutRuby, type RubyMarkup } from '#domain/ruby-markup.ts'
import { maxNoteLength, type Question } from '#domain/saved.ts'
import { maxItems, type FileRefusal } from '#domain/saved-file.ts'
import { copying } from '#texts/copying.ts'
import { links } from '#texts/links.ts'
import { notStored } from '#texts/stored.ts'

const noteLimit = `${maxNoteLength.toLocaleString('ja-JP')}字`

/** The words of what a person keeps, and of what she asks at the city office. */
export const saved = {
  title: links.saved,
  see: links.seeSaved,
  unkept: notStored,
  ...copying,
  save: '保存',
  /** What makes of it the name of a button, unlike that of the page with the list. */
  toSave: 'する',
  isKept: '保存ずみ',
  letGo: '（もう一度おすと、保存をやめます）',
  isSaved: '保存してあります。',
  isSavedOnce: '保存してあります。この端末のデータベースは使えません。大切なものは、ファイルにも残してください。',
  where: 'この端末の中だけに残します。どこにも送りません。ブラウザーのサイトデータを消すと、いっしょに消えます。',
  none: 'まだ何も保存していません。取り組みやめやすのページで「保存」をおすと、ここにならびます。',
  ask: '市役所で聞くこと',
  askLead: '資料に書いていないことを、質問にまとめました。',
  note: 'メモ',
  /** Over what has changed of a record's figures since she saw them. */
  changed: '前に見たときから、数がかわりました。',
  sawChange: 'かわったことを見ました',
  remove: '保存をやめる',
  gone: 'この番号のものは、いまのデータの中にありません。',
  copy: '聞くことをコピー',
  script: '電話で話す文',
  print: '印刷する',
  exportIt: 'ファイルに残す',
  importIt: 'ファイルから読む',
  imported: (count: number) => `${count}件を読みました。前に保存したものも、残っています。`,
  importedCut: (count: number) => `${count}件のメモは長すぎます。はじめの${noteLimit}だけ入れました。`,
  importedOdd: (count: number) =>
    `${count}件は、もっと新しい まちしるべ のものです。ここには出ません。消さずに持っておきます。`,
  importedLeft: (count: number) => `${count}件は、読めない形です。入れていません。`,
  odd: (count: number) =>
    `保存したもののうち${count}件は、もっと新しい まちしるべ のものです。ここには出ません。消さずに持っています。`,
  unread: '前に保存したものの一部を、読めませんでした。消さずに、この端末の別のところに残してあります。',
  noteFull: `メモは${noteLimit}までです。`,
  file: 'machi-shirube.json',
  data: '保存したもののデータ',
  removed: 'の保存をやめました。',
  undo: '元にもどす',
  undone: '元にもどしました。',
  noteKept: 'メモを、この端末に残しました。',
  noteUnkept: 'メモを、この端末に残せませんでした。',
  source: (place: string) => `出どころ：${place}`,
  printedTitle: '資料の題名：',
  lasting: 'このデータは、ブラウザーが消さないことになっています。',
  notLasting: 'このデータは、ブラウザーの都合で消えることがあります。大切なものは、ファイルにも残してください。',
  answer: '答え：',
  hello: (office: string) => `もしもし、${office}でしょうか。計画にのっている取り組みについて、教えてください。`,
  helloJoint: (towns: string) => `もしもし。${towns}がいっしょに進める取り組みについて、教えてください。`,
  about: (years: string, plan: string) => ['「', `」についてです。${years}「${plan}」にのっています。`] as const,
  thanks: 'ありがとうございました。',
}

/** The words of the box of questions on a record's own page. */
export const askBox = {
  /** Over the questions about what towns do together, at whichever office one asks. */
  joint: '市役所や町役場で聞くこと',
  open: (count: number) => `資料にないこと ${count}件`,
  tick: '聞いたら、しるしを付けられます（この端末に保存します）。',
}

const untouched = '前に保存したものは、そのままです。'
const refusal: Readonly<Record<FileRefusal, string>> = {
  unreadable: 'ファイルを開けませんでした。',
  encoding: 'このファイルの文字の種類（文字コード）がわかりません。UTF-8で保存しなおしてください。',
  notJson: 'このファイルは、とちゅうで切れているか、ほかの種類のファイルです。',
  notOurs: 'このファイルは、まちしるべで保存したものではありません。',
  newer: 'このファイルは、もっと新しい まちしるべ のものです。つながっているところで、このアプリを新しくしてください。',
  tooMuch: `多すぎて読めません。保存できるのは、全部で${maxItems.toLocaleString('ja-JP')}件までです。`,
}

/** Why a file was not read, and that it has changed nothing. */
export const fileRefusalWords = (because: FileRefusal): string => `${refusal[because]}${untouched}`

const asked: Readonly<Record<Question, string>> = {
  goesOn: 'この取り組みは、今も続いていますか。',
  who: 'だれが使えますか。',
  money: 'お金はかかりますか。助けてもらえるお金はありますか。',
  amount: 'お金の額は、いくらですか。',
  apply: 'どうやって申し込みますか。',
  desk: 'どの課で聞けばいいですか。',
  until: 'いつまでに申し込めばいいですか。',
  result: '今の数はいくつですか。目標にとどきましたか。',
}

/** A question as it is asked at the office about any record. */
export const questionWords = (question: Question): string => asked[question]

/** A question as it is asked about its record, without marks. */
export const askWords = ({ question, words }: Ask): string => (words ? withoutRuby(words) : questionWords(question))

/** What one person asks about one record at one office; `title` is the printed one. */
export type Asking = {
  readonly id: string
  readonly title: string
  readonly years: string
  readonly plan: string
  readonly asks: readonly Ask[]
}

/** What is left to ask about a record; nothing where all is ticked, since a question that is ticked has been asked. */
export function leftToAsk(asking: Asking, asked: readonly unknown[]): readonly Asking[] {
  const asks = asking.asks.filter(({ question }) => !asked.includes(question))
  return asks.length ? [{ ...asking, asks }] : []
}

/**
 * A part of a line: words of our own (`ruby`: with their readings, where they are the data's), or a record's printed
 * title with the record's id.
 */
export type ScriptPart =
  { readonly own: string; readonly ruby?: RubyMarkup } | { readonly title: string; readonly id: string }
export type ScriptLine = readonly ScriptPart[]

/** A line as it is copied and said. */
export const lineText = (line: ScriptLine): string =>
  line.map((part) => ('own' in part ? part.own : part.title)).join('')

/**
 * What is said on the telephone (without an office's name, at whichever one she calls), a line for each thing: the
 * greeting, each programme by its printed name and year, its questions with room for the answer. `towns`: what the
 * towns of a region are called together.
 */
export function callScript(office: string, askings: readonly Asking[], towns: string): readonly ScriptLine[] {
  const ownLine = (own: string): ScriptLine => [{ own }]
  const lines = askings.flatMap(({ id, title, years, plan, asks }): readonly ScriptLine[] => {
    const [before, behind] = saved.about(years, plan)
    return [
      [{ own: before }, { title, id }, { own: behind }],
      ...asks.flatMap((ask): readonly ScriptLine[] => [
        [{ own: askWords(ask), ...(ask.words && { ruby: ask.words }) }],
        ownLine(saved.answer),
      ]),
    ]
  })
  return [ownLine(office ? saved.hello(office) : saved.helloJoint(towns)), ...lines, ownLine(saved.thanks)]
}
