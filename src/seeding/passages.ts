import type { Citation } from '#domain/citation.ts'
import type { Entry } from '#domain/entry.ts'
import type { PassageId } from '#domain/ids.ts'
import type { Indicator } from '#domain/indicator.ts'
import type { Fact } from '#domain/plan.ts'

/** Words of a document that have no page of their own: a fact, a cell of a schedule, a statement of the publisher. */
export type Passage = { readonly id: PassageId; readonly words: string; readonly cited: Citation }

/** The passages that stand within a record, each with the path of keys that leads to it. */
export type FoundPassage = { readonly passage: Passage; readonly path: readonly (string | number)[] }

export const passageOfFact = ({ id, text, cited }: Fact): Passage => ({ id, words: text, cited })

export const passagesOfEntry = ({ schedule }: Pick<Entry, 'schedule'>): readonly FoundPassage[] =>
  schedule.map(({ id, text, cited }, index) => ({ passage: { id, words: text, cited }, path: ['schedule', index] }))

export const passagesOfIndicator = ({ statements }: Pick<Indicator, 'statements'>): readonly FoundPassage[] =>
  statements.map(({ id, words, cited }, index) => ({ passage: { id, words, cited }, path: ['statements', index] }))
