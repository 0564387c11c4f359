import type { PlanSpan } from '#domain/plan.ts'
import { planYears } from './plan-years.ts'

/**
 * Said of a plan that may have run out: its years, and whom to ask whether it goes on. Of a study also that it must be
 * asked what was decided.
 */
export const old = (span: PlanSpan, office: string): string =>
  `これは${planYears(span)}です。${span.status === 'study' ? '決まったかどうか、' : ''}今も続いているかは、${office}に聞いてください。`
