import { afterAll, describe, expect, test } from 'vitest'
import { flushPromises } from '@vue/test-utils'
import { checkSeeds } from '#seeding/check-seeds.ts'
import { checkDigitOf } from '#seeding/municipality-code.ts'
import { filesOfNewTown, NewTownError, withNumbers, type NewTown } from '#seeding/new-town.ts'
import { makeRelease } from '#seeding/release-files.ts'
import { openApp } from '#support/draw.ts'
import { sourceOf } from '#support/plan-sources.ts'
import { SeedCopy } from '#support/seed-copy.ts'

/**
 * The way of `seeds/README.md` to a new town, walked in a copy: two made towns of another prefecture, one of them with
 * a plan, in a region of their own.
 */
const copy = new SeedCopy()
afterAll(() => copy.remove())

const codeOf = (five: string): string => five + checkDigitOf(five)
const shore: NewTown = {
  id: 'shore',
  code: codeOf('34399'),
  name: '見本町',
  kana: 'みほんちょう',
  prefecture: '広島県',
  site: 'www.town.shore.example',
  plan: {
    id: 'shore-2025',
    title: '見本町総合戦略',
    shortTitle: '見本町 総合戦略',
    published: '2025-03',
    text: [
      '見本町総合戦略',
      '令和7年3月',
      '令和7年度から令和11年度まで',
      '基本目標1 住みやすいまちをつくる',
      '1 空き家を紹介する',
      '',
    ].join('\n'),
  },
}
const hill: NewTown = {
  id: 'hill',
  code: codeOf('34398'),
  name: '写市',
  kana: 'うつしし',
  prefecture: '広島県',
  site: 'www.city.hill.example',
  tile: { column: 5, row: 5 },
}
const add = (town: NewTown): void => {
  for (const { path, text } of filesOfNewTown(copy.root, town)) copy.write(path, text)
}
const pending = (): readonly string[] => copy.problems().map(({ file, line }) => `${file}:${line}`)

describe('a new town', () => {
  test('without a plan has nothing left to write', () => {
    add(hill)
    expect(pending()).toEqual([])
  })

  test('with a plan has its gaps named, and nothing else', () => {
    add(shore)
    expect(pending()).toEqual(['seeds/plans/shore-2025/plan.yaml:10', 'seeds/plans/shore-2025/plan.yaml:11'])
  })

  test.each([
    ['the id of another', { ...hill, code: codeOf('34397') }, '写市が、同じ id か団体コードでもうあります'],
    ['the code of another', { ...hill, id: 'hill-two' }, '写市が、同じ id か団体コードでもうあります'],
    ['an id in capitals', { ...hill, id: 'Hill' }, '英小文字・数字・ハイフンだけ'],
    ['the place of another', { ...hill, id: 'dale', code: codeOf('34396') }, '地図の5列5行には、写市があります。'],
    [
      'a region that is not there',
      { ...hill, id: 'dale', code: codeOf('34396'), tile: { column: 6, row: 6 }, region: 'moon' },
      '「moon」という圏域はありません。regions.yaml にあるのは、region',
    ],
    [
      'a plan that is there',
      { ...hill, id: 'dale', code: codeOf('34396'), tile: { column: 6, row: 6 }, plan: { ...shore.plan!, id: 'hofu' } },
      'seeds/plans/hofu は、もうあります。',
    ],
    [
      'a document without a word',
      {
        ...hill,
        id: 'dale',
        code: codeOf('34396'),
        tile: { column: 6, row: 6 },
        plan: { ...shore.plan!, id: 'dale', text: ' \n' },
      },
      '資料の文字が空です。',
    ],
  ])('with %s is refused, and says why', (_, town, says) => {
    expect(() => filesOfNewTown(copy.root, town)).toThrow(NewTownError)
    expect(() => filesOfNewTown(copy.root, town)).toThrow(says)
  })

  test('whose plan is written and which has a region has its pages', async () => {
    const at = 'seeds/plans/shore-2025'
    copy.change(`${at}/plan.yaml`, 'from: ここに書く', 'from: FY2025')
    copy.change(`${at}/plan.yaml`, 'to: ここに書く', 'to: FY2029')
    copy.change(`${at}/plan.yaml`, '{ at: 1, words: ここに書く }', '{ at: 3, words: 令和7年度から令和11年度まで }')
    copy.change(
      `${at}/plan.yaml`,
      '{ at: 1, words: "見本町総合戦略" }',
      '{ at: 1-2, words: 見本町総合戦略 令和7年3月 }',
    )
    copy.write(
      `${at}/entries.yaml`,
      `- id: shore-2025-g1
  kind: goal
  parent: top
  code: 基本目標1
  title: 住みやすいまちをつくる
  text: titleOnly
  cited: { at: 4, words: 基本目標1 住みやすいまちをつくる }
- id: shore-2025-1
  kind: initiative
  parent: shore-2025-g1
  code: "1"
  title: 空き家を紹介する
  text: titleOnly
  cited: { at: 5, words: 1 空き家を紹介する }
`,
    )
    const words = 'seeds/words/shore-2025'
    copy.write(
      `${words}/texts.yaml`,
      `shore-2025-g1: { plain_name: 住みやすいまちにする, plain: 町は、みんなが住みやすいまちにします。, easy: 町は、住みやすくします。 }
shore-2025-1: { plain_name: 空き家をさがす人を助ける, plain: 町は、空き家をさがす人に家を知らせます。, easy: 町は、あいている家を教えます。 }
`,
    )
    copy.write(`${words}/themes.yaml`, 'shore-2025-g1: [relocation]\nshore-2025-1: [relocation]\n')
    copy.write(
      `${words}/scenes.yaml`,
      'shore-2025-1: { scenes: [moving/home], who: { words: まちの人, from: inferred }, asksAs: help }\n',
    )
    copy.change(
      'seeds/regions.yaml',
      '- id: region\n',
      '- { id: sea-region, name: 海の広域圏, kana: うみのこういきけん, nickname: 海のまち, nicknameKana: うみのまち, members: [shore, hill] }\n- id: region\n',
    )
    const numbers = 'seeds/numbers.yaml'
    copy.write(numbers, withNumbers(copy.first(numbers, /[^]*/), ['shore-2025-g1', 'shore-2025-1']))
    expect(copy.problems()).toEqual([])

    const { checked } = checkSeeds(copy.root)
    const { files } = await makeRelease(checked!, () => '2026-01-02')
    const open = async (path: string): Promise<string> => {
      const { frame, store } = await openApp(path, sourceOf(files))
      await store.downloadAll()
      await flushPromises()
      return frame.words
    }
    expect(await open('/towns')).toContain('見本町2025〜2029年度の計画')
    expect(await open('/towns/shore')).toContain('住みやすいまちにする')
    expect(await open('/towns/hill')).toContain('写市')
    expect(await open('/initiatives/shore-2025-1')).toContain('空き家をさがす人に家を知らせます')
    expect(await open('/find?scene=moving&town=shore')).toContain('空き家をさがす人を助ける')
    // Its region has no plan yet: nothing is said of what it does together.
    for (const path of ['/', '/towns/hill', '/towns/shore', '/find?scene=moving&town=hill', '/about'])
      expect(await open(path), path).not.toContain('海のまち')
    expect(await open('/towns/hill')).not.toContain('いっしょに')
    expect(await open('/documents/shore-2025')).toContain('4行目：')
    // What was there is told as before.
    expect(await open('/towns/hofu')).toContain('2015〜2019年度の計画')
  }, 120_000)
})
