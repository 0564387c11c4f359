import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { join } from 'node:path'
import { checkComparable } from '#seeding/check-comparable.ts'
import type { Problem } from '#seeding/problem.ts'
import { SeedFile } from '#seeding/seed-file.ts'
import { writtenComparable } from '#seeding/written-comparable.ts'
import { comparableSchema } from '#seeding/schemas/comparable-schemas.ts'
import { realSeeds } from '#support/real-release.ts'
import { SeedCopy } from '#support/seed-copy.ts'

/**
 * Each test spoils the table of comparisons in a copy of the real seeds; the check must name the file and the line,
 * and say what is wrong.
 */
let seeds: SeedCopy
beforeEach(() => {
  seeds = new SeedCopy()
})
afterEach(() => seeds.remove())

const table = 'seeds/comparable.yaml'

/** What is wrong with the table as it now is, beside everything else as it really is. */
function problems(): readonly Problem[] {
  const file = new SeedFile(join(seeds.root, table), seeds.root)
  const value = file.read(comparableSchema)
  if (value) checkComparable({ ...realSeeds, comparable: writtenComparable({ value, file, path: [] }) })
  return file.problems
}

/** Writes other text into the table, and expects a problem on its first line, or some lines below it. */
const expectAt = (from: string, to: string, words: string, below = 0): void => {
  const line = seeds.change(table, from, to) + below
  const found = problems()
  expect(found.map((one) => `${one.file}:${one.line} ${one.says}`)).toContainEqual(
    expect.stringMatching(new RegExp(`^${table}:${line} .*${words}`)),
  )
  expect(found.filter(({ advice }) => !advice)).toEqual([])
}

test('the real table has no problem', () => expect(problems()).toEqual([]))

const hofuVisitors = '{ town: hofu, indicator: hofu-kpi-41 }'
const ubePeople = '{ town: ube, indicator: region-2022-kpi-population, slice: ube }'
const [year, definition] = ['      - in: year\n', '      - in: definition\n        words: どうやって数えたかは']

describe('a figure', () => {
  test.each([
    [
      'of a town that nobody knows',
      hofuVisitors,
      '{ town: tokyo, indicator: hofu-kpi-41 }',
      '「tokyo」という市町はありません',
    ],
    [
      'of an indicator that nobody knows',
      hofuVisitors,
      '{ town: hofu, indicator: hofu-kpi-999 }',
      '「hofu-kpi-999」というめやすはありません',
    ],
    [
      'of a slice that nobody knows',
      ubePeople,
      ubePeople.replace('slice: ube', 'slice: tokyo'),
      '「tokyo」の数はありません',
    ],
    [
      'of a town where the document has only the whole',
      hofuVisitors,
      '{ town: hofu, indicator: hofu-kpi-41, slice: hofu }',
      '「hofu」の数はありません',
    ],
    [
      'of a whole where the document has only parts',
      hofuVisitors,
      '{ town: hofu, indicator: hofu-kpi-15 }',
      'ぜんたいの数はありません',
    ],
    [
      "of another town's plan",
      hofuVisitors,
      '{ town: mine, indicator: hofu-kpi-41 }',
      'この数は「mine」のものではありません',
    ],
    [
      "of another town's slice",
      ubePeople,
      ubePeople.replace('town: ube', 'town: mine'),
      'この数は「mine」のものではありません',
    ],
    [
      'of the seven together',
      hofuVisitors,
      '{ town: hofu, indicator: region-2022-kpi-visitors }',
      'この数は「hofu」のものではありません',
    ],
    [
      'of a town that is there already',
      ubePeople,
      ubePeople.replaceAll('ube', 'yamaguchi'),
      '「yamaguchi」が2回あります',
    ],
  ])('%s', (_, from, to, words) => expectAt(from, to, words))

  test('of those that are refused is held to the same', () => {
    expectAt('{ town: mine, indicator: mine-kpi-2 }', '{ town: hofu, indicator: mine-kpi-2 }', '「hofu」が2回あります')
  })

  test('that stands alone is no comparison', () => {
    expectAt(`      - ${hofuVisitors}\n`, '', 'figures.1: ')
  })
})

describe('figures side by side', () => {
  test.each([
    ['of different units', 'hofu-kpi-42', '単位がちがうものは、ならべられません（位、人）'],
    ['counted differently', 'hofu-kpi-66', '数え方がちがうものは、ならべられません（level、flow）'],
    [
      'of a sum over five years and of a year',
      'hofu-kpi-30',
      '数え方がちがうものは、ならべられません（flow sum、flow）',
    ],
  ])('%s', (_, indicator, words) => expectAt(hofuVisitors, `{ town: hofu, indicator: ${indicator} }`, words))

  test('of different units stay refused when the table says that they differ', () => {
    expectAt(year, '      - in: unit\n', '単位がちがうものは、ならべられません')
  })

  test('of different years without a word of it', () => {
    const text = seeds.first(table, /^ {6}- in: year\n {8}words: .*\n/m)
    expectAt(text, '', '年がちがうのに、そう書いてありません（baseline、target）', -4)
  })

  test('of the same years that are said to differ', () => {
    expectAt('      - in: definition\n', '      - in: year\n', '年はどれも同じです')
  })

  test('with a difference that is said twice', () => {
    expectAt(definition, definition.replace('definition', 'year'), '「year」のちがいが2つあります')
  })

  test('in a situation that nobody knows', () =>
    expectAt('scenes: [visit]', 'scenes: [fly]', '「fly」という場面はありません'))

  test.each([
    ['without a reason', '    because: どちらの資料でも、', '    because: ""\n    # ', 'because: '],
    ['with a year that no figure has', '数は2014年度です', '数は2013年度です', '2013年の数は、ここにはありません'],
    ['with a sign that furigana are made of', '2014年度です', '{2014年度}です', 'しるしに使う字'],
  ])('%s', (_, from, to, words) => expectAt(from, to, words))
})

describe('figures that are refused', () => {
  const known = '{ town: mine, indicator: mine-kpi-2 }\n    in: unit'
  test.each([
    [
      'for a unit that is the same',
      '{ town: mine, indicator: mine-kpi-3 }\n    in: definition',
      '{ town: mine, indicator: mine-kpi-3 }\n    in: unit',
      '単位は同じです（人、人）',
    ],
    ['for a counting that is the same', known, known.replace('unit', 'counting'), '数え方は同じです（level、level）'],
  ])('%s', (_, from, to, words) => expectAt(from, to, words, 1))

  test('for a year that is the same', () => {
    expectAt(
      '{ town: hofu, indicator: hofu-kpi-54 }\n      - { town: mine, indicator: mine-kpi-1-1-2 }\n    in: definition',
      '{ town: hofu, indicator: hofu-kpi-54 }\n      - { town: mine, indicator: mine-kpi-1-1-2 }\n    in: year',
      '年は同じです',
      2,
    )
  })

  test('that stand side by side elsewhere', () => {
    expectAt(
      '{ town: mine, indicator: mine-kpi-3 }\n    in: definition',
      '{ town: sanyo-onoda, indicator: sanyo-onoda-kpi-b2 }\n    in: definition',
      'この2つの数は「visitors」にもあります',
      -1,
    )
  })

  test('that are refused elsewhere', () => {
    expectAt(
      '{ town: hofu, indicator: hofu-kpi-20 }',
      '{ town: hofu, indicator: hofu-kpi-54 }',
      'この2つの数は「companies」にもあります',
      7,
    )
  })

  test('under a name that is taken', () => expectAt('- id: known\n', '- id: visitors\n', 'id「visitors」が2つあります'))

  test('without a reason', () => {
    const text = seeds.first(table, /^ {4}because: 防府市は順位で.*\n/m)
    expectAt(text, '', '「because」がありません', -5)
  })
})

describe('the check of all seeds', () => {
  test('holds the table too', { timeout: 60_000 }, () => {
    const line = seeds.change(table, 'hofu-kpi-41', 'hofu-kpi-999')
    expect(seeds.problems()).toMatchObject([
      { file: table, line, says: expect.stringContaining('hofu-kpi-999') as string },
    ])
  })
})
