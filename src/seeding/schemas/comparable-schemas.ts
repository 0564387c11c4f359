import { z } from 'zod'
import { differences, type ComparableTable, type ComparedFigure } from '#domain/comparable.ts'

const text = z.string().trim().min(1)
const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'id は英小文字・数字・ハイフンで書いてください。')

const figure: z.ZodType<ComparedFigure> = z
  .strictObject({ town: text, indicator: text, slice: text.optional() })
  .transform(({ slice, ...whole }) => ({ ...whole, ...(slice && { slice }) }))
const figures = z.tuple([figure, figure], figure)

/**
 * `seeds/comparable.yaml`: which figures of different towns may stand side by side, and which only look as if they
 * might.
 */
export const comparableSchema: z.ZodType<ComparableTable> = z.strictObject({
  together: z.array(
    z.strictObject({
      id,
      name: text,
      scenes: z.array(text).min(1),
      figures,
      because: text,
      differs: z.array(z.strictObject({ in: z.enum(differences), words: text })).default([]),
    }),
  ),
  apart: z.array(z.strictObject({ id, figures, in: z.enum(differences), because: text })),
})
