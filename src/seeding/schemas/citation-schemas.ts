import { z } from 'zod'
import { momentFrom, readReasons, type Moment, type Period } from '#domain/period.ts'
import type { Citation, SourceSpan } from '#domain/citation.ts'

/** `47` or `47-48`, lines of the plan's document, both included. */
export const linesSchema = z
  .union([z.int().positive(), z.string().regex(/^\d+-\d+$/, '行は 47 か 47-48 のように書いてください。')])
  .transform((at, context): readonly [number, number] => {
    const [first = 0, last = first] = String(at).split('-').map(Number)
    if (first > last) context.addIssue({ code: 'custom', message: `行 ${at} は、始まりが終わりより後です。` })
    return [first, last]
  })

export const momentSchema = z.union([z.string(), z.int()]).transform((code, context): Moment => {
  const moment = momentFrom(String(code))
  if (moment) return moment
  context.addIssue({
    code: 'custom',
    message: `「${code}」は期間ではありません。年度は FY2019、年は 2019 と書いてください。`,
  })
  return z.NEVER
})

export const readSchema = z.enum(readReasons)
const words = z.string().trim().min(1)

export const periodSchema = z.union([
  z
    .strictObject({ at: momentSchema, printed: words, read: readSchema.optional() })
    .transform(({ read, ...period }): Period => ({ kind: 'at', ...period, ...(read && { read }) })),
  z
    .strictObject({
      from: momentSchema,
      to: momentSchema,
      as: z.enum(['sum', 'mean', 'span']),
      printed: words,
      read: readSchema.optional(),
    })
    .transform(({ read, ...period }): Period => ({ kind: 'over', ...period, ...(read && { read }) })),
  z
    .strictObject({ notPrinted: words })
    .transform(({ notPrinted }): Period => ({ kind: 'notPrinted', printed: notPrinted })),
])

/** A place; one that does not name its document stands in the plan's own, which `citedIn` writes in. */
const placeSchema = z.strictObject({
  document: words.optional(),
  at: linesSchema,
  words,
  nth: z.int().positive().optional(),
})

/** One place, or a list of them: the row first, then the heading that holds its year or unit. */
export const citedIn = (own: string) => {
  const place = placeSchema.transform(({ document = own, at, words, nth }): SourceSpan => ({
    document,
    lines: at,
    words,
    ...(nth !== undefined && { nth }),
  }))
  return z.union([
    place.transform((one): Citation => [one]),
    z.tuple([place], place).transform((list): Citation => list),
  ])
}
