/** What a town's sheets have rows for: the same in the browser and where sheets are written. */
import { numberIn, type Due, type Series, type Slice } from '#domain/figure.ts'
import { hasCard } from '#domain/life-event.ts'
import { endOf, yearOf, type Period } from '#domain/period.ts'
import type { PlanIndex } from '#domain/plan-index.ts'
import type { SheetIndicator, SheetProgramme, SheetTown } from '#domain/town-sheet/sheet-target.ts'
import type { Town } from '#domain/town.ts'
import { planYears } from '#texts/plan-years.ts'

/** A plan of a town, with its cards and the day (or month) on which its document came out. */
export type TargetPlan = {
  readonly index: PlanIndex
  readonly cardOf: (id: string) => { readonly receiver?: unknown } | undefined
  readonly published: string
}

/** A town as its sheets know it. */
export const sheetTown = ({
  code,
  name,
  site,
  moreSites = [],
}: Pick<Town, 'code' | 'name' | 'site' | 'moreSites'>): SheetTown => ({ code, name, sites: [site, ...moreSites] })

/**
 * What a town's sheet いま has rows for: each programme with a card for residents, in the order of its documents. What
 * is listed again has the row of its first place.
 */
export const programmesOf = (plans: readonly TargetPlan[]): readonly SheetProgramme[] =>
  plans.flatMap(({ index, cardOf, published }) =>
    index.plan.entries
      .filter((entry) => {
        const card = cardOf(entry.id)
        return card && !card.receiver && hasCard(index, entry) && index.originalOf(entry) === entry
      })
      .map(({ id, title }) => ({ id, title, years: planYears(index.plan.span), published })),
  )

/** A part of an indicator as a sheet names it; empty for the whole. */
function sliceName(slice: Slice, towns: readonly Pick<Town, 'id' | 'name'>[]): string {
  if (slice.kind === 'whole') return ''
  return slice.kind === 'part' ? slice.part : (towns.find(({ id }) => id === slice.town)?.name ?? slice.town)
}

const lastYearOf = (period: Period): number => {
  const end = endOf(period)
  return end ? yearOf(end) : 0
}
const dueYear = (due: Due): number => (due.kind === 'by' ? lastYearOf(due.period) : yearOf(due.to))

/** The year that is asked for first: that of the last target, or the one after the last number where it has that. */
function yearAsked({ baseline, readings, targets }: Series): number {
  const last = Math.max(
    0,
    ...[baseline, ...readings].flatMap((one) => (numberIn(one) === undefined ? [] : lastYearOf(one.period))),
  )
  return Math.max(last + 1, ...targets.map(({ due }) => dueYear(due)))
}

/** What a town's results sheet has rows for: each part of each indicator. */
export const indicatorsOf = (
  plans: readonly Pick<TargetPlan, 'index'>[],
  towns: readonly Pick<Town, 'id' | 'name'>[],
): readonly SheetIndicator[] =>
  plans.flatMap(({ index }) =>
    index.plan.indicators.flatMap(({ id, name, unit, series }) =>
      series.map((one) => ({
        id,
        name,
        slice: sliceName(one.slice, towns),
        unit: unit === 'none' ? '' : unit,
        year: yearAsked(one),
      })),
    ),
  )
