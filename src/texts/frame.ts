import type { RegionWords } from './region-words.ts'

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
  onlyJoint: (towns: string) => `${towns}で進める計画だけ`,
  scenes: '困りごとからさがす',
  themes: 'テーマから見る',
  map: '場所から見る',
  compare: 'まちをくらべる',
  region: (towns: string) => `${towns}の計画`,
  regionLine: (towns: string) => `${towns}がいっしょに進めること`,
  mapLabel: (towns: string) => `${towns}の、およその位置`,
  covers: 'このアプリにあるもの、ないもの',
  hasTitle: 'あるもの',
  hasNotTitle: 'ないもの',
}

/** What no document holds, whichever town it is about. */
export const inNoDocument = [
  '今も続いているかどうか（市役所や町役場に聞いてください）',
  '資料に絵としてのっているグラフの数字',
]

/** What the app holds, and what it does not; lines with names wait until the release is open. */
export const scope = {
  has: (region: RegionWords): readonly string[] => [
    ...(region.withPlan ? [`${region.withPlan}が出した計画と報告に書いてあること`] : []),
    ...(region.nickname ? [`${region.towns}（${region.nickname}）がいっしょに進める計画に書いてあること`] : []),
    'それぞれの数字と文が、資料の何行目にあるか',
  ],
  hasNot: (region: RegionWords): readonly string[] => [
    ...(region.withoutPlan ? [`${region.withoutPlan}の、そのまちだけの計画`] : []),
    'お金の額、申し込み方、しめきり、受付の場所（資料にほとんどありません）',
    ...inNoDocument,
  ],
}
