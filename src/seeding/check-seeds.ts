import { checkAbsence } from './check-absence.ts'
import { checkComparable } from './check-comparable.ts'
import { checkFigures } from './check-figures.ts'
import { checkIds } from './check-ids.ts'
import { checkNamedPlaces } from './check-named-places.ts'
import { checkNumbers } from './check-numbers.ts'
import { checkQuotes } from './check-quotes.ts'
import { checkPrinted } from './check-printed.ts'
import { checkLifeEvents } from './check-life-events.ts'
import { checkTimeWords } from './check-time-words.ts'
import { checkTexts } from './check-texts.ts'
import { checkedSeeds, type CheckedSeeds } from './checked-plan.ts'
import { coverageOf, type Coverage } from './coverage.ts'
import { byPlace, type Problem } from './problem.ts'
import { readSeeds, type Seeds } from './seeds.ts'

/** What the checks have found: `checked` is there when there is no problem. */
export type SeedsCheck = {
  readonly seeds: Seeds
  readonly covers: readonly Coverage[]
  readonly problems: readonly Problem[]
  readonly checked: CheckedSeeds | undefined
}

/** Reads and checks everything below `seeds/` of a project folder; never stops at the first problem. */
export function checkSeeds(root: string): SeedsCheck {
  const seeds = readSeeds(root)
  checkIds(seeds)
  checkNumbers(seeds)
  checkTexts(seeds)
  checkTimeWords(seeds)
  checkLifeEvents(seeds)
  checkAbsence(seeds)
  checkNamedPlaces(seeds)
  checkComparable(seeds)
  const covers = seeds.plans.map((plan) => {
    checkPrinted(plan)
    checkFigures(plan)
    return coverageOf(plan.document, checkQuotes(plan))
  })
  const problems = [...seeds.currentProblems(), ...covers.flatMap((cover) => cover.problems)]
  return {
    seeds,
    covers,
    problems: problems.toSorted(byPlace),
    checked: problems.length ? undefined : checkedSeeds(seeds),
  }
}
