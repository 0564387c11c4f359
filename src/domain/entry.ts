import type { Citation } from './citation.ts'
import type { Continuation } from './continuation.ts'
import { endMonths, type Period } from './period.ts'
import type { EntryId, PassageId, PlanId, ThemeId } from './ids.ts'
import type { TownId } from './town.ts'

export const groupKinds = ['goal', 'heading', 'strategy', 'measure', 'project'] as const
export const deedKinds = ['initiative', 'part', 'action'] as const
export type GroupKind = (typeof groupKinds)[number]
type DeedKind = (typeof deedKinds)[number]

export type Tag = 'new' | 'extended' | 'again'
export type Priority = 'yes' | 'no' | 'unreadable' | 'notUsed'

/** Who takes part: the publisher alone, the towns that the row names, or nobody can say and why. */
export type TakesPart =
  | { readonly kind: 'publisher' }
  | { readonly kind: 'named'; readonly towns: readonly TownId[] }
  | { readonly kind: 'unreadable'; readonly because: string }

/** One cell of a yearly schedule. A year can hold both what was planned and what was done. */
export type Activity = {
  readonly id: PassageId
  readonly during: Period
  readonly stage: 'planned' | 'done'
  readonly text: string
  readonly cited: Citation
}

/** Activities by the end of their period; those of one year stay in the order of the document. */
export const inOrder = (activities: readonly Activity[]): readonly Activity[] =>
  activities.toSorted((a, b) => (endMonths(a.during) ?? 0) - (endMonths(b.during) ?? 0))

/**
 * How an entry belongs to one elsewhere in its plan. `names`: a strategy names the measures that are its own (美祢).
 * `repeats`: the same thing is listed again under the same title, with 再掲 or without. `takesUp`: 再掲 of a part, or in
 * other words. `serves`: it is there to move the other forward.
 */
export const relationKinds = ['names', 'repeats', 'takesUp', 'serves'] as const
export type RelationKind = (typeof relationKinds)[number]

/**
 * Something that an entry points at elsewhere in its plan. A relation, not a parent. The kind is absent in packs older
 * than the field.
 */
export type Relation = { readonly entry: EntryId; readonly kind?: RelationKind; readonly cited: Citation }

/** The entry that is listed first under the title of this one, where this one repeats it. */
export const repeatedBy = ({ relatesTo }: Pick<Entry, 'relatesTo'>): EntryId | undefined =>
  relatesTo.find(({ kind }) => kind === 'repeats')?.entry

/**
 * Anything that a plan lists, from a 基本目標 to one line of action. It has one parent.
 * `title` and `text` are mended for the screen; the quoted words in `cited` are as printed.
 * `continues`: the entry of an earlier plan that this one goes on. `titleBy: 'us'`: the line has no title of its own
 * and got a short one of ours; `text` then holds the printed words.
 */
export type Entry = {
  readonly id: EntryId
  readonly plan: PlanId
  readonly parent: EntryId | 'top'
  readonly kind: GroupKind | DeedKind
  readonly code: string | 'none'
  readonly title: string
  readonly titleBy: 'document' | 'us'
  readonly text: string | 'titleOnly'
  readonly relatesTo: readonly Relation[]
  readonly tags: readonly Tag[]
  readonly priority: Priority
  readonly takesPart: TakesPart
  readonly schedule: readonly Activity[]
  readonly themes: readonly ThemeId[]
  readonly cited: Citation
  readonly continues?: Continuation
}

export type Theme = { readonly id: ThemeId; readonly name: string; readonly kana: string; readonly about: string }

/** A group collects; a deed is done. */
export const isGroup = (entry: Pick<Entry, 'kind'>): boolean => (groupKinds as readonly string[]).includes(entry.kind)
