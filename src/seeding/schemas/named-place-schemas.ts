import { z } from 'zod'
import type { Citation, SourceSpan } from '#domain/citation.ts'
import type { NamedPlace } from '#domain/named-place.ts'
import { linesSchema } from './citation-schemas.ts'

const text = z.string().trim().min(1)

/** A quote that names its document: a place can stand in several. */
const quoteSchema = z
  .strictObject({ document: text, at: linesSchema, words: text, nth: z.int().positive().optional() })
  .transform(({ at, nth, ...quote }): SourceSpan => ({ ...quote, lines: at, ...(nth !== undefined && { nth }) }))

/** A place as it is written down: `plain` is what we say of it; empty where the lines hold its name alone. */
export type WrittenPlace = NamedPlace & { readonly plain: string }

/**
 * `seeds/places.yaml`: what makes somewhere a place to go, in the order of the pages. The first quote holds the name.
 */
export const namedPlacesSchema: z.ZodType<readonly WrittenPlace[]> = z.array(
  z.strictObject({
    id: z
      .string()
      .regex(/^place(?:-[a-z0-9]+)+$/, 'id は「place-」で始め、英小文字・数字・ハイフンだけで書いてください。'),
    name: text,
    kana: z.union([
      z.literal('unsure').transform(() => ''),
      z.string().regex(/^[\p{sc=Hiragana}ー・]+$/u, 'ひらがなで書いてください。'),
    ]),
    towns: z.union([text, z.array(text).min(1)]),
    themes: z.array(text).min(1),
    plain: text.transform((words) => (words === 'nameOnly' ? '' : words)),
    cited: z.union([
      quoteSchema.transform((one): Citation => [one]),
      z.tuple([quoteSchema], quoteSchema).transform((list): Citation => list),
    ]),
    entries: z.array(text).min(1, '名前がある取り組みを、1つは書いてください。'),
  }),
)
