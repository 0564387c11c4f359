import type { IndicatorId } from './ids.ts'
import type { ComparedFigure, Comparable, NotComparable } from './comparable.ts'
import type { Due, Reading, Series, Target } from './figure.ts'
import type { Indicator } from './indicator.ts'
import { headlineOf } from './judging/headline.ts'
import { endMonths, momentCode, periodCode, type Period } from './period.ts'
import type { TownId } from './town.ts'

/** How many towns stand side by side on a screen at most: on a phone four fit, more are scrolled sideways. */
export const maxComparedTowns = 7
/** How many stand side by side on paper: what a sheet of A4 has room for. */
export const maxTownsOnPaper = 4

/**
 * A town's figures in a comparison, each with its period and citation. `latest`: the last reading that is a number,
 * else the last gap. `target`: the one that the indicator's page speaks of first. `none`: the document has no place for
 * it.
 */
export type TownFigures = {
  readonly kind: 'figures'
  readonly town: TownId
  readonly indicator: Indicator
  readonly series: Series
  readonly baseline: Reading
  readonly latest: Reading | 'none'
  readonly target: Target | 'none'
  readonly projections: Series['projections']
}

/** A town's row. `notInDocuments`: no document has such a figure of it; `notRead`: its pack has not been opened yet. */
export type ComparedRow = TownFigures | { readonly kind: 'notInDocuments' | 'notRead'; readonly town: TownId }

type IndicatorOf = (id: IndicatorId) => Indicator | undefined

/** The series that a compared figure names: the town's slice, or the whole of its own plan's indicator. */
export const seriesOf = ({ slice }: ComparedFigure, indicator: Indicator): Series | undefined =>
  indicator.series.find((series) =>
    slice === undefined ? series.slice.kind === 'whole' : series.slice.kind === 'town' && series.slice.town === slice,
  )

/** A row for each of these towns, in their order, whether there is a figure of it or not. */
export const comparedRows = (
  { figures }: Pick<Comparable | NotComparable, 'figures'>,
  towns: readonly TownId[],
  indicatorOf: IndicatorOf,
): readonly ComparedRow[] =>
  towns.map((town) => {
    const figure = figures.find((compared) => compared.town === town)
    return figure ? rowOf(figure, indicatorOf) : { kind: 'notInDocuments', town }
  })

function rowOf(figure: ComparedFigure, indicatorOf: IndicatorOf): ComparedRow {
  const indicator = indicatorOf(figure.indicator)
  const series = indicator && seriesOf(figure, indicator)
  return indicator && series ? figuresOf(figure.town, indicator, series) : { kind: 'notRead', town: figure.town }
}

/** The figures of one series, as a comparison shows them. */
export const figuresOf = (town: TownId, indicator: Indicator, series: Series): TownFigures => ({
  kind: 'figures',
  town,
  indicator,
  series,
  baseline: series.baseline,
  latest: latestOf(series.readings),
  target: headlineOf(indicator, series)?.target ?? 'none',
  projections: series.projections,
})

function latestOf(readings: readonly Reading[]): Reading | 'none' {
  const inOrder = readings.toSorted((a, b) => (endMonths(a.period) ?? 0) - (endMonths(b.period) ?? 0))
  return inOrder.findLast(({ kind }) => kind === 'number') ?? inOrder.at(-1) ?? 'none'
}

/** The parts of a row that have a year. */
const datedParts = ['baseline', 'latest', 'target', 'projections'] as const
export type DatedPart = (typeof datedParts)[number]

/**
 * The parts of which the rows have different years. Gaps do not count. A year that is not printed counts as different,
 * since nobody knows whether it is that of the other town. One town alone has nothing to differ from.
 */
export const differingYears = (rows: readonly ComparedRow[]): readonly DatedPart[] =>
  datedParts.filter((part) => {
    const years = rows.flatMap((row) => (row.kind === 'figures' ? yearsOf[part](row) : []))
    return years.length > 1 && (years.includes(notKnown) || new Set(years).size > 1)
  })

const notKnown = ''

/** The years of each part, a text for each row that has any; equal texts are the same years. */
const yearsOf: Readonly<Record<DatedPart, (row: TownFigures) => readonly string[]>> = {
  baseline: ({ baseline }) => yearsOfReading(baseline),
  latest: ({ latest }) => (latest === 'none' ? [] : yearsOfReading(latest)),
  target: ({ target }) => (target === 'none' || target.kind === 'gap' ? [] : [yearsOfDue(target.due)]),
  projections: ({ projections }) => {
    const years = projections.flatMap(({ reading }) => yearsOfReading(reading))
    return years.length ? [years.includes(notKnown) ? notKnown : years.join()] : []
  },
}

const yearsOfReading = (reading: Reading): readonly string[] =>
  reading.kind === 'number' ? [yearsOfPeriod(reading.period)] : []

const yearsOfPeriod = (period: Period): string =>
  [periodCode(period), ...(period.kind === 'over' ? [period.as] : [])].join(' ')

function yearsOfDue(due: Due): string {
  if (due.kind === 'by') return yearsOfPeriod(due.period)
  return `${momentCode(due.from)}/${momentCode(due.to)} ${due.kind}`
}
