import { questions, type Question } from '#domain/saved.ts'
import type { QuestionKinds, WrittenAsks } from './schemas/question-schemas.ts'
import type { CardOf } from './schemas/text-schemas.ts'

type Written = Pick<CardOf, 'asksAs' | 'asks'>
/** A question with its words; `null` where it is not asked. */
export type WrittenAsk = readonly [question: Question, words: string | null]

/** What is written for the questions, in their order. */
export const writtenAsksIn = (asks: WrittenAsks | undefined): readonly WrittenAsk[] =>
  questions.flatMap((question) => {
    const words = question === 'result' ? undefined : asks?.[question]
    return words === undefined ? [] : [[question, words] as const]
  })

/** What is asked about a deed in other words than the app's own: by its kind, and by its own card before that. */
export const asksOfCard = ({ asksAs, asks }: Written, kinds: QuestionKinds): WrittenAsks => ({
  ...(asksAs !== undefined && Object.hasOwn(kinds, asksAs) && kinds[asksAs]),
  ...asks,
})
