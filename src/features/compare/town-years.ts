import type { Town } from '#domain/town.ts'
import { plansOf, type Release } from '#packs/release.ts'
import { spanWords } from '#texts/year-spans.ts'
import { compare as words } from './words.ts'

/** A town with the years of its own plans, the newest first; without any where the documents hold none. */
export type TownYears = { readonly town: Town; readonly years: readonly string[]; readonly held: string }

/** All towns of a release with what is held of each: 2015〜2019年度, or that it has no plan here. */
export const townsWithYears = (release: Release | undefined): readonly TownYears[] =>
  (release?.towns ?? []).map((town) => {
    const years = release ? plansOf(release, town.id).map(({ from, to }) => spanWords(from, to)) : []
    return { town, years, held: years.join('、') || words.notHeld }
  })
