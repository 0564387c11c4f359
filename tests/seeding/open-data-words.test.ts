import { describe, expect, test } from 'vitest'
import type { Seeds } from '#seeding/seeds.ts'
import type { CsvRow } from '#support/csv.ts'
import { cited, entry, gap, indicator, inFiscalYear, notPrinted, number, seedsWith } from '#support/seed-makers.ts'
import { rowsOf } from '#support/open-tables.ts'

describe('our words', () => {
  const entries = [
    entry({ id: 'made-g1' }),
    entry({ id: 'made-1', kind: 'initiative', parent: 'made-g1' }),
    entry({ id: 'made-1.1', kind: 'part', parent: 'made-1' }),
  ]

  test.each([
    ['a goal', 'goals', 'made-g1'],
    ['an initiative', 'initiatives', 'made-1'],
    ['a part', 'initiatives', 'made-1.1'],
  ])('%s has our name and words beside its own, and empty cells where we have none', (_, table, id) => {
    const texts = { [id]: { plain_name: '本の名前', plain: '説明します。', easy: '言います。' } }
    const rows = (given: Seeds): CsvRow => rowsOf(given, table).find((row) => row.id === id)!
    expect(rows(seedsWith({ entries, texts }))).toMatchObject({
      title: '題名',
      plain_name: '本の名前',
      plain: '説明します。',
      easy: '言います。',
    })
    expect(rows(seedsWith({ entries }))).toMatchObject({ title: '題名', plain_name: '', plain: '', easy: '' })
  })

  test('a KPI has our name and words beside its own', () => {
    const texts = { 'made-kpi-1': { plain_name: '生まれた赤ちゃんの数', plain: '数えた数です。', easy: '数です。' } }
    expect(rowsOf(seedsWith({ indicators: [indicator()], texts }), 'indicators')).toMatchObject([
      { name: 'めやす', plain_name: '生まれた赤ちゃんの数', plain: '数えた数です。', easy: '数です。' },
    ])
  })
})

describe('texts', () => {
  const fact = { id: 'made-fact-1', plan: 'made', about: 'made', text: '文', figures: [], cited: cited() }
  const factRow = (given: object): CsvRow =>
    rowsOf(seedsWith({ entries: [entry({ id: 'made-g1' })], facts: [{ ...fact, ...given }] }), 'facts')[0]!

  test.each([
    ['a plan', 'made', 'made'],
    ['an entry', 'made-g1', 'made-g1'],
    ['a town, by its code', 'mine', '352136'],
  ])('a fact can be about %s', (_, about, written) => expect(factRow({ about }).about).toBe(written))

  test('the figures of a fact stand in one cell, a gap without a number', () => {
    const figures = [
      { label: '人口', unit: '人', reading: number(1200, inFiscalYear(2020)) },
      { label: '率', unit: 'none', reading: number(1.36, inFiscalYear(2020)) },
      { label: '世帯', unit: '世帯', reading: gap('damaged') },
    ]
    expect(factRow({ figures }).figures).toBe('人口=1200 人;率=1.36;世帯=')
  })

  test('a term says whose words explain it, beside what we say of it', () => {
    const term = {
      id: 'made-term-1',
      plan: 'made',
      name: 'DMO',
      kana: 'でぃーえむおー',
      meaning: { by: 'document' as const, words: '組織', cited: cited(9) },
    }
    expect(rowsOf(seedsWith({ terms: [term] }), 'terms')).toMatchObject([
      { name: 'DMO', words: '組織', by: 'document', plain: '', easy: '', line_from: '9' },
    ])
    const texts = { 'made-term-1': { plain: '旅の会社です。', easy: '旅行の会社です。' } }
    expect(rowsOf(seedsWith({ terms: [term], texts }), 'terms')).toMatchObject([
      { words: '組織', plain: '旅の会社です。', easy: '旅行の会社です。' },
    ])
  })

  test('a word of the glossary has its other spellings in one cell, and the words stand by their reading', () => {
    const word = (name: string, kana: string, also: readonly string[] = []) => ({
      name,
      kana,
      also: [...also],
      plain: `${name}です。`,
      easy: 'ことばです。',
    })
    const glossary = [word('移住', 'いじゅう'), word('ICT', 'あいしーてぃー', ['ＩＣＴ', '情報技術'])]
    expect(rowsOf(seedsWith({ glossary }), 'glossary')).toEqual([
      {
        name: 'ICT',
        kana: 'あいしーてぃー',
        also: 'ＩＣＴ;情報技術',
        plain: 'ICTです。',
        easy: 'ことばです。',
        page: '/glossary',
      },
      { name: '移住', kana: 'いじゅう', also: '', plain: '移住です。', easy: 'ことばです。', page: '/glossary' },
    ])
  })

  test("a city's verdict keeps its words, with ours beside them", () => {
    const statements = [
      {
        id: 'made-kpi-1-verdict',
        kind: 'verdict' as const,
        words: '現在のところ達成できてない。',
        slice: { kind: 'whole' as const },
        period: notPrinted,
        cited: cited(125),
      },
    ]
    const passageTexts = { 'made-kpi-1-verdict': { plain: 'まだ目標にとどいていません。' } }
    expect(rowsOf(seedsWith({ indicators: [indicator({ statements })], passageTexts }), 'statements')).toEqual([
      {
        id: 'made-kpi-1-verdict',
        indicator: 'made-kpi-1',
        slice: '',
        period: '',
        kind: 'verdict',
        words: '現在のところ達成できてない。',
        plain: 'まだ目標にとどいていません。',
        easy: 'まだ目標にとどいていません。',
        plan_years: '2015〜2019年度の計画',
        document: 'made-document',
        line_from: '125',
        line_to: '125',
        cited: 'made-document:125',
        page: '/indicators/made-kpi-1',
      },
    ])
  })
})
