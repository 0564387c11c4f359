/** What a town says of a programme today, in sentences and in the words of its box. */
import { ageOf, stateNames, type NowRecord, type NowState } from '#domain/town-sheet/now-record.ts'
import { itemCount } from './counters.ts'
import { dateWords } from './years.ts'

/** The words of the choice in the sheet, as the end of a sentence: one word for one thing. */
const runs: Readonly<Record<NowState, string>> = {
  goesOn: 'つづいています',
  changed: 'かわりました',
  ended: 'おわりました',
  paused: 'やすんでいます',
}

/** 1年4か月 of 16 months; 5か月 of 5; 2年 of 24. */
export function monthsWords(months: number): string {
  const [years, rest] = [Math.floor(months / 12), months % 12]
  return `${years ? `${years}年` : ''}${rest || !years ? `${rest}か月` : ''}`
}

/** 「防府市が2026年4月1日に確かめました：つづいています」 */
export const confirmedWords = (
  { state, confirmedOn }: Pick<NowRecord, 'state' | 'confirmedOn'>,
  town: string,
): string => `${town}が${dateWords(confirmedOn)}に確かめました：${runs[state]}`

/**
 * What is said when a record has aged on a day (`YYYY-MM-DD`, the device's): 「確かめてから1年4か月たちました。今はどうか、防府市に聞いてください。」
 * Nothing while it is fresh. What is over stays over.
 */
export function agedWords(
  record: Pick<NowRecord, 'state' | 'confirmedOn' | 'askAgain'>,
  town: string,
  today: string,
): string | undefined {
  const { kind, months } = ageOf(record, today)
  if (kind === 'fresh' || record.state === 'ended') return undefined
  return `確かめてから${monthsWords(months)}たちました。今はどうか、${town}に聞いてください。`
}

/** The line by which a record is cited, apart from the plan: 「防府市の表「いま」（352063.csv の12行目）」 */
export const sheetCitation = ({ file, row }: NowRecord['cited'], town: string): string =>
  `${town}の表「いま」（${file} の${row}行目）`

/** 2026年4月 of 2026-04-01 and of 2026-04. */
const monthWords = (day: string): string => `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月`

/** One short line for lists: 「つづいている・2026年4月」; of one that has aged: 「つづいている・2026年4月（1年4か月前に確かめた）」 */
export function nowLine(record: Pick<NowRecord, 'state' | 'confirmedOn' | 'askAgain'>, today: string): string {
  const { kind, months } = ageOf(record, today)
  const aged = kind === 'aged' && record.state !== 'ended' ? `（${monthsWords(months)}前に確かめた）` : ''
  return `${stateNames[record.state]}・${monthWords(record.confirmedOn)}${aged}`
}

/** When one can apply: 「2026年4月1日から」「2026年9月30日まで」; empty where no day is known. */
export function applyingDays({ opensOn, closesOn }: Pick<NowRecord, 'opensOn' | 'closesOn'>): string {
  return [opensOn ? `${dateWords(opensOn)}から` : '', closesOn ? `${dateWords(closesOn)}まで` : ''].join('')
}

/** The words of the box いま. */
export const now = {
  title: 'いま',
  line: (line: string) => `いま：${line}`,
  aside: (line: string) => `（${line}）`,
  name: '今の名前',
  summary: 'どんなものか',
  who: 'だれのため',
  money: 'お金',
  apply: '申し込み方',
  period: '受け付け',
  closed: '受け付けは、もうおわりました。',
  desk: '聞くところ',
  telephone: '電話',
  call: '電話をかける',
  link: 'くわしいページ',
  form: '問い合わせのページ',
  confirmedBy: '確かめた課',
  calendar: 'カレンダーに入れる',
  calendarMade: 'カレンダーのファイルをつくりました。開くと、カレンダーに入ります。',
  calendarFailed: 'カレンダーのファイルを、つくれませんでした。',
  calendarEntry: (name: string) => `受け付けのおわり：${name}`,
  calendarNote: (sentence: string, citation: string) => `${sentence}。出典：${citation}`,
  source: (citation: string, years: string) => `出典：${citation}。下に書いてある${years}とは、別のものです。`,
  ended: (count: number) => `市や町が「おわった」と確かめたもの（${itemCount(count)}）`,
}
