import type { PlanSpan } from '#domain/plan.ts'
import { planYears } from './plan-years.ts'

/**
 * Said beside the years of a plan: of a study that it decided nothing, and with an office whom to ask whether it goes
 * on. Empty where there is nothing to say.
 */
export const old = ({ status }: PlanSpan, office: string): string =>
  [
    status === 'study' ? '決まったことではなく、考えたことです。' : '',
    office ? `今も続いているかは、${office}に聞いてください。` : '',
  ].join('')

/** The same where no plate says the years: of which years the plan speaks comes first. */
export const oldOfYears = (span: PlanSpan, office: string): string =>
  `これは${planYears(span)}です。${old(span, office)}`
