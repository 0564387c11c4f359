import type { Comparable, ComparableTable, NotComparable } from '#domain/comparable.ts'
import type { Seeds, Located } from './seeds.ts'
import type { Furigana } from './plain-language/furigana.ts'

/** The groups of the table of comparisons, each with the place it is written at. */
export type WrittenComparable = {
  readonly together: readonly Located<Comparable>[]
  readonly apart: readonly Located<NotComparable>[]
}

/** The groups of the table; none where it could not be read. */
export function writtenComparable(table: Located<ComparableTable> | undefined): WrittenComparable {
  if (!table) return { together: [], apart: [] }
  const { value, file } = table
  return {
    together: value.together.map((one, index) => ({ value: one, file, path: ['together', index] })),
    apart: value.apart.map((one, index) => ({ value: one, file, path: ['apart', index] })),
  }
}

/** The table of comparisons as the app reads it: its words marked with readings, phrase ends and words of the glossary. */
export function comparableOf({ comparable }: Pick<Seeds, 'comparable'>, furigana: Furigana): ComparableTable {
  const said = (text: string): string => furigana.marked(text, { terms: true })
  return {
    together: comparable.together.map(({ value: { name, because, differs, ...one } }) => ({
      ...one,
      name: furigana.marked(name),
      because: said(because),
      differs: differs.map(({ in: difference, words }) => ({ in: difference, words: said(words) })),
    })),
    apart: comparable.apart.map(({ value }) => ({ ...value, because: said(value.because) })),
  }
}
