import { resultKey } from '#domain/town-sheet/result-record.ts'
import { sameInAllFormats } from '#packs/format.ts'
import type { TownSheetPack } from '#packs/pack.ts'
import type { CheckedSeeds } from './checked-plan.ts'
import { readSheetSeed } from './town-sheets.ts'

/**
 * A pack for each town that has filled a row of a sheet. Empty sheets give none: a release without what towns say is
 * byte for byte the one of before. The seeds have been checked, so no row is refused here.
 */
export function townSheetPacks(seeds: CheckedSeeds): readonly TownSheetPack[] {
  const sheets = seeds.sheets.flatMap((seed) => readSheetSeed(seeds, seed) ?? [])
  return seeds.towns.flatMap(({ id }): readonly TownSheetPack[] => {
    const own = sheets.filter(({ town }) => town.id === id)
    const now = own.flatMap(({ kind, read }) => (kind === 'now' && read.kind === 'read' ? read.records : []))
    const results = own.flatMap(({ kind, read }) => (kind === 'results' && read.kind === 'read' ? read.records : []))
    if (!now.length && !results.length) return []
    const inOrder = results.toSorted((a, b) => (resultKey(a) < resultKey(b) ? -1 : 1))
    return [{ format: sameInAllFormats, publisher: id, now, results: inOrder }]
  })
}
