import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { projectFolder } from '#support/addresses.ts'
import { faultTable, type Fault, type JourneyReport } from '#support/fault-table.ts'
import { faults } from '#support/faults.ts'

const made: Fault = { fault: 'The line breaks', file: 'line.test.ts', test: 'it breaks' }
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

  test('a reason for a fault that is made is a problem', () => {
    const fault = { ...made, notMade: { webkit: 'The driver cannot.' } }
    expect(faultTable([fault], report(everywhere)).problems).toHaveLength(1)
  })
})

describe('the faults of this project', () => {
  test.each(faults.map(({ fault, file }) => [fault, file]))('%s: its journey is there', (_, file) =>
    expect(existsSync(join(projectFolder, 'tests/journeys', file))).toBe(true),
  )

  test('stand in the table once each', () => {
    expect(new Set(faults.map(({ fault }) => fault)).size).toBe(faults.length)
  })
})
