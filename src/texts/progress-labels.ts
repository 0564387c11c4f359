import type { Judged } from '#domain/judging/headline.ts'
import type { Reading } from '#domain/figure.ts'
import type { Indicator } from '#domain/indicator.ts'
import { yearsIn } from '#domain/period.ts'
import { amountWords, dueWords, readingWords, targetWords } from './figures.ts'
import { indicator as words } from './indicator-page.ts'
import { periodWords, spanWords } from './years.ts'

/** What stands at a mark of a drawing: what it is, how much, and of when (empty where no time is printed). */
export type Label = { readonly kind: string; readonly amount: string; readonly when: string }

/** The start, or that it has no number. */
export const startLabel = ({ indicator, series: { baseline } }: Judged): Label =>
  baseline.kind === 'gap'
    ? { kind: words.baseline, amount: words.noBaseline, when: '' }
    : { kind: words.baseline, amount: readingWords(baseline, indicator), when: periodWords(baseline.period) }

/** The number that is aimed at, or what is to be kept: 5個, 約600,000人を下回らない. */
export function targetLabel({ indicator, target }: Judged, kept: 'reached' | 'same' | 'notBelow' | 'notAbove'): Label {
  const amount = targetWords(target, indicator)
  const isPrinted = target.kind === 'aim' && target.aim.kind === 'number' && target.aim.basis === 'printed'
  return {
    kind: words.target,
    amount: kept === 'reached' ? amount : isPrinted ? words.keep(amount) : words.kept[kept](amount),
    when: dueLabel(target.due),
  }
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
