import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sha256 } from '#seeding/content-hash.ts'
import { SeedCopy } from '#support/seed-copy.ts'

/** Each test spoils one place in a copy of the real seeds; the check must name the file and the line of that place. */
let seeds: SeedCopy
beforeEach(() => {
  seeds = new SeedCopy()
})
afterEach(() => seeds.remove())

const plan = 'seeds/plans/hofu'
const text = 'seeds/documents/000_ba9e2c18fd5616af.txt'

/** The record of that document, as it is. */
const record = (): string => readFileSync('seeds/documents/hofu-strategy-2015.yaml', 'utf8')

/** Spoils a place and gives what the check says, as `file:line`, with the place that was spoilt. */
function spoilt(file: string, from: string, to: string): { readonly place: string; readonly named: readonly string[] } {
  const line = seeds.change(file, from, to)
  return { place: `${file}:${line}`, named: seeds.problems().map((problem) => `${problem.file}:${problem.line}`) }
}

test('the seeds as they are have no problem', () => {
  expect(seeds.problems()).toEqual([])
})

describe('what is spoilt is named with its file and line', () => {
  test.each([
    ['a wrong digit in a target', 'indicators-1.yaml', 'number: 50, ', 'number: 51, '],
    ['a wrong digit in a baseline', 'indicators-5.yaml', 'value: ', 'value: 4'],
    ['a wrong unit', 'indicators-1.yaml', 'unit: 人', 'unit: 頭'],
    ['a wrong year', 'indicators-1.yaml', 'at: FY2019', 'at: FY2018'],
    ['a period that is not printed there', 'indicators-1.yaml', 'printed: 5年間の累計', 'printed: 4年間の累計'],
    ['a line number that is one too high', 'indicators-1.yaml', 'cited: { at: 54,', 'cited: { at: 55,'],
    ['a line number beyond the document', 'indicators-1.yaml', 'cited: { at: 54,', 'cited: { at: 5400,'],
    ['a wrong word in a quote', 'entries-1.yaml', 'words: ①若い世代の経済的安定', 'words: ①若い世代の社会的安定'],
    [
      'a title that is not in its quote',
      'entries-1.yaml',
      'title: 若者の出会いの機会の提供',
      'title: 若者の出会いの機会の提案',
    ],
    ['an id that is used twice', 'entries-1.yaml', '- id: hofu-2\n', '- id: hofu-1\n'],
    ['an id of another plan', 'entries-1.yaml', '- id: hofu-g1\n', '- id: mine-g1\n'],
    ['a parent that does not exist', 'entries-1.yaml', 'parent: hofu-g1-1-1', 'parent: hofu-g1-1-9'],
    ['a parent of a kind that cannot be one', 'entries-1.yaml', '  parent: hofu-g1\n', '  parent: hofu-1\n'],
    ['a KPI of something that does not exist', 'indicators-1.yaml', 'measures: hofu-g1-1-1', 'measures: hofu-g1-1-9'],
    ['a field that nobody knows', 'entries-1.yaml', '- id: hofu-2\n', '- colour: red\n  id: hofu-2\n'],
    ['a key written twice', 'plan.yaml', 'publisher: hofu\n', 'id: mine\n'],
    ['a code without quotation marks', 'entries-1.yaml', 'code: "1"', 'code: 1'],
    ['a reason that is not on the list', 'not-data-1.yaml', 'because: tableHeader', 'because: boring'],
    ['data passed off as a page number', 'not-data-1.yaml', 'because: tableHeader', 'because: pageNumber'],
  ])('%s', (_, file, from, to) => {
    const { place, named } = spoilt(`${plan}/${file}`, from, to)
    expect(named).toContain(place)
  })

  test('a direction that is left out: there is none by default', () => {
    const { named } = spoilt(`${plan}/indicators-1.yaml`, '  direction: { way: increase, basis: ourReading }\n', '')
    expect(named).toContain(`${plan}/indicators-1.yaml:2`)
  })

  test('a year with two results', () => {
    const { named } = spoilt(
      'seeds/plans/sanyo-onoda/indicators-2.yaml',
      'period: { at: FY2021, printed: Ｒ３, read: bareEra }',
      'period: { at: FY2020, printed: Ｒ３, read: bareEra }',
    )
    expect(named.some((place) => place.startsWith('seeds/plans/sanyo-onoda/indicators-2.yaml:'))).toBe(true)
    expect(seeds.problems().map(({ says }) => says)).toContainEqual(
      expect.stringContaining('同じ時期の結果が2つあります'),
    )
  })

  test('a theme that nobody knows', () => {
    const { place, named } = spoilt('seeds/words/hofu/themes-1.yaml', 'hofu-1: [work]', 'hofu-1: [toys]')
    expect(named).toContain(place)
  })

  test('a wrong hash, at the hash', () => {
    const { place, named } = spoilt('seeds/documents/hofu-strategy-2015.yaml', 'sha256: 90e5', 'sha256: 90e6')
    expect(named).toContain(place)
  })
})

describe('a document that changed', () => {
  test('one character of a document changed is named at the hash of its record', () => {
    const { named } = spoilt(text, '婚活イベント', '婚活行事')
    expect(named.filter((name) => name.startsWith('seeds/documents/hofu-strategy-2015.yaml:'))).toHaveLength(1)
  })

  test('one word too many in a document is named at the hash, and under a new hash at the quote that it breaks', () => {
    const { named } = spoilt(text, '若者の正規雇用化等の促進', '若者の正規雇用化等の促進 おまけ')
    expect(named).toEqual(['seeds/documents/hofu-strategy-2015.yaml:5'])
    const hash = sha256(readFileSync(join(seeds.root, text)))
    seeds.change('seeds/documents/hofu-strategy-2015.yaml', /90e5[0-9a-f]{60}/.exec(record())![0], hash)
    expect(seeds.problems().map((problem) => `${problem.file}:${problem.line}`)).toEqual([
      expect.stringMatching(/^seeds\/plans\/hofu\/entries-1\.yaml:\d+$/),
    ])
  })
})

describe('what is gone is named at its number, and what nobody claims at the line of the document', () => {
  test('an initiative deleted', () => {
    const whole = seeds.first(`${plan}/entries-1.yaml`, /- id: hofu-3\n(?: {2}.*\n)+/)
    const { named } = spoilt(`${plan}/entries-1.yaml`, whole, '')
    expect(named).toEqual([expect.stringMatching(/^seeds\/numbers\.yaml:\d+$/)])
  })

  test('a KPI row deleted', () => {
    const whole = seeds.first(`${plan}/indicators-1.yaml`, /- id: hofu-kpi-2\n(?: {2}.*\n)+/)
    expect(spoilt(`${plan}/indicators-1.yaml`, whole, '').named).toEqual([
      expect.stringMatching(/^seeds\/numbers\.yaml:\d+$/),
    ])
  })

  test('a line of the list of what is no data deleted', () => {
    expect(spoilt(`${plan}/not-data-1.yaml`, '- { at: 26, because: tableHeader }\n', '').named).toContain(`${text}:26`)
  })

  test('one word of a quote left out', () => {
    const file = `${plan}/entries-1.yaml`
    seeds.change(file, 'text: （出会いイベントの開催、民間団体等による婚活イベントの開催支援）', 'text: titleOnly')
    const { named } = spoilt(file, '、民間団体等による婚活イベントの開催支援）\n', '\n')
    expect(named).toEqual([`${text}:42`])
  })
})

test('several problems are named at once', () => {
  const target = seeds.change(`${plan}/indicators-1.yaml`, 'number: 50, ', 'number: 51, ')
  const parent = seeds.change(`${plan}/entries-2.yaml`, 'parent: hofu-', 'parent: nowhere-')
  const named = seeds.problems().map((problem) => `${problem.file}:${problem.line}`)
  expect(named).toEqual(
    expect.arrayContaining([`${plan}/indicators-1.yaml:${target}`, `${plan}/entries-2.yaml:${parent}`]),
  )
})

test('every problem says what is wrong and what to do', () => {
  seeds.change(`${plan}/indicators-1.yaml`, 'number: 50, ', 'number: 51, ')
  const [problem] = seeds.problems()
  expect(problem?.says).toContain('51')
  expect(problem?.advice).toContain('50')
})
