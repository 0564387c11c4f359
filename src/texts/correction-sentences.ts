/** What a table that was handed back corrects of a plan, in sentences, and as lines of the seeds. */
import type { Correction, CorrectedTable } from '#domain/plan-table/table-corrections.ts'
import type { PlanTableName } from '#domain/plan-table/plan-table-columns.ts'
import { itemCount } from './counters.ts'

const tables: Readonly<Record<PlanTableName, string>> = {
  goals: '目標とまとまり',
  initiatives: '取り組み',
  indicators: 'めやす',
  observations: '数',
}

const columns: Readonly<Record<string, string>> = {
  code: '番号',
  number: '番号',
  title: '題名',
  text: '説明',
  detail: '説明',
  plain_name: 'ふだんの名前',
  plain: 'ふつうのことばの説明',
  easy: 'やさしい日本語の説明',
  priority: '重点の印',
  name: '名前',
  unit: '単位',
  counting: '数え方',
  direction: '向き',
  value: '数',
}

/** 「3件の、4か所がかわります。」 */
export function correctionsSentence(corrections: readonly Correction[]): string {
  if (!corrections.length) return 'かわるところはありません。'
  const records = new Set(corrections.map(({ row }) => row.id)).size
  return `${itemCount(records)}の、${corrections.length}か所がかわります。`
}

const shown = (text: string): string => (text ? `「${text}」` : '空')

/** 「題名（title）：「家賃の助成」→「家賃の補助」」; of a figure with its year. */
export function correctionLine({ row, column, before, after }: Correction): string {
  const { role, period } = row.cells
  const of = role ? `、${[roles[role], period].filter(Boolean).join(' ')}` : ''
  return `${columns[column] ?? column}（${column}${of}）：${shown(before)} → ${shown(after)}`
}

const roles: Readonly<Record<string, string>> = {
  baseline: 'はじめの数',
  target: '目標',
  actual: '結果',
  projection: '推計',
}

/** What is told of a table that was read. */
export const correctedTableNotes = ({ table, others }: Pick<CorrectedTable, 'table' | 'others'>): readonly string[] => [
  `表「${tables[table]}」（${table}）として読みました。`,
  ...(others ? [`${itemCount(others)}は、ほかの市や町の行なので、読みませんでした。`] : []),
]

/** A text as YAML writes it in one line: bare where that says the same. */
export const asYaml = (text: string): string =>
  /^[\p{L}\p{N}（「【〔『・〜①-⑳][^\n#"]*$/u.test(text) &&
  !/: |:$| $|^(?:\d[\d.,_-]*|true|false|null|yes|no|on|off)$/i.test(text)
    ? text
    : JSON.stringify(text)

/**
 * The corrections as a text to hand in: for each the record, the files of the seeds in which it stands, the field, and
 * the line before and after. `today`: `YYYY-MM-DD`.
 */
export function correctionsText(
  corrections: readonly Correction[],
  { town, table, today }: { readonly town: string; readonly table: PlanTableName; readonly today: string },
): string {
  const head = [`まちしるべの計画を直す案：${town}、表「${tables[table]}」（${table}）、${today}`]
  const blocks = corrections.map(({ row, file, field, before, after }) => {
    const last = field.split('.').at(-1) ?? field
    const line = (text: string): string => `${last}: ${row.field ? text || '（空）' : asYaml(text)}`
    const folder = file === 'texts' ? 'seeds/words' : 'seeds/plans'
    return [
      `${row.id}　${row.title}`,
      `  ${folder}/${row.plan}/${file}*.yaml の ${row.id} の ${field}`,
      `  - ${line(before)}`,
      `  + ${line(after)}`,
    ].join('\r\n')
  })
  return `${[...head, ...blocks].join('\r\n\r\n')}\r\n`
}
