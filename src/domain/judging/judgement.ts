import type { Due, Reading, Series, Target } from '../figure.ts'
import type { Indicator } from '../indicator.ts'
import { knownUnless, type Known } from './known.ts'
import { expectedOf, paceBand, paceOf } from './pace.ts'
import { reachedOf, readingFor, steppedBack, type Reached } from './reached.ts'
import { progressOf } from './progress.ts'

/**
 * One word a band, for counting; never a score. `reached` is said of a result of the due period alone; `early`: the number
 * is there, but older than the due or without one; `held`: the aim is to keep what was, or was met from the start; `near`: due
 * and missed by at most a twentieth of the way.
 */
export const verdicts = [
  'reached',
  'early',
  'held',
  'onPace',
  'littleBehind',
  'behind',
  'away',
  'near',
  'missed',
  'notYet',
  'noResult',
  'notJudged',
] as const
export type Verdict = (typeof verdicts)[number]

/** Three answers about a target, apart; the reading that they speak of; and the one word that counts them. */
export type Judgement = {
  readonly reading: Extract<Reading, { kind: 'number' }> | undefined
  readonly reached: Known<Reached>
  readonly progress: Known<number>
  readonly expected: Known<number>
  readonly pace: Known<number>
  readonly verdict: Verdict
}

/** What may be said of a target: reached, way covered and pace, each a number or every reason why there is none. */
export function judge(indicator: Indicator, series: Series, target: Target): Judgement {
  if (target.kind === 'gap') {
    const none = knownUnless<never>(['noAim'], () => undefined as never)
    return { reading: undefined, reached: none, progress: none, expected: none, pace: none, verdict: 'notJudged' }
  }
  const reached = reachedOf(indicator, series, target)
  const progress = progressOf(indicator, series, target)
  const expected = expectedOf(series, target)
  const pace = paceOf(progress, expected)
  return {
    reading: readingFor(series, target),
    reached,
    progress,
    expected,
    pace,
    verdict: verdictOf({ reached, progress, pace }, target.due, steppedBack(indicator, series, target)),
  }
}

function verdictOf(
  { reached, progress: way, pace }: Pick<Judgement, 'reached' | 'progress' | 'pace'>,
  due: Due,
  stepsBack: boolean,
): Verdict {
  if (reached.kind === 'unknown') {
    if (reached.because.includes('notDueYet')) return 'held'
    return reached.because.includes('noReading') ? 'noResult' : 'notJudged'
  }
  if (reached.value.reached) return isHold(way) ? 'held' : reached.value.timing === 'due' ? 'reached' : 'early'
  if (way.kind === 'known' ? way.value < 0 : stepsBack) return 'away'
  if (reached.value.timing === 'due')
    return way.kind === 'known' && due.kind !== 'everyYear' && isNear(way.value) ? 'near' : 'missed'
  return pace.kind === 'known' ? paceBand(pace.value) : 'notYet'
}

const isHold = (way: Known<number>): boolean => way.kind === 'unknown' && way.because.includes('hold')

/** Due and missed, but at least this share of the way was covered: ours, the same cut as on pace. */
export const nearCut = 0.95

/** An aim that is to be met exactly can be missed on either side. */
const isNear = (way: number): boolean => way >= nearCut && way <= 2 - nearCut
