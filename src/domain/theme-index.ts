import type { ThemeId } from './ids.ts'
import { isGroup, type Entry } from './entry.ts'
import type { Indicator } from './indicator.ts'
import type { PlanIndex } from './plan-index.ts'

/**
 * What of a plan belongs to a theme: its initiatives and the groups in which no initiative stands (重要戦略 of 美祢, the
 * projects of 山陽小野田), each thing once, and the indicators of the groups that carry it.
 */
export function underTheme(
  index: PlanIndex,
  theme: ThemeId,
): { readonly entries: readonly Entry[]; readonly indicators: readonly Indicator[] } {
  const has = (entry: Entry | undefined): boolean => entry?.themes.includes(theme) ?? false
  const standsAlone = (entry: Entry): boolean =>
    entry.kind === 'initiative' ||
    (isGroup(entry) && !index.initiativesUnder(entry.id).length && !index.childrenOf(entry.id).some(isGroup))
  return {
    entries: index.eachOnce(index.plan.entries.filter((entry) => has(entry) && standsAlone(entry))),
    indicators: index.plan.indicators.filter((indicator) => has(index.entry(indicator.measures))),
  }
}
