import type { SheetColumn } from '../town-sheet/sheet-columns.ts'
import { foldedHeader, type SheetPage } from '../town-sheet/sheet-cell.ts'
import type { ListKind } from './town-list.ts'

/** The columns that are read of any list, the names of today first, then those of 2017–2023. */
const named = {
  code: ['全国地方公共団体コード', '都道府県コード又は市区町村コード', '市区町村コード'],
  id: ['ID', 'NO', '支援制度ID'],
  town: ['地方公共団体名', '地方公共団体の名称', '市区町村名'],
  name: ['名称', 'イベント名', 'タイトル（制度名）', 'タイトル'],
  kana: ['名称_カナ', 'イベント名_カナ'],
  sort: ['種別', 'イベント種類'],
  summary: ['概要', '制度概要'],
  about: ['説明', '内容'],
  who: ['対象者'],
  money: ['給付金額', '料金(基本)', '料金（基本）'],
  apply: ['利用・申請方法', '参加申込方法'],
  venue: ['場所名称'],
  address: ['所在地_連結表記', '住所'],
  prefecture: ['所在地_都道府県'],
  municipality: ['所在地_市区町村'],
  district: ['所在地_町字'],
  number: ['所在地_番地以下'],
  building: ['建物名等(方書)', '方書'],
  telephone: ['電話番号', '連絡先電話番号'],
  days: ['利用可能曜日'],
  opens: ['開始時間'],
  closes: ['終了時間'],
  hoursNote: ['利用可能日時特記事項', '開始日時特記事項'],
  begins: ['開始日', '受付開始日'],
  ends: ['終了日', '受付終了日'],
  ages: ['受入年齢'],
  capacity: ['収容定員'],
  latitude: ['緯度'],
  longitude: ['経度'],
  url: ['URL', 'コンテンツURL'],
} as const

export type ListColumnKey = keyof typeof named

/** As columns of a sheet, so that the header is found by the same rules. */
export const listColumns: readonly SheetColumn<ListColumnKey>[] = Object.entries(named).map(
  ([key, [name, ...also]]) => ({
    key: key as ListColumnKey,
    name,
    also,
    filledBy: 'town',
    width: 10,
    ...(key === 'name' && { needed: true as const }),
  }),
)

/**
 * By which columns a list is known; the first that has one of its own is meant. Those that are not read have a name
 * alone.
 */
const marks: readonly (readonly [ListKind | { readonly named: string }, readonly string[]])[] = [
  ['support_system', ['支援制度ID', '支援制度種別', 'タイトル(制度名)']],
  ['event', ['イベント名']],
  [{ named: 'オープンデータ一覧' }, ['データセット_タイトル']],
  [{ named: '文化財一覧' }, ['文化財分類', '文化財指定日']],
  [{ named: '介護サービス事業所一覧' }, ['介護サービス事業所名称', '実施サービス']],
  [{ named: '医療機関一覧' }, ['医療機関の種類', '診療科目']],
  [{ named: '公衆トイレ一覧' }, ['男女共用_トイレ総数', '男性トイレ総数', '男性_トイレ総数', 'バリアフリートイレ数']],
  [{ named: 'AED設置箇所一覧' }, ['設置位置', '小児対応設備の有無']],
  [{ named: '地域・年齢別人口' }, ['総人口']],
  ['preschool', ['受入年齢', '収容定員', '一時預かりの有無', '病児保育の有無']],
  ['tourism', ['料金(基本)', '料金(詳細)']],
  ['public_facility', ['POIコード', 'バリアフリー情報', '名称_通称']],
]

/** The kind of a list by the names of its columns: one that is read, one that is only known by name, or none. */
export function kindOfList(pages: readonly SheetPage[]): ListKind | { readonly named: string } | undefined {
  const names = new Set(pages.flatMap(({ rows }) => rows.slice(0, 5).flat()).map(({ text }) => foldedHeader(text)))
  return marks.find(([, own]) => own.some((name) => names.has(foldedHeader(name))))?.[0]
}
