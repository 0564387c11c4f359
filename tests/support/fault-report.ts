/** The table of faults of the last run, and of docs/faults.md. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'
import { faultTable, type JourneyReport } from './fault-table.ts'
import { faults } from './faults.ts'

const report = fileURLToPath(new URL('../.artifacts/vitest.json', import.meta.url))
export const docs = fileURLToPath(new URL('../../docs/faults.md', import.meta.url))

/** The table of the last run, formatted as all files of the project are. Throws where there was no run. */
export async function faultsOfRun(): Promise<{ readonly text: string; readonly problems: readonly string[] }> {
  const { text, problems } = faultTable(faults, JSON.parse(readFileSync(report, 'utf8')) as JourneyReport)
  return { text: await format(text, { ...(await resolveConfig(docs)), filepath: docs }), problems }
}
