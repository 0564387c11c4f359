/** The real release with what a town says in a made sheet: no real town has said any of this. */
import type { NowRecord } from '#domain/town-sheet/now-record.ts'
import type { ResultRecord } from '#domain/town-sheet/result-record.ts'
import { packFormat } from '#packs/format.ts'
import type { TownSheetPack } from '#packs/pack.ts'
import type { PlanSource } from '#stores/injection-keys.ts'
import { sourceOf } from './plan-sources.ts'
import { realFiles, realRelease } from './real-release.ts'
import { listKeeperWith } from './store-app.ts'

const sheetHash = 'f'.repeat(64)

/** A source whose release has a sheet of a town; `given` answers in its place. */
export function sourceWithSheet(
  publisher: string,
  { now = [], results = [] }: { readonly now?: readonly NowRecord[]; readonly results?: readonly ResultRecord[] },
  given: Partial<PlanSource> = {},
): PlanSource {
  const pack: TownSheetPack = { format: packFormat, publisher, now, results }
  const sheets = [{ publisher, hash: sheetHash, bytes: 1, plans: [], documents: [] }]
  const named = { hash: 'e'.repeat(64), release: { ...realRelease, sheets } }
  const real = sourceOf(realFiles)
  return {
    ...real,
    open: async () => named,
    newest: async () => named,
    pack: async (hash) => (hash === sheetHash ? pack : real.pack(hash)),
    ...given,
  }
}

/** A device whose clock stands at noon of a day. */
export const onDay = (day: string) => ({ listKeeper: listKeeperWith({ now: () => Date.parse(`${day}T12:00:00`) }) })
