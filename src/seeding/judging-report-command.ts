/**
 * `npm run judge`: how many targets each question is answered for and why the others are refused, then the verdicts
 * by plan.
 */
import { verdicts } from '#domain/judging/judgement.ts'
import { checkSeeds } from './check-seeds.ts'
import { answersIn, progressOf, questions } from './open-data/progress-table.ts'
import { printProblem } from './problem.ts'

const { checked, problems } = checkSeeds(process.argv[2] ?? process.cwd())
if (!checked) throw new Error(`seeds:\n${problems.map(printProblem).join('\n')}`)

const rows = progressOf(checked.plans.map(({ plan }) => plan))
console.log(`${rows.length} targets`)

for (const question of questions) {
  const because = rows
    .map(({ judged }) => answersIn(judged.judgement)[question])
    .flatMap((answer) => (answer.kind === 'unknown' ? [answer.because] : []))
  console.log(
    `\n${question}: ${rows.length - because.length} known, ${because.length} refused (a row can have several reasons)`,
  )
  for (const [reason, rowsOfIt] of counted(because.flat())) console.log(`  ${String(rowsOfIt).padStart(4)}  ${reason}`)
}

console.log('\nverdicts by plan')
for (const plan of new Set(rows.map((row) => row.plan))) {
  const given = new Map(counted(rows.filter((row) => row.plan === plan).map(({ judged }) => judged.judgement.verdict)))
  console.log(
    `  ${plan.id.padEnd(14)}${verdicts
      .filter((verdict) => given.has(verdict))
      .map((verdict) => `${verdict} ${given.get(verdict)}`)
      .join(', ')}`,
  )
}

/** Each word with how often it occurs, the most frequent first. */
function counted<Word extends string>(words: readonly Word[]): readonly (readonly [Word, number])[] {
  const counts = new Map<Word, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts].toSorted(([, a], [, b]) => b - a)
}
