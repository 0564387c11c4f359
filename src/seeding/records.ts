import type { SourceSpan } from '#domain/citation.ts'
import type { Located } from './located.ts'
import type { SeedPlan } from './seeds.ts'

type KeyPath = readonly (string | number)[]

/** A quote in a record, and the path of keys that leads to it. */
export type FoundPlace = { readonly place: SourceSpan; readonly path: KeyPath }

const isPlace = (value: object): value is SourceSpan => 'document' in value && 'lines' in value && 'words' in value

/** Every quote anywhere inside a record: of itself, its schedule, its figures, its statements. */
export function placesIn(value: unknown, path: KeyPath = []): FoundPlace[] {
  if (typeof value !== 'object' || value === null) return []
  if (isPlace(value)) return [{ place: value, path }]
  return Object.entries(value).flatMap(([key, inner]) =>
    placesIn(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  )
}

/** Every record of a plan that quotes its documents; a document that came later quotes its own title page. */
export const recordsOf = (plan: SeedPlan): readonly Located<object>[] => [
  plan.plan,
  ...plan.documents.map(({ source }) => source),
  ...plan.entries,
  ...plan.indicators,
  ...plan.facts,
  ...plan.terms,
]

/** Reports a problem inside a record, at the value that `path` leads to. */
export const reportAt = (record: Located<unknown>, path: KeyPath, says: string, advice: string): void =>
  record.file.report([...record.path, ...path], says, advice, record.path)

/** Records of a plan in which something was found are checked no further: what comes after follows from it. */
export function settle(plan: SeedPlan): void {
  for (const file of new Set([...recordsOf(plan), ...plan.notData].map((record) => record.file))) file.settle()
}
