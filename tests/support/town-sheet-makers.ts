/** A made town with three programmes and two indicators, and sheets of it: no real town has said any of this. */
import { strToU8, zipSync } from 'fflate'
import type { NowRecord } from '#domain/town-sheet/now-record.ts'
import type { NowTarget, ResultTarget } from '#domain/town-sheet/sheet-target.ts'
import { csvText } from '#sheets/csv.ts'

export const madeTown = { code: '352110', name: '海山市', sites: ['www.city.umiyama.lg.jp'] }

export const nowTarget = (given: Partial<NowTarget> = {}): NowTarget => ({
  town: madeTown,
  programmes: [
    { id: 'umi-1', title: '家賃の助成', years: '2015〜2019年度の計画', published: '2015-10' },
    { id: 'umi-2', title: '子育て相談', years: '2015〜2019年度の計画', published: '2015-10' },
    { id: 'umi-3', title: '空き家バンク', years: '2015〜2019年度の計画', published: '2015-10' },
  ],
  known: [],
  today: '2026-11-30',
  ...given,
})

export const resultTarget = (given: Partial<ResultTarget> = {}): ResultTarget => ({
  town: madeTown,
  indicators: [
    { id: 'umi-kpi-1', name: '相談件数', slice: '', unit: '件', year: 2019 },
    { id: 'umi-kpi-2', name: '空き家率', slice: '', unit: '％', year: 2019 },
  ],
  known: [],
  today: '2026-11-30',
  ...given,
})

export const aNowRecord = (given: Partial<NowRecord> = {}): NowRecord => ({
  id: 'umi-1',
  state: 'goesOn',
  confirmedOn: '2026-04-01',
  cited: { file: '352110.csv', row: 2 },
  ...given,
})

/** The header of a short sheet いま, and its rows: what is not given stands as it was written for the town. */
export const nowHeader = ['全国地方公共団体コード', '＊記録のID', 'タイトル（制度名）', '＊いま', '＊確認日'] as const
export type MadeRow = Readonly<Record<string, string>>
export const nowRow = (nth: 1 | 2 | 3, given: MadeRow = {}): MadeRow => {
  const { id, title } = nowTarget().programmes[nth - 1]!
  return { 全国地方公共団体コード: '352110', '＊記録のID': id, 'タイトル（制度名）': title, ...given }
}

/** Rows as cells under a header; columns that only a row has are added at the end. */
export function tableOf(
  rows: readonly MadeRow[],
  header: readonly string[] = nowHeader,
): readonly (readonly string[])[] {
  const names = [...new Set([...header, ...rows.flatMap((row) => Object.keys(row))])]
  return [names, ...rows.map((row) => names.map((name) => row[name] ?? ''))]
}

export const csvOf = (table: readonly (readonly string[])[]): string => csvText(table[0] ?? [], table.slice(1))
export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Three rows of which the first says what is given; the others say nothing. */
export const sheetWith = (given: MadeRow): Uint8Array => utf8(csvOf(tableOf([nowRow(1, given), nowRow(2), nowRow(3)])))

/** A row that says what is needed, with what is given beside it. */
export const filled = (given: MadeRow = {}): MadeRow => ({
  '＊いま': 'つづいている',
  '＊確認日': '2026-04-01',
  ...given,
})

/** A results sheet of the made town. */
const resultHeader = [
  '全国地方公共団体コード',
  '＊めやすのID',
  '年度',
  '実績値',
  '単位',
  '＊出典URL',
  '＊今後の方針',
  '＊今後の方針の理由',
]
export const resultsWith = (given: MadeRow): Uint8Array =>
  utf8(
    csvOf(
      tableOf(
        [
          { 全国地方公共団体コード: '352110', '＊めやすのID': 'umi-kpi-1', 年度: '2025', 単位: '件', ...given },
          { 全国地方公共団体コード: '352110', '＊めやすのID': 'umi-kpi-2', 年度: '2025', 単位: '％' },
        ],
        resultHeader,
      ),
    ),
  )

/** A workbook of raw parts, as other programs write them: `sheet` is the XML of its rows. */
export function rawWorkbook(parts: {
  readonly rows: string
  readonly strings?: string
  readonly styles?: string
  readonly workbook?: string
}): Uint8Array {
  const files = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml':
      parts.workbook ?? '<workbook><sheets><sheet name="いま" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${parts.rows}</sheetData></worksheet>`,
    'xl/worksheets/sheet2.xml': '<worksheet><sheetData><row r="1"><c r="A1"><v>2</v></c></row></sheetData></worksheet>',
    ...(parts.strings && { 'xl/sharedStrings.xml': `<sst>${parts.strings}</sst>` }),
    ...(parts.styles && { 'xl/styles.xml': `<styleSheet>${parts.styles}</styleSheet>` }),
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))
}
