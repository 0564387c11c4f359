/** Questions of readers that an official has pasted, as rows of what to answer. */
import type { EntryId } from '../ids.ts'

/** A record of which readers asked something, with what they asked in their words; `id` is an entry or an indicator. */
export type AskedRow = { readonly id: string; readonly questions: readonly string[] }

/** What is kept at most: what was pasted must not fill the device. */
export const askedLimits = { rows: 300, questions: 20, letters: 400 } as const

/** The rows with more: a record stands once, with each question once. */
export function withMoreAsked(rows: readonly AskedRow[], more: readonly AskedRow[]): readonly AskedRow[] {
  const all = new Map<string, readonly string[]>()
  for (const { id, questions } of [...rows, ...more]) {
    const cut = questions.map((one) => one.slice(0, askedLimits.letters))
    all.set(id, [...new Set([...(all.get(id) ?? []), ...cut])].slice(0, askedLimits.questions))
  }
  return [...all].slice(0, askedLimits.rows).map(([id, questions]) => ({ id, questions }))
}

/** Rows as the device gives them back; `undefined` where they are something else. */
export function askedFrom(value: unknown): readonly AskedRow[] | undefined {
  return Array.isArray(value) && value.every(isAskedRow) ? value : undefined
}

const isAskedRow = (value: unknown): value is AskedRow => {
  const { id, questions } = (value ?? {}) as { [Key in keyof AskedRow]?: unknown }
  return typeof id === 'string' && Array.isArray(questions) && questions.every((one) => typeof one === 'string')
}

/** What was asked of each programme. */
export const questionsById = (rows: readonly AskedRow[]): ReadonlyMap<EntryId, readonly string[]> =>
  new Map(rows.map(({ id, questions }) => [id, questions]))
