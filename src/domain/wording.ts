import type { RubyMarkup } from './ruby-markup.ts'

/** How the reader wants to be told: in plain words, in やさしい日本語, or in the document's own. */
export const levels = ['plain', 'easy', 'printed'] as const
export type Level = (typeof levels)[number]

/**
 * What we say of a record in plain words and in easy ones. `name`: what a person would call it; empty for a term, whose
 * name is its own. `title` and `text` are the document's words with their readings; `text` is empty where it has only a
 * title.
 */
export type Wording = {
  readonly name: RubyMarkup
  readonly plain: RubyMarkup
  readonly easy: RubyMarkup
  readonly title: RubyMarkup
  readonly text: RubyMarkup
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
