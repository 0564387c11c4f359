/**
 * `npm run seeds`: checks the seeds, prints every problem at once, then how much of each document the records claim.
 * It also writes the schemas by which editors check YAML while one types.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { checkSeeds } from './check-seeds.ts'
import { jsonSchemas } from './json-schemas.ts'
import { printProblem } from './problem.ts'

const root = process.argv[2] ?? process.cwd()
for (const { path, text } of jsonSchemas()) {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}
const { covers, problems } = checkSeeds(root)
for (const problem of problems) console.log(printProblem(problem))
for (const { document, lines, characters } of covers) {
  console.log(
    `${document.padEnd(28)} lines ${lines.claimed}/${lines.total}  characters ${characters.claimed}/${characters.total}`,
  )
}
console.log(`${problems.length} problems`)
process.exitCode = problems.length ? 1 : 0
