import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { projectFolder } from '#support/addresses.ts'
import { faultTable, type JourneyFault, type JourneyReport } from '#support/fault-table.ts'
import { faults } from '#support/faults.ts'

const made: JourneyFault = { fault: 'The line breaks', file: 'line.test.ts', test: 'it breaks' }
const report = (statuses: Readonly<Record<string, string>>): JourneyReport => ({
  testResults: [
    {
      name: '/somewhere/tests/journeys/line.test.ts',
      assertionResults: Object.entries(statuses).map(([engine, status]) => ({
        ancestorTitles: ['', `a line, with ${engine}`],
        title: 'it breaks',
        status,
      })),
    },
  ],
})
const everywhere = { chromium: 'passed', firefox: 'passed', webkit: 'passed' }

describe('the table of faults', () => {
  test('says what held in which engine', () => {
    const { text, problems } = faultTable([made], report({ ...everywhere, webkit: 'failed' }))
    expect(text).toContain('| The line breaks | held | held | FAILED | `line.test.ts` |')
    expect(problems).toEqual([])
  })

  test('a fault that no test made is a problem', () => {
    const { problems } = faultTable([made], report({ chromium: 'passed', firefox: 'passed' }))
    expect(problems).toEqual(['"The line breaks" was not made with webkit: no test "it breaks" in line.test.ts.'])
  })

  test('one that cannot be made has its reason', () => {
    const fault = { ...made, notMade: { webkit: 'The driver cannot.' } }
    const { text, problems } = faultTable([fault], report({ chromium: 'passed', firefox: 'passed' }))
    expect(text).toContain('| held | held | not made 1 |')
    expect(text).toContain('1. The driver cannot.')
    expect(problems).toEqual([])
  })

  test('one that no journey makes has its reason in each engine, and what shows it instead', () => {
    const fault = { fault: 'A full disk', file: 'storage/full.test.ts', madeInNone: 'By unit tests.' }
    const { text, problems } = faultTable([fault], report(everywhere))
    expect(text).toContain('| A full disk | not made 1 | not made 1 | not made 1 | `storage/full.test.ts` |')
    expect(text).toContain('1. By unit tests.')
    expect(problems).toEqual([])
  })

  test('a reason for a fault that is made is a problem', () => {
    const fault = { ...made, notMade: { webkit: 'The driver cannot.' } }
    expect(faultTable([fault], report(everywhere)).problems).toHaveLength(1)
  })
})

describe('the faults of this project', () => {
  test.each(faults)('$fault: its test is there', (one) =>
    expect(existsSync(join(projectFolder, 'tests', 'madeInNone' in one ? '' : 'journeys', one.file))).toBe(true),
  )

  test('stand in the table once each', () => {
    expect(new Set(faults.map(({ fault }) => fault)).size).toBe(faults.length)
  })
})
