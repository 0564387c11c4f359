/**
 * `npm run now -- TOWN [FILE]` and `npm run results -- TOWN [FILE]`: write a town's sheet into `seeds/now/` or
 * `seeds/results/`, as CSV (which the seeds are) and as `.xlsx` (to send to the town). TOWN is an id, a name or a
 * code. What the town has filled stays. With FILE, a sheet that the town sent back (`.xlsx` or CSV), what it says is
 * taken in and told.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { sheetName } from '#sheets/town-sheet-check.ts'
import { checkRecords } from './check-seeds.ts'
import { printProblem } from './problem.ts'
import { buildDay } from './release-record.ts'
import { renewedSheet, SheetError, takenSheet, townMeant } from './sheet-files.ts'
import { sheetKinds } from './town-sheets.ts'

const [asked, word, sent] = process.argv.slice(2)
const kind = sheetKinds.find((one) => one === asked) ?? 'now'
const root = process.cwd()

async function run(): Promise<void> {
  const { checked, problems } = checkRecords(root)
  if (!checked)
    throw new SheetError([...problems.map(printProblem), 'まず npm run seeds を直してください。'].join('\n'))
  const town = townMeant(checked, word)
  const path = join('seeds', kind, sheetName(town.code))
  const earlier = existsSync(join(root, path)) ? readFileSync(join(root, path)) : undefined
  if (sent !== undefined && !existsSync(sent)) throw new SheetError(`「${sent}」というファイルはありません。`)
  const files =
    sent === undefined
      ? renewedSheet(checked, town, kind, earlier)
      : await takenSheet(
          checked,
          town,
          kind,
          { bytes: readFileSync(sent), name: basename(sent), today: buildDay(process.env, new Date()) },
          earlier,
        )
  for (const line of files.says) console.log(line)
  mkdirSync(dirname(join(root, path)), { recursive: true })
  const workbook = path.replace(/\.csv$/, '.xlsx')
  writeFileSync(join(root, path), files.csv)
  writeFileSync(join(root, workbook), files.workbook)
  console.log(`${path}\n${workbook}\n${files.rows}行。${town.name}に .xlsx を送ってください。`)
}

try {
  await run()
} catch (error) {
  if (!(error instanceof SheetError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
