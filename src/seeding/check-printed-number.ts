import type { Citation } from '#domain/citation.ts'
import { figuresIn } from './printed-numbers.ts'

/** A number of a record stands in the quote of its row, whatever its widths, commas and signs. */
export function checkNumber(value: number, cited: Citation, report: (says: string, advice: string) => void): void {
  const printed = [...figuresIn(cited[0].words)]
  if (printed.some((number) => Math.abs(number - value) < 1e-9)) return
  report(
    `数 ${value} は、引用「${cited[0].words}」にありません。`,
    `引用にある数は ${printed.join(', ') || 'ありません'} です。`,
  )
}
