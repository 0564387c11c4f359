import type { PlanSpan } from '#domain/plan.ts'
import { spanWords } from './year-spans.ts'

/**
 * 2015〜2019年度の計画; of a study, which is no plan yet, 2022〜2026年度についての検討. Stands beside every text that is
 * taken out of its plan (a hit, a row, a sheet of paper, a copied text, a row of the open data), since no sentence of a
 * plan that is over may read as of today.
 */
export const planYears = ({ from, to, status }: PlanSpan): string =>
  `${spanWords(from, to)}${status === 'study' ? 'についての検討' : 'の計画'}`

/** Stands above what we say of a record: 2015〜2019年度の計画に書いてあること. */
export const writtenIn = (years: string): string => `${years}に書いてあること`
