import { z } from 'zod'
import { deedKinds, groupKinds, relationKinds, type Activity, type Entry } from '#domain/entry.ts'
import type { Citation } from '#domain/citation.ts'
import { documentKinds, planStatuses, type Fact, type Term } from '#domain/plan.ts'
import { readingIn } from './figure-schemas.ts'
import { continuationSchema } from './continuation-schemas.ts'
import { citedIn, linesSchema, momentSchema, periodSchema, readSchema } from './citation-schemas.ts'

const text = z.string().trim().min(1)
/** What an address can carry: lower case, digits, hyphens between them. */
export const idSchema = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, '英小文字・数字・ハイフンだけで書いてください。')
const takesPartSchema = z.union([
  z.literal('publisher').transform(() => ({ kind: 'publisher' as const })),
  z.strictObject({ towns: z.array(text).min(1) }).transform(({ towns }) => ({ kind: 'named' as const, towns })),
  z
    .strictObject({ unreadable: text })
    .transform(({ unreadable }) => ({ kind: 'unreadable' as const, because: unreadable })),
])
const prioritySchema = z.enum(['yes', 'no', 'unreadable', 'notUsed'])

/** `plan.yaml`: the plan itself, and what holds for each entry that does not say otherwise. */
export const planSchemaFor = (document: string) =>
  z.strictObject({
    id: text,
    publisher: text,
    title: text,
    shortTitle: text,
    cited: citedIn(document),
    span: z.strictObject({
      from: momentSchema,
      to: momentSchema,
      cited: citedIn(document),
      read: readSchema.optional(),
    }),
    status: z.strictObject({ kind: z.enum(planStatuses), cited: citedIn(document) }).optional(),
    everyEntry: z.strictObject({ priority: prioritySchema.optional(), takesPart: takesPartSchema.optional() }),
  })

/** An entry as transcribed: its themes are ours and stand in `seeds/words`. */
export type TranscribedEntry = Omit<Entry, 'themes' | 'priority' | 'takesPart'> &
  Partial<{ [Key in 'priority' | 'takesPart']: Entry[Key] | undefined }>

export function entriesSchemaFor(plan: string, document: string): z.ZodType<readonly TranscribedEntry[]> {
  const cited = citedIn(document)
  const activity: z.ZodType<Activity> = z.strictObject({
    during: periodSchema,
    stage: z.enum(['planned', 'done']),
    id: text,
    text,
    cited,
  })
  return z.array(
    z
      .strictObject({
        id: text,
        kind: z.enum([...groupKinds, ...deedKinds]),
        parent: text,
        code: text,
        title: text,
        titleBy: z.enum(['document', 'us']).default('document'),
        text,
        relatesTo: z.array(z.strictObject({ entry: text, kind: z.enum(relationKinds), cited })).default([]),
        tags: z.array(z.enum(['new', 'extended', 'again'])).default([]),
        priority: prioritySchema.optional(),
        takesPart: takesPartSchema.optional(),
        schedule: z.array(activity).default([]),
        continues: continuationSchema.optional(),
        cited,
      })
      .transform(({ continues, ...entry }) => ({ ...entry, plan, ...(continues && { continues }) })),
  )
}

export function factsSchemaFor(plan: string, document: string): z.ZodType<readonly Fact[]> {
  const figure = z.strictObject({ label: text, unit: text, reading: readingIn(document) })
  return z.array(
    z
      .strictObject({ id: text, about: text, text, figures: z.array(figure).default([]), cited: citedIn(document) })
      .transform((fact) => ({ ...fact, plan })),
  )
}

export function termsSchemaFor(plan: string, document: string): z.ZodType<readonly Term[]> {
  const cited = citedIn(document)
  return z.array(
    z
      .strictObject({ id: text, name: text, kana: text, by: z.enum(['document', 'us']), words: text, cited })
      .transform(({ by, words, cited: at, ...term }): Term => ({ ...term, plan, meaning: { by, words, cited: at } })),
  )
}

export const notDataReasons = [
  'pageHeading',
  'tableHeader',
  'pageNumber',
  'blankForm',
  'decoration',
  'repeated',
] as const

/** `not-data.yaml`: words (or, without `words`, whole lines) of the document that are no data, each with its reason. */
export const notDataSchema = z.array(
  z.strictObject({
    /** The plan's own document where it is left out. */
    document: text.optional(),
    at: linesSchema,
    words: text.optional(),
    nth: z.int().positive().optional(),
    because: z.enum(notDataReasons),
    /** Where the same words stand as data; for `repeated` alone. */
    elsewhere: linesSchema.optional(),
  }),
)
export type NotData = z.output<typeof notDataSchema>[number]

/** A day or a month that the calendar has. */
const daySchema = z
  .string()
  .regex(/^\d{4}-\d{2}(?:-\d{2})?$/, {
    message: '日付は 2015-10 か 2015-10-31 のように、西暦で書いてください。',
    abort: true,
  })
  .refine(isInCalendar, 'この日は暦にありません。')

function isInCalendar(day: string): boolean {
  const [year = 0, month = 0, date = 1] = day.split('-').map(Number)
  const read = new Date(Date.UTC(year, month - 1, date))
  return read.getUTCMonth() === month - 1 && read.getUTCDate() === date
}

/**
 * `seeds/documents/<id>.yaml`: where a source text came from. Dates are `YYYY-MM`, `YYYY-MM-DD`, or `notPrinted`. One
 * that came after its plan says what it is, has a short title, and cites its own title page.
 */
export const documentSchema = z
  .strictObject({
    id: text,
    plan: text,
    file: text,
    sha256: z.string().regex(/^[0-9a-f]{64}$/, 'sha256 は16進数64文字です。'),
    publisher: text,
    kind: z.enum(documentKinds).default('plan'),
    title: text,
    shortTitle: text.optional(),
    /** The title page of a document that came after its plan; that of the plan stands in `plan.yaml`. */
    cited: citedIn('').optional(),
    published: z.literal('notPrinted').or(daySchema),
    revised: z.array(daySchema),
    origin: text,
    slips: z.array(z.strictObject({ printed: text, read: text, because: text })).default([]),
  })
  .transform(({ cited, ...document }) => ({
    ...document,
    ...(cited && { cited: cited.map((place) => ({ ...place, document: document.id })) as unknown as Citation }),
  }))

/** `seeds/release.yaml`: the id of the group of releases for good, and words that the search gives as examples. */
export const releaseSchema = z.strictObject({
  group: idSchema,
  searchExamples: z.array(text).default([]),
})

/** The drawing of a town: one path of SVG, of the place whose id is `of`. */
const signSchema = z.strictObject({
  of: text,
  path: z
    .string()
    .max(700, '絵は700字までです。')
    .regex(/^M[MLHVCSQTAZ\d\s.,-]*$/i, 'SVG のパスの命令（M L H V C S Q T A Z）と数だけで書いてください。'),
})

/** `seeds/regions.yaml`: the regions whose towns publish plans together, in the order of the pages. */
export const regionsSchema = z.array(
  z.strictObject({
    id: idSchema,
    name: text,
    kana: text,
    nickname: text,
    nicknameKana: text,
    members: z.array(text).min(2, '圏域に入る市や町を、2つ以上書いてください。'),
  }),
)

/** A town hall as people reach it; a number that was not found is left out, never guessed. */
const hallSchema = z.strictObject({
  telephone: z
    .string()
    .regex(/^0\d{1,4}-\d{1,4}-\d{4}$/, '電話番号は 0835-23-2111 の形で、引用符に入れて書いてください。'),
  address: z.string().regex(/^〒\d{3}-\d{4} \S/, '住所は「〒747-8501 防府市寿町7-1」の形で書いてください。'),
  found: text,
  checked: z.iso.date('調べた日は 2026-07-27 の形で、引用符に入れて書いてください。'),
})

const siteSchema = z
  .string()
  .regex(
    /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/,
    '「https://」や「/」をとって、www.city.hofu.yamaguchi.jp のように書いてください。',
  )
export const townsSchema = z.strictObject({
  towns: z.array(
    z.strictObject({
      id: idSchema,
      code: z.string().regex(/^\d{6}$/, '団体コードは6けたの数字を引用符に入れて書いてください。'),
      name: text,
      kana: z.string().regex(/^[\p{sc=Hiragana}ー]+$/u, 'ひらがなで書いてください。'),
      prefecture: text,
      site: siteSchema,
      moreSites: z.array(siteSchema).min(1).readonly().optional(),
      hall: hallSchema.optional(),
      tile: z.strictObject({ column: z.int().min(0), row: z.int().min(0) }),
      sign: signSchema.optional(),
    }),
  ),
})

export const themesSchema = z.array(z.strictObject({ id: text, name: text, kana: text, about: text }))
/** `seeds/words/<plan>/themes.yaml`: the themes of each entry, by id. */
export const themesOfSchema = z.record(z.string(), z.array(text).min(1))
