/**
 * The words of the app's frame and of home: what the first load brings. The words of other pages stand in `…-page.ts`.
 */

export const app = {
  name: 'まちしるべ',
  toContent: '本文へ',
  mainNav: 'おもな行き先',
  wayBack: '来た道',
  breadcrumbs: 'ここまでの道',
  nav: { towns: 'まち', search: 'さがす', saved: '保存', about: 'このアプリ', words: 'ことば' },
  home: 'まちをえらぶ',
}

export const reading = {
  page: '次の画面を読みこんでいます。',
  /** `what` is empty while the name of what comes is not known either. */
  words: (what: string) => `${what || 'データ'}を読みこんでいます。`,
  progress: (done: number, of: number) => `${of}つのうち${done}つ`,
  /** By why the data did not come. */
  failed: {
    unreachable:
      'データを読みこめませんでした。つながっているところで、もう一度ためしてください。保存したものは、なくなっていません。',
    silent: 'データがとどきません。つながっているところで、もう一度ためしてください。',
    portal:
      'データではない画面がとどきました。Wi-Fiのログインがまだのときは、ログインしてから、もう一度ためしてください。',
    damaged: 'データがこわれてとどきました。もう一度ためしてください。',
    newerApp: 'このデータは、いまのアプリでは読めません。アプリを新しくしてください。',
    gone: 'この日付のデータは、もうありません。もう一度読みこむと、新しいデータで開きます。',
  },
  again: 'もう一度読みこむ',
}

export const broken = {
  sentence: 'この画面を読みこめませんでした。つながっているところで、もう一度開いてください。',
  again: 'もう一度開く',
}

export const home = {
  question: ['どのまちのことを', '知りたいですか。'],
  themes: 'テーマから見る',
}
