import { describe, expect, test } from 'vitest'
import type { Level, GlossaryWord } from '#domain/wording.ts'
import type { Term } from '#domain/plan.ts'
import type { Pack } from '#packs/pack.ts'
import { useGlossary } from '#composables/use-glossary.ts'
import { usePlanStore } from '#stores/plan-store.ts'
import { useSettingsStore } from '#stores/settings-store.ts'
import { aGlossaryWord, aPackReference, aPlace, aPlan, aTerm, aWording } from '#support/plan-makers.ts'
import { madeRelease } from '#support/release-makers.ts'
import { sourceOf } from '#support/plan-sources.ts'
import { keeperWith, keptSettings, withStores } from '#support/store-app.ts'

const meaning = { by: 'document', words: '印刷された説明', cited: [aPlace({ lines: [5, 5] })] } as const
const term = aTerm({ id: 'made-term-1', name: 'ジオパーク', kana: 'じおぱーく', meaning })
const wording = aWording({
  name: '',
  plain: 'ふつうの{文|ぶん}',
  easy: 'やさしい文',
  title: 'ジオパーク',
  text: '{印刷|いんさつ}された説明',
})

type Given = {
  readonly words?: readonly GlossaryWord[]
  readonly terms?: readonly Term[]
  readonly level?: Level
  readonly worded?: boolean
}

/** The glossary of someone who has chosen this level, once our words and a plan's terms are open. */
async function glossaryOf({ words = [], terms = [], level = 'plain', worded = true }: Given) {
  const packs: Readonly<Record<string, Pack>> = {
    ours: { format: 1, publisher: 'shared', themes: [], glossary: words },
    plan: {
      format: 1,
      publisher: 'hofu',
      plans: [aPlan({ shortTitle: '総合戦略', terms })],
      documents: [],
      ...(worded && { wordings: { [term.id]: wording } }),
    },
  }
  const inApp = withStores({
    source: sourceOf(madeRelease([]).files, { pack: async (hash) => packs[hash]! }),
    keeper: keeperWith({ first: keptSettings({ level }) }),
  })
  const plans = inApp(() => usePlanStore())
  const { rows } = inApp(() => useGlossary())
  await Promise.all(Object.keys(packs).map((hash) => plans.openPack(aPackReference({ hash }))))
  return { rows, settings: inApp(() => useSettingsStore()) }
}
const word = (name: string, kana: string): GlossaryWord => aGlossaryWord({ name, kana })

describe('the rows of the glossary', () => {
  test('are those of the syllabary in its order; a row without words is left out', async () => {
    const { rows } = await glossaryOf({
      words: [word('和紙', 'わし'), word('移住', 'いじゅう'), word('広域', 'こういき')],
    })
    expect(rows.value.map(({ kana, words }) => [kana, words.map(({ name }) => name)])).toEqual([
      ['あ', ['移住']],
      ['か', ['広域']],
      ['わ', ['和紙']],
    ])
  })

  test.each([
    ['a voiced sound', 'がいど', 'か'],
    ['a half-voiced sound', 'ぱーく', 'は'],
    ['a sound of foreign words', 'ゔぁいおりん', 'あ'],
    ['a small letter', 'ぁ', 'あ'],
    ['ん', 'ん', 'わ'],
  ])('hold words that begin with %s', async (_, kana, row) => {
    expect((await glossaryOf({ words: [word('ことば', kana)] })).rows.value.map((one) => one.kana)).toEqual([row])
  })

  test('list words by their reading, whoever explains them', async () => {
    const { rows } = await glossaryOf({ words: [word('事業', 'じぎょう'), word('人口', 'じんこう')], terms: [term] })
    expect(rows.value.flatMap(({ words }) => words.map(({ name }) => name))).toEqual(['ジオパーク', '事業', '人口'])
  })

  test('are none before anything is open', async () => {
    const inApp = withStores({ source: sourceOf(madeRelease([]).files) })
    expect(inApp(() => useGlossary()).rows.value).toEqual([])
  })
})

describe('a word that we explain', () => {
  const ours = aGlossaryWord({
    name: '{延長|=えんちょう}保育',
    kana: 'えんちょうほいく',
    also: ['延長した保育'],
    plain: '{長|なが}く預かることです。',
    easy: '長い時間です。',
  })
  const listed = async (level: Level) => (await glossaryOf({ words: [ours], level })).rows.value[0]!.words[0]!

  test('stands under its name without marks, with its other spellings', async () => {
    expect(await listed('plain')).toEqual({
      key: '延長保育',
      name: '延長保育',
      kana: 'えんちょうほいく',
      also: ['延長した保育'],
      meaning: '{長|なが}く預かることです。',
    })
  })

  test.each([
    ['plain', '{長|なが}く預かることです。'],
    ['easy', '長い時間です。'],
    ['printed', '{長|なが}く預かることです。'],
  ] as const)('is explained at the level %s', async (level, meaning) =>
    expect((await listed(level)).meaning).toBe(meaning),
  )
})

describe('a word that a document explains', () => {
  const listed = async (level: Level, worded = true) =>
    (await glossaryOf({ terms: [term], level, worded })).rows.value[0]!.words[0]!

  test('says which document, and on which lines', async () => {
    expect(await listed('plain')).toMatchObject({
      key: 'made-term-1',
      name: 'ジオパーク',
      kana: 'じおぱーく',
      also: [],
      term: { id: 'made-term-1', title: '総合戦略', cited: meaning.cited },
    })
  })

  test.each([
    ['plain', 'ふつうの{文|ぶん}'],
    ['easy', 'やさしい文'],
    ['printed', '{印刷|いんさつ}された説明'],
  ] as const)('is explained at the level %s', async (level, words) => expect((await listed(level)).meaning).toBe(words))

  test.each(['plain', 'easy', 'printed'] as const)(
    'is explained as printed where nobody has put it into words (%s)',
    async (level) => {
      expect((await listed(level, false)).meaning).toBe('印刷された説明')
    },
  )
})

test('another level changes the glossary in place', async () => {
  const { rows, settings } = await glossaryOf({ terms: [term] })
  await settings.choose({ level: 'easy' })
  expect(rows.value[0]!.words[0]!.meaning).toBe('やさしい文')
})
