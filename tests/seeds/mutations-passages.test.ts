import { afterEach, beforeEach, expect, test } from 'vitest'
import { SeedCopy } from '#support/seed-copy.ts'

/**
 * Each test spoils our words for facts, cells of schedules and statements in a copy of the real seeds; the check must
 * name the file and the line, and say what is wrong.
 */
let seeds: SeedCopy
beforeEach(() => {
  seeds = new SeedCopy()
})
afterEach(() => seeds.remove())

const facts = 'seeds/words/region-2022/facts-2.yaml'
const schedule = 'seeds/words/sanyo-onoda/schedule.yaml'
const statements = 'seeds/words/sanyo-onoda/statements.yaml'

const named = (): readonly string[] => seeds.problemsInWords().map(({ file, line, says }) => `${file}:${line} ${says}`)
const found = (file: string, line: number, words: string): void => {
  expect(named()).toContainEqual(expect.stringMatching(new RegExp(`^${file}:${line} .*${words}`)))
}

/** Gives a passage other words; returns the line of its id. */
const say = (file: string, id: string, words: string): number =>
  seeds.change(file, seeds.block(file, id), `${id}:\n${words}`)

test.each([
  ['a fact', facts, 'region-2022-fact-b29', 'seeds/plans/region-2022/facts-2.yaml', '- id: region-2022-fact-b29'],
  ['a cell', schedule, 'sanyo-onoda-a-2021-4', 'seeds/plans/sanyo-onoda/entries.yaml', 'id: sanyo-onoda-a-2021-4'],
  [
    'a statement',
    statements,
    'sanyo-onoda-kpi-c1-reason',
    'seeds/plans/sanyo-onoda/indicators-3.yaml',
    'id: sanyo-onoda-kpi-c1-reason',
  ],
])('%s without words is named where it stands', (_, words, id, plan, at) => {
  seeds.change(words, seeds.block(words, id), '')
  found(plan, seeds.change(plan, at, at), `「${id}」を説明する文がありません`)
})

test('words of a passage that is not there', () => {
  const line = seeds.change(facts, 'region-2022-fact-b29:', 'region-2022-fact-b92:')
  found(facts, line + 1, '「region-2022-fact-b92」という文や表のますは計画にありません')
})

test.each([
  [
    'a number that is new',
    '  plain: 子育てアプリは、2021年10月（令和3年）に5つの市で使えました。\n',
    '「5」は、この記録',
  ],
  ['a number that is dropped', '  plain: 子育てアプリは、令和3年に4つの市で使えました。\n', '「10」が文にありません'],
  ['kana alone', '  plain: あぷりがつかえました。\n', 'かなだけの文'],
  [
    'a copy',
    '  plain: 圏域における子育てアプリ導入済市町(令和3年10月時点)：山口市、宇部市、萩市、美祢市／(上記以外の市町においても順次導入予定)です。\n',
    '写しか',
  ],
])('%s', (_, words, says) => {
  found(facts, say(facts, 'region-2022-fact-b29', words) + 1, says)
})

test('the words of another passage', () => {
  const other = seeds.block(facts, 'region-2022-fact-b18').replace(/^.*\n/, '')
  found(facts, say(facts, 'region-2022-fact-b19', other) + 1, '「region-2022-fact-b18」と同じ文です')
})

test.each([
  ['that prints other words', 'sanyo-onoda-d-2021-1', 'ちがうことばが印刷されています'],
  ['that is not there', 'sanyo-onoda-d-2029-1', 'の文がありません'],
  ['that has no words of its own', 'sanyo-onoda-d-2022-1', 'の文がありません'],
])('a passage as another one %s', (_, other, says) => {
  const line = say(schedule, 'sanyo-onoda-e-2021-1', `  same_as: ${other}\n`)
  found(schedule, line + 1, says)
})

test('an id of a cell that another record has', () => {
  const entries = 'seeds/plans/sanyo-onoda/entries.yaml'
  const line = seeds.change(entries, 'id: sanyo-onoda-a-2021-4', 'id: sanyo-onoda-b')
  found(entries, line, 'id「sanyo-onoda-b」が2つあります')
})

test('an id of a statement that begins with another plan', () => {
  const indicators = 'seeds/plans/sanyo-onoda/indicators-3.yaml'
  const line = seeds.change(indicators, 'id: sanyo-onoda-kpi-c1-reason', 'id: hofu-kpi-c1-reason')
  found(indicators, line, '「sanyo-onoda-」で始めてください|の形がちがいます')
})

test('an easy text may be left out', () => {
  say(facts, 'region-2022-fact-b18', '  plain: 社会の動きを取り入れて、7つの市と町の力にします。\n')
  expect(named()).toEqual([])
})
