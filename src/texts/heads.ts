import { plansOf, type PlanHead, type Release, type ThemeHead } from '#packs/release.ts'
import { regionsWith } from '#domain/region.ts'
import type { Town, TownId } from '#domain/town.ts'
import { planYears } from './plan-years.ts'
import { onlyJoint, releaseWords } from './region-words.ts'
import { spanWords } from './year-spans.ts'
import { indicatorCount, initiativeCount } from './counters.ts'

export type { PlanHead } from '#packs/release.ts'

/**
 * The one honest line under a town's name: the years of its own plans, the newest first, or that there are none among
 * the documents.
 */
export const planLine = (release: Release, town: TownId, named = releaseWords(release)): string =>
  plansOf(release, town).map(planYears).join('、') || onlyJoint(regionsWith(named.regions, town))

/** The towns of a release, each with the line about its plan; none while there is no release. */
export function townsWithPlanLine(release: Release | undefined): readonly (Town & { readonly line: string })[] {
  const named = releaseWords(release)
  return release ? release.towns.map((town) => ({ ...town, line: planLine(release, town.id, named) })) : []
}

/** 2015〜2019年度、取り組み86件 */
export const headLine = (head: PlanHead): string =>
  [
    spanWords(head.from, head.to),
    head.initiatives ? initiativeCount(head.initiatives) : '',
    head.indicators ? indicatorCount(head.indicators) : '',
  ]
    .filter(Boolean)
    .join('、')

export const themeLine = (theme: Pick<ThemeHead, 'initiatives'>): string => initiativeCount(theme.initiatives)
