import { sliceCode, type Slice } from '../figure.ts'
import { periodCode } from '../period.ts'
import type { Statement } from '../indicator.ts'
import type { Judgement } from './judgement.ts'

/**
 * Whether a publisher's printed verdict says that a target was reached: true for ○ and 達成した, false for ▲ and
 * 達成していない, `undefined` for anything else. Only we compare by it; the page shows the words as they are printed.
 */
export function saysReached(words: string): boolean | undefined {
  if (/^▲$|未達|達成(?:でき|し)て(?:い)?ない/.test(words.trim())) return false
  return /^○$|達成(?:した|して(?:い)?る|済)/.test(words.trim()) ? true : undefined
}

const codeOf = (slice: Slice): string => sliceCode(slice, (town) => town)

/**
 * The printed verdicts about a slice that contradict our own answer; none where we have no answer. A verdict that names
 * its year is compared with an answer for that year alone.
 */
export function verdictsThatDiffer(
  statements: readonly Statement[],
  slice: Slice,
  { reached, reading }: Judgement,
): readonly Statement[] {
  if (reached.kind === 'unknown' || !reading) return []
  const year = periodCode(reading.period)
  return statements.filter(({ kind, words, slice: about, period }) => {
    const printed = kind === 'verdict' ? saysReached(words) : undefined
    const isAboutIt = codeOf(about) === codeOf(slice) && (period.kind === 'notPrinted' || periodCode(period) === year)
    return isAboutIt && printed !== undefined && printed !== reached.value.reached
  })
}
