/** What changes when a town hands in a sheet, in sentences. */
import { stateNames, type NowState } from '#domain/town-sheet/now-record.ts'
import {
  statesGained,
  type NowDifference,
  type ResultDifference,
  type ToldField,
} from '#domain/town-sheet/now-differences.ts'
import { headerOf, nowColumns } from '#domain/town-sheet/sheet-columns.ts'
import type { ResultRecord } from '#domain/town-sheet/result-record.ts'
import type { SheetIndicator } from '#domain/town-sheet/sheet-target.ts'
import { policyWords } from './town-results.ts'
import { columnWords } from './town-sheet-faults.ts'
import { dateWords } from './years.ts'

/** What a state is called in a list of choices; `none`: nobody has looked. */
export const stateName = (state: NowState | 'none'): string =>
  state === 'none' ? 'まだ確かめていない' : stateNames[state]

/** 「3つが「つづいている」に、1つが「おわった」になります。」 and how many have only other details. */
export function differencesSentence(differences: readonly NowDifference[]): string {
  if (!differences.length) return 'かわるところはありません。'
  const gained = statesGained(differences)
  const states = (['goesOn', 'changed', 'paused', 'ended', 'none'] as const).flatMap((state) => {
    const count = gained.get(state)
    return count ? `${count}件が「${stateName(state)}」に` : []
  })
  const others = differences.filter(({ before, after }) => before === after).length
  return [
    ...(states.length ? [`${states.join('、')}なります。`] : []),
    ...(others ? [`${others}件は、日付など、くわしいことだけがかわります。`] : []),
  ].join('')
}

const shown = (field: ToldField, text: string): string => {
  if (!text) return '空'
  return field.endsWith('On') ? dateWords(text) : `「${text}」`
}

/** What changes of one programme: 「いま：まだ確かめていない → つづいている」, then each detail. */
export const differenceLines = ({ before, after, fields }: NowDifference): readonly string[] => [
  ...(before === after ? [] : [`いま：${stateName(before)} → ${stateName(after)}`]),
  ...fields.map(
    (one) =>
      `${columnWords(headerOf(nowColumns, one.field))}：${shown(one.field, one.before)} → ${shown(one.field, one.after)}`,
  ),
]

function resultWords(record: ResultRecord | undefined, unit: string): string {
  if (!record) return 'なし'
  const value = record.value === undefined ? [] : [`${record.value}${unit}`]
  return [...value, ...(record.policy ? [policyWords(record.policy)] : [])].join('、')
}

/** 「カップル成立数（2023年度）：なし → 12組」 */
export function resultDifferenceLine({ before, after }: ResultDifference, indicator: SheetIndicator): string {
  const name = [indicator.name, indicator.slice].filter(Boolean).join(' ')
  return `${name}（${(after ?? before)?.fiscalYear}年度）：${resultWords(before, indicator.unit)} → ${resultWords(after, indicator.unit)}`
}

/** 「2つの結果が入り、1つがかわります。」 */
export function resultsSentence(differences: readonly ResultDifference[]): string {
  if (!differences.length) return 'かわるところはありません。'
  const came = differences.filter(({ before }) => !before).length
  const changed = differences.length - came
  return [
    ...(came ? [`${came}件の結果が入ります。`] : []),
    ...(changed ? [`${changed}件の結果がかわります。`] : []),
  ].join('')
}

/** The row of help above the header of each workbook. */
export const sheetHelp = {
  now: '黄色のます目だけに書いてください。「いま」を選び、「確認日」に確かめた日を書きます。わからないところは空のままにしてください。灰色のます目は変えられません。',
  results:
    '黄色のます目だけに書いてください。年度と実績値と、その数を出しているページのアドレスを書きます。わからないところは空のままにしてください。今後の方針は1から5の数です。',
} as const

/** The name of the page of a workbook. */
export const sheetPages = { now: 'いま', results: '結果' } as const
