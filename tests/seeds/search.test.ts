import { describe, expect, test } from 'vitest'
import { folded } from '#domain/search/search-text.ts'
import { ask } from '#support/real-search.ts'
import { packFrom } from '#packs/pack.ts'
import { realFiles, realSeeds } from '#support/real-release.ts'
import { SeedCopy } from '#support/seed-copy.ts'

/** Records alone: words of the glossary stand behind them all. */
const records = (query: string): readonly string[] =>
  ask(query).ids.filter((id) => /^(?:hofu|mine|region|sanyo-onoda)-/.test(id))

/**
 * What people of the seven towns type, the records that must come among the first so many, and those that must not
 * come at all.
 */
type Asked = readonly [query: string, first: number, come: readonly string[], never?: readonly string[]]
const queries: readonly Asked[] = [
  // Names of places and things.
  ['とのみ', 4, ['hofu-72', 'hofu-72.1'], ['hofu-73']],
  ['富海', 7, ['hofu-72', 'hofu-72.1', 'hofu-72.2', 'hofu-72.5'], ['hofu-73']],
  ['秋芳洞', 3, ['mine-fact-s3-1', 'mine-fact-s3-3'], ['hofu-46']],
  ['秋吉台', 3, ['mine-1-2-1', 'mine-s1.1'], ['hofu-46']],
  ['ソラール', 3, ['hofu-25-1', 'hofu-kpi-19'], ['hofu-25']],
  ['レノファ', 2, ['region-2021-1-i-2.1', 'region-2021-3-1-i-2.2'], ['region-2021-3-1-i-2.1']],
  ['れのふぁ', 2, ['region-2021-1-i-2.1', 'region-2021-3-1-i-2.2']],
  ['ジオパーク', 6, ['mine-3-3', 'mine-s1', 'region-2021-1-e-1.6'], ['mine-s3.1']],
  ['じおぱーく', 6, ['mine-3-3', 'mine-s1']],
  ['スマイルエイジング', 3, ['sanyo-onoda-b', 'sanyo-onoda-kpi-b1'], ['mine-s4']],
  ['幸せます', 6, ['hofu-25', 'hofu-g3-3', 'hofu-kpi-18']],
  ['藍染', 1, ['hofu-72.3']],
  ['クルーズ', 4, ['hofu-33', 'hofu-34', 'hofu-kpi-24']],
  ['ガラス', 6, ['sanyo-onoda-a', 'sanyo-onoda-kpi-a1']],
  // Children and families.
  ['子供の医療費', 1, ['hofu-15'], ['hofu-16']],
  ['子ども医療費', 1, ['hofu-15']],
  ['こどものいりょうひ', 1, ['hofu-15']],
  ['保育園 防府', 2, ['hofu-6', 'hofu-kpi-5'], ['mine-s4.1']],
  ['ほいく', 2, ['hofu-6']],
  ['ほいくえん', 3, ['hofu-6']],
  ['ほいk', 2, ['hofu-6']],
  ['託児', 9, ['hofu-6', 'region-2021-3-1-a-2.1']],
  ['学童', 3, ['hofu-kpi-6', 'hofu-7'], ['hofu-18']],
  ['留守家庭児童', 2, ['hofu-kpi-6']],
  ['不妊治療', 2, ['hofu-14', 'hofu-kpi-10'], ['hofu-15']],
  ['妊婦 健診', 2, ['hofu-12']],
  ['婚活', 2, ['hofu-4', 'hofu-kpi-2']],
  ['お見合い', 6, ['hofu-4', 'mine-3-1-1']],
  ['赤ちゃん', 2, ['hofu-8', 'hofu-kpi-7']],
  ['奨学金', 2, ['hofu-58', 'hofu-kpi-49'], ['hofu-28']],
  ['小学校', 1, ['hofu-18']],
  // Coming, living, working.
  ['引越し 補助', 2, ['region-2021-3-2-i-1.3'], ['hofu-5']],
  ['引っ越しのお金', 2, ['region-2021-3-2-i-1.3']],
  ['引越', 4, ['sanyo-onoda-kpi-c1', 'region-2021-3-2-i-1.3']],
  ['ひっこし', 4, ['sanyo-onoda-kpi-c1', 'region-2021-3-2-i-1.3']],
  ['移住', 6, ['hofu-61', 'mine-2-2-2', 'region-2021-3-2-i-1']],
  ['UJIターン', 2, ['hofu-kpi-51']],
  ['空家バンク', 1, ['hofu-80'], ['hofu-kpi-18', 'region-2021-3-2-i-1']],
  ['空き家', 1, ['hofu-80'], ['mine-1-1-2.1']],
  ['家賃', 2, ['mine-1-1-2.1', 'region-2021-3-2-i-1.3'], ['sanyo-onoda-term-smile-aging']],
  ['求人', 4, ['hofu-59']],
  ['テレワーク', 4, ['region-2022-1-3-1', 'region-2022-1-3-1-a']],
  ['店を始める', 6, ['mine-1-1-2', 'region-2021-1-i-1']],
  ['創業', 6, ['region-2021-1-i-1', 'hofu-g3-m4']],
  ['農業 はじめる', 2, ['hofu-42', 'hofu-kpi-31'], ['mine-1-1-2']],
  ['農業をはじめたい', 4, ['hofu-41', 'hofu-42']],
  ['漁師', 4, ['hofu-45', 'hofu-g3-2-2'], ['hofu-41']],
  ['空き店舗', 3, ['mine-1-1-2.1', 'hofu-36']],
  // Getting about, health, safety, the town hall.
  ['バス 運賃', 1, ['hofu-70'], ['hofu-68']],
  ['バス', 6, ['hofu-68', 'hofu-70', 'hofu-kpi-57', 'region-2021-1-e-4.1']],
  ['路線バス 宇部', 5, [], ['hofu-68']],
  ['空港', 3, ['region-2022-1-3', 'region-2021-2-i-1.2']],
  ['夜の病院', 3, ['hofu-13', 'region-2021-2-a-1.2']],
  ['救急 子ども', 3, ['hofu-13', 'region-2021-3-1-a-1.3']],
  ['介護', 3, ['hofu-76', 'mine-2-3-2']],
  ['お年寄り バス', 2, ['hofu-70']],
  ['津波', 5, ['region-2021-3-1-e', 'region-2021-3-1-e-1', 'mine-4-1-1'], ['mine-s1.1']],
  ['消防団', 3, ['region-2021-3-1-e-1.1'], ['region-2021-2-a-1.1']],
  ['ごみ', 2, ['hofu-71'], ['hofu-72', 'hofu-7']],
  ['市役所 建て替え', 1, ['hofu-67']],
  // Seeing, learning, playing.
  ['観光 ガイド', 1, ['region-2021-1-e-1'], ['hofu-46']],
  ['観光 防府', 3, ['hofu-46', 'hofu-g3-3-1'], ['mine-1-2-3']],
  ['外国語', 1, ['region-2021-1-e-1.13']],
  ['図書館', 2, ['region-2021-3-1-i-1.1']],
  ['サッカー', 4, ['region-2021-1-i-2.1', 'region-2021-3-1-i-2.2', 'hofu-72.4', 'hofu-72'], ['sanyo-onoda-a']],
  ['ふるさと納税', 1, ['region-2021-1-i-2.5'], ['mine-3-3']],
  ['タブレット 授業', 2, ['hofu-kpi-64']],
  // Spoken words, other spellings, kana.
  ['ワンオペ', 6, ['hofu-8', 'hofu-9']],
  ['待機児童', 3, ['hofu-6']],
  ['起業', 3, ['region-2021-1-i-1', 'mine-1-1-2']],
  ['パート', 6, ['sanyo-onoda-c']],
  ['免許返納', 6, ['region-2021-3-2-a', 'mine-4-2-1']],
  ['避難', 4, ['region-2021-3-1-e']],
  ['Wi-Fi', 12, ['hofu-5'], ['mine-s4']],
  ['みね', 3, ['mine-1-1-1']],
  ['あきよしだい', 3, ['mine-s1.1', 'mine-1-2-1']],
  ['ほうふし 子育て', 3, ['hofu-8', 'hofu-9'], ['mine-2-1']],
  ['山口市', 3, ['region-2021-1-o-1.1', 'hofu-kpi-45']],
  ['ｺｿﾀﾞﾃ', 4, ['hofu-8', 'hofu-9']],
  ['ﾋｯｺｼ', 1, ['sanyo-onoda-kpi-c1']],
  ['お引っ越し', 4, ['sanyo-onoda-kpi-c1', 'region-2021-3-2-i-1.3']],
  ['助成金', 20, ['region-2021-3-2-i-1.3', 'region-2021-1-i-3.9']],
  ['子育て　助成金', 4, ['hofu-g1-1-3']],
  ['小児科', 6, ['hofu-13']],
  ['産婦人科', 6, ['hofu-11']],
  ['保育士', 2, ['hofu-6']],
  ['3世代', 2, ['hofu-24', 'hofu-kpi-17']],
  ['空店舗', 3, ['mine-1-1-2.1']],
  ['受付', 1, []],
  ['コミュニティスクール', 2, ['hofu-17', 'hofu-g2-m1']],
  ['つわの', 6, ['region-2021-1-i-2.1'], ['hofu-1']],
  ['まち・ひと・しごと', 21, ['hofu-g3-2']],
]

describe('what people type', () => {
  test('is asked in at least sixty ways', () => expect(queries.length).toBeGreaterThanOrEqual(60))

  test.each(queries.map((one) => ({ query: one[0], one })))('$query', ({ one: [query, first, come, never = []] }) => {
    const found = records(query)
    expect(found.slice(0, Math.max(first, come.length))).toEqual(expect.arrayContaining([...come]))
    expect(found.filter((id) => never.includes(id))).toEqual([])
  })

  test.each([
    ['引っ越し', '引越し'],
    ['引っ越し', '引越'],
    ['取り組み', '取組'],
    ['空き家', '空家'],
    ['子ども', '子供'],
    ['子ども', 'こども'],
    ['申し込み', '申込'],
    ['手続き', '手続'],
    ['受け付け', '受付'],
    ['見守り', '見守'],
    ['子育て', '子育'],
    ['話し合い', '話合い'],
    ['三世代', '3世代'],
    ['ＵＪＩターン', 'UJIターン'],
    ['サービス', 'サ‐ビス'],
    ['コミュニティ・スクール', 'コミュニティスクール'],
    ['観光　防府', '観光 防府'],
    ['「観光」', '観光'],
    ['センター', 'センタ'],
    ['ＩＣＴ', 'ict'],
    ['ソラール', 'ｿﾗｰﾙ'],
    ['障害', '障がい'],
    ['ひとり親', '一人親'],
  ])('%s finds the same as %s', (one, other) => expect([...ask(one).ids].sort()).toEqual([...ask(other).ids].sort()))

  test.each([
    ['引っ越しのお金', ['引っ越し', 'お金']],
    ['移住支援金', ['移住', '支援金']],
    ['バス運賃', ['バス', '運賃']],
    ['トノミ', ['とのみ']],
  ] as const)('%s is taken apart', (query, taken) => expect(ask(query).taken).toEqual(taken))

  test.each([
    '給食',
    '温泉',
    '花火',
    '猫',
    'いじめ',
    'ほげほげ',
    'zzz',
    '？？',
    'ベビーカー',
    'クマ',
    'プール',
    'サーバー',
    'フェリー',
  ])('%s is not in the documents, and nothing is made up', (query) => expect(ask(query).ids).toEqual([]))

  test('words of which no record has both are offered one by one', () =>
    expect(ask('保育所 待機').parts).toEqual(['保育所', '待機']))

  test.each([
    ['防府', '防府市'],
    ['ほうふ', '防府市'],
    ['萩', '萩市'],
    ['つわの', '津和野町'],
    ['観光', '観光'],
    ['バス', '交通'],
    ['移住', '移住・定住'],
  ])('%s points at the page of %s', (query, page) => {
    expect(ask(query).pages).toContain(page)
  })

  test.each(['津和野', 'つわの'])('%s finds what the town takes part in', (town) =>
    expect(records(town)).toContain('region-2021-1-a-1.2'),
  )

  test.each([
    ['介護保険', '介護'],
    ['待機児童ゼロ', '待機児童'],
    ['買い物難民', '買い物'],
  ])('%s is in no document, but what it begins with is offered', (query, part) => {
    expect(ask(query).ids).toEqual([])
    expect(ask(query).parts).toEqual([part])
  })

  test.each([...realSeeds.searchExamples])('%s, which the page gives as an example, finds something', (example) =>
    expect(records(example).length).toBeGreaterThan(1),
  )
})

describe('the groups of hits', () => {
  test('begin with the publisher of the best one, and words that we explain come last', () => {
    expect(ask('引っ越し').groups[0]).toBe('sanyo-onoda')
    expect(ask('移住').groups.at(-1)).toBe('glossary')
  })
})

describe('filters', () => {
  test('leave the hits of a town, a theme, a kind', () => {
    const all = ask('観光').ids
    const some = ask('観光', { publisher: 'mine' }).ids
    expect(some).toEqual(all.filter((id) => id.startsWith('mine-')))
    expect(ask('観光', { kind: 'indicator' }).ids).toEqual(all.filter((id) => id.includes('-kpi-')))
    expect(ask('観光', { theme: 'geopark' }).ids).toContain('mine-s1')
  })
  test('leave what belongs to a situation of life: deeds, groups of which half do, and what is measured for them', () => {
    expect(ask('保育', { scene: 'childcare' }).ids).toEqual(
      expect.arrayContaining(['hofu-6', 'hofu-g1-1-2', 'hofu-kpi-5']),
    )
    expect(ask('観光', { scene: 'childcare' }).ids).not.toContain('hofu-g3-3')
    expect(ask('観光', { scene: 'visit' }).ids).toEqual(expect.arrayContaining(['hofu-g3-3', 'hofu-46']))
  })
})

describe('the seeds of the search', () => {
  const searchTexts = new Map(
    realFiles
      .filter(({ path }) => path.startsWith('packs/'))
      .flatMap(({ text }) => Object.entries(packFrom(text).search ?? {})),
  )
  const total = searchTexts.size
  const texts = [...searchTexts.values()].map(({ name, text }) => `${name}\n${text}`)
  const words = [...new Set([...realSeeds.synonyms.synonyms.flat(), ...Object.values(realSeeds.synonyms.wider).flat()])]

  test.each([
    ['現金', 'region-2022-fact-b36', 'a fact that prints キャッシュレス'],
    ['打ち合わせ', 'sanyo-onoda-a', 'a goal whose schedule prints 調整'],
    ['話し合い', 'sanyo-onoda-kpi-a1', 'an indicator whose statement prints 協議'],
  ])('%s finds %s in our words, %s', (query, id) => expect(ask(query).ids).toContain(id))

  test('every goal, group, deed, indicator, term, fact and word of the glossary can be found', () => {
    const plans = realSeeds.plans.flatMap(({ entries, indicators, terms, facts }) =>
      [...entries, ...indicators, ...terms, ...facts].map(({ value }) => value.id),
    )
    expect([...searchTexts.keys()].sort()).toEqual(
      [...new Set([...plans, ...realSeeds.glossary.map(({ value }) => value.name)])].sort(),
    )
  })

  test.each(words)('%s is not so wide that it finds a tenth of everything', (word) => {
    expect(texts.filter((text) => text.includes(folded(word))).length).toBeLessThan(total / 10)
  })

  test.each([
    ['a synonym of one letter', '空き家バンク: [空き家]', '空き家バンク: [空き家, 家]', '1字のことば'],
    ['a spelling of one letter', '[子ども, 子供, こども]', '[子ども, 子供, こども, 子]', '1字のことば'],
    ['a word twice in a group', '[子育て, 育児]', '[子育て, 育児, 育児]', '2回'],
    ['a word in two groups of spellings', '[届け出, 届出]', '[届け出, 届出, 子供]', '2つの書き方の組'],
  ])('%s is refused, with its place and the reason', (_, from, to, says) => {
    const copy = new SeedCopy()
    const line = copy.change('seeds/synonyms.yaml', from, to)
    const problems = copy.problems()
    copy.remove()
    expect(problems.map((problem) => problem.says)).toEqual([expect.stringContaining(says)])
    if (!says.includes('組')) expect(problems[0]).toMatchObject({ file: 'seeds/synonyms.yaml', line })
  })

  test('no word of it stands by chance within what people type often', () => {
    // スマイル is no すまい.
    expect(records('住まい')).not.toContain('sanyo-onoda-term-smile-aging')
  })
})
