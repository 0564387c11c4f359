import { z } from 'zod'

const id = z.string().trim().min(1)

/**
 * `seeds/numbers.yaml`: the place of an id, from 0, is its number for good. `sealed` guards the first `count` of them
 * by their hash.
 */
export const numbersSchema = z.strictObject({
  sealed: z.strictObject({
    count: z.int().min(0),
    sha256: z.string().regex(/^[0-9a-f]{64}$/, 'sha256 は16進数64文字です。'),
  }),
  ids: z.array(z.union([id, z.strictObject({ retired: id })])),
})
export type Numbers = z.output<typeof numbersSchema>
