import { townCodeName } from './columns.ts'
import { dataLicence } from './data-licence.ts'
import type { OpenDataContext } from './open-data-context.ts'
import { openTable, type Column, type OpenTable } from './table.ts'

/** A file of the open data, as a list of open data names it. `format`: CSV or JSON. */
type ListedFile = { readonly path: string; readonly title: string; readonly about: string; readonly format: string }

/** Japanese words of a description; what is said in English stands behind them. */
const inJapanese = (description: string): string => description.split(' / ')[0] ?? description

const filesOf = (tables: readonly OpenTable[]): readonly ListedFile[] => [
  ...tables.flatMap(({ title, description, path, jsonPath }) =>
    [
      { path, format: 'CSV' },
      { path: jsonPath, format: 'JSON' },
    ].map((file) => ({ ...file, title, about: inJapanese(description) })),
  ),
  {
    path: 'datapackage.json',
    title: 'すべての表の列の説明',
    about: '表と列の名前、型、つながり、権利（Frictionless Data Package）',
    format: 'JSON',
  },
]

/**
 * Our files as rows of オープンデータ一覧 of the standard data set, one a file: a town that puts the data on its portal
 * copies them into its own list. Of several towns no row has a code: each town writes its own. What nobody has said
 * (the category, the universal menu, the first day) is left empty.
 */
export const openDataListTable = (
  source: OpenDataContext,
  tables: readonly OpenTable[],
  { title, about, date }: { readonly title: string; readonly about: string; readonly date: string },
): OpenTable => {
  const { only } = source
  const column = (name: string, description: string, value: Column<ListedFile>['value']): Column<ListedFile> => ({
    name,
    title: name,
    description,
    type: 'string',
    value,
  })
  return openTable<ListedFile>({
    name: 'open_data_list',
    title: 'オープンデータ一覧にのせる行',
    description:
      '自治体標準オープンデータセット「オープンデータ一覧」の列で書いた、この一式のファイルの一覧。1行が1つのファイル。市や町の一覧に写せる / our files as rows of the standard list of open data',
    primaryKey: 'ID',
    rows: filesOf(tables),
    columns: [
      {
        ...column(
          townCodeName,
          '6けたの団体コード。いくつかの市町のデータなら空。のせる市や町が書く',
          () => only?.code ?? '',
        ),
        constraints: { pattern: '\\d{6}' },
      },
      {
        ...column('ID', 'ファイルの名前。変わらない', ({ path }) => path),
        constraints: { required: true, unique: true },
      },
      column('地方公共団体名', '市町の名前。いくつかの市町のデータなら空', () => only?.name ?? ''),
      column('データセット_タイトル', 'データの一式の題名', () => title),
      column('データセット_概要', 'データの一式の説明', () => about),
      column('データセット_キーワード', 'キーワード。; で区切る', () => '計画;取り組み;めやす;KPI'),
      column('データセット_分類', '分類。私たちは付けていない', () => ''),
      column('データセット_ユニバーサルメニュー', 'ユニバーサルメニューの番号。私たちは付けていない', () => ''),
      column('データセット_公開日', '公開した日。のせる市や町が書く', () => ''),
      column('データセット_最終更新日', 'データが最後に変わった日', () => date),
      column('データセット_更新頻度', '決まった時はない', () => '不定期'),
      column('データセット_準拠する標準', '表の説明の書き方', () => 'Frictionless Data Package'),
      column('ファイル_タイトル', '表の題名', (file) => file.title),
      column('ファイル_説明', '表の説明', (file) => file.about),
      column('ファイル_ダウンロードURL', 'ダウンロードの住所。サイトの住所を決めずにつくったなら空', ({ path }) =>
        source.downloadOf(path),
      ),
      column('ファイル_形式', 'CSV か JSON', ({ format }) => format),
      column('ファイル_ライセンス', 'どの権利のもとで使えるか', () => dataLicence.title),
    ],
  })
}
