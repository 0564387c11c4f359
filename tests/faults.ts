/** `npm run faults`: writes docs/faults.md from the report of the last `npm test`. */
import { writeFileSync } from 'node:fs'
import { docs, faultsOfRun } from './support/fault-report.ts'

const { text, problems } = await faultsOfRun()
for (const problem of problems) console.error(problem)
writeFileSync(docs, text)
console.log(`Wrote ${docs}.`)
process.exitCode = problems.length ? 1 : 0
