import type { Citation } from '#domain/citation.ts'
import type { Entry } from '#domain/entry.ts'
import type { PassageId } from '#domain/ids.ts'
import type { Indicator } from '#domain/indicator.ts'
import type { Fact } from '#domain/plan.ts'
import type { PassageTexts } from './schemas/text-schemas.ts'

/** Words of a document that have no page of their own: a fact, a cell of a schedule, a statement of the publisher. */
export type Passage = { readonly id: PassageId; readonly words: string; readonly cited: Citation }

/** The passages that stand within a record, each with the path of keys that leads to it. */
export type FoundPassage = { readonly passage: Passage; readonly path: readonly (string | number)[] }

export const passageOfFact = ({ id, text, cited }: Fact): Passage => ({ id, words: text, cited })

export const passagesOfEntry = ({ schedule }: Pick<Entry, 'schedule'>): readonly FoundPassage[] =>
  schedule.map(({ id, text, cited }, index) => ({ passage: { id, words: text, cited }, path: ['schedule', index] }))

export const passagesOfIndicator = ({ statements }: Pick<Indicator, 'statements'>): readonly FoundPassage[] =>
  statements.map(({ id, words, cited }, index) => ({ passage: { id, words, cited }, path: ['statements', index] }))

/**
 * The plain and easy text of each passage, also where it is another one's (`same_as`). `easy` is `plain` where it is
 * left out. The texts must have been checked: a passage whose `same_as` leads nowhere is left out.
 */
export function ownPassageTexts(
  written: ReadonlyMap<string, PassageTexts>,
): ReadonlyMap<PassageId, { readonly plain: string; readonly easy: string }> {
  return new Map(
    [...written].flatMap(([id, texts]) => {
      const own = 'same_as' in texts ? written.get(texts.same_as) : texts
      return own && 'plain' in own ? [[id, { plain: own.plain, easy: own.easy ?? own.plain }] as const] : []
    }),
  )
}
