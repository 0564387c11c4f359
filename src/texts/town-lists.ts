import type { ListedItem, ListKind, TownList } from '#domain/town-list/town-list.ts'
import { dateWords } from './years.ts'

/** What the lists are called; their names in 自治体標準オープンデータセット are for officials. */
export const townListNames: Readonly<Record<ListKind, string>> = {
  preschool: '子育て施設の一覧',
  public_facility: '公共施設の一覧',
  tourism: '観光施設の一覧',
  event: 'イベントの一覧',
  support_system: '支援制度の一覧',
}

/** The words around what a town lists in its own open data; what it says there stands as it is. */
export const townLists = {
  heading: (town: string) => `${town}が公開している一覧`,
  lead: '計画の資料ではなく、まちが公開しているデータです。変わることがあるので、行く前に聞いてください。',
  source: 'もとのデータのページ',
  cited: (owner: string, list: string, file: string, licence: string, date: string) =>
    `出どころ：${owner}「${list}」（${file}、${licence}、${date}のデータ）`,
  row: (row: number) => `${row}行目`,
  labels: {
    sort: '種類',
    summary: '中身',
    who: 'だれのため',
    money: 'お金',
    apply: '申し込み方',
    venue: '場所の名前',
    address: '場所',
    telephone: '電話',
    time: '時間',
    period: '期間',
    ages: '入れる子ども',
    capacity: '入れる人の数',
    url: 'ページ',
  },
}
type Label = keyof typeof townLists.labels

/** 「出どころ：防府市「子育て施設の一覧」（352063_preschool.csv、CC BY 4.0、2026年4月1日のデータ）」 */
export const citedList = ({ owner, kind, file, licence, date }: TownList): string =>
  townLists.cited(owner, townListNames[kind], file, licence, dateWords(date))

const between = (from: string | undefined, to: string | undefined): string =>
  from || to ? `${from ?? ''}〜${to ?? ''}` : ''

/** What a town says of an item, each with what it is, in the order in which one asks; what it leaves open is absent. */
export function itemLines(item: ListedItem): readonly { readonly label: string; readonly says: string }[] {
  const { days = '', hoursNote = '', capacity, begins, ends } = item
  const dated = between(begins && dateWords(begins), ends && dateWords(ends))
  const said: readonly (readonly [Label, string | undefined])[] = [
    ['sort', item.sort],
    ['summary', item.summary],
    ['who', item.who],
    ['money', item.money],
    ['apply', item.apply],
    ['period', dated],
    ['venue', item.venue],
    ['address', item.address],
    ['time', [days, between(item.opens, item.closes), hoursNote].filter(Boolean).join(' ')],
    ['ages', item.ages],
    ['capacity', capacity === undefined ? '' : String(capacity)],
  ]
  return said.flatMap(([label, says]) => (says ? [{ label: townLists.labels[label], says }] : []))
}
