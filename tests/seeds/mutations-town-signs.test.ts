import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { checkTownSigns } from '#seeding/check-town-signs.ts'
import type { Problem } from '#seeding/problem.ts'
import { SeedFile } from '#seeding/seed-file.ts'
import { townsSchema } from '#seeding/schemas/plan-schemas.ts'
import { realSeeds } from '#support/real-release.ts'

/** Each test spoils the drawing of a real town; the check must name the line, and say what is wrong. */
const municipalities = 'seeds/municipalities.yaml'
const text = readFileSync(municipalities, 'utf8')
const root = mkdtempSync(join(tmpdir(), 'signs-'))
mkdirSync(join(root, 'seeds'))
afterAll(() => rmSync(root, { recursive: true }))

/** What is found wrong with a text of `seeds/municipalities.yaml` beside all other real seeds. */
function problemsOf(written: string): readonly Problem[] {
  writeFileSync(join(root, municipalities), written)
  const file = new SeedFile(join(root, municipalities), root)
  const value = file.read(townsSchema)
  checkTownSigns({ ...realSeeds, municipalities: value && { value, file, path: [] } })
  return file.problems
}
const lineOf = (words: string): number => text.slice(0, text.indexOf(words)).split('\n').length

test('the real drawings have no problem, and each town has one', () => {
  expect(problemsOf(text)).toEqual([])
  expect(realSeeds.towns.filter(({ sign }) => !sign)).toEqual([])
})

const ofHagi = 'of: place-shoin-shrine'
const pathOfHagi = /path: .*(?=\n {2}- id: tsuwano)/.exec(text)![0] // Seven towns are written, 萩市 before 津和野町.

test.each([
  ['a place that nobody knows', ofHagi, 'of: place-shrine', '「place-shrine」という場所はありません'],
  ['a place of another town', ofHagi, 'of: place-akiyoshidai', '「秋吉台」は、萩市の場所ではありません'],
  [
    'a place that no line puts anywhere',
    ofHagi,
    'of: place-ycam',
    '「山口情報芸術センター」は、萩市の場所ではありません',
  ],
  ['a drawing without a place', ofHagi, 'of: ""', 'sign.of: '],
  ['the drawing of another town', pathOfHagi, 'path: M12 21a9 9 0 1 0-.01 0zM9 9h6v6H9z', '同じ絵が2つあります'],
  ['more than a path', pathOfHagi, `path: 'M0 0"/><script>'`, 'SVG のパスの命令'],
  ['a path that begins nowhere', pathOfHagi, 'path: L4 4', 'SVG のパスの命令'],
  ['a path that is too long', pathOfHagi, `path: M${'1 2 '.repeat(176)}`, '700字まで'],
])('finds %s', (_, from, to, says) => {
  const [problem, ...others] = problemsOf(text.replace(from, to))
  expect(others).toEqual([])
  expect(problem?.says).toMatch(says)
  expect(problem?.line).toBe(lineOf(from))
})

test('a town without a drawing is no problem', () => {
  expect(problemsOf(text.replace(/ {4}sign:\n.*\n.*\n/, ''))).toEqual([])
})
