import { z } from 'zod'
import { listKinds, type TownList } from '#domain/town-list/town-list.ts'

const text = z.string().trim().min(1)
const day = z.iso.date('2026-04-01 のように書いてください。')
const time = z.string().regex(/^\d{2}:\d{2}$/, '07:30 のように書いてください。')
const address = z.url({ protocol: /^https?$/, error: 'https:// で始まる住所を書いてください。' })

/** A list as it lies in the seeds: whose it is stands with it. */
export type WrittenTownList = TownList & { readonly town: string }

/**
 * `seeds/lists/<code>-<kind>.yaml`: what `npm run import` took of a town's open data. Without its licence, owner,
 * address and date nothing of it is shown, so each of these must stand there.
 */
export const townListSchema: z.ZodType<WrittenTownList> = z.strictObject({
  town: z.string().regex(/^\d{6}$/, '6けたの団体コードを書いてください。'),
  kind: z.enum(listKinds),
  owner: text,
  licence: text,
  source: address,
  date: day,
  file: text,
  items: z
    .array(
      z.strictObject({
        row: z.int().positive(),
        name: text,
        id: text.optional(),
        kana: text.optional(),
        sort: text.optional(),
        scene: z.strictObject({ scene: text, narrow: text }).optional(),
        summary: text.optional(),
        who: text.optional(),
        money: text.optional(),
        apply: text.optional(),
        venue: text.optional(),
        address: text.optional(),
        telephone: z
          .string()
          .regex(/^0[\d-]{9,12}$/, '0833-41-0978 のように書いてください。')
          .optional(),
        days: text.optional(),
        opens: time.optional(),
        closes: time.optional(),
        hoursNote: text.optional(),
        begins: day.optional(),
        ends: day.optional(),
        ages: text.optional(),
        capacity: z.number().nonnegative().optional(),
        latitude: z.number().min(20).max(46).optional(),
        longitude: z.number().min(122).max(154).optional(),
        url: address.optional(),
      }),
    )
    .min(1, '1つも入っていない一覧は、消してください。'),
})
