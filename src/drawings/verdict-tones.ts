import type { Verdict } from '#domain/judging/judgement.ts'

/** The colour of a verdict by name (`--verdict-…` in tokens.css); shape and word always stand beside it. */
export type Tone = 'reached' | 'pace' | 'near' | 'behind' | 'open'

export const verdictTones: Readonly<Record<Verdict, Tone>> = {
  reached: 'reached',
  early: 'reached',
  held: 'reached',
  onPace: 'pace',
  littleBehind: 'near',
  near: 'near',
  behind: 'behind',
  missed: 'behind',
  away: 'behind',
  notYet: 'open',
  noResult: 'open',
  notJudged: 'open',
}
