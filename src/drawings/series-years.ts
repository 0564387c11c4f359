import type { Reading, Target } from '#domain/figure.ts'
import { endMonths, periodCode, type Period } from '#domain/period.ts'

/** A period with what came of it and what was aimed at; either may be missing. */
export type Year = { readonly period: Period; readonly reading?: Reading; readonly target?: Target }

/** The periods that have a result or are the due of a target, by time. Targets that are due otherwise are left out. */
export function yearsOf(readings: readonly Reading[], targets: readonly Target[]): readonly Year[] {
  const years = new Map<string, Year>()
  const add = (period: Period, year: Partial<Year>): void => {
    years.set(periodCode(period), { period, ...years.get(periodCode(period)), ...year })
  }
  for (const reading of readings) add(reading.period, { reading })
  for (const target of targets) if (target.due.kind === 'by') add(target.due.period, { target })
  return [...years.values()].sort((a, b) => (endMonths(a.period) ?? 0) - (endMonths(b.period) ?? 0))
}

/** The number that is aimed at; `undefined` where the aim is none, and where there is no target. */
export const aimOf = (target: Target | undefined): number | undefined =>
  target?.kind === 'aim' && target.aim.kind === 'number' ? target.aim.value : undefined
