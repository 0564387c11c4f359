import { checkAbsence } from './check-absence.ts'
import { checkComparable } from './check-comparable.ts'
import { checkFigures } from './check-figures.ts'
import { checkIds } from './check-ids.ts'
import { checkNamedPlaces } from './check-named-places.ts'
import { checkNumbers } from './check-numbers.ts'
import { checkPeriods, checkPlanYears } from './check-periods.ts'
import { checkQuotes } from './check-quotes.ts'
import { checkRemarks, checkTitles } from './check-remarks.ts'
import { checkRegions } from './check-regions.ts'
import { checkRepeats } from './check-repeats.ts'
import { checkSections } from './check-sections.ts'
import { checkPassages } from './check-passages.ts'
import { checkPrinted } from './check-printed.ts'
import { checkParticipation } from './check-participation.ts'
import { checkLifeEvents } from './check-life-events.ts'
import { checkTimeWords } from './check-time-words.ts'
import { checkTexts } from './check-texts.ts'
import { checkedSeeds, type CheckedSeeds } from './checked-plan.ts'
import { coverageOf, type Coverage } from './coverage.ts'
import { byPlace, type Problem } from './problem.ts'
import { readSeeds, type SeedPlan, type Seeds } from './seeds.ts'

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
  checkAcrossPlans(seeds)
  const covers = seeds.plans.map(checkPlan)
  const problems = [...seeds.currentProblems(), ...covers.flatMap((cover) => cover.problems)]
  return {
    seeds,
    covers,
    problems: problems.toSorted(byPlace),
    checked: problems.length ? undefined : checkedSeeds(seeds),
  }
}

/** What records say of each other, of other plans and of what we wrote. Reports into the files of the seeds. */
export function checkAcrossPlans(seeds: Seeds): void {
  checkIds(seeds)
  checkRegions(seeds)
  checkNumbers(seeds)
  checkTitles(seeds)
  checkTexts(seeds)
  checkPassages(seeds)
  checkTimeWords(seeds)
  checkLifeEvents(seeds)
  checkAbsence(seeds)
  checkParticipation(seeds)
  checkNamedPlaces(seeds)
  checkComparable(seeds)
}

/**
 * What the records of a plan say against what they quote. Reports into the files of the plan, but for what no record
 * claims: that is in the coverage it gives.
 */
export function checkPlan(plan: SeedPlan): Coverage {
  checkPrinted(plan)
  checkFigures(plan)
  checkPlanYears(plan)
  checkPeriods(plan)
  checkSections(plan)
  checkRemarks(plan)
  checkRepeats(plan)
  return coverageOf(plan.document, checkQuotes(plan))
}
