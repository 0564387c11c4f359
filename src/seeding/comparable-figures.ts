import type { ComparableTable } from '#domain/comparable.ts'
import type { CheckedSeeds } from './checked-plan.ts'
import type { Furigana } from './plain-language/furigana.ts'

/**
 * The table of comparisons as the app reads it: its words marked with readings, phrase ends and words of the
 * glossary.
 */
export function comparableOf({ comparable }: Pick<CheckedSeeds, 'comparable'>, furigana: Furigana): ComparableTable {
  const marked = (text: string): string => furigana.marked(text, { terms: true })
  return {
    together: comparable.together.map(({ name, because, differs, ...group }) => ({
      ...group,
      name: furigana.marked(name),
      because: marked(because),
      differs: differs.map(({ in: difference, words }) => ({ in: difference, words: marked(words) })),
    })),
    apart: comparable.apart.map((group) => ({ ...group, because: marked(group.because) })),
  }
}
