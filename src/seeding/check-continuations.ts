import type { Continuation } from '#domain/continuation.ts'
import type { Indicator } from '#domain/indicator.ts'
import { monthsToEnd } from '#domain/period.ts'
import { goneIds } from './check-numbers.ts'
import { reportAt } from './records.ts'
import type { Located } from './located.ts'
import type { SeedPlan, Seeds } from './seeds.ts'

type Continuing = { readonly id: string; readonly continues?: Continuation | undefined }
type Found = { readonly plan: SeedPlan; readonly record: Located<Continuing> }

/**
 * What goes on stands in an earlier plan of the same publisher, is of the same kind, and is gone on once: a line of
 * time does not fork.
 */
export function checkContinuations(seeds: Seeds): void {
  const { plans } = seeds
  // Ids that `checkNumbers` names as gone: what goes on one of them is not wrong as well.
  const gone = goneIds(seeds)
  for (const kind of ['entries', 'indicators'] as const) {
    const all = plans.flatMap((plan): Found[] => plan[kind].map((record) => ({ plan, record })))
    const byId = new Map(all.map((found) => [found.record.value.id, found]))
    const goneOn = new Map<string, string>()
    for (const { plan, record } of all) {
      const { id, continues } = record.value
      if (!continues || gone.has(continues.record)) continue
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
    }
  }
}

/** An indicator that goes on another says where its unit or way of counting changed; asked when both stand. */
export function checkContinuedMeasures({ plans }: Pick<Seeds, 'plans'>): void {
  const all = plans.flatMap(({ indicators }) => indicators)
  const byId = new Map(all.map(({ value }) => [value.id, value]))
  for (const record of all) {
    const before = byId.get(record.value.continues?.record ?? '')
    if (before)
      checkMeasure(before, record.value, (says, advice) => reportAt(record, ['continues', 'differs'], says, advice))
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
