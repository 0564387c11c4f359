/**
 * `npm run seeds`: checks the seeds, prints every problem at once, then how much of each document the records claim.
 * It also writes the schemas by which editors check YAML while one types. `npm run seeds -- --watch` goes on and checks
 * again each time a file is saved, until it is stopped.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { checkSeeds } from './check-seeds.ts'
import { jsonSchemas } from './json-schemas.ts'
import { printProblem } from './problem.ts'
import { buildDay } from './release-record.ts'
import { SeedCache } from './seed-cache.ts'
import { watchSeeds } from './watch-seeds.ts'

const args = process.argv.slice(2)
const root = args.find((arg) => !arg.startsWith('--')) ?? process.cwd()
const cache = new SeedCache()

for (const { path, text } of jsonSchemas()) {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}
const count = check()
if (args.includes('--watch')) watchSeeds(root, check)
else process.exitCode = count ? 1 : 0

/** Checks and prints; gives the number of problems. */
function check(): number {
  const { covers, problems } = checkSeeds(root, cache, buildDay(process.env, new Date()))
  for (const problem of problems) console.log(printProblem(problem))
  for (const { document, lines, characters } of covers) {
    console.log(
      `${document.padEnd(28)} lines ${lines.claimed}/${lines.total}  characters ${characters.claimed}/${characters.total}`,
    )
  }
  console.log(`${problems.length} problems`)
  return problems.length
}
