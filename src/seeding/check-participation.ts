import { deedKinds } from '#domain/entry.ts'
import { fold } from '#domain/printed-text.ts'
import { membersOf } from './members-of.ts'
import { reportAt } from './records.ts'
import type { SeedPlan, Seeds } from './seeds.ts'

type SeedEntry = SeedPlan['entries'][number]
type Town = Seeds['towns'][number]

/** The marks of a table of participation, folded: ○ takes part, ● is a priority project. */
const marks = /^[○●]+$/
const isMarks = ({ words }: { readonly words: string }): boolean => marks.test(fold(words))

/**
 * Nobody is said to take part whom the document does not name. One row of marks that stands for several deeds says of
 * none of them whose its marks are: neither who takes part (○) nor whether it has priority (●). Such a deed is
 * `unreadable`, unless its own words name the towns.
 */
export function checkParticipation(seeds: Seeds): void {
  const { towns } = seeds
  for (const plan of seeds.plans) {
    const members = membersOf(seeds, plan.plan.value.publisher).length
    const onLine = deedsByLine(plan)
    for (const record of plan.entries) {
      const rows = record.value.cited.filter(isMarks)
      const sharers = rows.flatMap(({ lines: [line] }) => onLine.get(line) ?? []).filter((id) => id !== record.value.id)
      checkTowns(record, towns, rows.length > 0, sharers)
      checkRow(record)
      checkReason(record, members, sharers.length + 1)
      if (record.value.priority === 'yes' && sharers.length)
        report(record, 'priority', `この行の印は、「${sharers.join('」「')}」と合わせて1組だけです。`)
    }
  }
}

/** The towns that a deed names are in its own words, or have a row of marks of its own. */
function checkTowns(record: SeedEntry, towns: readonly Town[], hasMarks: boolean, sharers: readonly string[]): void {
  const { takesPart, cited } = record.value
  if (takesPart?.kind !== 'named') return
  const own = cited
    .filter((place) => !isMarks(place))
    .map(({ words }) => fold(words))
    .join('')
  const unnamed = towns.filter(({ id, name }) => takesPart.towns.includes(id) && !own.includes(fold(name)))
  if (!unnamed.length) return
  const names = unnamed.map(({ name }) => name).join('、')
  if (sharers.length)
    report(
      record,
      'takesPart',
      `印は、「${sharers.join('」「')}」と合わせて1組だけです。${names}が加わるとは言えません。`,
    )
  else if (!hasMarks) report(record, 'takesPart', `${names}が加わることを示す、名前も印も、引用にありません。`)
}

/** The marks of a deed stand in its row: on the line of its own words. */
function checkRow(record: SeedEntry): void {
  const { cited } = record.value
  for (const [index, place] of cited.entries()) {
    if (isMarks(place) && place.lines[0] !== cited[0].lines[1])
      reportAt(
        record,
        ['cited', index, 'at'],
        `この項目の行は${cited[0].lines[1]}行目です。`,
        '印は、同じ行のものを引用してください。',
      )
  }
}

/** Why a row cannot be read is told with the row's own numbers: of its marks, its deeds and the columns of its head. */
function checkReason(record: SeedEntry, members: number, deeds: number): void {
  const { takesPart, cited } = record.value
  if (takesPart?.kind !== 'unreadable') return
  const words = cited.map((place) => fold(place.words))
  const circles = words.join('').split('○').length - 1
  const rows = words.filter((row) => marks.test(row)).length
  // The table has a column for each town, and two for one of them.
  const numbersOf = [
    { said: /○[はも](\d+)つ|(\d+)つの○/g, are: [circles] },
    { said: /取り組みが(\d+)/g, are: [deeds] },
    { said: /印は(\d+)組/g, are: [rows] },
    { said: /(\d+)(?:つの)?列/g, are: [2, members + 1] },
  ]
  for (const { said, are } of numbersOf) {
    for (const [phrase, ...numbers] of takesPart.because.matchAll(said)) {
      if (!are.includes(Number(numbers.find(Boolean))))
        reportAt(record, ['takesPart'], `「${phrase}」は、この行とちがいます。`, `${are.join('か')} と書いてください。`)
    }
  }
}

const report = (record: SeedEntry, field: 'takesPart' | 'priority', says: string): void =>
  reportAt(record, [field], says, 'unreadable にして、わけを書いてください。まちの名前がある行なら、引用してください。')

/** The deeds whose own words stand on each line. */
function deedsByLine(plan: SeedPlan): ReadonlyMap<number, readonly string[]> {
  const onLine = new Map<number, string[]>()
  for (const { value } of plan.entries) {
    if (!(deedKinds as readonly string[]).includes(value.kind)) continue
    const [from, to] = value.cited[0].lines
    for (let line = from; line <= to; line += 1) onLine.set(line, [...(onLine.get(line) ?? []), value.id])
  }
  return onLine
}
