import type { RegionWords } from './region-words.ts'

/**
 * The words of the app's frame and of home: what the first load brings. The words of other pages stand in `…-page.ts`.
 */

export const app = {
  name: 'まちしるべ',
  toContent: '本文へ',
  mainNav: 'おもな行き先',
  breadcrumbs: 'ここまでの道',
  nav: { towns: 'まち', search: 'さがす', saved: '保存', about: 'このアプリ', words: 'ことば' },
  home: 'まちをえらぶ',
}

export const reading = {
  words: (what: string) => `${what}を読みこんでいます。`,
  progress: (done: number, of: number) => `${of}つのうち${done}つ`,
  failed:
    'データを読みこめませんでした。つながっているところで、もう一度ためしてください。この端末に入っているデータは、なくなっていません。',
  again: 'もう一度読みこむ',
}

export const kept = {
  waiting: 'この端末にまだ入っていません。',
  fetching: (done: number, of: number) =>
    of ? `この端末に入れています（${of}つのうち${done}つ）。` : 'この端末に入っているかを見ています。',
  done: (date: string) => `すべてこの端末に入っています。つながらなくても読めます。データの日付：${date}`,
  shellComing: 'データはこの端末に入りました。アプリを入れています。',
  shellAbsent: (date: string) =>
    `データはこの端末に入っています。データの日付は、${date}です。ただし、この開き方では、つながらないところでアプリを開けません。`,
  newer: '新しいデータが入りました。次に開いたときから見られます。',
  showNewer: '新しいデータで開く',
  offline: 'つながっていないので、この端末に入れられませんでした。つながると、自動でもう一度ためします。',
  damaged: 'とどいたデータがこわれていたので、この端末には入れませんでした。前のデータは、そのまま読めます。',
  noStorage: 'この端末やこの開き方では、データを入れておけません。つながっているあいだは読めます。',
  slowStorage: '端末の入れもの（データベース）から返事がありません。ほかのタブをとじて、開きなおしてください。',
}

export const update = {
  waiting: '新しい まちしるべ を使えます。',
  taken: '新しい まちしるべ があります。書きおわったら、新しくしてください。',
  now: '新しくする',
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
