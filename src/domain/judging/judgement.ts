import type { Due, Reading, Series, Target } from '../figure.ts'
import type { Indicator } from '../indicator.ts'
import { unknown, type Known, type Reason } from './known.ts'
import { expectedOf, paceBand, paceOf } from './pace.ts'
import { reachedOf, readingFor, steppedBack, type Reached } from './reached.ts'
import { progressOf } from './progress.ts'

/**
 * One word for each target, for counting; never a score. `reached`: by a result of the due period. `early`: the number
 * is there, but is older than the due, or no due is printed. `held`: the aim is to keep what was, or the baseline met
 * it already. `near`: due, and missed by at most a twentieth of the way. `away`: further from the aim than the
 * baseline. `notYet`: not due, and without a pace. `onPace`, `littleBehind`, `behind`: not due, by pace.
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

/**
 * What is computed of a target: whether it is reached, the progress and the pace, each for itself; with the share of
 * time that is expected to be covered, the reading that all of them speak of, and the verdict by which targets are
 * counted.
 */
export type Judgement = {
  readonly reading: Extract<Reading, { kind: 'number' }> | undefined
  readonly reached: Known<Reached>
  readonly progress: Known<number>
  readonly expected: Known<number>
  readonly pace: Known<number>
  readonly verdict: Verdict
}

/** Judges a target. Each answer is a value or every reason why there is none; for the gap of an empty cell `noAim`. */
export function judge(indicator: Indicator, series: Series, target: Target): Judgement {
  if (target.kind === 'gap') {
    const none = unknown('noAim')
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

type Answers = Pick<Judgement, 'reached' | 'progress' | 'pace'>

function verdictOf({ reached, progress, pace }: Answers, due: Due, stepsBack: boolean): Verdict {
  if (reached.kind === 'unknown') return verdictWithoutAnswer(reached.because)
  if (reached.value.reached) return verdictOfReached(reached.value, progress)
  if (progress.kind === 'known' ? progress.value < 0 : stepsBack) return 'away'
  if (reached.value.timing === 'due') return isNear(progress, due) ? 'near' : 'missed'
  return pace.kind === 'known' ? paceBand(pace.value) : 'notYet'
}

function verdictWithoutAnswer(because: readonly Reason[]): Verdict {
  if (because.includes('notDueYet')) return 'held'
  return because.includes('noReading') ? 'noResult' : 'notJudged'
}

function verdictOfReached({ timing }: Reached, progress: Known<number>): Verdict {
  if (progress.kind === 'unknown' && progress.because.includes('hold')) return 'held'
  return timing === 'due' ? 'reached' : 'early'
}

/** Due and missed is near from this progress on: our own choice, the same number as the cut of `onPace`. */
export const nearCut = 0.95

/**
 * An aim that is to be met exactly can be missed on either side. Of an aim for every year, one year that missed it
 * counts.
 */
const isNear = (progress: Known<number>, due: Due): boolean =>
  progress.kind === 'known' && due.kind !== 'everyYear' && progress.value >= nearCut && progress.value <= 2 - nearCut
