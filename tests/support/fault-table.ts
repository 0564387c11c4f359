/** The table of faults and engines in docs/faults.md, made from what the journeys reported. */
import type { Engine } from './phone.ts'

/**
 * A fault that is made in a browser. `test`: the title of the test that makes it, in the journey of this file, which
 * runs once for each engine. `notMade`: engines in which it is not made, with the reason.
 */
export type JourneyFault = {
  readonly fault: string
  readonly file: string
  readonly test: string
  readonly notMade?: Readonly<Partial<Record<Engine, string>>>
}

/** One that no journey makes, with the reason; `file`: what shows in its place that it is held, below `tests/`. */
export type OtherFault = { readonly fault: string; readonly file: string; readonly madeInNone: string }

export type Fault = JourneyFault | OtherFault

/** What of Vitest's JSON report is read. */
export type JourneyReport = {
  readonly testResults: readonly {
    readonly name: string
    readonly assertionResults: readonly {
      readonly ancestorTitles: readonly string[]
      readonly title: string
      readonly status: string
    }[]
  }[]
}

const engines = ['chromium', 'firefox', 'webkit'] as const satisfies readonly Engine[]

/** How a fault ended in an engine: `undefined` where no test of it ran. */
function statusOf(report: JourneyReport, { file, test }: JourneyFault, engine: Engine): string | undefined {
  const results = report.testResults
    .filter(({ name }) => name.endsWith(`tests/journeys/${file}`))
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(
      ({ title, ancestorTitles }) => title === test && ancestorTitles.some((one) => one.endsWith(`with ${engine}`)),
    )
  if (!results.length) return undefined
  return results.every(({ status }) => status === 'passed') ? 'passed' : 'failed'
}

/**
 * The table in Markdown, and what is wrong with it: a fault that no test made in an engine, without a reason. Reasons
 * stand below the table, under their number.
 */
export function faultTable(
  faults: readonly Fault[],
  report: JourneyReport,
): { readonly text: string; readonly problems: readonly string[] } {
  const problems: string[] = []
  const reasons: string[] = []
  const notMade = (reason: string): string => {
    if (!reasons.includes(reason)) reasons.push(reason)
    return `not made ${reasons.indexOf(reason) + 1}`
  }
  const cell = (fault: Fault, engine: Engine): string => {
    if ('madeInNone' in fault) return notMade(fault.madeInNone)
    const reason = fault.notMade?.[engine]
    const status = statusOf(report, fault, engine)
    if (reason !== undefined) {
      if (status) problems.push(`"${fault.fault}" is made with ${engine}, and a reason says that it is not.`)
      return notMade(reason)
    }
    if (!status)
      problems.push(`"${fault.fault}" was not made with ${engine}: no test "${fault.test}" in ${fault.file}.`)
    return status === 'passed' ? 'held' : 'FAILED'
  }
  const rows = faults.map((fault) => [
    fault.fault,
    ...engines.map((engine) => cell(fault, engine)),
    `\`${fault.file}\``,
  ])
  const table = [['Fault', 'Chromium', 'Firefox', 'WebKit', 'Made by'], ['---', '---', '---', '---', '---'], ...rows]
  const text = [
    '# Faults that were made for real',
    '',
    'Written by `npm run faults` from the report of the last `npm test`; CI compares it with its own run. Each row is a journey',
    'in a real browser: the fault is made, what was said and saved is looked for, and the way on is taken.',
    '',
    ...table.map((cells) => `| ${cells.join(' | ')} |`),
    '',
    ...reasons.map((reason, index) => `${index + 1}. ${reason}`),
    '',
  ].join('\n')
  return { text, problems }
}
