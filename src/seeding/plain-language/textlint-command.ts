/**
 * `npm run textlint`: all texts of ours and the app's own words before textlint's rules and the office words; names
 * each place.
 */
import { byPlace, printProblem, type Problem } from '../problem.ts'
import { reportAt } from '../records.ts'
import { readSeeds, type Seeds } from '../seeds.ts'
import { appTexts, type AppText } from './app-texts.ts'
import { textlintWith, type Linter, type Remark } from './textlint-rules.ts'
import { nameMaskOf, writtenTexts } from './gated-texts.ts'

const root = process.argv[2] ?? process.cwd()
const seeds = readSeeds(root)
const lint = await textlintWith(root, nameMaskOf(seeds))
const own = appTexts(root)
// `npm run seeds` reports what breaks a schema.
const known = new Set(seeds.currentProblems())

const written = await lintSeeds(seeds, lint)
const problems = [
  ...seeds.currentProblems().filter((problem) => !known.has(problem)),
  ...(await lintOwn(own, lint)),
].toSorted(byPlace)
for (const problem of problems) console.log(printProblem(problem))
console.log(`${written} texts, ${own.length} words of the app, ${problems.length} problems`)
process.exitCode = problems.length ? 1 : 0

/** Reports into the files of the seeds; gives how many texts there are. */
async function lintSeeds(all: Seeds, check: Linter): Promise<number> {
  const names = all.plans.flatMap((plan) =>
    plan.texts.map((at) => ({ at, field: 'plain_name', text: at.value[1].plain_name ?? '' })),
  )
  const texts = [...names, ...writtenTexts(all)].filter(({ text }) => text)
  for (const { at, field, text } of texts) {
    for (const remark of await check(text)) reportAt(at, [field], says(remark), text)
  }
  return texts.length
}

async function lintOwn(words: readonly AppText[], check: Linter): Promise<readonly Problem[]> {
  const found = await Promise.all(
    words.map(async ({ text, ...place }) =>
      (await check(text)).map((remark) => ({ ...place, says: says(remark), advice: text })),
    ),
  )
  return found.flat()
}

function says({ rule, says: message }: Remark): string {
  return `[${rule}] ${message}`
}
