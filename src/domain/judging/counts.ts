import type { Indicator } from '../indicator.ts'
import { headlineOf, type Judged } from './headline.ts'
import { verdicts, type Verdict } from './judgement.ts'

/** The headline of every slice that has a target. Slices are never averaged. */
const headlinesOf = (indicators: readonly Indicator[]): readonly Judged[] =>
  indicators.flatMap((indicator) => indicator.series.flatMap((series) => headlineOf(indicator, series) ?? []))

/** How many slices have each verdict, in the order of `verdicts`; a verdict that no slice has is left out. */
export function countVerdicts(
  indicators: readonly Indicator[],
): readonly { readonly verdict: Verdict; readonly count: number }[] {
  const headlines = headlinesOf(indicators)
  return verdicts
    .map((verdict) => ({ verdict, count: headlines.filter(({ judgement }) => judgement.verdict === verdict).length }))
    .filter(({ count }) => count)
}
