import { foldedHeader } from './sheet-cell.ts'

/**
 * A column of a sheet that a town fills. `name`: its header, a name of 自治体標準オープンデータセット where there is one, else ours
 * with ＊. `also`: other headers of the standard's versions. `filledBy`: who fills it; `us` means that it is written
 * anew each time. `needed`: the file is refused without it.
 */
export type SheetColumn<Key extends string> = {
  readonly key: Key
  readonly name: string
  readonly also?: readonly string[]
  readonly filledBy: 'us' | 'town'
  readonly needed?: true
  /** How wide a spreadsheet shows it, in digits. */
  readonly width: number
}

export type NowColumnKey =
  | 'code'
  | 'id'
  | 'title'
  | 'years'
  | 'state'
  | 'confirmedOn'
  | 'name'
  | 'summary'
  | 'who'
  | 'money'
  | 'apply'
  | 'link'
  | 'period'
  | 'opensOn'
  | 'closesOn'
  | 'desk'
  | 'telephone'
  | 'form'
  | 'askAgain'
  | 'confirmedBy'
  | 'remark'

/**
 * The sheet いま. Headers without ＊ are those of 支援制度（給付金）情報 (自治体標準オープンデータセット No 22, デジタル庁) and of the blocks that
 * its sets share.
 */
export const nowColumns: readonly SheetColumn<NowColumnKey>[] = [
  { key: 'code', name: '全国地方公共団体コード', filledBy: 'us', width: 10 },
  { key: 'id', name: '＊記録のID', filledBy: 'us', needed: true, width: 14 },
  { key: 'title', name: 'タイトル（制度名）', also: ['タイトル'], filledBy: 'us', width: 36 },
  { key: 'years', name: '＊計画の年', filledBy: 'us', width: 14 },
  { key: 'state', name: '＊いま', filledBy: 'town', needed: true, width: 14 },
  { key: 'confirmedOn', name: '＊確認日', filledBy: 'town', needed: true, width: 12 },
  { key: 'link', name: '詳細参照先', filledBy: 'town', width: 36 },
  {
    key: 'name',
    name: 'サブタイトル（通称等）',
    also: ['サブタイトル', 'サブタイトル（通称名）'],
    filledBy: 'town',
    width: 24,
  },
  { key: 'summary', name: '制度概要', filledBy: 'town', width: 36 },
  { key: 'who', name: '対象者', filledBy: 'town', width: 24 },
  { key: 'money', name: '給付金額', filledBy: 'town', width: 20 },
  { key: 'apply', name: '利用・申請方法', filledBy: 'town', width: 28 },
  { key: 'period', name: '募集時期', filledBy: 'town', width: 18 },
  { key: 'opensOn', name: '受付開始日', filledBy: 'town', width: 12 },
  { key: 'closesOn', name: '受付終了日', filledBy: 'town', width: 12 },
  { key: 'desk', name: '連絡先名称', filledBy: 'town', width: 20 },
  { key: 'telephone', name: '連絡先電話番号', filledBy: 'town', width: 16 },
  { key: 'form', name: '連絡先FormURL', filledBy: 'town', width: 28 },
  { key: 'askAgain', name: '＊つぎに確かめる月', filledBy: 'town', width: 12 },
  { key: 'confirmedBy', name: '＊確かめた課', filledBy: 'town', width: 18 },
  { key: 'remark', name: '備考', filledBy: 'town', width: 28 },
]

export type ResultColumnKey =
  'code' | 'indicator' | 'name' | 'slice' | 'year' | 'value' | 'unit' | 'source' | 'policy' | 'reason' | 'remark'

/**
 * The results sheet: one row for each figure of a year, as 機械可読性ルール (デジタル庁) asks. 実績値 and 今後の方針 are those of the form
 * of 地方創生交付金 事業実施結果報告.
 */
export const resultColumns: readonly SheetColumn<ResultColumnKey>[] = [
  { key: 'code', name: '全国地方公共団体コード', filledBy: 'us', width: 10 },
  { key: 'indicator', name: '＊めやすのID', filledBy: 'us', needed: true, width: 20 },
  { key: 'name', name: '指標', filledBy: 'us', width: 40 },
  { key: 'slice', name: '＊めやすの部分', filledBy: 'us', width: 16 },
  { key: 'year', name: '年度', filledBy: 'town', needed: true, width: 10 },
  { key: 'value', name: '実績値', filledBy: 'town', needed: true, width: 12 },
  { key: 'unit', name: '単位', filledBy: 'us', needed: true, width: 8 },
  { key: 'source', name: '＊出典URL', filledBy: 'town', width: 40 },
  { key: 'policy', name: '＊今後の方針', also: ['今後の方針'], filledBy: 'town', width: 14 },
  { key: 'reason', name: '＊今後の方針の理由', also: ['今後の方針の理由'], filledBy: 'town', width: 36 },
  { key: 'remark', name: '備考', filledBy: 'town', width: 28 },
]

/** The column that a header names; none where it is another's. */
export function columnNamed<Key extends string>(
  columns: readonly SheetColumn<Key>[],
  header: string,
): SheetColumn<Key> | undefined {
  const wanted = foldedHeader(header)
  return wanted
    ? columns.find(({ name, also = [] }) => [name, ...also].some((one) => foldedHeader(one) === wanted))
    : undefined
}

/** The header of a column by its key. */
export const headerOf = <Key extends string>(columns: readonly SheetColumn<Key>[], key: Key): string =>
  columns.find((column) => column.key === key)?.name ?? key
