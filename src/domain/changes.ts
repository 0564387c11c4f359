/**
 * What differs between two releases: the plans, records and figures that came, went or were changed, and the verdicts
 * that turned. A figure that is another without a document that says so is told apart: nothing may change a printed
 * number in silence.
 */
import { documentsOf, type Plan } from './plan.ts'
import type { DocumentId } from './citation.ts'
import type { Entry } from './entry.ts'
import { sliceKey, type Due, type Reading, type Series, type Slice, type Target } from './figure.ts'
import type { Indicator } from './indicator.ts'
import { headlineOf } from './judging/headline.ts'
import type { Verdict } from './judging/judgement.ts'
import { momentCode, periodCode, type Period } from './period.ts'
import type { Wording } from './wording.ts'

/** The plans of a release, and what it says of their records. */
export type Contents = { readonly plans: readonly Plan[]; readonly wording: (id: string) => Wording | undefined }

/** A figure of a series: a reading with what it is, or a target. */
export type Figure =
  | { readonly role: 'baseline' | 'actual' | 'projection'; readonly reading: Reading }
  | { readonly role: 'target'; readonly target: Target }

type OfRecord<Record> = { readonly plan: Plan; readonly record: Record }
/** A figure that is another than before. `accounted`: it corrects the earlier one, or stands in another document. */
type FigureChange = OfRecord<Indicator> & {
  readonly kind: 'figure'
  readonly slice: Slice
  readonly before: Figure
  readonly after: Figure
  readonly accounted: boolean
}

export type Change =
  | { readonly kind: 'planCame' | 'planWent'; readonly plan: Plan }
  | { readonly kind: 'documentCame'; readonly plan: Plan; readonly document: DocumentId }
  | (OfRecord<Entry | Indicator> & { readonly kind: 'came' | 'went' })
  | (OfRecord<Entry | Indicator> & { readonly kind: 'reworded'; readonly before: Wording; readonly after: Wording })
  | (OfRecord<Indicator> & {
      readonly kind: 'figureCame' | 'figureWent'
      readonly slice: Slice
      readonly figure: Figure
    })
  | FigureChange
  | (OfRecord<Indicator> & {
      readonly kind: 'verdict'
      readonly slice: Slice
      readonly before: Verdict
      readonly after: Verdict
    })

/** Everything that differs, plan by plan in the order of the newer release; plans that went come last. */
export function changesBetween(before: Contents, after: Contents): readonly Change[] {
  const earlier = new Map(before.plans.map((plan) => [plan.id, plan]))
  const later = new Set(after.plans.map(({ id }) => id))
  return [
    ...after.plans.flatMap((plan): readonly Change[] => {
      const old = earlier.get(plan.id)
      return old ? changesOfPlan(old, plan, before, after) : [{ kind: 'planCame', plan }]
    }),
    ...before.plans.filter(({ id }) => !later.has(id)).map((plan): Change => ({ kind: 'planWent', plan })),
  ]
}

/** The figures that are other than before without a document or a correction that says so. */
export const unaccounted = (changes: readonly Change[]): readonly FigureChange[] =>
  changes.filter((change): change is FigureChange => change.kind === 'figure' && !change.accounted)

function changesOfPlan(old: Plan, plan: Plan, before: Contents, after: Contents): readonly Change[] {
  const known = new Set(documentsOf(old))
  return [
    ...documentsOf(plan)
      .filter((document) => !known.has(document))
      .map((document): Change => ({ kind: 'documentCame', plan, document })),
    ...changesOfRecords(old.entries, plan.entries, old, plan, before, after),
    ...changesOfRecords(old.indicators, plan.indicators, old, plan, before, after),
    ...plan.indicators.flatMap((indicator): readonly Change[] => {
      const earlier = old.indicators.find(({ id }) => id === indicator.id)
      return earlier ? changesOfIndicator(earlier, indicator, plan) : []
    }),
  ]
}

function changesOfRecords(
  earlier: readonly (Entry | Indicator)[],
  later: readonly (Entry | Indicator)[],
  old: Plan,
  plan: Plan,
  before: Contents,
  after: Contents,
): readonly Change[] {
  const had = new Set(earlier.map(({ id }) => id))
  const has = new Set(later.map(({ id }) => id))
  return [
    ...later.flatMap((record): readonly Change[] => {
      if (!had.has(record.id)) return [{ kind: 'came', plan, record }]
      const [said, says] = [before.wording(record.id), after.wording(record.id)]
      return said && says && !isSaidAlike(said, says)
        ? [{ kind: 'reworded', plan, record, before: said, after: says }]
        : []
    }),
    ...earlier.filter(({ id }) => !has.has(id)).map((record): Change => ({ kind: 'went', plan: old, record })),
  ]
}

const isSaidAlike = (one: Wording, other: Wording): boolean =>
  (['name', 'plain', 'easy'] as const).every((key) => one[key] === other[key])

function changesOfIndicator(old: Indicator, record: Indicator, plan: Plan): readonly Change[] {
  const earlier = new Map(old.series.map((series) => [sliceKey(series.slice), series]))
  return record.series.flatMap((series): readonly Change[] => {
    const { slice } = series
    const was = earlier.get(sliceKey(slice))
    const [had, has] = [figuresOf(was), figuresOf(series)]
    const [said, says] = [was && headlineOf(old, was), headlineOf(record, series)].map(
      (judged) => judged?.judgement.verdict,
    )
    return [
      ...[...has].flatMap(([key, figure]): readonly Change[] => {
        const other = had.get(key)
        if (!other) return [{ kind: 'figureCame', plan, record, slice, figure }]
        if (figureCode(other) === figureCode(figure)) return []
        const accounted = isAccounted(other, figure)
        return [{ kind: 'figure', plan, record, slice, before: other, after: figure, accounted }]
      }),
      ...[...had]
        .filter(([key]) => !has.has(key))
        .map(([, figure]): Change => ({ kind: 'figureWent', plan, record, slice, figure })),
      ...(said && says && said !== says
        ? [{ kind: 'verdict' as const, plan, record, slice, before: said, after: says }]
        : []),
    ]
  })
}

/**
 * The figures of a series by what they are and when they hold; of several alike the second is another one. The keys
 * stand on devices (`seen-figures.ts`).
 */
export function figuresOf(series: Series | undefined): ReadonlyMap<string, Figure> {
  const figures = new Map<string, Figure>()
  if (!series) return figures
  const add = (name: string, figure: Figure): void => {
    let nth = 1
    while (figures.has(`${name} ${nth}`)) nth += 1
    figures.set(`${name} ${nth}`, figure)
  }
  add('baseline', { role: 'baseline', reading: series.baseline })
  for (const reading of series.readings) add(`actual ${whenOf(reading.period)}`, { role: 'actual', reading })
  for (const { by, reading } of series.projections)
    add(`projection ${by} ${whenOf(reading.period)}`, { role: 'projection', reading })
  for (const target of series.targets) add(`target ${dueOf(target.due)}`, { role: 'target', target })
  return figures
}

const whenOf = (period: Period): string => periodCode(period) || period.printed
const dueOf = (due: Due): string =>
  due.kind === 'by' ? whenOf(due.period) : `${due.kind} ${momentCode(due.from)}/${momentCode(due.to)}`

/** What a figure says, without where it stands: two figures with one code say the same, on a device too. */
export function figureCode(figure: Figure): string {
  if (figure.role !== 'target') {
    const { reading } = figure
    return reading.kind === 'gap' ? reading.because : `${reading.value} ${reading.about ?? ''}`
  }
  const { target } = figure
  return target.kind === 'gap' ? target.because : JSON.stringify(target.aim)
}

/**
 * Whether a document accounts for the change: the figure corrects what was said, or the gap of before is filled from a
 * document that came later. A gap that takes the place of a number never is.
 */
function isAccounted(before: Figure, after: Figure): boolean {
  const now = after.role === 'target' ? after.target : after.reading
  if (now.kind === 'gap' || !now.corrects) return false
  const { corrects } = now
  if ('gap' in corrects) return figureCode(before) === corrects.gap
  return figureCode(before) === ('aim' in corrects ? JSON.stringify(corrects.aim) : `${corrects.value} `)
}
