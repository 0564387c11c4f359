import type { Town } from '#domain/town.ts'

/**
 * The words of the app's frame and of home: what the first load brings. The words of other pages stand in `…-page.ts`.
 */

export const app = {
  name: 'まちしるべ',
  toContent: '本文へ',
  mainNav: 'おもな行き先',
  wayBack: '来た道',
  breadcrumbs: 'ここまでの道',
  nav: { home: 'ホーム', search: 'さがす', compare: 'くらべる', saved: '保存', words: '文字' },
  /** What the number beside 保存 counts. */
  saved: '件',
  about: 'このアプリ',
}

export const reading = {
  page: '次の画面を読みこんでいます。',
  /** `what` is empty while the name of what comes is not known either. */
  words: (what: string) => `${what || 'データ'}を読みこんでいます。`,
  progress: (done: number, of: number) => `${of}件のうち${done}件`,
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
  promise: '約束は、どうなった？',
  /** `town`: the name of hers, where she has one. */
  promiseLine: (town?: string) => (town ? `${town}の目標と、その結果` : 'まちをえらんで、目標と結果を見る'),
  compare: 'まちをくらべる',
  compareLine: '人口、住まい、仕事を、ならべて見る',
  map: '地図から見る',
  mapLine: (towns: string) => `${towns}と、それぞれの計画`,
}

/** What home says that this is, in phrases: of which prefectures, where these are few enough to be named, and towns. */
export function homeTitle(towns: readonly Pick<Town, 'prefecture'>[], called: string): readonly string[] {
  const prefectures = [...new Set(towns.map(({ prefecture }) => prefecture.replace(/(?<=..)[都府県]$/, '')))]
  return [
    ...(prefectures.length && prefectures.length < 4 ? [`${prefectures.join('・')}の`] : []),
    ...[`${called}の`, '計画を、', '暮らしのことばで。'],
  ]
}
