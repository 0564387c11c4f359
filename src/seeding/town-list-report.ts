import type { ListFault, ListFaultKind } from '#domain/town-list/list-faults.ts'
import type { ReadList } from '#domain/town-list/list-reading.ts'
import type { ListKind } from '#domain/town-list/town-list.ts'
import { fileNoteSentence } from '#texts/town-sheet-faults.ts'

/** What is said of each fault to the one who takes a list in: what it is, and what became of it. */
const sentences: Readonly<Record<ListFaultKind, (count: number, stands: string) => string>> = {
  nameMissing: (count) => `名前のない行が${count}行あります。取りこみません。`,
  otherTown: (count, stands) => `ほかの市町の行が${count}行あります（${stands}）。取りこみません。`,
  townUnknown: (count, stands) =>
    `どの市町のものかわからない行が${count}行あります（団体コードの欄：${stands || '空'}）。取りこみません。`,
  twice: (count, stands) => `同じものの行が、もう1度ずつ${count}行あります（${stands}）。初めの行だけを取りこみます。`,
  notATelephone: (count, stands) => `電話番号ではないものが${count}件あります（${stands}）。その欄だけ外します。`,
  notATime: (count, stands) => `時刻ではないものが${count}件あります（${stands}）。その欄だけ外します。`,
  notADay: (count, stands) => `日付ではないものが${count}件あります（${stands}）。その欄だけ外します。`,
  notANumber: (count, stands) => `数ではない定員が${count}件あります（${stands}）。その欄だけ外します。`,
  notAPlace: (count, stands) =>
    `日本の中の緯度・経度ではないものが${count}件あります（${stands}）。その欄だけ外します。`,
  notALink: (count, stands) => `https:// で始まらない URL が${count}件あります（${stands}）。その欄だけ外します。`,
  damaged: (count, stands) =>
    `こわれた字、Excel のエラー、長すぎる文が${count}件あります（${stands}）。その欄だけ外します。`,
  otherSort: (count, stands) => `標準にない種別が${count}件あります（${stands}）。そのまま取りこみます。`,
  codeMissing: (count, stands) =>
    `団体コードの欄が6けたの数ではない行が${count}行あります（${stands || '空'}）。市町の名前でわかるので、取りこみます。`,
  shortTime: (count, stands) => `7:00 のような時刻が${count}件あります（${stands}）。07:00 の形にして取りこみます。`,
  lineBreak: (count) => `改行の入った欄が${count}件あります。1行にして取りこみます。`,
  addressTogether: (count) =>
    `所在地_市区町村に、番地まで入った行が${count}行あります。住所を続けて書いて取りこみます。`,
  emptyColumns: (count, stands) => `${count}の列は、どの行も空です（${stands} など）。空は「ない」とは読みません。`,
}

function faultSentence({ kind, count, rows, stands }: ListFault): string {
  const where = rows.length ? `${rows.join('、')}行目${count > rows.length ? ' など' : ''}` : ''
  const said = sentences[kind](count, stands.join('、'))
  return where ? `${said}（${where}）` : said
}

/** What the lists are called in 自治体標準オープンデータセット. */
const listNames: Readonly<Record<ListKind, string>> = {
  preschool: '子育て施設一覧',
  public_facility: '公共施設一覧',
  tourism: '観光施設一覧',
  event: 'イベント一覧',
  support_system: '支援制度（給付金）情報',
}
export const listName = (kind: ListKind): string => listNames[kind]

/** What was read of a list and what is wrong with it, a line each. */
export const listReport = ({ list, rows, items, faults, notes }: ReadList): readonly string[] => [
  ...notes.map(fileNoteSentence),
  `「${listName(list)}」です。${rows}行のうち、${items.length}行を取りこめます。`,
  ...faults.map(faultSentence),
]
