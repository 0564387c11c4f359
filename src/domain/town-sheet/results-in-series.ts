import type { Reading, Series } from '../figure.ts'
import type { Indicator } from '../indicator.ts'
import { headlineOf, type Judged } from '../judging/headline.ts'
import type { ResultRecord } from './result-record.ts'

type NumberReading = Extract<Reading, { kind: 'number' }>

/** The fiscal year of a reading; none where it is of another period. */
const fiscalYearOf = ({ period }: Reading): number | undefined =>
  period.kind === 'at' && 'fiscalYear' in period.at ? period.at.fiscalYear : undefined

/** What a town reports for a year, and what its documents said of the same year before, where they did. */
export type ResultSince = { readonly record: ResultRecord; readonly before: NumberReading | undefined }

/** A town's results of a series, in order of their years, each with the number that it came after. */
export const resultsSince = (series: Series, records: readonly ResultRecord[]): readonly ResultSince[] =>
  records
    .toSorted((a, b) => a.fiscalYear - b.fiscalYear)
    .map((record) => ({
      record,
      before: series.readings.find(
        (one): one is NumberReading => one.kind === 'number' && fiscalYearOf(one) === record.fiscalYear,
      ),
    }))

/** A number as documents print it: a sheet has it without separators, and sentences say it in the printed digits. */
const asPrinted = (value: number): string => value.toLocaleString('ja-JP', { maximumFractionDigits: 20 })

/**
 * A series with what its town has reported since, judged by the rules of all figures; none where these speak of no
 * number that it reports, as of a year behind the last target. The series of the plan stays what it is.
 */
export function judgedWithResults(
  indicator: Indicator,
  series: Series,
  records: readonly ResultRecord[],
): Judged | undefined {
  const reported = records.flatMap(({ fiscalYear, value, cited: { file, row } }): readonly NumberReading[] =>
    value === undefined
      ? []
      : [
          {
            kind: 'number',
            value,
            period: { kind: 'at', at: { fiscalYear }, printed: String(fiscalYear) },
            cited: [{ document: file, lines: [row, row], words: asPrinted(value) }],
          },
        ],
  )
  if (!reported.length) return undefined
  const years = new Set(reported.map(fiscalYearOf))
  const kept = series.readings.filter((one) => !years.has(fiscalYearOf(one) ?? Number.NaN))
  const since: Series = { ...series, readings: [...kept, ...reported] }
  const judged = headlineOf({ ...indicator, series: [since] }, since)
  const speaksOf = judged?.judgement.reading
  return speaksOf && reported.includes(speaksOf) ? judged : undefined
}
