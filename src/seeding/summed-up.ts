import { isGroup, type Entry } from '#domain/entry.ts'
import type { Indicator } from '#domain/indicator.ts'
import type { PlanIndex } from '#domain/plan-index.ts'
import { fold } from '#domain/printed-text.ts'
import type { SummedUp } from '#domain/wording.ts'
import { sentencesOf } from './plain-language/gates.ts'
import { placesIn } from './records.ts'
import type { TextsOf } from './schemas/text-schemas.ts'

/**
 * Whose lines the texts of a record sum up besides its own: those of what stands under an entry (`parts`), or of what
 * an indicator measures (`measured`); `undefined` where its own lines say it all. A page shows the lines of its record
 * alone, so that it must say when a text comes from elsewhere. A group of which the document prints a title alone, and
 * of which we say more than one sentence, sums up its parts. Any other record does when a word of its texts stands in
 * those lines and not in its own.
 */
export function summedUpBy(record: Entry | Indicator, texts: TextsOf, index: PlanIndex): SummedUp | undefined {
  if ('measures' in record) {
    const measured = index.entry(record.measures)
    return measured && holdsOthersWord(record, texts, [measured, ...index.allUnder(measured.id)], index)
      ? 'measured'
      : undefined
  }
  const parts = index.allUnder(record.id)
  if (!parts.length) return undefined
  const titleAlone = isGroup(record) && record.text === 'titleOnly' && sentencesOf(texts.plain).length > 1
  return titleAlone || holdsOthersWord(record, texts, parts, index) ? 'parts' : undefined
}

function holdsOthersWord(
  record: Entry | Indicator,
  texts: TextsOf,
  others: readonly Entry[],
  { plan }: PlanIndex,
): boolean {
  const own = linesOf([record, ...plan.facts.filter(({ about }) => about === record.id)])
  const theirs = linesOf(others)
  return wordsIn(`${texts.plain}。${texts.easy}`).some((word) => !own.includes(word) && theirs.includes(word))
}

/** Words that one says of any town and any deed, and that are no sign of another line. */
const everyday = new Set(['地域', '地元', '市内', '仕事', '事業', '必要'])

/** What the document prints of these records. */
const linesOf = (records: readonly object[]): string =>
  fold(records.flatMap((record) => placesIn(record).map(({ place }) => place.words)).join('\n'))

/** Words that can be told to come from a line: two kanji or more, or three katakana or more. */
const wordsIn = (text: string): readonly string[] =>
  (fold(text).match(/\p{sc=Han}{2,}|[\p{sc=Katakana}ー]{3,}/gu) ?? []).filter((word) => !everyday.has(word))
