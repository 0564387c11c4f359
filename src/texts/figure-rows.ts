import type { Citation, SourceSpan } from '#domain/citation.ts'
import type { Reading, Series, Target } from '#domain/figure.ts'
import type { Indicator } from '#domain/indicator.ts'
import { aimWords, amountWords, dueWords, gapWords, ourReadingOf, readingWords, targetWords } from './figures.ts'
import { indicator as words } from './indicator-page.ts'
import { periodWords, readWords } from './years.ts'

/** A figure as a row of a table. `notes`: what the document says otherwise elsewhere, and our remarks on the print. */
export type FigureRow = {
  readonly kind: string
  readonly when: string
  readonly amount: string
  readonly gap: boolean
  readonly notes: readonly string[]
  readonly place: SourceSpan
  /** What an earlier document said, where this figure corrects it or fills what was a gap there. */
  readonly before?: { readonly label: string; readonly amount: string; readonly place: SourceSpan }
}

/** All figures of a series in the order of a reader's questions: where it began, what was aimed at, what came of it. */
export function figureRows(indicator: Indicator, series: Series): readonly FigureRow[] {
  return [
    readingRow(words.baseline, series.baseline, indicator),
    ...series.targets.map((target) => targetRow(target, indicator)),
    ...series.readings.map((reading) => readingRow(words.actual, reading, indicator)),
    ...series.projections.map(({ by, reading }) => readingRow(words.projection(by), reading, indicator)),
  ]
}

function readingRow(kind: string, reading: Reading, indicator: Indicator): FigureRow {
  return {
    kind,
    when: periodWords(reading.period),
    amount: readingWords(reading, indicator),
    gap: reading.kind === 'gap',
    notes: [...contradictionWords(indicator, reading), ...(reading.remark ? [reading.remark] : [])],
    place: reading.cited[0],
    ...correctedRow(reading.kind === 'number' ? reading.corrects : undefined, (said) =>
      'gap' in said ? gapWords(said.gap) : amountWords(said.value, indicator),
    ),
  }
}

function targetRow(target: Target, indicator: Indicator): FigureRow {
  const also =
    target.kind === 'aim'
      ? (target.alsoPrinted ?? []).map((other) => `資料には「${other.words}」とも書いてあります。`)
      : []
  return {
    kind: words.target,
    when: dueWords(target.due),
    amount: targetWords(target, indicator),
    gap: target.kind === 'gap',
    notes: [...also, ...(target.remark ? [target.remark] : [])],
    place: target.cited[0],
    ...correctedRow(target.kind === 'aim' ? target.corrects : undefined, (said) =>
      'gap' in said ? gapWords(said.gap) : aimWords(said.aim, indicator),
    ),
  }
}

/** What a figure was before it was corrected, where it was. */
const correctedRow = <Said extends { readonly cited: Citation }>(
  said: Said | undefined,
  amount: (said: Said) => string,
): Pick<FigureRow, 'before'> =>
  said
    ? {
        before: {
          label: 'gap' in said ? words.inEarlierDocument : words.beforeCorrection,
          amount: amount(said),
          place: said.cited[0],
        },
      }
    : {}

/** What in the figures of a series is our reading and not printed, each reason once. */
export function ourReadings(series: Series): readonly string[] {
  const readings = [series.baseline, ...series.readings, ...series.projections.map(({ reading }) => reading)]
  const periods = readings.flatMap(({ period }) => ('read' in period && period.read ? [readWords(period.read)] : []))
  return [...new Set([...periods, ...series.targets.flatMap(ourReadingOf)])]
}

/** The same figure printed otherwise elsewhere, in words; empty where the document agrees with itself. */
const contradictionWords = (indicator: Indicator, reading: Reading): readonly string[] =>
  reading.kind === 'number'
    ? (reading.alsoPrinted ?? []).map((other) =>
        [
          '資料には、',
          other.value === undefined ? '' : amountWords(other.value, indicator),
          other.period ? `（${periodWords(other.period)}）` : '',
          'とも書いてあります。',
        ].join(''),
      )
    : []
