import { checkAbsence } from './check-absence.ts'
import { checkAsks } from './check-asks.ts'
import { checkComparable } from './check-comparable.ts'
import { checkContinuations, checkContinuedMeasures } from './check-continuations.ts'
import { checkCorrections } from './check-corrections.ts'
import { checkCounting } from './check-counting.ts'
import { checkDirections } from './check-directions.ts'
import { checkDocumentRecords } from './check-document-records.ts'
import { checkEnglish } from './check-english.ts'
import { checkBases, checkFigures } from './check-figures.ts'
import { checkIds } from './check-ids.ts'
import { checkLaterDocuments } from './check-later-documents.ts'
import { checkNamedPlaces } from './check-named-places.ts'
import { checkMunicipalities } from './check-municipalities.ts'
import { checkNumbered, checkNumbers } from './check-numbers.ts'
import { checkPeriods, checkPlanYears } from './check-periods.ts'
import { checkQuotes } from './check-quotes.ts'
import { checkRemarks, checkTitles } from './check-remarks.ts'
import { checkMembers, checkRegions } from './check-regions.ts'
import { checkRepeats } from './check-repeats.ts'
import { checkSentences } from './check-sentences.ts'
import { checkSections } from './check-sections.ts'
import { checkPassages } from './check-passages.ts'
import { checkPrinted } from './check-printed.ts'
import { checkParticipation } from './check-participation.ts'
import { checkLifeEvents } from './check-life-events.ts'
import { checkTimeWords } from './check-time-words.ts'
import { checkTownSigns } from './check-town-signs.ts'
import { checkTexts } from './check-texts.ts'
import { checkTownLists } from './town-list-packs.ts'
import { checkTownSheets } from './town-sheets.ts'
import { checkedSeeds, type CheckedSeeds } from './checked-plan.ts'
import { coverageOf, type Coverage } from './coverage.ts'
import { byPlace, type Problem } from './problem.ts'
import { settle } from './records.ts'
import type { SeedCache } from './seed-cache.ts'
import { readSeeds, type SeedPlan, type Seeds } from './seeds.ts'

/** What the checks have found: `checked` is there when there is no problem. */
export type SeedsCheck = {
  readonly seeds: Seeds
  readonly covers: readonly Coverage[]
  readonly problems: readonly Problem[]
  readonly checked: CheckedSeeds | undefined
}

/**
 * Reads and checks everything below `seeds/` of a project folder. What depends on something wrong is not checked, so
 * that one slip is one problem: first come files that cannot be read or have a wrong shape, alone; then ids and what
 * records say against their quotes; when they stand, what no record claims and our own words; last what towns have
 * filled. `today` (`YYYY-MM-DD`): no day of a sheet may be after it.
 */
export function checkSeeds(root: string, cache?: SeedCache, today?: string): SeedsCheck {
  const check = checkRecords(root, cache)
  const problems = check.checked ? checkTownSheets(check.checked, today) : []
  return problems.length ? { ...check, problems, checked: undefined } : check
}

/** The same without the sheets that towns fill: `npm run now` writes these anew, right or wrong. */
export function checkRecords(root: string, cache?: SeedCache): SeedsCheck {
  const seeds = readSeeds(root, cache)
  if (seeds.currentProblems().length) return found(seeds, [])
  checkIdentities(seeds)
  const covers = seeds.plans.flatMap(checkPlan)
  if (seeds.currentProblems().length) return found(seeds, [])
  checkWords(seeds)
  return found(seeds, covers)
}

function found(seeds: Seeds, covers: readonly Coverage[]): SeedsCheck {
  const problems = [...seeds.currentProblems(), ...covers.flatMap((cover) => cover.problems)]
  return {
    seeds,
    covers,
    problems: problems.toSorted(byPlace),
    checked: problems.length ? undefined : checkedSeeds(seeds),
  }
}

/** What records are called and what they point at; all else depends on it. Reports into the files of the seeds. */
export function checkIdentities(seeds: Seeds): void {
  checkMunicipalities(seeds)
  checkRegions(seeds)
  checkDocumentRecords(seeds)
  checkNumbers(seeds)
  for (const plan of seeds.plans) settle(plan)
  checkIds(seeds)
  for (const plan of seeds.plans) settle(plan)
  checkMembers(seeds)
  checkContinuations(seeds)
}

/** What we wrote of records, and what stands of them in lists of ours. Reports into the files of the seeds. */
export function checkWords(seeds: Seeds): void {
  checkNumbered(seeds)
  checkContinuedMeasures(seeds)
  checkTitles(seeds)
  checkTexts(seeds)
  checkPassages(seeds)
  checkSentences(seeds)
  checkTimeWords(seeds)
  const before = seeds.currentProblems().length
  checkLifeEvents(seeds)
  checkAsks(seeds)
  // A card that stands under another id seems to say nothing of its deed.
  if (seeds.currentProblems().length === before) checkAbsence(seeds)
  checkParticipation(seeds)
  checkNamedPlaces(seeds)
  checkTownSigns(seeds)
  checkComparable(seeds)
  checkEnglish(seeds)
  checkTownLists(seeds)
}

const ofOneRecord = [
  checkLaterDocuments,
  checkPrinted,
  checkFigures,
  checkCorrections,
  checkBases,
  checkDirections,
  checkCounting,
  checkPlanYears,
  checkPeriods,
  checkRemarks,
  checkRepeats,
]

/**
 * What the records of a plan say against what they quote. Reports into the files of the plan, but for what no record
 * claims: that is in the coverage it gives for each of its documents. A record in which a check finds something is
 * given to no later one.
 */
export function checkPlan(plan: SeedPlan): readonly Coverage[] {
  settle(plan)
  const claims = checkQuotes(plan)
  for (const check of ofOneRecord) {
    settle(plan)
    check(plan)
  }
  settle(plan)
  // Where one entry stands somewhere else, its neighbours seem to be in the wrong place.
  if (!plan.entries.some(({ file, path }) => file.isFaulty(path))) checkSections(plan)
  return plan.documents.map(({ document }) => coverageOf(document, claims.get(document.id) ?? []))
}
