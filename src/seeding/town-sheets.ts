import { hasCard } from '#domain/life-event.ts'
import { numberIn } from '#domain/figure.ts'
import type { Due, Series, Slice } from '#domain/figure.ts'
import { endOf, yearOf, type Period } from '#domain/period.ts'
import { readNowSheet, type NowSheet } from '#domain/town-sheet/now-reading.ts'
import { readResultsSheet, type ResultSheet } from '#domain/town-sheet/result-reading.ts'
import type { FileRefusal, RowRefusal } from '#domain/town-sheet/sheet-faults.ts'
import type {
  NowTarget,
  ResultTarget,
  SheetIndicator,
  SheetProgramme,
  SheetTown,
} from '#domain/town-sheet/sheet-target.ts'
import type { Town } from '#domain/town.ts'
import { csvFileFrom } from '#sheets/sheet-file.ts'
import { sheetName } from '#sheets/town-sheet-check.ts'
import { planYears } from '#texts/plan-years.ts'
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

const sheetTown = ({ code, name, site, moreSites = [] }: Town): SheetTown => ({
  code,
  name,
  sites: [site, ...moreSites],
})

const plansOfTown = ({ plans }: Sources, town: Town): readonly CheckedPlan[] =>
  plans.filter(({ plan }) => plan.publisher === town.id)

/**
 * What a town's sheet いま has rows for: each programme with a card for residents, in the order of its documents. What
 * is listed again has the row of its first place.
 */
function programmesOf(sources: Sources, town: Town): readonly SheetProgramme[] {
  return plansOfTown(sources, town).flatMap(({ plan, index, cards, documents: [{ published }] }) =>
    plan.entries
      .filter((entry) => {
        const card = cards.get(entry.id)
        return card && !card.receiver && hasCard(index, entry) && index.originalOf(entry) === entry
      })
      .map(({ id, title }) => ({ id, title, years: planYears(plan.span), published })),
  )
}

/** What a sheet いま of a town is read against; nothing is known before it. `today`: `YYYY-MM-DD`. */
export const nowTargetOf = (sources: Sources, town: Town, today?: string): NowTarget => ({
  town: sheetTown(town),
  programmes: programmesOf(sources, town),
  known: [],
  ...(today !== undefined && { today }),
})

/** A part of an indicator as a sheet names it; empty for the whole. */
function sliceName(slice: Slice, { towns }: Sources): string {
  if (slice.kind === 'whole') return ''
  return slice.kind === 'part' ? slice.part : (towns.find(({ id }) => id === slice.town)?.name ?? slice.town)
}

const lastYearOf = (period: Period): number => {
  const end = endOf(period)
  return end ? yearOf(end) : 0
}
const dueYear = (due: Due): number => (due.kind === 'by' ? lastYearOf(due.period) : yearOf(due.to))

/** The year that is asked for first: that of the last target, or the one after the last number where it has that. */
function yearAsked({ baseline, readings, targets }: Series): number {
  const last = Math.max(
    0,
    ...[baseline, ...readings].flatMap((one) => (numberIn(one) === undefined ? [] : lastYearOf(one.period))),
  )
  return Math.max(last + 1, ...targets.map(({ due }) => dueYear(due)))
}

function indicatorsOf(sources: Sources, town: Town): readonly SheetIndicator[] {
  return plansOfTown(sources, town).flatMap(({ plan }) =>
    plan.indicators.flatMap(({ id, name, unit, series }) =>
      series.map((one) => ({
        id,
        name,
        slice: sliceName(one.slice, sources),
        unit: unit === 'none' ? '' : unit,
        year: yearAsked(one),
      })),
    ),
  )
}

/** What a results sheet of a town is read against. */
export const resultTargetOf = (sources: Sources, town: Town, today?: string): ResultTarget => ({
  town: sheetTown(town),
  indicators: indicatorsOf(sources, town),
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
