import { isGroup, repeatedBy } from '#domain/entry.ts'
import { comparable } from './check-printed.ts'
import { slipsOf } from './plan-documents.ts'
import { reportAt } from './records.ts'
import type { SeedPlan } from './seeds.ts'

type SeedEntry = SeedPlan['entries'][number]
type Value = SeedEntry['value']

/**
 * What a plan lists twice is one thing under one name. A row with 再掲 says what it repeats; two deeds with the same
 * title and text are linked by `repeats`, the later to the first. Only a strategy names the measures that are its own.
 */
export function checkRepeats(plan: SeedPlan): void {
  const titled = new Map<string, SeedEntry>()
  for (const record of plan.entries) {
    checkKinds(plan, record)
    checkTag(record)
    if (!isGroup(record.value)) checkLinked(plan, record, titled)
  }
}

function checkKinds(plan: SeedPlan, record: SeedEntry): void {
  const { kind, relatesTo } = record.value
  for (const [index, relation] of relatesTo.entries()) {
    if (relation.kind === 'names' && kind !== 'strategy')
      reportAt(record, ['relatesTo', index, 'kind'], 'names と書けるのは、戦略だけです。', 'kind を直してください。')
    const original = plan.entries.find(({ value }) => value.id === relation.entry)?.value
    if (relation.kind === 'repeats' && original && !isFirst(plan, original, record.value))
      reportAt(
        record,
        ['relatesTo', index, 'kind'],
        `「${relation.entry}」は、同じ題名で先に出てくる項目ではありません。`,
        'はじめに出てくる項目の id を書くか、ちがう題名の再掲なら takesUp と書いてください。',
      )
  }
}

/** Whether an entry is the first of its title, and stands before the one that repeats it. */
function isFirst(plan: SeedPlan, original: Value, again: Value): boolean {
  const place = (id: string): number => plan.entries.findIndex(({ value }) => value.id === id)
  const slips = slipsOf(plan)
  return (
    comparable(original.title, slips) === comparable(again.title, slips) &&
    !repeatedBy(original) &&
    place(original.id) < place(again.id)
  )
}

function checkTag(record: SeedEntry): void {
  const { tags, relatesTo } = record.value
  if (tags.includes('again') && !relatesTo.some(({ kind }) => kind === 'repeats' || kind === 'takesUp'))
    reportAt(record, ['tags'], '何の再掲かが書いてありません。', 'relatesTo に、もとの項目を書いてください。')
}

/** `titled`: the deeds so far by their title and text. */
function checkLinked(plan: SeedPlan, record: SeedEntry, titled: Map<string, SeedEntry>): void {
  const { title, text } = record.value
  const key = comparable(`${title}\n${text}`, slipsOf(plan))
  const first = titled.get(key)
  if (!first) titled.set(key, record)
  else if (!isSame(record.value, first.value))
    reportAt(
      record,
      ['title'],
      `「${first.value.id}」と同じ題名で、同じ文です。`,
      'relatesTo に、kind: repeats でもとの項目を書いてください。',
    )
}

/** Whether an entry repeats the other, or what the other repeats. */
function isSame(again: Value, first: Value): boolean {
  const original = repeatedBy(again)
  return original !== undefined && (original === first.id || original === repeatedBy(first))
}
