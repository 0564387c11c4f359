import { z } from 'zod'

/** How a question is worded: one sentence that one would say on the telephone. */
const wordsSchema = z
  .string()
  .trim()
  .max(25, '25字までで書いてください。')
  .regex(/^[^。]+か。$/, '「〜か。」で終わる、1つの文で書いてください。')
const wordsOrNull = wordsSchema.nullable().optional()

/**
 * The questions about a deed by the names under which devices store them (`questions` in `domain/saved.ts`), each in
 * the words for it; `null`: it makes no sense and is not asked. Whether a deed still runs is always asked.
 */
export const asksSchema = z.strictObject({
  goesOn: wordsSchema.optional(),
  who: wordsOrNull,
  money: wordsOrNull,
  amount: wordsOrNull,
  apply: wordsOrNull,
  desk: wordsOrNull,
  until: wordsOrNull,
})
export type WrittenAsks = z.output<typeof asksSchema>

/** `seeds/questions.yaml`: what is asked about each kind of deed, where it is not asked in the app's own words. */
export const questionKindsSchema = z.record(z.string().regex(/^[a-z]+$/, '英小文字で書いてください。'), asksSchema)
export type QuestionKinds = z.output<typeof questionKindsSchema>
