/** What an official has begun for a town and not handed in yet, as the device keeps it. */
import { askedFrom, withMoreAsked, type AskedRow } from './asked-rows.ts'
import type { SameAgain } from './start-list.ts'

export type DraftFile = { readonly name: string; readonly bytes: Uint8Array }

/**
 * The file that was read, and what was said to be the same since, step by step. `before`: what stood there until the
 * file came, so that it can be had back. `asked`: what readers have asked, which stays until it is cleared: a file that
 * answers it comes later.
 */
export type StaffDraft = {
  readonly file?: DraftFile
  readonly same: readonly SameAgain[]
  readonly before?: StaffDraft
  readonly asked?: readonly AskedRow[]
}

export const emptyDraft: StaffDraft = { same: [] }

/** Whether nothing of a sheet was begun. */
export const hasNoSteps = ({ file, same, before }: StaffDraft): boolean => !file && !same.length && !before

export const isEmptyDraft = (draft: StaffDraft): boolean => hasNoSteps(draft) && !draft.asked?.length

/** A draft with a new file: it takes the place of all that was begun, which stays as one step back. */
export function withFile(draft: StaffDraft, file: DraftFile): StaffDraft {
  const { file: earlier, same, asked } = draft
  const before: StaffDraft = earlier ? { file: earlier, same } : { same }
  return { file, same: [], ...(!hasNoSteps(before) && { before }), ...(asked && { asked }) }
}

/** A draft with more that readers have asked; without rows, one in which it is cleared. */
export function withAsked(draft: StaffDraft, rows: readonly AskedRow[]): StaffDraft {
  const { asked = [], ...rest } = draft
  return rows.length ? { ...rest, asked: withMoreAsked(asked, rows) } : rest
}

/** A draft in which some are the same still. */
export const withSame = (draft: StaffDraft, step: SameAgain): StaffDraft => ({ ...draft, same: [...draft.same, step] })

/** One step back: the last that were the same still, else the file. What readers have asked stays. */
export function stepBack(draft: StaffDraft): StaffDraft {
  if (draft.same.length) return { ...draft, same: draft.same.slice(0, -1) }
  return { ...(draft.before ?? emptyDraft), ...(draft.asked && { asked: draft.asked }) }
}

/** A draft as the device gives it back; none where it is something else. */
export function draftFrom(value: unknown): StaffDraft | undefined {
  const { file, same, before, asked } = (value ?? {}) as { [Key in keyof StaffDraft]?: unknown }
  if (!Array.isArray(same) || !same.every(isSame)) return undefined
  if (file !== undefined && !isFile(file)) return undefined
  const earlier = before === undefined ? undefined : draftFrom(before)
  const rows = askedFrom(asked)
  return {
    ...(file !== undefined && { file }),
    same,
    ...(earlier && { before: earlier }),
    ...(rows && { asked: rows }),
  }
}

const isSame = (value: unknown): value is SameAgain => {
  const { ids, day } = (value ?? {}) as { [Key in keyof SameAgain]?: unknown }
  return Array.isArray(ids) && ids.every((id) => typeof id === 'string') && typeof day === 'string'
}

const isFile = (value: unknown): value is DraftFile => {
  const { name, bytes } = (value ?? {}) as { [Key in keyof DraftFile]?: unknown }
  return typeof name === 'string' && bytes instanceof Uint8Array
}
