import type { Continuation } from '#domain/continuation.ts'
import type { Indicator } from '#domain/indicator.ts'
import { monthsToEnd } from '#domain/period.ts'
import { reportAt } from './records.ts'
import type { Located } from './located.ts'
import type { SeedPlan, Seeds } from './seeds.ts'

type Continuing = { readonly id: string; readonly continues?: Continuation | undefined }
type Found = { readonly plan: SeedPlan; readonly record: Located<Continuing> }

/**
 * What goes on stands in an earlier plan of the same publisher, is of the same kind, and is gone on once: a line of
 * time does not fork. An indicator whose unit or way of counting changed says so.
 */
export function checkContinuations({ plans }: Seeds): void {
  for (const kind of ['entries', 'indicators'] as const) {
    const all = plans.flatMap((plan): Found[] => plan[kind].map((record) => ({ plan, record })))
    const byId = new Map(all.map((found) => [found.record.value.id, found]))
    const goneOn = new Map<string, string>()
    for (const { plan, record } of all) {
      const { id, continues } = record.value
      if (!continues) continue
      const report = (path: readonly string[], says: string, advice: string): void =>
        reportAt(record, ['continues', ...path], says, advice)
      const before = byId.get(continues.record)
      if (!before || !isEarlier(before.plan, plan))
        report(
          ['record'],
          `「${continues.record}」は、前の計画の記録ではありません。`,
          '同じところが前に出した計画の id を書いてください。',
        )
      const other = goneOn.get(continues.record)
      if (other)
        report(['record'], `「${continues.record}」の続きは、もう「${other}」です。`, '続きは1つだけ書いてください。')
      goneOn.set(continues.record, id)
      if (before && kind === 'indicators')
        checkMeasure(before.record.value as Indicator, record.value as Indicator, (says, advice) =>
          report(['differs'], says, advice),
        )
    }
  }
}

/** Whether a plan of the same publisher ended before another did. */
const isEarlier = ({ plan: { value: one } }: SeedPlan, { plan: { value: other } }: SeedPlan): boolean =>
  one.publisher === other.publisher && one.id !== other.id && monthsToEnd(one.span.to) < monthsToEnd(other.span.to)

function checkMeasure(before: Indicator, now: Indicator, report: (says: string, advice: string) => void): void {
  for (const kind of ['unit', 'counting'] as const) {
    const told = Boolean(now.continues?.differs?.some((one) => one.in === kind))
    if (told !== (before[kind] !== now[kind]))
      report(
        told
          ? `${kind} は、前と同じ「${now[kind]}」です。`
          : `${kind} が「${before[kind]}」から「${now[kind]}」にかわっています。`,
        told ? `in: ${kind} を消してください。` : `differs に in: ${kind} と、何がかわったかを書いてください。`,
      )
  }
}
