import { z } from 'zod'
import { lifeEventIcons } from '#domain/life-event.ts'
import { asksSchema } from './question-schemas.ts'

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

/**
 * `seeds/words/<plan>/facts*.yaml`, `schedule*.yaml` and `statements*.yaml`: what we say of a passage, keyed by its id.
 * `easy` may be left out where `plain` is easy enough: then it serves both levels. `same_as` names a passage of the
 * plan that prints the same words: its texts serve for both.
 */
export const passageTextsSchema = z.record(
  z.string(),
  z.union([z.strictObject({ plain: text, easy: text.optional() }), z.strictObject({ same_as: text })]),
)
export type PassageTexts = z.output<typeof passageTextsSchema>[string]

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
  // What is typed may be one letter: it is the whole word (熱).
  wider: z.record(text, z.array(soughtWord).min(1)).default({}),
  // What is said when a word is looked for that the documents name and do not tell of.
  remarks: z.record(soughtWord, text).default({}),
})

/** `seeds/english.yaml`: English words, and what is looked for when one is typed. */
export const englishSchema = z.record(
  z.string().regex(/^[a-z]{2,}$/, '英語のことばを、小さい字で、1つだけ書いてください。'),
  z.array(soughtWord).min(1),
)
export type EnglishWords = z.output<typeof englishSchema>

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
 * `seeds/scenes.yaml`: the situations of life, in the order in which they stand. `short`, `icon`, `first` and `kiosk`
 * may be left out; the fields are explained at `LifeEvent`.
 */
const narrowSchema = z.strictObject({ id: text, name: text })
export const lifeEventsSchema = z
  .array(
    z.strictObject({
      id: text,
      name: text,
      short: text.max(6, '絵の下に入るように、6字までで書いてください。').optional(),
      about: text,
      narrows: z
        .array(narrowSchema)
        .min(2, 'しぼりこみは2つから書いてください。1つだけなら、たずねることになりません。'),
      icon: z.enum(lifeEventIcons, `アプリにある絵の名前を書いてください：${lifeEventIcons.join('、')}。`).optional(),
      first: z.int().min(1, '1から数えてください。').optional(),
      kiosk: z.strictObject({ name: text, line: text }).optional(),
    }),
  )
  .max(12, 'はじめの画面には12までです。')
  .refine((events) => {
    const ranks = events.flatMap(({ first }) => first ?? [])
    return new Set(ranks).size === ranks.length
  }, '同じ first の数が2つあります。')

const howManyScenes = '場面は1つから3つまで書いてください。'

/**
 * A row of a card: what the lines say; `named`, where they give the thing without what one needs to use it; `notSaid`,
 * why a word that stands there is not of this row (for us: shown nowhere).
 */
const cardRowSchema = z.union(
  [text, z.strictObject({ named: text }), z.strictObject({ notSaid: text })],
  '文か、named（名前だけ）か、notSaid（書いてないわけ）を書いてください。',
)
export type WrittenRow = z.output<typeof cardRowSchema>

/**
 * `seeds/words/<plan>/scenes.yaml`: for whom a deed may be something, and what its lines say of money, applying,
 * desks, dates. `receiver: office`: a deed that no resident receives, which has no scene. `asksAs`: the kind of
 * `seeds/questions.yaml` by which it is asked about; `asks`: what is asked otherwise.
 */
export const cardsOfSchema = z.record(
  z.string(),
  z
    .strictObject({
      scenes: z
        .array(z.string().regex(/^[a-z-]+\/[a-z-]+$/, '「work/job」のように書いてください。'))
        .max(3, howManyScenes)
        .default([]),
      receiver: z.literal('office', 'office（役所の中のこと）だけが書けます。').optional(),
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
      money: cardRowSchema.optional(),
      apply: cardRowSchema.optional(),
      desk: cardRowSchema.optional(),
      until: cardRowSchema.optional(),
      asksAs: text.optional(),
      asks: asksSchema.optional(),
    })
    .refine(({ scenes, receiver }) => receiver || scenes.length, howManyScenes)
    .refine(({ scenes, receiver }) => !receiver || !scenes.length, '役所の中のことは、場面に入れません。'),
)
export type CardOf = z.output<typeof cardsOfSchema>[string]
