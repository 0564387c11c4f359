import type { Judged } from '#domain/judging/headline.ts'
import type { Judgement } from '#domain/judging/judgement.ts'
import { sameSpan, spanOf, spanOfAim } from '#domain/judging/spans.ts'
import { yearsIn } from '#domain/period.ts'
import type { Due, Reading, Series, Target } from '#domain/figure.ts'
import type { Indicator } from '#domain/indicator.ts'
import { readingWords, targetWords } from '#texts/figures.ts'
import { indicator as words } from '#texts/indicator-page.ts'
import { periodWords, spanWords } from '#texts/years.ts'

type Label = { readonly amount: string; readonly when: string }
type Start = Label & { readonly gap: boolean }
type End = Label & { readonly also: string }
type Road = 'dotted' | 'solid' | 'none'
type Walker = Pick<ProgressDrawing, 'walker' | 'expected'>

/**
 * What the drawing of a target's progress shows. `road`: dotted where the document holds no result, none where there is
 * no start or the numbers count different spans. `walker`: the share of the road behind the result, 0 to 1, `back`
 * where it lies behind the start; absent where the progress is unknown. `expected`: the share of the time that has gone
 * by, absent once the target is due.
 */
export type ProgressDrawing = {
  readonly start: Start
  readonly end: End
  readonly result?: Label
  readonly road: Road
  readonly walker?: number | 'back'
  readonly expected?: number
}

/** The start, the target, and what lies between. */
export function progressDrawing(
  indicator: Indicator,
  { baseline }: Series,
  { target, judgement }: Judged,
): ProgressDrawing {
  const { reading } = judgement
  return {
    start: startOf(baseline, indicator),
    end: endOf(target, indicator),
    ...(reading && { result: { amount: readingWords(reading, indicator), when: periodWords(reading.period) } }),
    road: roadOf(baseline, target.due, reading),
    ...walkerOf(judgement),
  }
}

const startOf = (baseline: Reading, indicator: Indicator): Start =>
  baseline.kind === 'gap'
    ? { amount: words.noBaseline, when: '', gap: true }
    : { amount: readingWords(baseline, indicator), when: periodWords(baseline.period), gap: false }

function endOf(target: Target, indicator: Indicator): End {
  const { due } = target
  const amount = targetWords(target, indicator)
  if (due.kind === 'by') {
    return { amount, when: due.period.kind === 'notPrinted' ? '' : `${periodWords(due.period)}まで`, also: '' }
  }
  return {
    amount,
    when: spanWords(due.from, due.to),
    also: `${yearsIn(due.from, due.to)}年間${due.kind === 'sum' ? 'の合計' : 'の毎年'}`,
  }
}

function roadOf(baseline: Reading, due: Due, reading: Judgement['reading']): Road {
  if (baseline.kind === 'gap' || !sameSpan(spanOf(baseline.period), spanOfAim(due, baseline))) return 'none'
  return reading ? 'solid' : 'dotted'
}

function walkerOf({ progress, expected }: Judgement): Walker {
  if (progress.kind === 'unknown') return {}
  return {
    walker: progress.value < 0 ? 'back' : Math.min(1, progress.value),
    ...(expected.kind === 'known' && expected.value < 1 && { expected: expected.value }),
  }
}
