import type { EntryId } from '../ids.ts'
import type { NowSheet } from './now-reading.ts'
import type { NowRecord, NowState } from './now-record.ts'
import type { ResultSheet } from './result-reading.ts'
import { resultKey, type ResultRecord } from './result-record.ts'

/** The fields of a record that a reader sees, in the order in which they are told. */
export const toldFields = [
  'confirmedOn',
  'name',
  'summary',
  'who',
  'money',
  'apply',
  'link',
  'period',
  'opensOn',
  'closesOn',
  'desk',
  'telephone',
  'form',
  'askAgain',
  'confirmedBy',
] as const
export type ToldField = (typeof toldFields)[number]

/** What a field says, as text; empty where it says nothing. */
export function fieldText(record: NowRecord | undefined, field: ToldField): string {
  if (field !== 'link') return record?.[field] ?? ''
  return (record?.link ?? []).map(({ title, url }) => (title ? `${title}:${url}` : url)).join(';')
}

/**
 * What changes of a programme: its state (`none`: not confirmed) before and after, and the other fields that are not
 * the same any more.
 */
export type NowDifference = {
  readonly id: EntryId
  readonly before: NowState | 'none'
  readonly after: NowState | 'none'
  readonly fields: readonly { readonly field: ToldField; readonly before: string; readonly after: string }[]
}

/**
 * What holds after a sheet was handed in: what it says, and what was known of programmes whose rows were refused or
 * are gone. In the order of `order`, the ids of all programmes.
 */
export function mergedRecords(
  known: readonly NowRecord[],
  { records, unconfirmed }: Pick<NowSheet, 'records' | 'unconfirmed'>,
  order: readonly EntryId[],
): readonly NowRecord[] {
  const cleared = new Set(unconfirmed)
  const after = new Map([...known.filter(({ id }) => !cleared.has(id)), ...records].map((one) => [one.id, one]))
  return order.flatMap((id) => after.get(id) ?? [])
}

/** What differs between two states of a town's sheet, in the order of `order`. Where a row stands is no difference. */
export function nowDifferences(
  before: readonly NowRecord[],
  after: readonly NowRecord[],
  order: readonly EntryId[],
): readonly NowDifference[] {
  const [old, now] = [before, after].map((records) => new Map(records.map((one) => [one.id, one])))
  return order.flatMap((id): readonly NowDifference[] => {
    const [was, is] = [old?.get(id), now?.get(id)]
    const fields = toldFields.flatMap((field) => {
      const [said, says] = [fieldText(was, field), fieldText(is, field)]
      return said === says ? [] : [{ field, before: said, after: says }]
    })
    const states = { before: was?.state ?? 'none', after: is?.state ?? 'none' } as const
    return states.before === states.after && !fields.length ? [] : [{ id, ...states, fields }]
  })
}

/** How many programmes come to each state: 3 to つづいている, 1 to おわった. Those whose state stays are not counted. */
export function statesGained(differences: readonly NowDifference[]): ReadonlyMap<NowState | 'none', number> {
  const gained = new Map<NowState | 'none', number>()
  for (const { before, after } of differences) if (before !== after) gained.set(after, (gained.get(after) ?? 0) + 1)
  return gained
}

/** A result that is new, another, or gone. */
export type ResultDifference = {
  readonly before: ResultRecord | undefined
  readonly after: ResultRecord | undefined
}

const saysOf = ({ value, source, policy, reason }: ResultRecord): string =>
  JSON.stringify([value, source, policy, reason])

/**
 * What holds after a results sheet was handed in: a figure that was reported once stays until another takes its
 * place.
 */
export function mergedResults(
  known: readonly ResultRecord[],
  { records }: Pick<ResultSheet, 'records'>,
): readonly ResultRecord[] {
  return [...new Map([...known, ...records].map((one) => [resultKey(one), one])).values()]
}

/** What differs between two states of a results sheet, in the order of the later one. */
export function resultDifferences(
  before: readonly ResultRecord[],
  after: readonly ResultRecord[],
): readonly ResultDifference[] {
  const old = new Map(before.map((one) => [resultKey(one), one]))
  const now = new Set(after.map(resultKey))
  return [
    ...after.flatMap((one): readonly ResultDifference[] => {
      const was = old.get(resultKey(one))
      return was && saysOf(was) === saysOf(one) ? [] : [{ before: was, after: one }]
    }),
    ...before.flatMap((one): readonly ResultDifference[] =>
      now.has(resultKey(one)) ? [] : [{ before: one, after: undefined }],
    ),
  ]
}
