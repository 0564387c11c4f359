import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { SeedFile } from '#seeding/seed-file.ts'
import { indicatorsSchemaFor } from '#seeding/schemas/figure-schemas.ts'

const folder = mkdtempSync(join(tmpdir(), 'shapes-'))
afterAll(() => rmSync(folder, { recursive: true }))

const indicator = (baseline: string): string => `- id: a-kpi-1
  measures: a
  name: 数
  unit: 人
  decimals: 0
  counting: level
  direction: { way: increase, basis: printed }
  cited: { at: 1, words: 数 }
  series:
    - slice: whole
      baseline:
${baseline}
      targets: []
      readings: []
      projections: []
`

test.each([
  [
    'an unknown item is named at its own line',
    '        value: 3\n        colour: red\n        period: { at: FY2014, printed: Ｈ26 年度 }\n        cited: { at: 1, words: 3 人 }',
    13,
    '「colour」という項目はありません',
  ],
  [
    'a wrong period is named at the period',
    '        value: 3\n        period: { at: H26, printed: Ｈ26 年度 }\n        cited: { at: 1, words: 3 人 }',
    13,
    '「H26」は期間ではありません',
  ],
  [
    'a wrong reason of a gap is named at the reason',
    '        gap: nothing\n        period: { notPrinted: 当初 }\n        cited: { at: 1, words: ― }',
    12,
    'gap',
  ],
  [
    'lines that run backwards are named at the lines',
    '        value: 3\n        period: { notPrinted: 当初 }\n        cited: { at: 9-4, words: 3 人 }',
    14,
    '始まりが終わりより後',
  ],
])('%s', (_, baseline, line, words) => {
  const path = join(folder, 'indicators.yaml')
  writeFileSync(path, indicator(baseline))
  const file = new SeedFile(path, folder)
  expect(file.read(indicatorsSchemaFor('a', 'a-document'))).toBeUndefined()
  expect(file.problems.map((problem) => [problem.line, `${problem.says}`])).toContainEqual([
    line,
    expect.stringContaining(words),
  ])
})
