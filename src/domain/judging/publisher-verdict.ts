import { sliceCode, type Slice } from '../figure.ts'
import { periodCode } from '../period.ts'
import type { Statement } from '../indicator.ts'
import type { Judgement } from './judgement.ts'

/**
 * Whether a publisher's printed verdict says that a target was reached: ○ and 達成した say so, ▲ and 達成していない say no.
 * Anything else says neither. The words themselves are never converted: they stand on the page as printed.
 */
export function saysReached(words: string): boolean | undefined {
  if (/^▲$|未達|達成(?:でき|し)て(?:い)?ない/.test(words.trim())) return false
  return /^○$|達成(?:した|して(?:い)?る|済)/.test(words.trim()) ? true : undefined
}

const codeOf = (slice: Slice): string => sliceCode(slice, (town) => town)

/**
 * The printed verdicts about a slice that say other than our own answer; empty where we have none or they agree. A
 * verdict that names its year is held against an answer for that year alone.
 */
export function verdictsThatDiffer(
  statements: readonly Statement[],
  slice: Slice,
  { reached, reading }: Judgement,
): readonly Statement[] {
  if (reached.kind === 'unknown' || !reading) return []
  const year = periodCode(reading.period)
  return statements.filter(({ kind, words, slice: about, period }) => {
    const said = kind === 'verdict' ? saysReached(words) : undefined
    const isAboutIt = codeOf(about) === codeOf(slice) && (period.kind === 'notPrinted' || periodCode(period) === year)
    return isAboutIt && said !== undefined && said !== reached.value.reached
  })
}
