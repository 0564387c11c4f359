import type { IndicatorId } from '../ids.ts'
import type { SheetPlace } from './now-record.ts'

/**
 * 今後の方針 of the form of 地方創生交付金: 1 to extend, 2 to mend, 3 to go on, 4 to stop, 5 over. The town's words, never ours.
 */
export const policies = [1, 2, 3, 4, 5] as const
export type Policy = (typeof policies)[number]

/**
 * What a town reports of an indicator for a fiscal year. `slice` is empty for the whole. `value` is in the indicator's
 * unit and has `source`, the page on which the town published it; a row may hold a policy alone.
 */
export type ResultRecord = {
  readonly indicator: IndicatorId
  readonly slice: string
  readonly fiscalYear: number
  readonly value?: number
  readonly source?: string
  readonly policy?: Policy
  readonly reason?: string
  readonly cited: SheetPlace
}

/** What makes a row of results one and no other. */
export const resultKey = ({
  indicator,
  slice,
  fiscalYear,
}: Pick<ResultRecord, 'indicator' | 'slice' | 'fiscalYear'>): string => [indicator, slice, fiscalYear].join(' ')
