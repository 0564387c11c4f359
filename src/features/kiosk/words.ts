import { links } from '#texts/links.ts'
import { initiativeCount, itemCount, thingsOf } from '#texts/counters.ts'
import type { RegionWords } from '#texts/region-words.ts'
import { tourSteps } from './tour-steps.ts'

/** The words of the app at a fair: of the page for staff first, then of what visitors see. */

export const kioskSetup = {
  title: links.kiosk,
  forStaff: 'スタッフ用',
  lead: '会場で、この端末をいろいろな人に使ってもらうための画面です。使う日の前に、準備を見てください。',
  ready: '準備はできていますか',
  marks: { done: 'できています', open: 'まだです', unknown: 'わかりません' },
  points: {
    installed: 'ホーム画面から開いた',
    stored: 'すべてこの端末に入っている',
    offline: 'つながらないところで開いてみた',
    newest: 'いちばん新しいデータ',
    lasting: '自動で消されない',
  },
  tried: (date: string) => `${date}に、つながらないまま開きました。`,
  advice: {
    installed: {
      open: 'ホーム画面のアプリから開いて、この表をもう一度見てください。ブラウザーに入ったデータは、そこからは見えないことがあります。',
      unknown: 'このブラウザーでは、どこから開いたかがわかりません。アドレスの欄が見えていなければ、できています。',
    },
    stored: {
      open: 'つながっているところで、しばらく開いたままにしてください。アプリとデータが、この端末に入ります。',
      unknown: 'まだ調べています。',
    },
    offline: {
      open: '端末を機内モードにして、アプリをとじます。もう一度アプリを開くと、ここに日付が出ます。',
      unknown: 'まだ調べています。',
    },
    newest: {
      open: '新しいデータが入りました。アプリを開きなおすと、それを使います。',
      unknown: 'データがまだ入っていないので、わかりません。',
    },
    lasting: {
      open: '場所が足りなくなると、ブラウザーがデータを消すことがあります。ホーム画面に置くと、消されにくくなります。',
      unknown: 'ブラウザーの答えがありません。フェアの日の朝に、この表をもう一度見てください。',
    },
  },
  askToLast: '消さないようにたのむ',
  again: 'もう一度調べる',
  time: '2週間つながらなくても、何も変わりません。データに使える期限はありません。ただしSafariは、ホーム画面に置いていないサイトのデータを消すことがあります。',

  start: 'フェアの画面を始める',
  what: (starts: readonly string[]) => [
    `文字とボタンが大きくなります。入口は、${starts.join('、')}の${starts.length}つです。`,
    '来た人が選んだものは、この端末にも、どこにも残しません。',
    '「つぎの人」をおすと、選んだものがすべて消えます。',
    '90秒さわらないと、20秒のあいだ知らせます。だれもいなければ、すべて消えます。',
    '外のサイト、ファイル、印刷には進めません。',
    '前からこの端末に保存してあるものは、フェアのあいだは出ません。おわると、また出ます。',
  ],
  staysOn: 'フェアのあいだ、画面は消えません。',
  cannotStayOn:
    'この端末では、画面が消えるのをアプリが止められません。端末の設定で、自動で消えないようにしてください。',
  cannotFill: 'この端末では、アプリを全画面にできません。',
  fill: '全画面にする',
  cannotLock: 'ほかのアプリに移るのを、まちしるべは止められません。下のカードのやり方で、端末をとめてください。',
  code: 'おわるときの番号（数字4〜8けた）',
  codeAgain: '同じ番号をもう一度',
  codeAbout: 'まちがっておわらないための番号です。強いかぎではありません。ほかで使っている番号は、書かないでください。',
  begin: '始める',
  notCode: '数字を4〜8けたで書いてください。',
  notSame: '2つの番号がちがいます。もう一度書いてください。',
  notKept: 'この開き方では番号を残せないので、始められません。',
  forgotten:
    '番号をわすれたときは、ブラウザーの設定で、このサイトのデータを消します。保存したものも、いっしょに消えます。',

  card: '端末をとめるカード',
  cardLead:
    'ほかのアプリに移るのを、まちしるべは止められません。端末の設定で、1つのアプリだけにします。名前や場所は、端末によって少しちがいます。',
  print: 'カードを印刷する',
  apple: 'iPad・iPhone：アクセスガイド',
  appleSteps: [
    '「設定」の「アクセシビリティ」から「アクセスガイド」を開き、オンにします。',
    '「パスコード設定」で、数字を決めます。',
    'まちしるべを開きます。',
    '電源のボタンか、ホームボタンを、続けて3回おします。',
    '「開始」をおします。',
    'おわるときも、同じボタンを3回おして、数字を入れます。',
  ],
  android: 'Android：画面の固定（アプリの固定）',
  androidSteps: [
    '「設定」の「セキュリティ」から「アプリの固定」を開き、オンにします。',
    '外すときに番号を聞く設定も、オンにします。',
    'まちしるべを開きます。',
    '最近使ったアプリの画面を出し、まちしるべの印をおして「固定」をえらびます。',
    'おわるときは、画面に出たやり方で外し、番号を入れます。',
  ],
  morning: 'フェアの日の朝',
  morningSteps: [
    'つながるところで一度開きます。',
    'この端末への知らせ（通知）を止めます。',
    '画面が自動で消えないようにします。',
    '端末のキーボードが、打ったことばをおぼえないようにします。',
    '電源につなぎます。',
  ],
}

export const kiosk = {
  title: '何を知りたいですか',
  support: { name: '支援制度', line: 'お金のことが書いてある取り組み' },
  supportLead:
    'お金のことが書いてある取り組みです。額は、ほとんど書いてありません。今も使えるかは、役所に聞いてください。',
  supportIn: initiativeCount,
  what: (regions: readonly Pick<RegionWords, 'name' | 'nickname'>[]) =>
    `${regions.map(({ name, nickname }) => `${nickname}（${name}）の`).join('と、')}計画に書いてあることと、役所で聞くことがわかります。`,
  arms: (towns: string) => `${towns}（西は左、東は右）`,
  tourLead: `使い方を、${thingsOf(tourSteps.length)}の画面で見る`,
  startTour: '案内を始める',
  noTraceShort: '選んだものは、この端末にも、どこにも残しません。',
  staff: 'スタッフ用',

  data: '支援制度のデータ',
  bar: 'フェアの行き先',
  home: 'はじめから',
  search: 'さがす',
  saved: '保存',
  words: '文字',
  next: 'つぎの人',
  nextTitle: 'つぎの人にかわりますか',
  nextWhat: '保存したもの、メモ、さがしたキーワード、文字の設定が、すべて消えます。',
  nextYes: 'すべて消して、かわる',
  nextNo: 'かわらない',

  idleTitle: 'まだ使いますか',
  idleLeft: (count: number) => `あと${count}秒で、はじめの画面にもどります。`,
  idleWhat: '選んだものは、すべて消えます。',
  idleStay: 'まだ使います',

  refused: 'この端末では、外のサイトを開くこと、コピー、印刷はできません。',
  leaveTitle: 'フェアの画面をおわる',
  leaveCode: 'おわるときの番号',
  leave: 'おわる',
  leaveWrong: '番号がちがいます。',
  leaveWait: 'まちがいが続いたので、30秒待ってから書いてください。',
  leaveClose: 'もどる',
}

export const tour = {
  title: '案内',
  at: (count: number) => `${count}／${tourSteps.length}`,
  steps: {
    scene: { say: '近いものを、1つおしてください。', next: '例を見る' },
    town: { say: '気になるまちを、1つおしてください。', next: '例のまちを見る' },
    found: { say: '読んでみたい取り組みを、1つおしてください。', next: '1つ目を見る' },
    card: { say: '書いてあることを見ます。よければ保存します。', next: '保存して次へ' },
    ask: { say: '書いていないことが、役所で聞く質問になりました。', next: '持ち帰る' },
    take: { say: 'これで案内はおわりです。', next: '案内をおわる' },
  },
  away: { say: '今は案内の外の画面です。', next: '案内にもどる' },
  back: 'もどる',
  stop: '案内をやめる',
}

export const take = {
  title: 'スマホで読み取って、持ち帰れます',
  data: '選んだもののデータ',
  how: 'スマホのカメラを向けると、まちしるべで同じものが開きます。そのスマホが、つながっていなければなりません。',
  code: (count: number) => `選んだ${itemCount(count)}を開くQRコード`,
  carries: (count: number) => `入っているもの（${itemCount(count)}）`,
  of: (town: string) => `（${town}）`,
  left: 'メモと、聞いた印は入りません。',
  nothing: 'まだ何も保存していないので、持ち帰るものがありません。',
  choose: '取り組みをえらぶ',
}
