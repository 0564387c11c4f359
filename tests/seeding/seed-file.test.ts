import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { SeedFile } from '#seeding/seed-file.ts'

const root = mkdtempSync(join(tmpdir(), 'seed-file-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const shape = z.array(z.strictObject({ id: z.string(), lines: z.int().positive() }))

function seedFile(...lines: readonly string[]): SeedFile {
  writeFileSync(join(root, 'made.yaml'), lines.join('\n'))
  return new SeedFile(join(root, 'made.yaml'), root)
}

describe('a seed file', () => {
  test('gives its value in the shape asked for', () => {
    const file = seedFile('- { id: "25-1", lines: 3 }')
    expect(file.read(shape)).toEqual([{ id: '25-1', lines: 3 }])
    expect(file.problems).toEqual([])
  })

  test.each([
    ['a key written twice is refused at the second', ['- id: a', '  lines: 1', '  id: b'], 3],
    ['an anchor is refused', ['- &first { id: a, lines: 1 }'], 1],
    ['an alias is refused where it is used', ['- &first { id: a, lines: 1 }', '', '- *first'], 3],
    [
      'a field that nobody knows is named at its own line',
      ['- id: a', '  lines: 1', '- id: b', '  lines: 2', '  colour: red'],
      5,
    ],
    ['a value of the wrong kind is named', ['- id: a', '  lines: 1', '- id: b', '  lines: zero'], 4],
    ['a number in place of a text is named: 1 is not "1"', ['- lines: 1', '  id: 1'], 2],
    ['a missing field is reported at its record', ['- id: a', '  lines: 1', '- id: b'], 3],
    ['a file that is no YAML is reported where it breaks', ['- id: a', '  lines: [1'], 2],
  ])('%s', (_, lines, line) => {
    const file = seedFile(...lines)
    file.read(shape)
    expect(file.problems.map((problem) => [problem.file, problem.line])).toContainEqual(['made.yaml', line])
  })

  test('a value of the wrong shape is not given', () => {
    expect(seedFile('- { id: a }').read(shape)).toBeUndefined()
  })

  test('every wrong value is reported, not only the first', () => {
    const file = seedFile('- { id: a, lines: 0 }', '- { id: b, lines: 0 }')
    file.read(shape)
    expect(file.problems.map(({ line }) => line)).toEqual([1, 2])
  })

  test('a problem is reported at the value, with line and column', () => {
    const file = seedFile('- id: a', '  lines: 1')
    file.report([0, 'lines'], 'says', 'advice')
    expect(file.problems).toEqual([
      { file: 'made.yaml', line: 2, column: 10, says: '0.lines: says', advice: 'advice', stands: '  lines: 1' },
    ])
  })

  test('a problem of a value that is not written is reported at what should hold it', () => {
    const file = seedFile('- id: a', '  lines: 1', '- id: b', '  lines: 2')
    file.report([1, 'cited', 0], 'says', 'advice')
    expect(file.problems[0]?.line).toBe(3)
  })

  test('a record with a problem is reported no more once it is settled; what is forgotten is as never found', () => {
    const file = seedFile('- id: a', '  lines: 1', '- id: b', '  lines: 2')
    file.report([0, 'lines'], 'first', 'advice', [0])
    file.report([0, 'id'], 'second', 'advice', [0])
    file.settle()
    file.report([0, 'id'], 'echo', 'advice', [0])
    file.report([1, 'id'], 'another', 'advice', [1])
    expect(file.problems.map(({ says }) => says)).toEqual(['0.lines: first', '0.id: second', '1.id: another'])
    expect([file.isFaulty([0]), file.isFaulty([2])]).toEqual([true, false])
    file.forget()
    file.report([0, 'id'], 'again', 'advice', [0])
    expect(file.problems.map(({ says }) => says)).toEqual(['0.id: again'])
  })

  test('advice stands with every problem', () => {
    const file = seedFile('- { id: 1, id: 2 }', '- *nothing')
    file.read(shape)
    expect(file.problems.length).toBeGreaterThan(1)
    expect(file.problems.filter(({ advice }) => !advice)).toEqual([])
  })
})
