import type { Question } from '#domain/saved.ts'

/** The words of what a person keeps, and of what she asks at the city office. */
export const saved = {
  title: '保存したもの',
  save: '保存する',
  unsave: '保存をやめる',
  isSaved: '保存してあります。',
  see: '保存したものを見る',
  unkept: 'この端末には残せませんでした。開いているあいだだけ使えます。',
  where: 'この端末の中だけに残します。どこにも送りません。ブラウザーのサイトデータを消すと、いっしょに消えます。',
  none: 'まだ何も保存していません。取り組みやめやすのページで「保存する」をおすと、ここにならびます。',
  ask: '市役所で聞くこと',
  askLead: '資料に書いていないことを、聞くことばにしました。',
  note: 'メモ',
  remove: '保存をやめる',
  gone: 'この番号のものは、いまのデータの中にありません。',
  copy: '聞くことを写す',
  copied: '写しました。',
  refused: '写せませんでした。下の文をえらんで、写してください。',
  script: '電話で話すことば',
  print: '印刷する',
  exportIt: 'ファイルに残す',
  importIt: 'ファイルから読む',
  imported: (count: number) => `${count}件を読みました。前に保存したものも、残っています。`,
  notList: 'このファイルは、まちしるべで保存したものではありません。前に保存したものは、そのままです。',
  file: 'machi-shirube.json',
  data: '保存したもののデータ',
  answer: '答え：',
  hello: (office: string) => `もしもし、${office}ですか。計画にのっている取り組みについて、教えてください。`,
  helloJoint: 'もしもし。7つの市と町がいっしょに進める取り組みについて、教えてください。',
  about: (title: string, years: string, plan: string) => `「${title}」についてです。${years}の「${plan}」にのっています。`,
  thanks: 'ありがとうございました。',
}

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

/** A question as it is asked at the office. */
export const questionWords = (question: Question): string => asked[question]

/** What one person asks about one record at one office. */
export type Asking = { readonly title: string; readonly years: string; readonly plan: string; readonly questions: readonly Question[]; readonly note: string }

/** What is said on the telephone (without an office's name, at whichever one she calls), a line for each thing: the greeting, each programme by its printed name and year, its questions with room for the answer. */
export function callScript(office: string, askings: readonly Asking[]): readonly string[] {
  const lines = askings.flatMap(({ title, years, plan, questions }) => [saved.about(title, years, plan), ...questions.flatMap((question) => [questionWords(question), saved.answer])])
  return [office ? saved.hello(office) : saved.helloJoint, ...lines, saved.thanks]
}
