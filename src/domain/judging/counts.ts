import type { Indicator } from '../indicator.ts'
import { headlinesOf, type Judged } from './headline.ts'
import { verdicts, type Verdict } from './judgement.ts'

/**
 * The headlines of all slices by their verdict, in the order of `verdicts`; a verdict that no slice has is left out.
 */
export function headlinesByVerdict(
  indicators: readonly Indicator[],
): readonly { readonly verdict: Verdict; readonly headlines: readonly Judged[] }[] {
  const all = headlinesOf(indicators)
  return verdicts
    .map((verdict) => ({ verdict, headlines: all.filter(({ judgement }) => judgement.verdict === verdict) }))
    .filter(({ headlines }) => headlines.length)
}

/** How many slices have each verdict, in the order of `verdicts`; a verdict that no slice has is left out. */
export const countVerdicts = (
  indicators: readonly Indicator[],
): readonly { readonly verdict: Verdict; readonly count: number }[] =>
  headlinesByVerdict(indicators).map(({ verdict, headlines }) => ({ verdict, count: headlines.length }))

/**
 * What is counted by verdict, where it is not just one target for each indicator. `indicators`: how many there are;
 * `counted`: how many targets the verdicts count, one for each slice that has any; `split`: indicators of which several
 * slices are counted; `open`: indicators without a target; `several`: those with targets of several years.
 */
export type CountBasis = Readonly<Record<'indicators' | 'counted' | 'split' | 'open' | 'several', number>>

export function countBasisOf(indicators: readonly Indicator[]): CountBasis {
  const aimed = indicators.map(({ series }) => series.filter(({ targets }) => targets.length))
  return {
    indicators: indicators.length,
    counted: aimed.flat().length,
    split: aimed.filter(({ length }) => length > 1).length,
    open: aimed.filter(({ length }) => !length).length,
    several: aimed.filter((all) => all.some(({ targets }) => targets.length > 1)).length,
  }
}
