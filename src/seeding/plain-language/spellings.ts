/**
 * A way to write that is not ours, and ours: a row of `seeds/words/spellings.yaml`. `unless` holds words in which the
 * same letters are right (および holds よび).
 */
export type Spelling = {
  readonly wrong: string
  readonly right: string
  readonly unless: readonly string[]
  readonly because?: string | undefined
}

/** The rows of the table that a text breaks, each once, in the order of the table. */
export const misspellings = (text: string, table: readonly Spelling[]): readonly Spelling[] =>
  table.filter(({ wrong, unless }) => unless.reduce((rest, word) => rest.replaceAll(word, ''), text).includes(wrong))
