import { isWithoutAnswer, type DownloadProblem } from '#packs/download-problem.ts'

/** What is said at the foot of each page: of what is on the device first, then of what is newer. */
export const offlineStatus = {
  looking: 'この端末に入っているかを見ています。',
  none: 'この端末にまだ入っていません。',
  whole: 'すべてこの端末に入っています。つながらなくても読めます。',
  shellComing: 'データはこの端末に入りました。アプリを入れています。',
  shellAbsent: 'データはこの端末に入っています。ただし、この開き方では、つながらないところでアプリを開けません。',

  fetching: (done: number, of: number) => `この端末に入れています（${of}件のうち${done}件）。`,
  fetchingNewer: (done: number, of: number) => `新しいデータを入れています（${of}件のうち${done}件）。`,
  newer: '新しいデータが入りました。次に開いたときから見られます。',
  showNewer: '新しいデータで開く',
}

const again = 'つながると、自動でもう一度ためします。'
const noAnswer = '端末の入れもの（データベース）から返事がありません。アプリをとじて、開きなおしてください。'

/** What is on the device cannot be read. One that did not answer: whether anything is on it is not known either. */
export const whyUnreadable = (problem: DownloadProblem | undefined): string =>
  problem && isWithoutAnswer(problem)
    ? noAnswer
    : 'この端末に入っているデータを、いま読めません。アプリをとじて、開きなおしてください。'

/** Why nothing is on the device yet. Nothing here speaks of earlier data: there is none. */
export const whyNone: Readonly<Record<DownloadProblem, string>> = {
  unreachable: `データをとりに行けないので、この端末に入れられませんでした。${again}`,
  silent: `データがとどかないので、この端末に入れられませんでした。${again}`,
  gone: `データが見つからないので、この端末に入れられませんでした。${again}`,
  portal:
    'データではない画面がとどいたので、この端末に入れられませんでした。Wi-Fiのログインがまだのときは、ログインしてください。',
  damaged: `とどいたデータがこわれていたので、この端末に入れませんでした。${again}`,
  newerApp: 'とどいたデータは、いまのアプリでは読めません。アプリを新しくしてください。',
  noStorage: 'この端末やこの開き方では、データを入れておけません。つながっているあいだは読めます。',
  noRoom: '端末に空きがないので、データを入れておけません。つながっているあいだは読めます。',
  slowStorage: noAnswer,
  lostStorage: noAnswer,
}

/**
 * Why nothing newer came, while everything of before is here. Nothing is said where a person need not do anything: no
 * line is what the app is made for.
 */
export const whyNotNewer: Readonly<Record<DownloadProblem, string | undefined>> = {
  unreachable: undefined,
  silent: undefined,
  gone: undefined,
  portal:
    '新しいデータがあるかは、わかりません。データではない画面がとどきました。Wi-Fiのログインがまだのときは、ログインしてください。',
  damaged: '新しいデータがこわれてとどいたので、入れませんでした。前のデータは、そのまま読めます。',
  newerApp: '新しいデータは、いまのアプリでは読めません。アプリを新しくしてください。前のデータは、そのまま読めます。',
  noStorage: '新しいデータを入れられませんでした。前のデータは、そのまま読めます。',
  noRoom: '端末に空きがないので、新しいデータを入れられませんでした。前のデータは、そのまま読めます。',
  slowStorage: '新しいデータを入れられませんでした。前のデータは、そのまま読めます。',
  lostStorage: '新しいデータを入れられませんでした。前のデータは、そのまま読めます。',
}
