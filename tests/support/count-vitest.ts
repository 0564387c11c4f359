/** What Vitest's JSON report says, counted so that nothing that went wrong is lost. */
import { readFileSync } from 'node:fs'
import { relative } from 'node:path'

/** `failures` name what failed, one line each. */
export type Count = { readonly passed: number; readonly failed: number; readonly failures: readonly string[] }

type Report = {
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly message: string
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[]
  }[]
}

function readReport(path: string): Report | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Report
  } catch {
    return undefined
  }
}

/**
 * Counts a report. A file that could not be run at all, a run without a single test, and a run that ended badly without
 * naming a test each count as one failure.
 */
export function countVitest(path: string, endedWell: boolean): Count {
  const report = readReport(path)
  if (!report) return { passed: 0, failed: 1, failures: ['Vitest left no report'] }
  const failures: string[] = []
  let passed = 0
  for (const file of report.testResults) {
    const name = relative(process.cwd(), file.name)
    const failed = file.assertionResults.filter((test) => test.status === 'failed')
    passed += file.assertionResults.filter((test) => test.status === 'passed').length
    failures.push(...failed.map((test) => `${name}: ${test.fullName}`))
    if (file.status === 'failed' && failed.length === 0) failures.push(`${name}: ${file.message.split('\n')[0]}`)
  }
  if (passed === 0 && failures.length === 0) failures.push('Vitest ran no test')
  if (!endedWell && failures.length === 0) failures.push('Vitest ended with an error outside its tests')
  return { passed, failed: failures.length, failures }
}
