/** What people of the seven towns type, in their own ways of writing, and what each of them must be answered with. */
import { describe, expect, test } from 'vitest'
import { folded } from '#domain/search/search-text.ts'
import { packFrom } from '#packs/pack.ts'
import { ask } from '#support/real-search.ts'
import { realFiles, realSeeds } from '#support/real-release.ts'
import { SeedCopy } from '#support/seed-copy.ts'

/** Words of the glossary stand behind the records. */
const records = (query: string): readonly string[] =>
  ask(query).ids.filter((id) => /^(?:hofu|mine|region|sanyo-onoda)-/.test(id))

/** The record that must come among the first five. */
type Answered = readonly [query: string, record: string]

/** What a walk through the screens has typed. */
const walked: readonly Answered[] = [
  ['hoikuen', 'hofu-6'],
  ['kosodate', 'hofu-8'],
  ['childcare', 'hofu-8'],
  ['空き家 補助', 'hofu-80'],
  ['医療費 無料', 'hofu-15'],
  ['2歳の子どもが熱を出したときに預かってほしい', 'hofu-6'],
  ['保育えん', 'hofu-6'],
  ['子育て支援', 'hofu-5'],
  ['待機児童', 'hofu-kpi-6'],
  ['児童手当', 'region-2022-fact-b33'],
  ['病児保育', 'hofu-6'],
  ['ほいく', 'hofu-6'],
  ['引越し', 'sanyo-onoda-kpi-c1'],
  ['いじゅう', 'hofu-61'],
  ['空家', 'hofu-80'],
  ['バス', 'hofu-68'],
  ['ジオパーク', 'mine-3-3'],
  ['秋吉台', 'mine-1-2-1'],
  ['図書館', 'region-2021-3-1-i-1.1'],
  ['予防接種', 'region-2022-3-2-1-a'],
  ['ごみ', 'hofu-71'],
  ['まちづくり', 'mine-4-2-3'],
]
const walkedInVain = ['給食', 'ラーメン', '防府天満宮', 'ユキヤ'] as const

/** What else they may type: romaji, English, half kana, slips, sentences. */
const typed: readonly Answered[] = [
  // Romaji, by Hepburn and kunrei, with long vowels or without, still being typed.
  ['iju', 'hofu-61'],
  ['ijuu', 'hofu-61'],
  ['ijū', 'hofu-61'],
  ['hofu kosodate', 'hofu-8'],
  ['toshokan', 'region-2021-3-1-i-1.1'],
  ['tosyokan', 'region-2021-3-1-i-1.1'],
  ['jiopa-ku', 'mine-3-3'],
  ['akiyoshidai', 'mine-1-2-1'],
  ['hikkosi', 'sanyo-onoda-kpi-c1'],
  ['kaigo', 'hofu-76'],
  ['ＩＪＵ', 'hofu-61'],
  ['hoik', 'hofu-6'],
  // English.
  ['vacant house', 'hofu-80'],
  ['nursery', 'hofu-6'],
  ['buses', 'hofu-68'],
  ['elderly bus', 'hofu-70'],
  ['children doctor', 'hofu-13'],
  ['garbage', 'hofu-71'],
  ['Library', 'region-2021-3-1-i-1.1'],
  ['how to move to yamaguchi', 'region-2021-3-2-i-1'],
  ['population', 'region-2022-kpi-population'],
  // Half in kana, as one who does not know the kanji.
  ['移じゅう', 'hofu-61'],
  ['子そだて', 'hofu-8'],
  ['図しょ館', 'region-2021-3-1-i-1.1'],
  ['びょう院', 'region-2021-2-a-1.4'],
  ['引っこし', 'sanyo-onoda-kpi-c1'],
  ['ﾎｲｸｴﾝ', 'hofu-6'],
  // Slips.
  ['ジオバーク', 'mine-3-3'],
  ['しょがくきん', 'hofu-58'],
  // Sentences.
  ['保育園に入りたい', 'hofu-6'],
  ['ほいくえんにはいりたい', 'hofu-6'],
  ['熱が出た', 'hofu-6'],
  ['お年寄りの見守り', 'hofu-71'],
  ['家を借りたい', 'region-2021-3-2-i-1.3'],
  ['結婚したい', 'hofu-4'],
  ['農業を始めたいです', 'hofu-42'],
  // Words that do not meet.
  ['宇部 保育園', 'hofu-6'],
  ['山口市 空き家', 'hofu-80'],
  ['保育所 待機', 'hofu-kpi-6'],
  ['ごみ 分別', 'hofu-71'],
]
const typedInVain = ['きゅうりょう明細', '夜の給食', '給食はありますか', 'school lunch ramen', 'AI', 'nihongo'] as const

describe('what people type', () => {
  test('is more than fifty ways', () => {
    const all = [...walked, ...typed].map(([query]) => query)
    expect(new Set([...all, ...walkedInVain, ...typedInVain]).size).toBeGreaterThanOrEqual(56)
    expect(walked.length + walkedInVain.length).toBe(26)
  })
  test.each([...walked, ...typed])('%s finds %s', (query, record) =>
    expect(records(query).slice(0, 5)).toContain(record),
  )
  test.each(walkedInVain)('%s stands nowhere, and that is said of it', (query) =>
    expect(ask(query)).toMatchObject({ ids: [], absent: [query] }),
  )
  test.each([
    ['夜の給食', ['給食']],
    ['給食はありますか', ['給食']],
    ['AI', ['AI']],
    ['nihongo', ['nihongo']],
  ])('%s: what is absent is %j', (query, absent) => expect(ask(query)).toMatchObject({ ids: [], absent }))
})

describe('words that do not meet', () => {
  test.each([
    ['空き家 補助', ['空き家'], ['補助']],
    ['医療費 無料', ['医療費'], ['無料']],
    ['宇部 保育園', ['保育園'], ['宇部']],
    ['バス 給食', ['バス'], ['給食']],
  ])('%s: the hits hold %j, and %j is named', (query, kept, lacking) =>
    expect(ask(query)).toMatchObject({ kept, lacking }),
  )
  test('what is left is offered, where it finds something', () => {
    expect(ask('空き家 補助').parts).toEqual(['補助'])
    expect(ask('バス 給食')).toMatchObject({ parts: [], absent: ['給食'] })
  })
})

describe('a compound', () => {
  test('finds its parts behind what holds it whole, and the way into its life event', () => {
    const { ids, apart, pages } = ask('子育て支援')
    expect(ids.slice(0, 2)).toEqual(['hofu-5', 'hofu-kpi-11'])
    expect(ids.length).toBeGreaterThan(4)
    expect(apart).toEqual(['子育て', '支援'])
    expect(pages[0]).toBe('子育て')
  })
  test.each(['観光', '秋吉台', '図書館', '引っ越し'])('%s, which finds enough or is none, stays as it is', (query) =>
    expect(ask(query).apart).toEqual([]),
  )
})

describe('Latin words of the documents', () => {
  const texts = realFiles
    .filter(({ path }) => path.startsWith('packs/'))
    .flatMap(({ text }) => Object.values(packFrom(text).search ?? {}))
  const words = new Set(
    texts.flatMap(({ name, text }) => `${name}、${text}`.match(/(?<![a-z\d])[a-z]{2,}(?![a-z\d])/g) ?? []),
  )

  test.each(['dx', 'rpa', 'pfi', 'ycam', 'kpi'])('%s is one of them', (word) => expect(words).toContain(word))
  test.each([...words])('%s is found as it is written', (word) => {
    const { ids, taken } = ask(word)
    expect(taken).toEqual([])
    const holding = texts.filter(({ name, text }) => `${name}、${text}`.includes(word)).length
    expect(ids.length).toBeGreaterThan(0)
    expect(holding).toBeGreaterThan(0)
  })
})

describe('the words that the documents only name', () => {
  test.each(Object.keys(realSeeds.synonyms.remarks))('%s stands in a document, and finds what names it', (word) => {
    const lines = realSeeds.plans.flatMap(({ documents }) =>
      documents.map(({ document }) => document.text.lines.join('')),
    )
    expect(lines.some((text) => text.includes(word))).toBe(true)
    expect(ask(word).ids.length).toBeGreaterThan(0)
  })
})

describe('the English words', () => {
  test.each(Object.keys(realSeeds.english!.value))('%s finds something, and not a fifth of everything', (word) => {
    const { ids } = ask(word)
    expect(ids.length).toBeGreaterThan(0)
    expect(ids.length).toBeLessThan(200)
  })
  test('each lead to words of the documents, or the build says where they do not', () => {
    const copy = new SeedCopy()
    const line = copy.change('seeds/english.yaml', 'garbage: [ごみ]', 'garbage: [ごみ, 給食]')
    const problems = copy.problems()
    copy.remove()
    expect(problems).toMatchObject([{ file: 'seeds/english.yaml', line, says: expect.stringContaining('「給食」') }])
  })
  test('are one word in small letters each', () => {
    const copy = new SeedCopy()
    copy.change('seeds/english.yaml', 'garbage: [ごみ]', 'Garbage: [ごみ]')
    const problems = copy.problems()
    copy.remove()
    expect(problems.map(({ file }) => file)).toEqual(['seeds/english.yaml'])
  })
  test('none is a Japanese word in Latin letters', () =>
    expect(Object.keys(realSeeds.english!.value).map(folded)).not.toContain('hoikuen'))
})
