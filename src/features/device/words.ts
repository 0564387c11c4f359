import { about } from '#texts/about-page.ts'
import { links } from '#texts/links.ts'

/** The words of the page about what is on this device. */
export const device = {
  title: links.device,
  lead: 'まちしるべがこの端末に入れたものは、これで全部です。',
  data: '計画のデータ',
  whole: (date: string) => `すべて入っています。${about.madeOn(date)}`,
  newer: '新しいデータも入っています。次に開いたときから見られます。',
  none: 'まだ、すべては入っていません。',
  unreadable: 'いま読めません。アプリをとじて、開きなおしてください。',
  unknown: '見ています。',
  app: 'アプリ',
  appHere: '入っています。つながらないところでも開けます。',
  appMissing: 'まだ入っていません。つながらないところでは開けません。',
  saved: links.saved,
  savedCount: (count: number) => (count ? `${count}件` : 'まだ何もありません。'),
  town: 'あなたのまち',
  noTown: '選んでいません。',
  size: '大きさ',
  sizeWords: (megabytes: string) => `およそ${megabytes}MB（ブラウザーの見つもり）`,
  sizeUnknown: 'このブラウザーでは、わかりません。',
  lasting: '消えにくさ',
  persisted: 'ブラウザーは、これを自動では消しません。',
  evictable: '場所が足りなくなると、ブラウザーが自動で消すことがあります。',
  persistenceUnknown: 'このブラウザーでは、自動で消えるかどうか、わかりません。',
  askToLast: '消さないようにたのむ',

  whatsNew: '新しくなったこと',
  nothingNew: '新しくなったことは、まだありません。',
  changedOn: (date: string, count: number) => `${date}：${count}件`,
  sinceLastTime: '（前に見たあと）',
  wordsBefore: '前の文：',
  wordsNow: '今の文：',
  open: '開く',

  check: '確かめて、直す',
  checkLead: '入っているデータを1つずつ確かめます。こわれていたら、取りなおします。保存したものは変わりません。',
  checking: '確かめています。',
  allWhole: (count: number) => `${count}件のデータを確かめました。こわれたものは、ありません。`,
  mended: (count: number) => `こわれたデータが${count}件ありました。取りなおしました。`,
  notMended: (count: number) =>
    `こわれたデータが${count}件ありました。まだ取りなおせていません。つながっているところで、もう一度ためしてください。`,
  stillMissing: 'まだ入っていないデータがあります。つながっているところで、もう一度ためしてください。',
  notChecked: '端末から返事がないので、確かめられませんでした。アプリをとじて、開きなおしてください。',

  remove: 'すべて消す',
  removeLead: (saved: number) => [
    'この端末から、アプリとデータが消えます。あなたのまち、読み方の設定、さがしたキーワードも消えます。',
    ...(saved ? [`保存した${saved}件と、そのメモも消えます。もとには、もどせません。`] : []),
    'データは、つながっているところでまた開けば、もう一度入ります。',
  ],
  keepFirst: '消す前に、保存したものをファイルに残せます。',
  toSaved: '保存したものを開く',
  begin: 'この端末からすべて消す',
  confirm: '本当に消す',
  cancel: 'やめる',
  removed: 'すべて消しました。このページをとじてください。',
  notRemoved:
    '消せなかったものがあります。まちしるべを開いているほかのタブをとじて、もう一度ためしてください。のこりは、ブラウザーの設定からも消せます。',
}
