import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { checkLifeEvents } from '#seeding/check-life-events.ts'
import { readSeeds } from '#seeding/seeds.ts'
import { SeedCopy } from '#support/seed-copy.ts'

// Each check reads all documents: on a machine that is busy it needs longer than the runner's five seconds.
vi.setConfig({ testTimeout: 30_000 })

/**
 * Each test spoils situations and cards in a copy of the real seeds; the check must name the file and the line, and
 * say what is wrong.
 */
let seeds: SeedCopy
beforeEach(() => {
  seeds = new SeedCopy()
})
afterEach(() => seeds.remove())

const scenes = 'seeds/scenes.yaml'
const cards = 'seeds/words/hofu/scenes.yaml'
const entries = 'seeds/plans/hofu/entries-1.yaml'

const found = (file: string, line: number, words: string): void => {
  const problems = seeds.problems()
  expect(problems.map((one) => `${one.file}:${one.line} ${one.says}`)).toContainEqual(
    expect.stringMatching(new RegExp(`^${file}:${line} .*${words}`)),
  )
  expect(problems.filter(({ advice }) => !advice)).toEqual([])
}
/** The line on which something stands that is not changed. */
const lineOf = (file: string, words: string): number => seeds.change(file, words, words)
const first = '  scenes: [work/job, work/business]\n'

test('the real situations have no problem', () => expect(seeds.problems()).toEqual([]))

describe('a deed', () => {
  test('without a situation is named where it stands', () => {
    seeds.change(cards, seeds.first(cards, /^hofu-3:\n(?: {2}.*\n)+/m), '')
    found(entries, lineOf(entries, '- id: hofu-3\n'), '「hofu-3」がどの場面にも入っていません')
  })

  test('that is a part without a situation is named too', () => {
    seeds.change(cards, seeds.first(cards, /^hofu-72\.1:\n(?: {2}.*\n)+/m), '')
    expect(seeds.problems().map(({ says }) => says)).toEqual([
      expect.stringContaining('「hofu-72.1」がどの場面にも入っていません'),
    ])
  })

  test('that is a project without actions without a situation is named too', () => {
    const file = 'seeds/words/sanyo-onoda/scenes.yaml'
    seeds.change(file, seeds.first(file, /^sanyo-onoda-b:\n(?: {2}.*\n)+/m), '')
    expect(seeds.problems().map(({ says }) => says)).toEqual([
      expect.stringContaining('「sanyo-onoda-b」がどの場面にも入っていません'),
    ])
  })

  test.each([
    ['in a situation that nobody knows', '  scenes: [gold/job, work/business]\n', '「gold/job」という場面はありません'],
    [
      'in a part that the situation does not have',
      '  scenes: [work/job, work/birth]\n',
      '「work/birth」という場面はありません',
    ],
  ])('%s', (_, to, words) => found(cards, seeds.change(cards, first, to), words))
})

describe('a card', () => {
  const before = 'hofu-2:\n'
  const other = (id: string): string => `${id}:\n${first}${before}`
  test.each([
    ['of a record that nobody knows', 'hofu-9999'],
    ['of a goal', 'hofu-g1'],
    ['of an indicator', 'hofu-kpi-6'],
    ['of a deed of another plan', 'mine-1-1-2'],
  ])('%s', (_, id) =>
    found(cards, seeds.change(cards, before, other(id)) + 1, `「${id}」は、場面に入れる取り組みではありません`),
  )

  test('of a project that has actions', () => {
    const plan = 'seeds/plans/sanyo-onoda/entries.yaml'
    const project = seeds.first(plan, /^- id: sanyo-onoda-b\n(?: {2}.*\n)+/m)
    seeds.change(
      plan,
      project,
      `${project}${project.replace('id: sanyo-onoda-b', 'id: sanyo-onoda-b-1').replace(/^ {2}parent: .*/m, '  parent: sanyo-onoda-b')}`,
    )
    // Our words for what hangs below are asked for when its place in the document is right: asked for alone here.
    const read = readSeeds(seeds.root)
    checkLifeEvents(read)
    const says = read.currentProblems().map((one) => one.says)
    expect(says).toContainEqual(expect.stringContaining('「sanyo-onoda-b」は、場面に入れる取り組みではありません'))
  })

  test('given twice, in two files, is named at the second', () => {
    seeds.write('seeds/words/hofu/scenes-1.yaml', `hofu-3:\n${first}`)
    found(cards, lineOf(cards, 'hofu-3:\n') + 1, '「hofu-3」の場面が2か所にあります')
  })

  test.each([
    ['a field that nobody knows', `${first}  price: 100円です。\n`, 1, '「price」という項目はありません'],
    ['a situation without its part', '  scenes: [work]\n', 0, '「work/job」のように書いてください'],
    ['no situation', '  scenes: []\n', 0, '場面は1つから3つまで書いてください'],
    [
      'four situations',
      '  scenes: [work/job, work/start, work/business, work/farming]\n',
      0,
      '場面は1つから3つまで書いてください',
    ],
  ])('with %s', (_, to, below, words) => found(cards, seeds.change(cards, first, to) + below, words))

  test('whose reader is neither printed nor inferred', () => {
    found(
      cards,
      seeds.change(cards, 'from: printed', 'from: guessed'),
      'who.from: printed（資料に書いてある）か inferred（文から読み取った）と書いてください',
    )
  })
})

describe('an open row', () => {
  const row = (id: string, words: string): string =>
    seeds.first(cards, new RegExp(`^${id}:\\n(?: {2}.*\\n)*? {2}${words}.*\\n`, 'm'))
  /** Takes a row away from a card; gives the line of the card. */
  const without = (file: string, id: string, field: string): number => {
    const block = seeds.block(file, id)
    return seeds.change(file, block, block.replace(new RegExp(` {2}${field}: .*\\n`), '')) + 1
  }
  const region = 'seeds/words/region-2022/scenes.yaml'

  test.each([
    ['a desk in the quoted lines', cards, 'hofu-5', 'desk', '「聞くところ」が空ですが、引用した行に「センター」'],
    ['a desk in the title', cards, 'hofu-54', 'desk', '「聞くところ」が空ですが、題名に「センター」'],
    ['money in the quoted lines', cards, 'hofu-14', 'money', '「お金」が空ですが、引用した行に「助成」'],
    ['applying in the quoted lines', cards, 'hofu-81', 'apply', '「申し込み方」が空ですが、引用した行に「登録」'],
    [
      'a date in a fact',
      region,
      'region-2022-2-4-1-a',
      'until',
      '「いつまで」が空ですが、ほかに書いてあることに「令和3」',
    ],
    ['a date in a heading', region, 'region-2022-1-1-3', 'until', '「いつまで」が空ですが、上の見出しに「令和4」'],
    [
      'a date in the schedule',
      'seeds/words/mine/scenes.yaml',
      'mine-1-1-1.1',
      'until',
      '「いつまで」が空ですが、年ごとの予定に「H28」',
    ],
  ])('is named where there is %s', (_, file, id, field, words) => found(file, without(file, id, field), words))

  test('is named at the indicator of the group that alone speaks of it', () => {
    for (const id of ['hofu-76', 'hofu-77', 'hofu-78']) without(cards, id, 'desk')
    const file = 'seeds/plans/hofu/indicators-5.yaml'
    found(file, lineOf(file, 'name: 地域包括支援センター相談件数'), 'めやすの名前に「センター」')
  })

  test('of a deed is proven by what a deed below says, and no longer without that', () => {
    const file = 'seeds/words/mine/scenes.yaml'
    expect(seeds.first(file, /^mine-1-1-3:\n(?: {2}.*\n)+/m)).not.toContain('desk')
    found(file, without(file, 'mine-1-1-3.1', 'desk'), '「聞くところ」が空ですが、題名に「相談」')
  })

  test('with a reason for a word that stands nowhere is named at the reason', () => {
    const text = row('hofu-26', 'who')
    found(
      cards,
      seeds.change(cards, text, `${text}  apply: { notSaid: ちがう話です。 }\n`) + 3,
      'notSaid のわけがいりません',
    )
  })

  test('is no problem in what is for offices, of which no open row is shown', () => {
    const text = row('hofu-2', 'scenes')
    const block = seeds.first(cards, /^hofu-2:\n(?: {2}.*\n)+/m)
    expect(block.startsWith(text)).toBe(true)
    seeds.change(cards, block, 'hofu-2:\n  receiver: office\n')
    expect(seeds.problems().filter(({ file }) => file === cards)).toEqual([])
  })

  test('stands in no scene where it is for offices', () =>
    found(cards, seeds.change(cards, first, `${first}  receiver: office\n`), '役所の中のことは、場面に入れません'))
})

describe('a file that cannot be read is named alone, not what only follows from it', () => {
  /** The problems that name situations. */
  const ofScenes = (): readonly string[] =>
    seeds
      .problems()
      .filter(({ file, says }) => /scenes\.yaml$/.test(file) || /場面/.test(says))
      .map(({ file, says }) => `${file} ${says}`)

  test('the cards of a plan', () => {
    seeds.change(cards, first, '  scenes: [work]\n')
    expect(ofScenes()).toEqual([
      expect.stringMatching(/^seeds\/words\/hofu\/scenes\.yaml .*「work\/job」のように書いてください/),
    ])
  })

  test('the entries of a plan', () => {
    seeds.change(entries, '- id: hofu-3\n', '- id: hofu-3\n  colour: red\n')
    expect(ofScenes()).toEqual([])
  })

  test('the situations', () => {
    seeds.change(scenes, '- id: visit\n', '- id: visit\n  colour: red\n')
    expect(ofScenes().filter((one) => /^seeds\/(?:words|plans)/.test(one))).toEqual([])
  })
})

describe('the situations', () => {
  test('are no more than twelve', () => {
    const text = seeds.first(scenes, /^- id: visit\n(?: {2}.*\n)+/m)
    seeds.change(scenes, text, `${text}${text.replace('id: visit', 'id: play')}`)
    expect(seeds.problems().map(({ says }) => says)).toContainEqual(expect.stringContaining('12まで'))
  })

  test('ask no question with a single answer', () => {
    const line = seeds.change(
      scenes,
      'narrows: [{ id: relocate, name: 移り住む }, { id: home, name: 家・空き家 }]',
      'narrows: [{ id: relocate, name: 移り住む }]',
    )
    found(scenes, line, 'しぼりこみは2つから書いてください')
  })

  test('that lose a part leave its deeds without one, each at its line', () => {
    seeds.change(scenes, '{ id: minding, name: 子どもをあずける }', '{ id: nursery, name: 子どもをあずける }')
    found(
      cards,
      lineOf(cards, '  scenes: [childcare/minding, childcare/child-health]\n'),
      '「childcare/minding」という場面はありません',
    )
  })
})
