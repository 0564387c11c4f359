/**
 * The words of the app's frame and of home: what the first load brings. The other screens' words are in `screens.ts`.
 */

export const app = {
  name: 'まちしるべ',
  toContent: '本文へ',
  mainNav: 'おもな行き先',
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
  now: '新しくする',
}

export const broken = {
  sentence: 'この画面を読みこめませんでした。つながっているところで、もう一度開いてください。',
  again: 'もう一度開く',
}

export const home = {
  question: ['どのまちのことを', '知りたいですか。'],
  towns: '7つの市と町',
  onlyJoint: '7つの市と町で進める計画だけ',
  scenes: '困りごとからさがす',
  themes: 'テーマから見る',
  map: '場所から見る',
  compare: 'まちをくらべる',
  region: '7つの市と町の計画',
  regionLine: '7つの市と町がいっしょに進めること',
  mapLabel: '7つの市と町の、およその位置',
  covers: 'このアプリにあるもの、ないもの',
  has: [
    '防府市、美祢市、山陽小野田市が出した計画と報告に書いてあること',
    '7つの市と町（山口ゆめ回廊）がいっしょに進める計画に書いてあること',
    'それぞれの数字と文が、資料の何行目にあるか',
  ],
  hasNot: [
    '山口市、宇部市、萩市、津和野町の、そのまちだけの計画',
    'お金の額、申し込み方、しめきり、受付の場所（資料にほとんどありません）',
    '今も続いているかどうか（市役所や町役場に聞いてください）',
    '資料に絵としてのっているグラフの数字',
  ],
  hasTitle: 'あるもの',
  hasNotTitle: 'ないもの',
}
