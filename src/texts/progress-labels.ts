import type { Judged } from '#domain/judging/headline.ts'
import type { Reading, Target } from '#domain/figure.ts'
import type { Indicator } from '#domain/indicator.ts'
import { yearsIn } from '#domain/period.ts'
import { amountWords, dueWords, readingWords, targetWords } from './figures.ts'
import { indicator as words } from './indicator-page.ts'
import { spanWords } from './year-spans.ts'
import { periodWords } from './years.ts'

/** What stands at a mark of a drawing: what it is, how much, and of when (empty where no time is printed). */
export type Label = { readonly kind: string; readonly amount: string; readonly when: string }

/** The start, or that it has no number. */
export const startLabel = ({ indicator, series: { baseline } }: Judged): Label =>
  baseline.kind === 'gap'
    ? { kind: words.baseline, amount: words.noBaseline, when: '' }
    : { kind: words.baseline, amount: readingWords(baseline, indicator), when: periodWords(baseline.period) }

/** What becomes of a number aimed at: it is reached, stays the same as the start, or is not to be crossed. */
export type Kept = 'reached' | 'same' | 'notBelow' | 'notAbove'

/** The number that is aimed at, or what is to be kept: 5個, 約600,000人を下回らない. */
export const targetLabel = ({ indicator, target }: Judged, kept: Kept): Label => ({
  kind: words.target,
  amount: keptWords(target, kept, targetWords(target, indicator)),
  when: dueLabel(target.due),
})

/** 以上 and 以下 as printed are kept; for what we read into a bare number there are words of ours. */
function keptWords(target: Target, kept: Kept, amount: string): string {
  if (kept === 'reached') return amount
  const isPrinted = target.kind === 'aim' && target.aim.kind === 'number' && target.aim.basis === 'printed'
  return isPrinted ? words.keep(amount) : words.kept[kept](amount)
}

/** Of a sum and of every year, over how many years. */
function dueLabel(due: Judged['target']['due']): string {
  if (due.kind === 'by') return due.period.kind === 'notPrinted' ? '' : dueWords(due)
  return `${spanWords(due.from, due.to)}の${yearsIn(due.from, due.to)}年間${due.kind === 'sum' ? 'の合計' : 'の毎年'}`
}

/** A result, as it stands in the document. */
export const resultLabel = (indicator: Indicator, reading: Reading): Label => ({
  kind: words.actual,
  amount: readingWords(reading, indicator),
  when: periodWords(reading.period),
})

/** What the years of a window have added up to so far. */
export const sumLabel = (indicator: Indicator, value: number, when: string): Label => ({
  kind: words.actual,
  amount: amountWords(value, indicator),
  when,
})

/** Where a result would stand by now; it is our reckoning, without a number of the document. */
export const expectedLabel: Label = { kind: words.expected, amount: '', when: '' }
