import { nearestOf } from './nearest-id.ts'
import { reportAt } from './records.ts'
import { idOf, idsOfComparisons, sealOf } from './permanent-numbers.ts'
import type { Located } from './located.ts'
import type { Seeds } from './seeds.ts'
import type { Numbers } from './schemas/number-schemas.ts'

const name = 'seeds/numbers.yaml'

/**
 * Each thing that can be saved or compared has one number for good, as codes that people wrote down must open the
 * same things in years to come: none stands twice, none has moved, none is called otherwise. Those that have none yet
 * are found by `checkNumbered`.
 */
export function checkNumbers(seeds: Seeds): void {
  const { numbers } = seeds
  if (!numbers) return
  const records = recordsWithNumbers(seeds)
  const wanted = new Set([...idsOfComparisons(seeds), ...records.map(({ value }) => value.id)])
  const given = new Set(numbers.value.ids.map(idOf))
  const gone = goneIds(seeds)
  const { sealed, ids } = numbers.value
  // A list that is as it was is right, and the record is wrong.
  const isList = sealed.count > ids.length || sealed.sha256 !== sealOf(ids, sealed.count)
  const renamed = records.filter(({ value }) => !given.has(value.id) && nearestOf(value.id, gone) !== undefined)
  if (!isList)
    for (const record of renamed)
      reportAt(
        record,
        ['id'],
        `「${record.value.id}」の番号がありません。numbers.yaml には「${nearestOf(record.value.id, gone)}」があります。`,
        'id は変えられません。書きまちがいなら、もとの id にもどしてください。',
      )
  // Of two records under one id, or one under another id, the one that seems to be gone is there.
  const isTwice = records.length > new Set(records.map(({ value }) => value.id)).size
  const isThere = isTwice || (!isList && renamed.length > 0)
  if (!checkLines(numbers, wanted, isThere)) checkSeal(numbers)
}

/** The ids of records that can be saved: entries and indicators. */
const recordsWithNumbers = ({ plans }: Seeds): readonly Located<{ readonly id: string }>[] =>
  plans.flatMap((plan): readonly Located<{ readonly id: string }>[] => [...plan.entries, ...plan.indicators])

/** The ids of the list that no record has: `checkNumbers` names them, so that what points at them need not. */
export function goneIds(seeds: Seeds): ReadonlySet<string> {
  const known = new Set([...idsOfComparisons(seeds), ...recordsWithNumbers(seeds).map(({ value }) => value.id)])
  return new Set(seeds.numbers?.value.ids.filter((line) => typeof line === 'string').filter((id) => !known.has(id)))
}

/** Each record that can be saved, and each thing compared, has its number; asked when the list itself is right. */
export function checkNumbered(seeds: Seeds): void {
  const { numbers } = seeds
  if (!numbers) return
  const given = new Set(numbers.value.ids.map(idOf))
  for (const record of recordsWithNumbers(seeds))
    if (!given.has(record.value.id)) reportAt(record, ['id'], missing(record.value.id), advice(record.value.id))
  for (const id of idsOfComparisons(seeds)) if (!given.has(id)) reportAt(numbers, ['ids'], missing(id), advice(id))
}

const missing = (id: string): string => `「${id}」の番号がありません。`
const advice = (id: string): string => `${name} の ids の終わりに「  - ${id}」を足してください（行のはじめに空白2つ）。`

/** The sealed part is as it was, and nothing is left unsealed. */
function checkSeal(numbers: Located<Numbers>): void {
  const { sealed, ids } = numbers.value
  if (sealed.count > ids.length || sealed.sha256 !== sealOf(ids, sealed.count)) {
    reportAt(
      numbers,
      ['sealed'],
      `はじめの${sealed.count}件の中で、id が消えたか、動いたか、変わっています。`,
      'もとの並びにもどしてください。使わなくなった id は、その場所で「- retired: id」にします。sealed は書きかえないでください。',
    )
  } else if (sealed.count < ids.length) {
    reportAt(
      numbers,
      ['ids', sealed.count],
      `ここからの${ids.length - sealed.count}件が、まだ sealed に入っていません。`,
      `足し終えたら、はじめのほうにある sealed の行を「sealed: { count: ${ids.length}, sha256: ${sealOf(ids)} }」に書きかえてください。`,
    )
  }
}

/** Tells whether a line is wrong. `isThere`: a record that seems to be gone is there under another id. */
function checkLines(numbers: Located<Numbers>, wanted: ReadonlySet<string>, isThere: boolean): boolean {
  let isWrong = false
  const given = new Set(numbers.value.ids.map(idOf))
  const lacking = [...wanted].filter((id) => !given.has(id))
  const seen = new Set<string>()
  for (const [place, line] of numbers.value.ids.entries()) {
    const id = idOf(line)
    const report = (says: string, what: string): void => {
      isWrong = true
      reportAt(numbers, ['ids', place], says, what)
    }
    if (seen.has(id)) report(`「${id}」が2つあります。`, '後のほうを消してください。')
    seen.add(id)
    const meant = nearestOf(id, lacking)
    if (typeof line === 'string' && !wanted.has(id) && !isThere)
      report(
        `「${id}」はどこにもありません。`,
        `${meant === undefined ? '' : `「${meant}」のことですか。`}消えた記録なら、もどしてください。使わなくなった id は「- retired: id」にします。行は消さないでください。`,
      )
    if (typeof line !== 'string' && wanted.has(id))
      report(`「${id}」は使われています。`, '「- retired: 」をとってください。')
  }
  return isWrong
}
