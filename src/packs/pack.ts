import type { Theme } from '#domain/entry.ts'
import type { Plan, SourceDocument } from '#domain/plan.ts'
import type { PublisherId } from '#domain/town.ts'

/** Raised when a pack can no longer be read by an app of the day before. */
export const packFormat = 1

/** A document as a pack carries it, with all its lines: the source of every figure is on the device too. */
export type PlanPack = {
  readonly format: typeof packFormat
  readonly publisher: PublisherId
  readonly plans: readonly Plan[]
  readonly documents: readonly SourceDocument[]
}

/** What all publishers share. */
export type SharedPack = { readonly format: typeof packFormat; readonly publisher: 'shared'; readonly themes: readonly Theme[] }

export type Pack = PlanPack | SharedPack

/** The file's text as a pack; throws with a Japanese sentence when its format is not the one that this app reads. */
export function packFrom(text: string): Pack {
  const pack = JSON.parse(text) as Pack
  if (pack.format !== packFormat) throw new Error('データの形式が、このアプリと合いません。アプリを新しくしてください。')
  return pack
}
