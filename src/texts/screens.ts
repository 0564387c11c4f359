import type { RegionWords } from './region-words.ts'

/** The words of the screens, by screen. Sentences with something in them are functions. */

/** What the office of a municipality is called, by the last letter of its name. */
const offices: Readonly<Record<string, string>> = { 市: '市役所', 区: '区役所', 町: '町役場', 村: '村役場' }

export const town = {
  plan: (years: string) => `${years}の計画`,
  noPlan: (name: string, towns: string) =>
    `${name}だけの計画は、このアプリのもとにした資料の中にありません。あるのは、${towns}がいっしょに進める計画です。`,
  goals: (count: number) => `${count}つの目標`,
  projects: (count: number) => `${count}つの事業`,
  strategies: (count: number) => `${count}つの重要戦略`,
  themes: 'テーマ',
  themeLine: (count: number) => `${count}の取り組み`,
  joint: (towns: string) => `${towns}の共同の事業`,
  jointSure: (name: string, count: number) =>
    `${name}が加わることを、資料の表からはっきり読み取れる取り組みは${count}あります。`,
  jointUnsure: (count: number) =>
    `ほかの${count}の取り組みは、表の列がずれていて、どのまちが加わるのかを読み取れません。`,
  allJoint: '共同の計画をすべて見る',
  population: '人口',
  data: (name: string) => `${name}のデータ`,
  populationOf: (name: string) => `${name}に住む人の数`,
  populationLine: 'はじめの数、今の数、2つの推計',
  facts: 'このまちについて書いてあること',
  whole: '計画の全体を見る',
  office: (name: string) => offices[name.slice(-1)] ?? '市役所',
}

export const old = (years: string, office: string): string =>
  `これは${years}の計画です。今も続いているかは、${office}に聞いてください。`

export const region = {
  title: (towns: string) => `${towns}の計画`,
  about: (region: RegionWords) => `${region.nickname}（${region.name}）の${region.towns}が、いっしょに進める計画です。`,
  offices: 'それぞれの市役所や町役場',
  figures: '全体のめやす',
  told: 'この計画に書いてあること',
  whole: '計画の全体を見る',
}

export const plan = {
  contents: '計画の中身',
  strategies: '重要戦略',
  indicators: '計画全体のめやす',
  facts: '計画に書いてあること',
  terms: 'ことばの説明',
  source: 'もとの資料',
  document: 'もとの資料を読む',
  documentLine: (lines: number) => `全部で${lines}行`,
}

export const entry = {
  text: '資料に書いてあること',
  what: 'なにをする',
  titleOnly: '資料には、題名だけが書いてあります。',
  titleByUs: 'この題名は、私たちが付けたものです。',
  under: '中にあるもの',
  initiatives: '取り組み',
  parts: (count: number) => `${count}つに分かれています`,
  actions: 'すること',
  indicators: 'このまとまりのめやす',
  measured: 'この取り組みのめやす',
  measuredOf: 'めやすが決められているまとまり：',
  measuredPlan: '計画全体のめやす',
  measuredNote: 'めやすは、取り組み1つずつではなく、まとまりごとに決められています。',
  noIndicators: '資料には、このまとまりのめやすがのっていません。',
  where: '計画の中の場所',
  themes: 'テーマ',
  schedule: '年ごとの予定',
  year: '年',
  activity: '中身',
  planned: '予定',
  done: 'したこと',
  related: '特に関連する施策',
  relatedHere: '同じ取り組みが出てくるところ',
  pointing: 'この取り組みを挙げている重要戦略',
  takesPart: '加わるまち',
  unreadable: 'どのまちが加わるのか、読み取れません。',
  told: 'ほかに書いてあること',
  tags: '資料の印',
  source: 'もとの資料',
}

export const indicator = {
  table: '数字で見る',
  baseline: 'はじめ',
  target: '目標',
  actual: '結果',
  projection: (by: string) => `推計（${by}）`,
  kind: '何の数か',
  amount: '数',
  what: '何を数えているか',
  how: 'この数の読み方',
  counts: 'めやすの結果',
  countOf: (count: number) => `${count}つ`,
  workings: 'どのように判断したか',
  howWeJudge: '判断のしかたを見る',
  otherTargets: 'ほかの年の目標',
  statements: 'まちのことば',
  verdict: '達成のようす（資料のことば）',
  reason: '理由（資料のことば）',
  differs: 'まちのことばと、このアプリの判断はちがいます。',
  measures: '何をはかる数か',
  noBaseline: 'はじめの数なし',
  expected: '点線の印：同じ速さで進むと、このころにいるはずのところ',
  drawing: (sentence: string) => `図：${sentence}`,
}

export const theme = {
  data: (name: string) => `${name}のデータ`,
  about: (about: string, towns: string) => `${about}について、${towns}の資料に書いてあることです。`,
  initiatives: '取り組み',
  indicators: 'めやす',
  none: 'このテーマの取り組みは、資料にのっていません。',
  without: 'そのまちだけの計画が資料の中にないまち',
}

export const source = {
  fact: 'この文',
  of: (what: string) => `${what}のもとの行 `,
  title: 'もとの資料',
}

export const document = {
  marked: (name: string) => `「${name}」のもとになった資料のことばに、印をつけています。`,
  lineOf: '行目：',
  slip: (printed: string, read: string, because: string) => `「${printed}」は「${read}」と読みました。${because}`,
  about: '公開されているPDFから取り出した文字を、そのままのせています。',
  hash: 'ファイルの確かめ（SHA-256）',
  slips: '文字の取り出しの読みちがい',
  notPrinted: '日付は資料に書いてありません',
  published: (date: string) => `${date}に出されたもの`,
  revised: (dates: string) => `${dates}に変更`,
  toLine: (first: string) => `${first}へ`,
  all: '資料の全文',
}

export const about = {
  title: 'このアプリについて',
  what: (region: RegionWords) =>
    `まちしるべは、市や町の計画を、だれでも読めるようにしたものです。計画は、${region.nickname && `${region.nickname}の`}${region.towns}が公開しました。市役所や町役場が作ったものではありません。`,
  documents: 'もとの資料',
  data: 'データを使う',
  dataWords: 'すべての数字と文を、表の形（CSV）で取り出せます。どの行にも、資料の行番号がついています。',
  device: 'この端末にあるもの',
  deviceWords:
    '計画のデータと、あなたが選んだ設定は、この端末の中だけにあります。どこにも送りません。ブラウザーのサイトデータを消すと、いっしょに消えます。',
  look: '画面の明るさ',
  looks: { auto: '端末に合わせる', light: '明るい', dark: '暗い' },
  version: (version: string) => `アプリの版：${version}`,
}

export const glossary = {
  title: 'ことばの説明',
  line: '資料のことば、役所のことば',
  lead: '資料のことばや役所のことばを、わかりやすく説明しています。資料の行がついていない説明は、私たちが書きました。',
  byUs: 'この説明は、私たちが書きました。',
  byDocument: (title: string) => `「${title}」の説明をもとにしました。`,
  printed: (words: string) => `資料のことば：${words}`,
  notNow: 'このことばの説明を、いまは出せません。つながっているところで、もう一度ためしてください。',
  close: 'とじる',
  total: (count: number) => `全部で${count}のことばがあります。`,
  rows: 'ことばの最初の字',
  row: (kana: string) => `${kana}行`,
  also: (words: readonly string[]) => `ほかの書き方：${words.join('、')}`,
  data: 'ことばの説明',
}

export const aloud = {
  start: '声で聞く',
  stop: '声を止める',
}

export const saying = {
  title: 'ことばと文字',
  level: 'ことば',
  levels: { plain: 'ふつう', easy: 'やさしい日本語', printed: 'もとの文' },
  levelAbout: {
    plain: '毎日のことばで書きます。',
    easy: '短くて、やさしい文で書きます。',
    printed: '資料に書いてあるままです。',
  },
  furigana: 'ふりがなをつける',
  glossary: 'ことばの説明を見る',
  close: 'とじる',
  kept: 'えらんだことを、この端末に残しました。',
  unkept: 'この端末には残せませんでした。開いているあいだだけ使います。',
  printed: 'もとの文を見る',
  printedTitle: '資料での名前',
  printedWords: '資料のことば',
}

export const missing = {
  title: 'このページはありません',
  words: 'アドレスが変わったか、打ちまちがいがあるようです。',
  record: 'この番号のものは、いまのデータの中にありません。',
  home: 'まちをえらぶところへ',
  themes: 'テーマから見る',
}
