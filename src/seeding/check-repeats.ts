import { isGroup } from '#domain/entry.ts'
import { comparable } from './check-printed.ts'
import { reportAt } from './records.ts'
import type { SeedPlan } from './seeds.ts'

type SeedEntry = SeedPlan['entries'][number]

/**
 * What a plan lists twice is one thing under one name. A row with 再掲 says what it repeats; two deeds with the same
 * title and text are linked by `repeats`, the later to the first. Only a strategy names the measures that are its own.
 */
export function checkRepeats(plan: SeedPlan): void {
  const entries = new Map(plan.entries.map((record) => [record.value.id, record]))
  const titled = new Map<string, SeedEntry>()
  const plain = (words: string): string => comparable(words, plan.document.slips)
  for (const record of plan.entries) {
    const { id, kind, title, text, tags, relatesTo } = record.value
    for (const [index, relation] of relatesTo.entries()) {
      if (relation.kind === 'names' && kind !== 'strategy')
        reportAt(record, ['relatesTo', index, 'kind'], 'names と書けるのは、戦略だけです。', 'kind を直してください。')
      const original = entries.get(relation.entry)?.value
      if (relation.kind !== 'repeats' || !original) continue
      if (plain(original.title) !== plain(title) || originalOf(original) || !isBefore(plan, original.id, id))
        reportAt(
          record,
          ['relatesTo', index, 'kind'],
          `「${relation.entry}」は、同じ題名で先に出てくる項目ではありません。`,
          'はじめに出てくる項目の id を書くか、ちがう題名の再掲なら takesUp と書いてください。',
        )
    }
    if (tags.includes('again') && !relatesTo.some((one) => one.kind === 'repeats' || one.kind === 'takesUp'))
      reportAt(record, ['tags'], '何の再掲かが書いてありません。', 'relatesTo に、もとの項目を書いてください。')
    if (isGroup(record.value)) continue
    const key = plain(`${title}\n${text}`)
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
}

/** Whether an entry repeats the other, or what the other repeats. */
function isSame(again: SeedEntry['value'], first: SeedEntry['value']): boolean {
  const original = originalOf(again)
  return original !== undefined && (original === first.id || original === originalOf(first))
}

/** The id of the entry that this one repeats, if it repeats one. */
export const originalOf = ({ relatesTo }: Pick<SeedEntry['value'], 'relatesTo'>): string | undefined =>
  relatesTo.find(({ kind }) => kind === 'repeats')?.entry

const isBefore = ({ entries }: SeedPlan, first: string, second: string): boolean =>
  entries.findIndex(({ value }) => value.id === first) < entries.findIndex(({ value }) => value.id === second)
