/** When a figure holds. A 年度 runs from April to March, a 年 is a calendar year; the two are never mixed. */

/** A fiscal year (2014 is April 2014 to March 2015) or a calendar year. */
export type Moment = { readonly fiscalYear: number } | { readonly year: number }

/**
 * Why we read a period as we do where the document does not print it in full; the screen says the reason.
 * `bareEra`: 「H31」 without 年 or 年度, read as a fiscal year. `planSpan`: a number of years without years, read as the
 * span of the plan. `arrow`: the cell's arrow runs on. `column`: the year stands in the column's heading alone.
 * `context`: the sentences around it say the year.
 */
export const readReasons = ['bareEra', 'planSpan', 'arrow', 'column', 'context'] as const
export type ReadReason = (typeof readReasons)[number]

/** A period as it is printed; `read` marks what is our reading. `span`: a stretch of time, neither a sum nor a mean. */
export type Period =
  | { readonly kind: 'at'; readonly at: Moment; readonly printed: string; readonly read?: ReadReason }
  | {
      readonly kind: 'over'
      readonly from: Moment
      readonly to: Moment
      readonly as: 'sum' | 'mean' | 'span'
      readonly printed: string
      readonly read?: ReadReason
    }
  | { readonly kind: 'notPrinted'; readonly printed: string }

/** The year that a moment is named by; a fiscal year ends in the year after it. */
export const yearOf = (moment: Moment): number => ('fiscalYear' in moment ? moment.fiscalYear : moment.year)

/** How many years a span holds, both ends counted. */
export const yearsIn = (from: Moment, to: Moment): number => yearOf(to) - yearOf(from) + 1

/** The notation of a moment in seeds and open data: `FY2019` or `2014`. */
export const momentCode = (moment: Moment): string =>
  'fiscalYear' in moment ? `FY${moment.fiscalYear}` : `${moment.year}`

/**
 * The notation of a period in seeds and open data: `FY2019`, `2014`, `FY2015/FY2019`, or empty where none is printed.
 */
export function periodCode(period: Period): string {
  switch (period.kind) {
    case 'at':
      return momentCode(period.at)
    case 'over':
      return `${momentCode(period.from)}/${momentCode(period.to)}`
    case 'notPrinted':
      return ''
  }
}

/** Reads `FY2019` or `2014`. Gives `undefined` for anything else. */
export function momentFrom(code: string): Moment | undefined {
  const match = /^(FY)?(\d{4})$/.exec(code)
  if (!match) return undefined
  const [, fiscal, digits] = match
  return fiscal ? { fiscalYear: Number(digits) } : { year: Number(digits) }
}

/** The last moment of a period, to order readings by; `undefined` where no period is printed. */
export function endOf(period: Period): Moment | undefined {
  switch (period.kind) {
    case 'at':
      return period.at
    case 'over':
      return period.to
    case 'notPrinted':
      return undefined
  }
}

/** Months from the start of the common era to the end of a moment: a fiscal year ends in March of the next year. */
export const monthsToEnd = (moment: Moment): number =>
  'fiscalYear' in moment ? (moment.fiscalYear + 1) * 12 + 3 : (moment.year + 1) * 12

/** Months to the end of a period, to order by and to count time with; `undefined` where no period is printed. */
export function endMonths(period: Period): number | undefined {
  const end = endOf(period)
  return end && monthsToEnd(end)
}
