import type { PlanSpan } from '#domain/plan.ts'
import { spanWords } from './years.ts'

/** 2015〜2019年度の計画; of a study, which is no plan yet, 2022〜2026年度についての検討. */
export const planYears = ({ from, to, status }: PlanSpan): string =>
  `${spanWords(from, to)}${status === 'study' ? 'についての検討' : 'の計画'}`
