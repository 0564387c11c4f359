import type { Comparable, ComparableTable, NotComparable } from '#domain/comparable.ts'
import type { Located } from './located.ts'

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
    together: value.together.map((group, index) => ({ value: group, file, path: ['together', index] })),
    apart: value.apart.map((group, index) => ({ value: group, file, path: ['apart', index] })),
  }
}
