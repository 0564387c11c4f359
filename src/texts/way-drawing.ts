import type { Series } from '#domain/figure.ts'
import type { Indicator } from '#domain/indicator.ts'
import { readingWords, targetWords } from './figures.ts'
import { indicator as words } from './screens.ts'
import { periodWords, spanWords, yearsIn } from './years.ts'

type Label = { readonly amount: string; readonly when: string }

/** What the drawing of a way shows. `road`: dotted where the document holds no result, none where the spans are unlike. */
export type WayDrawing = {
  readonly start: Label & { readonly gap: boolean }
  readonly end: Label & { readonly also: string }
  readonly road: 'dotted' | 'solid' | 'none'
}

/** The first stone and the last plate of a series, and the road between them. */
export function wayDrawing(indicator: Indicator, { baseline, targets, readings }: Series): WayDrawing {
  const target = targets.findLast((one) => one.kind === 'aim')
  const gap = baseline.kind === 'gap'
  const start = gap ? words.noBaseline : readingWords(baseline, indicator)
  const end = target ? targetWords(target, indicator) : words.noResult
  const due = target?.due
  const sum = due?.kind === 'sum'
  const unlike = sum && !(baseline.period.kind === 'over' && baseline.period.as === 'sum')
  return {
    start: { amount: start, when: gap ? '' : periodWords(baseline.period), gap },
    end: {
      amount: end,
      when: !due ? '' : due.kind === 'by' ? (due.period.kind === 'notPrinted' ? '' : `${periodWords(due.period)}まで`) : spanWords(due.from, due.to),
      also: due && due.kind !== 'by' ? `${yearsIn(due.from, due.to)}年間${due.kind === 'sum' ? 'の合計' : 'の毎年'}` : '',
    },
    road: gap || unlike ? 'none' : readings.some((reading) => reading.kind === 'number') ? 'solid' : 'dotted',
  }
}
