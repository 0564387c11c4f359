import { plansOf, type PlanHead, type Release, type ThemeHead } from '#packs/release.ts'
import type { Town, TownId } from '#domain/town.ts'
import { home } from './frame.ts'
import { planYears } from './plan-years.ts'
import { regionWords } from './region-words.ts'
import { spanWords } from './years.ts'

/** The one honest line under a town's name: the years of its own plan, or that there is none among the documents. */
export function planLine(release: Release, town: TownId): string {
  const [own] = plansOf(release, town)
  return own ? planYears(own) : home.onlyJoint(regionWords(release).towns)
}

/** The towns of a release, each with the line about its plan; none while there is no release. */
export const townsWithPlanLine = (release: Release | undefined): readonly (Town & { readonly line: string })[] =>
  release ? release.towns.map((town) => ({ ...town, line: planLine(release, town.id) })) : []

/** 2015〜2019年度、86の取り組み */
export const headLine = (head: PlanHead): string =>
  [
    spanWords(head.from, head.to),
    head.initiatives ? `${head.initiatives}の取り組み` : '',
    head.indicators ? `${head.indicators}のめやす` : '',
  ]
    .filter(Boolean)
    .join('、')

export const themeLine = (theme: Pick<ThemeHead, 'initiatives'>): string => `${theme.initiatives}の取り組み`
