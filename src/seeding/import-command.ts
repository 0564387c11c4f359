/**
 * `npm run import -- FILE [--town 352063] --licence "CC BY 4.0" --source https://… --date 2026-04-01 [--owner NAME]`:
 * takes a list of a town's open data into `seeds/lists/`, and says what is wrong with it. TOWN is an id, a name or a
 * code; without it the file says whose it is.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { importedList, townCodeOfList } from './import-list.ts'
import { readSeeds } from './seeds.ts'
import { townCalled } from './town-called.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    town: { type: 'string' },
    owner: { type: 'string' },
    licence: { type: 'string', default: '' },
    source: { type: 'string', default: '' },
    date: { type: 'string', default: '' },
  },
})
const root = process.cwd()
const [sent = ''] = positionals

/** Reads the file and tells of it; the seed that it becomes is written. */
async function run(): Promise<void> {
  const { licence, source, date } = values
  const bytes = readFileSync(sent)
  const { towns, scenes } = readSeeds(root)
  const meant = values.town ?? (await townCodeOfList(bytes, basename(sent))) ?? ''
  const ours = townCalled(towns, meant)
  const town = ours ?? { code: meant, name: meant }
  const { says, seed } = await importedList(
    bytes,
    basename(sent),
    { town, isOurs: Boolean(ours), scenes },
    { licence: licence.trim(), source: source.trim(), date: date.trim(), owner: values.owner?.trim() ?? town.name },
  )
  for (const line of says) console.log(line)
  if (seed) write(seed)
  else process.exitCode = 1
}

function write({ path, text }: { readonly path: string; readonly text: string }): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

if (existsSync(sent)) await run()
else {
  console.error(`「${sent}」というファイルはありません。npm run import -- ファイル と書いてください。`)
  process.exitCode = 1
}
