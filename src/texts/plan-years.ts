import type { Moment } from '#domain/period.ts'
import { spanWords } from './years.ts'

/** The years that a plan speaks of, as they are printed. */
export type PlanSpan = { readonly from: Moment; readonly to: Moment }

/**
 * 2015〜2019年度の計画: stands beside every text that is taken out of its plan (a hit, a row, a sheet of paper, a copied
 * text, a row of the open data), since no sentence of a plan that is over may read as of today.
 */
export const planYears = ({ from, to }: PlanSpan): string => `${spanWords(from, to)}の計画`

/** Stands above what we say of a record: 2015〜2019年度の計画に書いてあること. */
export const writtenIn = (years: string): string => `${years}に書いてあること`
