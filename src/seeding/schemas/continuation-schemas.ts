import { z } from 'zod'
import { breakKinds, type Continuation } from '#domain/continuation.ts'

const text = z.string().trim().min(1)

/** `continues` of an entry or an indicator: what of an earlier plan it goes on, why, and where the measure breaks. */
export const continuationSchema: z.ZodType<Continuation> = z
  .strictObject({
    record: text,
    because: text,
    differs: z
      .array(z.strictObject({ in: z.enum(breakKinds), words: text }))
      .min(1)
      .optional(),
  })
  .transform(({ differs, ...continuation }) => ({ ...continuation, ...(differs && { differs }) }))
