import { stateNames } from '#domain/town-sheet/now-record.ts'
import type { DayRefusal } from '#domain/town-sheet/start-list.ts'
import type { Verdict } from '#domain/judging/judgement.ts'
import { about } from '#texts/about-page.ts'
import { itemCount } from '#texts/counters.ts'
import { verdictWords } from '#texts/verdicts.ts'
import { dateWords } from '#texts/years.ts'

/** The words of the page for a town's officials. */
export const staff = {
  title: about.staff,
  lead: '計画の取り組みが今も続いているかを、1年に1回、知らせてください。表は、この端末の中だけで読みます。どこにも送りません。',
  town: 'どのまちの表ですか',
  noTown: 'まちを選ぶ',
  data: (town: string) => `${town}のデータ`,
  noPlan: (town: string) => `${town}の計画は、まだ入っていません。`,

  fileTitle: '書いた表を読む',
  choose: '表のファイルを選ぶ',
  drop: 'ここに、ファイルを置くこともできます。.xlsx か .csv です。',
  tables: '計画のまちがいも、表で直せます。データの表（目標、取り組み、めやす、数）を直して、ここで読んでください。',
  reading: '読んでいます。',
  whichTown: 'このファイルは、どのまちの表かわかりません。まちを選んでください。',
  unreadable: 'このファイルを読めませんでした。もう一度選んでください。',
  refusedFile: 'この表は、読みませんでした',
  readTitle: (name: string) => `「${name}」を読みました`,
  readRows: (count: number) => `${itemCount(count)}が書いてありました。`,
  refused: (count: number) => `読めなかった行：${itemCount(count)}`,
  refusedNote: 'この行は、前のままにします。直して、もう一度読んでください。ほかの行は、読みました。',

  changes: 'かわるところ',
  preview: '読む人には、こう見えます',
  page: 'この取り組みのページを開く',
  pageNow: '今のページを開く',
  figurePage: 'このめやすのページを開く',
  handIn: '渡すファイル',
  handInLead: (file: string) =>
    `「${file}」というファイルができます。まちしるべを動かしている人に、メールなどで渡してください。ここでは、まだ何もかわりません。`,
  handInLines: (file: string) =>
    `「${file}」というファイルができます。どの行をどう直すかを、前とあとで書いた文です。まちしるべを動かしている人に、メールなどで渡してください。`,
  howLines: [
    '受け取った人は、もとの資料とくらべてから直します。ここでは、まだ何もかわりません。',
    '数を直すときは、その数がのっている資料も、いっしょに知らせてください。',
  ],
  handInRefused: '読めなかった行は、入っていません。',
  download: 'ファイルをつくる',
  downloaded: 'ファイルをつくりました。',
  notDownloaded: 'ファイルをつくれませんでした。',
  how: [
    '受け取った人は、このファイルをもう一度、同じ決まりで読みます。',
    'そのあと、新しいデータとして出します。読む人の端末には、次につながったときに入ります。',
  ],

  start: 'まだ同じものを、まとめて確かめる',
  startLead: `続いていることを確かめたものに、しるしを付けます。日付は1つです。まだ確かめていないものは「${stateNames.goesOn}」になり、ほかは、今のままで日付だけがかわります。`,
  due: (count: number) => `確かめるときが来たもの（${itemCount(count)}）`,
  never: (count: number) => `まだ確かめていないもの（${itemCount(count)}）`,
  fresh: (count: number) => `ほかの${itemCount(count)}は、今は確かめなくてよいものです。`,
  nothingDue: '今、確かめるものはありません。',
  all: 'ここをすべて選ぶ',
  day: '確かめた日',
  same: (count: number) => (count ? `${itemCount(count)}は、これも、まだ同じ` : 'これも、まだ同じ'),
  sameDone: (count: number) => `${itemCount(count)}を、まだ同じにしました。`,
  noneChosen: '同じものに、しるしを付けてください。',

  back: '元にもどす',
  backDone: '1つ前にもどしました。',
  kept: 'ここまでは、この端末に保存してあります。',
  notKept: 'この端末には保存できませんでした。ページをとじると消えます。',
} as const

/** The words of the field for what readers have copied. */
export const asked = {
  title: '読む人から聞かれたこと',
  lead: '読む人がアプリからコピーした文を、ここにはってください。電話で話す文や、まちがいを知らせる文です。どの取り組みのことかを見つけて、下にならべます。はった文は、この端末の外には出ません。',
  field: 'コピーした文',
  make: '下にならべる',
  made: (count: number) => `${itemCount(count)}について、聞かれたことをならべました。`,
  nothing: 'コピーした文を、ここにはってください。',
  noneFound: 'どの取り組みのことか、わかりませんでした。',
  cut: '長すぎます。はじめの2万字だけ読みました。',
  answered: (count: number) => `聞かれたもののうち${itemCount(count)}は、もう表に答えが入っています。`,
  unmatched: (count: number) => `どの取り組みのことか、わからなかったもの（${itemCount(count)}）`,
  unmatchedNote: 'このまちの計画に同じ名前のものがないか、2つ以上あります。',
  rows: (count: number) => `読む人から聞かれたもの（${itemCount(count)}）`,
  rowsNote:
    '続いているかどうかは、ここで確かめられます。ほかの答えは、表「いま」の同じIDの行に書いて、もう一度読んでください。',
  id: (id: string) => `表のID：${id}`,
  elsewhere: (count: number) => `表「いま」に行がないもの（${itemCount(count)}）`,
  elsewhereNote: 'めやすの数は、結果の表に書いてください。',
  clear: '聞かれたことを消す',
  cleared: '聞かれたことを消しました。',
} as const

/**
 * What becomes of our verdict on a figure with what the town reports: `judged` is there where our rules ask for its
 * year.
 */
export function verdictChange(plan: Verdict | undefined, judged: Verdict | undefined): string {
  if (!plan) return '判断：目標がないので、判断しません。'
  const before = verdictWords(plan)
  if (!judged) return `判断：「${before}」のままです。この年の数は、目標とくらべません。`
  return plan === judged ? `判断：「${before}」のままです。` : `判断：「${before}」→「${verdictWords(judged)}」`
}

/** Why a day was not taken. */
export function dayRefusalWords(refusal: DayRefusal): string {
  switch (refusal.kind) {
    case 'noDay':
      return '確かめた日を選んでください。'
    case 'inTheFuture':
      return 'その日付は、まだ来ていません。今日までにしてください。'
    case 'beforeTheDocument':
      return `「${refusal.title}」の計画が出た${dateWords(refusal.since)}より前です。`
    case 'beforeTheKnown':
      return `「${refusal.title}」は、もう${dateWords(refusal.since)}に確かめてあります。それより前にはできません。`
  }
}
