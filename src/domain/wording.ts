import type { RubyMarkup } from './ruby-markup.ts'

/** How the reader wants to be told: in plain words, in やさしい日本語, or in the document's own. */
export const levels = ['plain', 'easy', 'printed'] as const
export type Level = (typeof levels)[number]

/** Whose lines a text sums up besides those of its record: of what stands under it, or of what it measures. */
export type SummedUp = 'parts' | 'measured'

/**
 * What we say of a record in plain words and in easy ones. `name`: what a person would call it; empty for a term, whose
 * name is its own. `title` and `text` are the document's words with their readings; `text` is empty where it has only a
 * title. `sumsUp` is absent where the lines of the record say all that `plain` and `easy` say.
 */
export type Wording = {
  readonly name: RubyMarkup
  readonly plain: RubyMarkup
  readonly easy: RubyMarkup
  readonly title: RubyMarkup
  readonly text: RubyMarkup
  readonly sumsUp?: SummedUp
}

/**
 * A word of the glossary. `also`: other spellings. `by`: whose explanation it is; the document's stands on its lines
 * too.
 */
export type GlossaryWord = {
  readonly name: RubyMarkup
  readonly kana: string
  readonly also: readonly string[]
  readonly plain: RubyMarkup
  readonly easy: RubyMarkup
}

/** The heading of a record at a level. */
export const nameAt = ({ name, title }: Wording, level: Level): RubyMarkup =>
  level === 'printed' || !name ? title : name
