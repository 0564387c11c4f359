import { readNowSheet, type NowSheet } from '#domain/town-sheet/now-reading.ts'
import { readResultsSheet, type ResultSheet } from '#domain/town-sheet/result-reading.ts'
import type { FileRefusal, RowRefusal } from '#domain/town-sheet/sheet-faults.ts'
import type { NowTarget, ResultTarget } from '#domain/town-sheet/sheet-target.ts'
import type { Town } from '#domain/town.ts'
import { csvFileFrom } from '#sheets/sheet-file.ts'
import { indicatorsOf, programmesOf, sheetTown, type TargetPlan } from '#sheets/sheet-targets.ts'
import { sheetName } from '#sheets/town-sheet-check.ts'
import { fileRefusalSentence, rowRefusalSentence } from '#texts/town-sheet-faults.ts'
import type { CheckedPlan, CheckedSeeds } from './checked-plan.ts'
import type { Problem } from './problem.ts'

/** The two sheets of a town, by the folder of `seeds/` that holds them. */
export const sheetKinds = ['now', 'results'] as const
export type SheetKind = (typeof sheetKinds)[number]

/** A sheet as it lies in the seeds: `seeds/now/352063.csv`. */
export type SheetSeed = {
  readonly kind: SheetKind
  readonly path: string
  readonly name: string
  readonly bytes: Uint8Array
}

type Sources = Pick<CheckedSeeds, 'plans' | 'towns'>

const plansOfTown = ({ plans }: Sources, town: Town): readonly CheckedPlan[] =>
  plans.filter(({ plan }) => plan.publisher === town.id)

/** A town's plans as its sheets are written from them. */
const targetPlans = (sources: Sources, town: Town): readonly TargetPlan[] =>
  plansOfTown(sources, town).map(({ index, cards, documents: [{ published }] }) => ({
    index,
    cardOf: (id) => cards.get(id),
    published,
  }))

/** What a sheet いま of a town is read against; nothing is known before it. `today`: `YYYY-MM-DD`. */
export const nowTargetOf = (sources: Sources, town: Town, today?: string): NowTarget => ({
  town: sheetTown(town),
  programmes: programmesOf(targetPlans(sources, town)),
  known: [],
  ...(today !== undefined && { today }),
})

/** What a results sheet of a town is read against. */
export const resultTargetOf = (sources: Sources, town: Town, today?: string): ResultTarget => ({
  town: sheetTown(town),
  indicators: indicatorsOf(targetPlans(sources, town), sources.towns),
  known: [],
  ...(today !== undefined && { today }),
})

/** A sheet of the seeds with what it says; none of it where it is refused as a whole. */
export type ReadSheet =
  | { readonly kind: 'now'; readonly town: Town; readonly read: NowSheet | FileRefusal }
  | { readonly kind: 'results'; readonly town: Town; readonly read: ResultSheet | FileRefusal }

/** Reads a sheet of the seeds; none where its name is no town's code. */
export function readSheetSeed(sources: Sources, seed: SheetSeed, today?: string): ReadSheet | undefined {
  const town = sources.towns.find(({ code }) => sheetName(code) === seed.name)
  if (!town) return undefined
  const { kind, bytes, name } = seed
  const file = csvFileFrom(bytes, name)
  if (file.kind !== 'file') return { kind, town, read: file }
  return kind === 'now'
    ? { kind, town, read: readNowSheet(file.pages, nowTargetOf(sources, town, today), name) }
    : { kind, town, read: readResultsSheet(file.pages, resultTargetOf(sources, town, today), name) }
}

/** What is wrong with the sheets of the seeds: all that the page for staff would refuse. */
export function checkTownSheets(seeds: CheckedSeeds, today?: string): readonly Problem[] {
  return seeds.sheets.flatMap((seed): readonly Problem[] => {
    const sheet = readSheetSeed(seeds, seed, today)
    if (!sheet)
      return [
        problemAt(
          seed,
          1,
          `「${seed.name}」という名前の市町はありません。名前は団体コードにしてください（${sheetName('352063')}）。`,
        ),
      ]
    if (sheet.read.kind !== 'read') return [problemAt(seed, 1, fileRefusalSentence(sheet.read))]
    return sheet.read.refusals.map((refusal: RowRefusal) => problemAt(seed, refusal.row, rowRefusalSentence(refusal)))
  })
}

/** A sentence as what is wrong and what to do. */
function problemAt({ path }: SheetSeed, line: number, sentence: string): Problem {
  const end = sentence.indexOf('。') + 1
  return { file: path, line, column: 1, says: sentence.slice(0, end), advice: sentence.slice(end) || sentence }
}
