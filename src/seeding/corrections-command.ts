/**
 * `npm run correct -- TOWN FILE`: what one of our own tables (goals, initiatives, indicators or observations of the
 * open data, as CSV or `.xlsx`) that a town has mended corrects of its plans: in words, and as lines of the seeds with
 * file and line. It changes nothing.
 */
import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { readPlanTable } from '#domain/plan-table/table-corrections.ts'
import { sheetFileFrom } from '#sheets/sheet-file.ts'
import { correctedTableNotes, correctionLine, correctionsSentence } from '#texts/correction-sentences.ts'
import { fileNoteSentence, fileRefusalSentence, rowRefusalSentence } from '#texts/town-sheet-faults.ts'
import { checkRecords } from './check-seeds.ts'
import { printProblem } from './problem.ts'
import { correctedLine, tableRowsOf } from './seed-corrections.ts'
import { SheetError, townMeant } from './sheet-files.ts'

const [word, sent] = process.argv.slice(2)

async function run(): Promise<void> {
  const { seeds, checked, problems } = checkRecords(process.cwd())
  if (!checked)
    throw new SheetError([...problems.map(printProblem), 'まず npm run seeds を直してください。'].join('\n'))
  const town = townMeant(checked, word)
  if (sent === undefined || !existsSync(sent)) throw new SheetError(`「${sent ?? ''}」というファイルはありません。`)
  const file = await sheetFileFrom(readFileSync(sent), basename(sent))
  if (file.kind !== 'file') throw new SheetError(fileRefusalSentence(file))
  const table = readPlanTable(file.pages, tableRowsOf(checked, town))
  if (table.kind !== 'read') throw new SheetError(fileRefusalSentence(table))
  for (const note of [...file.notes, ...table.notes].map(fileNoteSentence)) console.log(note)
  for (const line of correctedTableNotes(table)) console.log(line)
  for (const refusal of table.refusals) console.log(rowRefusalSentence(refusal))
  console.log(correctionsSentence(table.corrections))
  for (const one of table.corrections)
    console.log(['', `${one.row.id} ${one.row.title}`, correctionLine(one), ...correctedLine(seeds, one)].join('\n'))
}

try {
  await run()
} catch (error) {
  if (!(error instanceof SheetError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
