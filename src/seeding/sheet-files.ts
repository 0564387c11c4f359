import { policies } from '#domain/town-sheet/result-record.ts'
import { stateNames, type NowRecord } from '#domain/town-sheet/now-record.ts'
import type { NowTarget } from '#domain/town-sheet/sheet-target.ts'
import type { FileRefusal } from '#domain/town-sheet/sheet-faults.ts'
import { nowColumns, resultColumns, type SheetColumn } from '#domain/town-sheet/sheet-columns.ts'
import { nowSheetOf, renewedNowSheet, renewedResultSheet, type WrittenSheet } from '#domain/town-sheet/sheet-rows.ts'
import type { Town } from '#domain/town.ts'
import { csvText } from '#sheets/csv.ts'
import { csvFileFrom } from '#sheets/sheet-file.ts'
import {
  checkNowSheet,
  checkResultsSheet,
  sheetName,
  type CheckedNowSheet,
  type CheckedResultsSheet,
} from '#sheets/town-sheet-check.ts'
import { workbookBytes, type WorkbookColumn } from '#sheets/workbook-writing.ts'
import { fileRefusalSentence, rowRefusalSentence } from '#texts/town-sheet-faults.ts'
import { sheetHelp, sheetPages } from '#texts/sheet-sentences.ts'
import type { CheckedSeeds } from './checked-plan.ts'
import { townCalled } from './town-called.ts'
import { nowTargetOf, readSheetSeed, resultTargetOf, type ReadSheet, type SheetKind } from './town-sheets.ts'

/** What a person has to mend before a sheet can be written, in a Japanese sentence. */
export class SheetError extends Error {}

/** The two files of a sheet, and what is to be told of them. */
export type SheetFiles = {
  readonly csv: string
  readonly workbook: Uint8Array
  readonly rows: number
  readonly says: readonly string[]
}

/** Rows below the table of results, for more years of one indicator. */
const freeRows = { now: 0, results: 60 } as const
const columnsOf = { now: nowColumns, results: resultColumns } as const
const choices: Readonly<Record<string, readonly string[]>> = {
  state: Object.values(stateNames),
  policy: policies.map(String),
}

/** The town that a word means: its id, its name or its code. Throws a `SheetError`. */
export function townMeant({ towns }: Pick<CheckedSeeds, 'towns'>, word: string | undefined): Town {
  const found = townCalled(towns, word ?? '')
  if (found) return found
  throw new SheetError(
    `${word ? `「${word}」という市町はありません。` : ''}${towns.map(({ id, name }) => `${id}（${name}）`).join('、')}のどれかを書いてください。`,
  )
}

/**
 * A town's sheet anew: a row for each programme or indicator, and all that the town has written into the earlier file.
 * `earlier`: the bytes of that file, where there is one. Throws a `SheetError` where they cannot be read, since what
 * stands there would be lost, and where the town has nothing to be asked about.
 */
export function renewedSheet(seeds: CheckedSeeds, town: Town, kind: SheetKind, earlier?: Uint8Array): SheetFiles {
  const file = earlier && csvFileFrom(earlier, sheetName(town.code))
  if (file && file.kind !== 'file') throw new SheetError(fileRefusalSentence(file))
  const pages = file?.pages ?? []
  if (earlier) refuseLostHeader(seeds, town, kind, earlier)
  const sheet =
    kind === 'now'
      ? renewedNowSheet(nowTargetOf(seeds, town), pages)
      : renewedResultSheet(resultTargetOf(seeds, town), pages)
  if (!sheet.rows.length) throw new SheetError(`${town.name}の計画は、まだ入っていません。`)
  return filesOf(kind, sheet, [])
}

/** A header that is not found would take all that was written below it. Rows that are wrong are kept as they are. */
function refuseLostHeader(seeds: CheckedSeeds, town: Town, kind: SheetKind, bytes: Uint8Array): void {
  const name = sheetName(town.code)
  const read = readSheetSeed(seeds, { kind, path: `seeds/${kind}/${name}`, name, bytes })?.read
  if (read?.kind === 'noHeader' || read?.kind === 'columnTwice' || read?.kind === 'columnsGone')
    throw new SheetError(fileRefusalSentence(read))
}

/**
 * The sheet with what a filled file says: `earlier` is what the seeds hold, `bytes` what the town sent, as `.xlsx` or
 * CSV. Rows that are refused keep what was known. Throws a `SheetError` where the file is refused as a whole.
 */
export async function takenSheet(
  seeds: CheckedSeeds,
  town: Town,
  kind: SheetKind,
  sent: { readonly bytes: Uint8Array; readonly name: string; readonly today: string },
  earlier?: Uint8Array,
): Promise<SheetFiles> {
  const name = sheetName(town.code)
  const seed = earlier && { kind, path: `seeds/${kind}/${name}`, name, bytes: earlier }
  const before = seed && readSheetSeed(seeds, seed, sent.today)
  refuseUnread(before)
  const checked =
    kind === 'now'
      ? await checkNowSheet(sent.bytes, sent.name, {
          ...nowTargetOf(seeds, town, sent.today),
          known: before?.kind === 'now' ? recordsIn(before.read) : [],
        })
      : await checkResultsSheet(sent.bytes, sent.name, {
          ...resultTargetOf(seeds, town, sent.today),
          known: before?.kind === 'results' ? recordsIn(before.read) : [],
        })
  if (checked.kind === 'refused') throw new SheetError(checked.says)
  return filesOf(kind, withRemarks(checked, before, nowTargetOf(seeds, town)), saidOf(checked))
}

/**
 * The sheet to keep. The page for staff knows no remarks, since they travel in no pack: a file without any leaves those
 * that the seeds hold.
 */
function withRemarks(
  checked: CheckedNowSheet | CheckedResultsSheet,
  before: ReadSheet | undefined,
  target: NowTarget,
): WrittenSheet {
  const hasNone = 'unconfirmed' in checked.sheet && !checked.sheet.remarks.size
  if (!hasNone || before?.kind !== 'now' || before.read.kind !== 'read') return checked.written
  return nowSheetOf(target, checked.records as readonly NowRecord[], before.read.remarks)
}

/** What was read, what was refused, and what changes, line by line. */
function saidOf(checked: CheckedNowSheet | CheckedResultsSheet): readonly string[] {
  const lines = checked.differences.flatMap((one) =>
    'line' in one ? [one.line] : [`${one.title}（${one.id}）`, ...one.lines.map((line) => `  ${line}`)],
  )
  return [...checked.notes, ...checked.refused.map((row) => row.says), checked.summary, ...lines]
}

const recordsIn = <Record>(read: FileRefusal | { kind: 'read'; records: readonly Record[] }): readonly Record[] =>
  read.kind === 'read' ? read.records : []

/** What the seeds hold must be right before something is laid over it: what is not read would be lost. */
function refuseUnread(sheet: ReadSheet | undefined): void {
  if (!sheet) return
  if (sheet.read.kind !== 'read') throw new SheetError(fileRefusalSentence(sheet.read))
  const [wrong] = sheet.read.refusals
  if (wrong) throw new SheetError(`まず npm run seeds を直してください。${rowRefusalSentence(wrong)}`)
}

function filesOf(kind: SheetKind, { header, rows }: WrittenSheet, says: readonly string[]): SheetFiles {
  const columns: readonly SheetColumn<string>[] = columnsOf[kind]
  return {
    csv: csvText(header, rows),
    workbook: workbookBytes({
      page: sheetPages[kind],
      help: sheetHelp[kind],
      rows,
      free: freeRows[kind],
      columns: header.map((name): WorkbookColumn => {
        const column = columns.find((one) => one.name === name)
        const offered = column && choices[column.key]
        return {
          name,
          width: column?.width ?? 20,
          isLocked: column?.filledBy === 'us',
          ...(offered && { choices: offered }),
        }
      }),
    }),
    rows: rows.length,
    says,
  }
}
