import type { PlanSpan } from '#domain/plan.ts'

/**
 * Said beside the years of a plan: of a study that it decided nothing, and with an office whom to ask whether it goes
 * on. Empty where there is nothing to say.
 */
export const old = ({ status }: PlanSpan, office: string): string =>
  [
    status === 'study' ? '決まったことではなく、考えたことです。' : '',
    office ? `今も続いているかは、${office}に聞いてください。` : '',
  ].join('')
