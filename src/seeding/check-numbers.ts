import { reportAt } from './records.ts'
import { idOf, idsOfComparisons, sealOf } from './permanent-numbers.ts'
import type { Located } from './located.ts'
import type { Seeds } from './seeds.ts'
import type { Numbers } from './schemas/number-schemas.ts'

const name = 'seeds/numbers.yaml'

/**
 * Each thing that can be saved or compared has one number for good, as codes that people wrote down must open the
 * same things in years to come: none is missing, none stands twice, none has moved.
 */
export function checkNumbers(seeds: Seeds): void {
  const { numbers } = seeds
  if (!numbers) return
  const records = seeds.plans.flatMap((plan) => [...plan.entries, ...plan.indicators])
  const wanted = new Set([...idsOfComparisons(seeds), ...records.map(({ value }) => value.id)])
  checkLines(numbers, wanted)
  // What is gone from the sealed part is put back there, not added at the end.
  if (!isWhole(numbers)) return
  const given = new Set(numbers.value.ids.map(idOf))
  for (const record of records)
    if (!given.has(record.value.id)) reportAt(record, ['id'], missing(record.value.id), advice(record.value.id))
  for (const id of idsOfComparisons(seeds)) if (!given.has(id)) reportAt(numbers, ['ids'], missing(id), advice(id))
}

const missing = (id: string): string => `「${id}」の番号がありません。`
const advice = (id: string): string => `${name} の ids の終わりに「- ${id}」を足してください。`

/** Whether the sealed part is as it was. What is not sealed yet is reported too. */
function isWhole(numbers: Located<Numbers>): boolean {
  const { sealed, ids } = numbers.value
  if (sealed.count > ids.length || sealed.sha256 !== sealOf(ids, sealed.count)) {
    reportAt(
      numbers,
      ['sealed'],
      `はじめの${sealed.count}件の中で、id が消えたか、動いたか、変わっています。`,
      'もとの並びにもどしてください。使わなくなった id は、その場所で「- retired: id」にします。sealed は書きかえないでください。',
    )
    return false
  }
  if (sealed.count < ids.length) {
    reportAt(
      numbers,
      ['ids', sealed.count],
      `ここからの${ids.length - sealed.count}件が、まだ sealed に入っていません。`,
      `足し終えたら「sealed: { count: ${ids.length}, sha256: ${sealOf(ids)} }」と書いてください。`,
    )
  }
  return true
}

function checkLines(numbers: Located<Numbers>, wanted: ReadonlySet<string>): void {
  const seen = new Set<string>()
  for (const [place, line] of numbers.value.ids.entries()) {
    const id = idOf(line)
    const report = (says: string, what: string): void => reportAt(numbers, ['ids', place], says, what)
    if (seen.has(id)) report(`「${id}」が2つあります。`, '後のほうを消してください。')
    seen.add(id)
    if (typeof line === 'string' && !wanted.has(id))
      report(
        `「${id}」はどこにもありません。`,
        '書きまちがいを直してください。使わなくなった id は「- retired: id」にします。行は消さないでください。',
      )
    if (typeof line !== 'string' && wanted.has(id))
      report(`「${id}」は使われています。`, '「- retired: 」をとってください。')
  }
}
