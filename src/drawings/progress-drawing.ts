import type { Judged } from '#domain/judging/headline.ts'
import { sameSpan, spanOf, spanOfAim } from '#domain/judging/spans.ts'
import type { Series } from '#domain/figure.ts'
import type { Indicator } from '#domain/indicator.ts'
import { readingWords, targetWords } from '#texts/figures.ts'
import { indicator as words } from '#texts/indicator-page.ts'
import { periodWords, spanWords, yearsIn } from '#texts/years.ts'

type Label = { readonly amount: string; readonly when: string }

/**
 * What the drawing of a way shows. `road`: dotted where the document holds no result, none where there is no start or the
 * spans are unlike. `walker`: the share of the road behind the result, 0 to 1, `back` when it lies behind the start;
 * `expected`: the share of the time gone by.
 */
export type ProgressDrawing = {
  readonly start: Label & { readonly gap: boolean }
  readonly end: Label & { readonly also: string }
  readonly result?: Label
  readonly road: 'dotted' | 'solid' | 'none'
  readonly walker?: number | 'back'
  readonly expected?: number
}

/** The start stone, the plate of the target, and what lies between. */
export function progressDrawing(
  indicator: Indicator,
  { baseline }: Series,
  { target, judgement }: Judged,
): ProgressDrawing {
  const { reading, progress: way, expected } = judgement
  const { due } = target
  const gap = baseline.kind === 'gap'
  const unlike = !gap && !sameSpan(spanOf(baseline.period), spanOfAim(due, baseline))
  return {
    start: {
      amount: gap ? words.noBaseline : readingWords(baseline, indicator),
      when: gap ? '' : periodWords(baseline.period),
      gap,
    },
    end: {
      amount: targetWords(target, indicator),
      when:
        due.kind === 'by'
          ? due.period.kind === 'notPrinted'
            ? ''
            : `${periodWords(due.period)}まで`
          : spanWords(due.from, due.to),
      also: due.kind === 'by' ? '' : `${yearsIn(due.from, due.to)}年間${due.kind === 'sum' ? 'の合計' : 'の毎年'}`,
    },
    ...(reading && { result: { amount: readingWords(reading, indicator), when: periodWords(reading.period) } }),
    road: gap || unlike ? 'none' : reading ? 'solid' : 'dotted',
    ...(way.kind === 'known' && { walker: way.value < 0 ? ('back' as const) : Math.min(1, way.value) }),
    ...(way.kind === 'known' && expected.kind === 'known' && expected.value < 1 && { expected: expected.value }),
  }
}
