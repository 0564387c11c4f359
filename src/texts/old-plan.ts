import { planYears, type PlanSpan } from './plan-years.ts'

/** Said of a plan that may have run out: its years, and whom to ask whether it goes on. */
export const old = (span: PlanSpan, office: string): string =>
  `これは${planYears(span)}です。今も続いているかは、${office}に聞いてください。`
