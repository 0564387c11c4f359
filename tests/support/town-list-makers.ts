/** A made town's open data, with the faults that real files have: no row of it is a real town's. */
import { csvText, type Cell } from '#sheets/csv.ts'

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/** The columns of 子育て施設一覧 that the made rows fill, in the layout of today. */
export const preschoolColumns = [
  '全国地方公共団体コード',
  'ID',
  '地方公共団体名',
  '名称',
  '名称_カナ',
  '種別',
  '所在地_連結表記',
  '所在地_都道府県',
  '所在地_市区町村',
  '所在地_町字',
  '所在地_番地以下',
  '建物名等(方書)',
  '緯度',
  '経度',
  '電話番号',
  '収容定員',
  '受入年齢',
  '利用可能曜日',
  '開始時間',
  '終了時間',
  '一時預かりの有無',
  'URL',
  '備考',
] as const

/** A row of a made nursery in 防府市. */
const nursery: Readonly<Record<string, Cell>> = {
  全国地方公共団体コード: '352063',
  ID: 'K1',
  地方公共団体名: '防府市',
  名称: '見本保育園',
  名称_カナ: 'ミホンホイクエン',
  種別: '認可公立保育所',
  所在地_連結表記: '山口県防府市見本町1-2',
  緯度: '34.05',
  経度: '131.56',
  電話番号: '0835-00-0000',
  収容定員: '60',
  受入年齢: '6か月から',
  利用可能曜日: '月火水木金土',
  開始時間: '07:30',
  終了時間: '18:30',
  一時預かりの有無: '',
  URL: 'https://www.city.hofu.yamaguchi.jp/mihon.html',
}

/** A made 子育て施設一覧: each row is the nursery with what differs. */
export const preschools = (...rows: readonly Readonly<Record<string, Cell>>[]): string =>
  csvText(
    preschoolColumns,
    rows.map((row) => preschoolColumns.map((name) => ({ ...nursery, ...row })[name] ?? '')),
  )

/** A table of a header and rows, as a town writes it. */
export const tableOf = (header: readonly string[], ...rows: readonly (readonly Cell[])[]): string =>
  csvText(header, rows)
