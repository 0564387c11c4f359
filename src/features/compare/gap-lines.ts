import type { PlanGaps } from '#domain/gaps.ts'
import { cardRows, type CardRow } from '#domain/life-event.ts'
import type { PlanHead } from '#packs/release.ts'
import { compare as words } from './words.ts'
import { card } from '#texts/finder.ts'
import { spanWords } from '#texts/year-spans.ts'

/**
 * What a plan does not cover, sentence by sentence: its years, results, starts, rows of cards, situations. Nothing is
 * said of what is whole.
 */
export function gapLines(
  head: Pick<PlanHead, 'from' | 'to'>,
  gaps: PlanGaps,
  scenes: readonly string[],
): readonly string[] {
  const isSaid = (row: CardRow): boolean => gaps.rows[row].said + gaps.rows[row].named > 0
  const unsaid = cardRows.filter((row) => !isSaid(row)).map((row) => card[row])
  const few = cardRows.filter((row) => isSaid(row) && gaps.rows[row].said < gaps.deeds)
  return [
    words.gapYears(spanWords(head.from, head.to)),
    ...indicatorLines(gaps),
    ...(unsaid.length ? [words.gapRows(unsaid.join('、'))] : []),
    ...few.map((row) => words.gapRow(card[row], gaps.deeds, gaps.rows[row])),
    ...(scenes.length ? [words.gapScenes(scenes.join('、'))] : []),
  ]
}

function indicatorLines({ indicators, withoutResult, withoutBaseline }: PlanGaps): readonly string[] {
  if (!indicators) return [words.gapNoIndicators]
  return [
    ...(withoutResult === indicators ? [words.gapResultsAll(indicators)] : []),
    ...(withoutResult && withoutResult < indicators ? [words.gapResults(indicators, withoutResult)] : []),
    ...(withoutBaseline ? [words.gapBaselines(indicators, withoutBaseline)] : []),
  ]
}
