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

/** The printed verdicts that say other than our own answer; empty where we have none or they agree. */
export function verdictsThatDiffer(statements: readonly Statement[], { reached }: Judgement): readonly Statement[] {
  if (reached.kind === 'unknown') return []
  return statements.filter(({ kind, words }) => {
    const said = kind === 'verdict' ? saysReached(words) : undefined
    return said !== undefined && said !== reached.value.reached
  })
}
