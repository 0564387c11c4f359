/** What is said of a town's sheet that was not taken: one sentence each, with what stands there and what to write. */
import type { FileNote, FileRefusal, OtherFile, RowRefusal } from '#domain/town-sheet/sheet-faults.ts'
import { stateNames } from '#domain/town-sheet/now-record.ts'
import { dateWords } from './years.ts'

/** A header without the mark of columns that are ours. */
export const columnWords = (header: string): string => header.replace(/^[＊*]/, '')

const quotedColumns = (columns: readonly string[]): string =>
  columns.map((column) => `「${columnWords(column)}」`).join('と')

const others: Readonly<Record<OtherFile, string>> = {
  pdf: 'これは PDF です。表のファイル（.xlsx か .csv）を選んでください。',
  oldExcel:
    'これは古い Excel の形（.xls）か、パスワードのついたファイルです。Excel で開いて、パスワードなしの .xlsx で保存してください。',
  openDocument: 'これは .ods のファイルです。表計算ソフトで開いて、.xlsx で保存してください。',
  otherZip: 'これは表のファイルではありません。.xlsx か .csv のファイルを選んでください。',
  page: 'これは Web のページです。表のファイル（.xlsx か .csv）を選んでください。',
  workbook: '名前は .csv ですが、中身は Excel の表です。npm run now か results で、このファイルを読みこんでください。',
  utf16: 'このファイルの文字は UTF-16 です。Excel で開いて、「CSV UTF-8」か .xlsx で保存してください。',
}

/** Why nothing of a file was read. */
export function fileRefusalSentence(refusal: FileRefusal): string {
  return isPlain(refusal) ? plainRefusals[refusal.kind] : refusalWithValues(refusal)
}

type PlainRefusal = Extract<FileRefusal, { readonly kind: 'emptyFile' | 'damagedWorkbook' | 'noHeader' }>
const plainRefusals: Readonly<Record<PlainRefusal['kind'], string>> = {
  emptyFile: 'このファイルには何も書いてありません。書いた表を保存してから、もう一度選んでください。',
  damagedWorkbook: 'この .xlsx は、こわれていて読めません。Excel で開けるか見て、もう一度保存してください。',
  noHeader:
    '上から5行の中に、この表の見出しの行がありません。「記録のID」「いま」「確認日」のような見出しの行を、消さないでください。ほかの表は、ここでは読めません。',
}
const isPlain = (refusal: FileRefusal): refusal is PlainRefusal => Object.hasOwn(plainRefusals, refusal.kind)

function refusalWithValues(refusal: Exclude<FileRefusal, PlainRefusal>): string {
  switch (refusal.kind) {
    case 'tooLarge':
      return `ファイルが大きすぎます（${refusal.megabytes}MBまで）。写真やほかの表をとって、もう一度保存してください。`
    case 'tooManyRows':
      return `行が多すぎます（${refusal.limit}行まで）。この表のほかの行を消してください。`
    case 'tooManyColumns':
      return `列が多すぎます（${refusal.limit}列まで）。この表のほかの列を消してください。`
    case 'otherFile':
      return others[refusal.what]
    case 'undecodable':
      return `${refusal.row}行目に、読めない文字があります。Excel で開いて、「CSV UTF-8」か .xlsx で保存してください。`
    case 'openQuote':
      return `${refusal.row}行目の引用符（＂）が閉じていません。消すか、Excel で保存しなおしてください。`
    case 'columnsGone':
      return `列${quotedColumns(refusal.columns)}がありません。もとの表から、その列を入れなおしてください。`
    case 'columnTwice':
      return `列「${columnWords(refusal.column)}」が2つあります。1つにしてください。`
    case 'otherTown':
      return `この表は、ほかの市町のもの（${refusal.stands}）です。団体コードが${refusal.meant}の表を選んでください。`
    case 'rowsFewer':
      return `行が${refusal.had}から${refusal.has}に減っています。消した行をもどしてください（書かない行も、そのまま残してください）。`
    case 'dayBackwards':
      return `${refusal.row}行目「${refusal.title}」の確認日が、${dateWords(refusal.before)}から${dateWords(refusal.after)}にもどっています。いちばん新しい表か、見てください。`
  }
}

/** What is told of a file that was read. */
export function fileNoteSentence(note: FileNote): string {
  switch (note.kind) {
    case 'workbookNamedCsv':
      return '名前は .csv ですが、中身は Excel の表（.xlsx）でした。Excel の表として読みました。'
    case 'csvNamedWorkbook':
      return '名前は Excel の表ですが、中身は CSV でした。CSV として読みました。'
    case 'encoding':
      return note.encoding === 'utf-8'
        ? '文字は UTF-8 として読みました。'
        : '文字は Shift_JIS（CP932）として読みました。'
    case 'unknownColumns':
      return `列${quotedColumns(note.names)}は、この表の列ではないので、読みませんでした。`
    case 'pageRead':
      return `シート「${note.name}」を読みました。${note.others.map((name) => `「${name}」`).join('')}は読みませんでした。`
    case 'rowsGone':
      return `${note.count}件は、行がないので、前のままにします。`
  }
}

const states = Object.values(stateNames).join('、')

/** What follows 「12行目の確認日「4月頃」は」: what is wrong, and what to write. */
const advice: Readonly<Record<RowRefusal['because'], (meant: string) => string>> = {
  notADay: () => 'は日付ではありません。2026-04-01のように書いてください。',
  inTheFuture: (today) => `は、まだ来ていません。今日（${dateWords(today)}）までにしてください。`,
  beforeTheDocument: (published) => `は、計画が出た${dateWords(published)}より前です。確かめた日を書いてください。`,
  endsBeforeItBegins: (begins) => `は、受け付けの始まり（${dateWords(begins)}）より前です。どちらかを直してください。`,
  notAMonth: () => 'は月ではありません。2027-04のように書いてください。',
  notAState: () => `は、選べることばではありません。${states}のどれかを選ぶか、空のままにしてください。`,
  stateMissing: () => `が空です。ほかの欄に書いたことを読むには、${states}のどれかを選んでください。`,
  dayMissing: () => 'が空です。確かめた日を、2026-04-01のように書いてください。',
  notALink: () => 'はページのアドレスではありません。https:// からはじまるアドレスを書いてください。',
  otherHost: (hosts) => `は、市や町のサイト（${hosts}）のページではありません。そのサイトのアドレスを書いてください。`,
  notATelephone: () => 'は電話番号として読めません。0835-23-2111のように、1つだけ書いてください。',
  zeroLost: () => 'は、はじめの0が消えています。0835-23-2111のように、「-」を入れて書いてください。',
  turnedByExcel: () => 'は、Excel が日付や別の数に変えています。もとの表から、そのます目を写してください。',
  unknownId: (slices) =>
    slices
      ? `は、このめやすにありません。${slices}にしてください。`
      : 'という記録はありません。もとの表の ID を写してください。',
  idMissing: () => 'が空で、どの記録の行かわかりません。もとの表の ID を写してください。',
  titleTwice: () => 'という題名は2つあります。記録のIDも写してください。',
  otherTownRow: (code) => `は、この市や町の団体コードではありません。${code}の行だけにしてください。`,
  twice: (row) => `は、${row}行目にもあります。どちらか1行にしてください。`,
  excelError: () => 'は、Excel の計算のエラーです。式ではなく、ことばや数を書いてください。',
  damagedLetters: () => 'に、こわれた文字があります。書きなおしてください。',
  tooLong: () => '…は長すぎます。5000字までにしてください。',
  notAYear: () => 'は年度ではありません。2023のように書いてください。',
  yearMissing: () => 'が空です。2023のように、どの年度の数かを書いてください。',
  notANumber: () => 'は数ではありません。1234のように書くか、わからなければ空のままにしてください。',
  withUnit: () => 'に、単位がついています。数だけを書いてください（単位は「単位」の列にあります）。',
  otherUnit: (unit) =>
    `は、このめやすの単位とちがいます。${unit ? `「${unit}」にしてください。` : '空のままにしてください。'}`,
  sourceMissing: () => 'が空です。その数を出している市や町のページのアドレスを書いてください。',
  valueMissing: () => 'が空です。出典のページにある数を書いてください。',
  notAPolicy: () => 'は、1から5の数ではありません。1、2、3、4、5のどれかを書いてください。',
  policyMissing: () => 'が空です。理由を書くときは、1から5のどれかを書いてください。',
  unknownFigure: () => 'の、どの数の行かわかりません。年や行の番号は、もとの表のままにしてください。',
  notAChoice: (choices) => `は、選べることばではありません。${choices}のどれかにしてください。`,
  lettersLost: (letters) => `で、字「${letters}」が「?」になっています。「CSV UTF-8」か .xlsx で保存してください。`,
  notHere: () => 'は、この表からは直せません。何がちがうかを、ことばで知らせてください。',
  emptied: (before) => `が空です。もとは「${before}」です。消すのではなく、直したものを書いてください。`,
}

/** Why a row was not taken: 「12行目の確認日「4月頃」は日付ではありません。2026-04-01のように書いてください。」 */
export function rowRefusalSentence({ row, column, stands, because, meant = '' }: RowRefusal): string {
  return `${row}行目の${columnWords(column)}${stands ? `「${stands}」` : ''}${advice[because](meant)}`
}
