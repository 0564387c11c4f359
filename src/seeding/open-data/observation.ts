import type { Citation } from '#domain/citation.ts'
import type { Aim, Basis, Comparator, Due, GapReason, Reading, Series, Slice, Target } from '#domain/figure.ts'
import type { Indicator } from '#domain/indicator.ts'
import { readingsOfDue, readingsOfPeriod, yearBasisOf, type OurReading } from '#domain/judging/our-readings.ts'
import { momentCode, periodCode, type Period } from '#domain/period.ts'
import { aimNumbers } from '../aim-numbers.ts'
import { numbersIn } from '../printed-numbers.ts'

/** When a figure holds, in the notation of the open data; each part is empty where it has no meaning. */
type When = { readonly period: string; readonly from: string; readonly to: string; readonly as: 'sum' | 'mean' | '' }

/** One figure of a document, or the named gap where one is missing. */
export type Observation = {
  readonly indicator: Indicator
  readonly slice: Slice
  readonly role: 'baseline' | 'target' | 'actual' | 'projection'
  readonly projection: string
  readonly when: When
  readonly comparator: Comparator | ''
  readonly basis: Basis | ''
  readonly value: number | ''
  readonly gap: string
  readonly alsoPrinted: readonly number[]
  readonly marked: string
  /** What an earlier document said, where this figure corrects it: the number, or why there was none. */
  readonly corrects: { readonly said: string; readonly cited: Citation } | undefined
  /** What of the figure is read and not printed; how its comparator is known is its `basis`. */
  readonly ourReadings: readonly OurReading[]
  readonly cited: Citation
}

/** Every figure of an indicator: of each slice the baseline, the targets, the results and the projections. */
export const observationsOf = (indicator: Indicator): readonly Observation[] =>
  indicator.series.flatMap((series) =>
    figuresOf(series).map((figure) => ({
      indicator,
      slice: series.slice,
      ...figure,
      ourReadings: [...figure.ourReadings, ...yearReadIn(indicator, figure)],
    })),
  )

type Figure = Omit<Observation, 'indicator' | 'slice'>

/** That a number of a single time is the amount of one year, where this is our reading. */
function yearReadIn(indicator: Indicator, { value, when, role }: Figure): readonly OurReading[] {
  if (yearBasisOf(indicator) !== 'figures' || value === '' || when.from) return []
  return [{ kind: 'oneYear', of: role === 'target' ? 'aim' : 'start' }]
}

const figuresOf = (series: Series): readonly Figure[] => [
  fromReading('baseline', series.baseline),
  ...series.targets.flatMap(fromTarget),
  ...series.readings.map((reading) => fromReading('actual', reading)),
  ...series.projections.map(({ by, reading }) => fromReading('projection', reading, by)),
]

const nothing = {
  projection: '',
  comparator: '',
  basis: '',
  value: '',
  gap: '',
  alsoPrinted: [],
  marked: '',
  corrects: undefined,
} as const

function fromReading(role: Figure['role'], reading: Reading, projection = ''): Figure {
  const figure = {
    ...nothing,
    role,
    projection,
    when: whenOf(reading.period),
    cited: reading.cited,
    ourReadings: readingsOfPeriod(reading.period),
  }
  if (reading.kind === 'gap') return { ...figure, gap: reading.because }
  const alsoPrinted = (reading.alsoPrinted ?? []).flatMap((other) => other.value ?? [])
  return { ...figure, value: reading.value, alsoPrinted, corrects: correctedBy(reading.corrects) }
}

type Said = { readonly cited: Citation } & (
  { readonly value: number } | { readonly aim: Aim } | { readonly gap: GapReason }
)

/** What was said before, in one cell: a number, both ends of a range (`10/20`), or the reason of a gap. */
function correctedBy(said: Said | undefined): Figure['corrects'] {
  if (!said) return undefined
  const code = 'gap' in said ? said.gap : ('aim' in said ? aimNumbers(said.aim) : [said.value]).join('/')
  return { said: code, cited: said.cited }
}

/**
 * A target as one row; a range as two, its low end as `atLeast` and its high end as `atMost`, so that no number is
 * lost.
 */
function fromTarget(target: Target): readonly Figure[] {
  const figure = {
    ...nothing,
    role: 'target' as const,
    when: whenDue(target.due),
    marked: target.marked ?? '',
    corrects: target.kind === 'aim' ? correctedBy(target.corrects) : undefined,
    cited: target.cited,
    ourReadings: readingsOfDue(target.due),
  }
  if (target.kind === 'gap') return [{ ...figure, gap: target.because }]
  const alsoPrinted = (target.alsoPrinted ?? []).flatMap((other) => numberOf(other.words))
  const { aim } = target
  switch (aim.kind) {
    case 'number':
      return [{ ...figure, comparator: aim.comparator, basis: aim.basis, value: aim.value, alsoPrinted }]
    case 'range':
      return [
        { ...figure, comparator: 'atLeast', basis: 'printed', value: aim.low, alsoPrinted },
        { ...figure, comparator: 'atMost', basis: 'printed', value: aim.high, alsoPrinted },
      ]
    case 'trend':
    case 'words':
      return [{ ...figure, gap: aim.kind, alsoPrinted }]
  }
}

/**
 * The number of a few printed words: the largest reading of it (64.2万 is 642000, not 64.2), with its sign where one
 * is printed.
 */
const numberOf = (words: string): readonly number[] =>
  [...numbersIn(words)].sort((a, b) => Math.abs(b) - Math.abs(a) || a - b).slice(0, 1)

const at = (period: string): When => ({ period, from: '', to: '', as: '' })

function whenOf(period: Period): When {
  if (period.kind !== 'over') return at(periodCode(period))
  return {
    period: periodCode(period),
    from: momentCode(period.from),
    to: momentCode(period.to),
    as: period.as === 'span' ? '' : period.as,
  }
}

/** A sum says so; an aim for every year of a span has the span and no `as`, because each year is counted alone. */
function whenDue(due: Due): When {
  if (due.kind === 'by') return whenOf(due.period)
  const [from, to] = [momentCode(due.from), momentCode(due.to)]
  return { period: `${from}/${to}`, from, to, as: due.kind === 'sum' ? 'sum' : '' }
}
