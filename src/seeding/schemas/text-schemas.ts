import { z } from 'zod'
import { lifeEventIcons } from '#domain/life-event.ts'

const text = z.string().trim().min(1)

/**
 * `seeds/words/<plan>/texts*.yaml`: what we say of a record, keyed by its id. A term has no `plain_name`: its name is
 * its own.
 */
export const textsOfSchema = z.record(
  z.string(),
  z.strictObject({ plain_name: text.optional(), plain: text, easy: text }),
)
export type TextsOf = z.output<typeof textsOfSchema>[string]

export const nameKinds = ['place', 'institution', 'scheme', 'person', 'event', 'document', 'word'] as const

/**
 * `seeds/readings/*.yaml`: readings by hand, which win over the dictionary. A `word` is no name: the gates count its
 * kanji.
 */
export const readingsSchema = z.array(
  z.strictObject({
    name: text,
    kana: z.string().regex(/^[\p{sc=Hiragana}ー・ 　0-9a-z、。]+$/u, 'ひらがなで書いてください。'),
    kind: z.enum(nameKinds),
    sure: z.boolean().default(true),
  }),
)
export type Reading = z.output<typeof readingsSchema>[number]

/**
 * `seeds/words/glossary*.yaml`: words explained by us; the documents' own explanations stand with their plan in
 * `terms*.yaml`.
 */
export const glossarySchema = z.array(
  z.strictObject({
    name: text,
    kana: z.string().regex(/^[\p{sc=Hiragana}ー]+$/u, 'ひらがなで書いてください。'),
    also: z.array(text).default([]),
    plain: text,
    easy: text,
  }),
)
export type GlossaryWord = z.output<typeof glossarySchema>[number]

/** A word that stands for others in the search: one letter stands within too many words (家 in 家庭 and 国家). */
const soughtWord = text.min(
  2,
  '1字のことばは、ほかのことばの中にもたくさんあります。2字より長いことばで書いてください。',
)
const group = z
  .array(soughtWord)
  .min(2, 'ことばを2つより多く書いてください。')
  .refine((words) => new Set(words).size === words.length, '同じことばが2回書いてあります。')

/**
 * `seeds/synonyms.yaml`: ways to write the same word; words that mean nearly the same; and what else is looked for
 * when a word is typed, but not the other way round.
 */
export const synonymsSchema = z.strictObject({
  spellings: z
    .array(group)
    .refine(
      (groups) => new Set(groups.flat()).size === groups.flat().length,
      '同じことばが、2つの書き方の組にあります。',
    ),
  synonyms: z.array(group),
  wider: z.record(soughtWord, z.array(soughtWord).min(1)).default({}),
})

/**
 * `seeds/words/spellings.yaml`: how our words are written. No row asks for what another forbids.
 */
export const spellingsSchema = z
  .array(z.strictObject({ wrong: text, right: text, unless: z.array(text).default([]), because: text.optional() }))
  .refine(
    (rows) => rows.every(({ right }) => rows.every(({ wrong }) => !right.includes(wrong))),
    'かわりの書き方（right）が、別の行で使わない書き方（wrong）になっています。',
  )
  .refine(
    (rows) => rows.every(({ wrong, unless }) => unless.every((word) => word.includes(wrong))),
    'unless には、wrong の字が入っていることばを書いてください。',
  )

/**
 * `seeds/scenes.yaml`: the situations of life, in the order of the first screen. `icon`, `first` and `kiosk` may be
 * left out; the fields are explained at `LifeEvent`.
 */
const narrowSchema = z.strictObject({ id: text, name: text })
export const lifeEventsSchema = z
  .array(
    z.strictObject({
      id: text,
      name: text,
      about: text,
      narrows: z
        .array(narrowSchema)
        .min(2, 'しぼりこみは2つから書いてください。1つだけなら、たずねることになりません。'),
      icon: z.enum(lifeEventIcons, `アプリにある絵の名前を書いてください：${lifeEventIcons.join('、')}。`).optional(),
      first: z.int().min(1, '1から数えてください。').optional(),
      kiosk: z.strictObject({ name: text, line: text }).optional(),
    }),
  )
  .max(8, 'はじめの画面には8つまでです。')
  .refine((events) => {
    const ranks = events.flatMap(({ first }) => first ?? [])
    return new Set(ranks).size === ranks.length
  }, '同じ first の数が2つあります。')

const howManyScenes = '場面は1つから3つまで書いてください。'

/**
 * `seeds/words/<plan>/scenes.yaml`: for whom a deed may be something, and what its lines say of money, applying,
 * desks, dates.
 */
export const cardsOfSchema = z.record(
  z.string(),
  z.strictObject({
    scenes: z
      .array(z.string().regex(/^[a-z-]+\/[a-z-]+$/, '「work/job」のように書いてください。'))
      .min(1, howManyScenes)
      .max(3, howManyScenes),
    because: text.optional(),
    who: z
      .strictObject({
        words: text,
        from: z.enum(
          ['printed', 'inferred'],
          'printed（資料に書いてある）か inferred（文から読み取った）と書いてください。',
        ),
      })
      .optional(),
    money: text.optional(),
    apply: text.optional(),
    desk: text.optional(),
    until: text.optional(),
  }),
)
export type CardOf = z.output<typeof cardsOfSchema>[string]
