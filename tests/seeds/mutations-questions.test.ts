import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { asksSchema } from '#seeding/schemas/question-schemas.ts'
import { SeedCopy } from '#support/seed-copy.ts'

// Each check reads all documents: on a machine that is busy it needs longer than the runner's five seconds.
vi.setConfig({ testTimeout: 30_000 })

/** What is wrong with a question in a copy of the real seeds is named with its file and line, and with what to do. */
let seeds: SeedCopy
beforeEach(() => {
  seeds = new SeedCopy()
})
afterEach(() => seeds.remove())

const kinds = 'seeds/questions.yaml'
const cards = 'seeds/words/hofu/scenes.yaml'

test('all that is spoilt in questions is named, and nothing else', () => {
  const places = (
    [
      [cards, 'hofu-11', '  asksAs: help\n', '', '「hofu-11」に、聞くことの種類（asksAs）がありません。'],
      [cards, 'hofu-13', '  asksAs: clinic\n', '  asksAs: doctor\n', '「doctor」という種類は'],
      [cards, 'hofu-39', '  asksAs: help\n', '  asksAs: toString\n', '「toString」という種類は'],
      [cards, 'hofu-15', '何才まで使えますか。', 'だれがもらえますか。', '種類（asksAs）と同じです。'],
      [
        cards,
        'hofu-14',
        '治療のあとでも、申し込めますか。',
        'いくら助けてもらえますか。',
        '「いくら助けてもらえますか。」を2回聞きます。',
      ],
      [cards, 'hofu-6', '何才から預けられますか。', '何才からですか。, until: いつですか。', '聞くことが6つあります'],
      [cards, 'hofu-84', '  receiver: office\n', '  receiver: office\n  asksAs: help\n', '役所の中のことです'],
    ] as const
  ).map(([file, id, from, to, says]) => {
    const block = seeds.block(file, id)
    const line = seeds.change(file, block, block.replace(from, to))
    return { file, says, line, end: line + block.split('\n').length }
  })
  seeds.change(kinds, 'help: #', 'nothing:\n  who: だれですか。\nhelp: #')
  const problems = seeds.problems()
  for (const { file, says, line, end } of places) {
    const near = problems.filter((one) => one.file === file && one.line >= line && one.line <= end)
    expect(near.map((one) => [one.says.includes(says), Boolean(one.advice)])).toEqual([[true, true]])
  }
  expect(problems.filter(({ file }) => file === kinds)).toMatchObject([
    { says: 'nothing: 「nothing」で聞く取り組みはありません。', advice: 'この種類を消してください。' },
  ])
  expect(problems).toHaveLength(places.length + 1)
})

test('of a broken file of cards nothing else is reported', () => {
  seeds.change(cards, '{ who: 何才まで使えますか。 }', '{ age: 何才までですか。 }')
  expect(seeds.problems()).toMatchObject([{ file: cards, says: 'hofu-15.asks.age: 「age」という項目はありません。' }])
})

test('the file of kinds that is missing is named alone', () => {
  rmSync(join(seeds.root, kinds))
  expect(seeds.problems()).toMatchObject([{ file: kinds, says: 'ファイルがありません。' }])
})

describe('no question is', () => {
  test.each([
    ['one about an indicator', { result: 'いくつですか。' }],
    ['that it goes on, left out', { goesOn: null }],
    ['what asks nothing', { who: '子どもが使えます。' }],
    ['two sentences', { who: '何才ですか。だれですか。' }],
    ['one too long for the telephone', { who: 'この助成は、何才から何才までの子どもの家の人が使えますか。' }],
  ])('%s', (_, asks) => expect(asksSchema.safeParse(asks).success).toBe(false))

  test('one that is left out, but nothing is wrong with that', () =>
    expect(asksSchema.safeParse({ goesOn: 'もうできましたか。', who: null }).success).toBe(true))
})
