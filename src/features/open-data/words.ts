import { itemCount } from '#texts/counters.ts'
import { links } from '#texts/links.ts'

/** The words of the page from which the data is downloaded; what the tables hold they say themselves. */
export const openData = {
  title: links.openData,
  lead: 'このアプリにある数字と文は、すべて表の形でダウンロードできます。どの行にも、資料の行番号と、このアプリのページへのリンクがついています。',
  network:
    '表の説明とダウンロードは、つながっているところで使えます。つながらないところでは、計画のページだけが見られます。',
  what: '表の説明',
  facts: 'データについて',
  count: '表の数',
  tables: (tables: number, rows: number) => `${itemCount(tables)}（全部で${rows.toLocaleString('ja-JP')}行）`,
  date: 'データの日付',
  rules: '使うときの決まり',
  licence: '決まりの全文（英語）',
  list: '表',
  rows: (rows: number) => `${rows.toLocaleString('ja-JP')}行`,
  csv: (bytes: number) => `CSV（${sizeWords(bytes)}）`,
  json: 'JSON（プログラムで読む形）',
  download: (title: string, format: string) => `${title}の${format}`,
  excel:
    'CSVは、Excelでそのまま開けます。38-1のような番号が日付に見えるときは、その列を文字列として読みこんでください。',
  preview: (rows: number) => `はじめの${rows}行を見る`,
  column: '列',
  row: (number: number) => `${number}行目`,
  empty: '（空）',
  noRows: 'この表には、まだ行がありません。',
  columns: (count: number) => `${itemCount(count)}の列の説明`,
  schema: 'すべての列の説明（datapackage.json）',
  schemaLine: '列の名前やつながりを、Data Packageの形で書いたファイルです。',
  cite: 'このデータの出どころを書くとき',
  citeLine: '下の文をコピーして使えます。1つの数字や文を使うときは、その行の資料の名前と行番号も書いてください。',
  /** `date` and `today` in words. */
  citation: (title: string, date: string, version: string, address: string, today: string) =>
    `まちしるべ「${title}」（データの日付：${date}、バージョン：${version}）。${address}（${today}に見た）`,
  copy: '出どころの文をコピー',
}

/** 255KB, rounded up: nobody expects more than what is said. */
const sizeWords = (bytes: number): string => `${Math.max(1, Math.ceil(bytes / 1000)).toLocaleString('ja-JP')}KB`

/** Characters of a cell that a preview shows. */
const shownOfCell = 60

/** A cell as a preview shows it: its beginning, with a sign where there is more. */
export const cellWords = (cell: string | number): string => {
  const text = String(cell)
  if (!text) return openData.empty
  return text.length > shownOfCell ? `${text.slice(0, shownOfCell)}…` : text
}
