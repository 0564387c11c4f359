/** A small plan made for a test. Each maker takes what the test is about and fills in the rest. */
import type { EntryId } from '#domain/ids.ts'
import type { Citation } from '#domain/citation.ts'
import type { Entry } from '#domain/entry.ts'
import type { Aim, Due, Reading, Series, Target } from '#domain/figure.ts'
import type { Indicator } from '#domain/indicator.ts'
import type { Moment, Period } from '#domain/period.ts'
import type { Fact, Term } from '#domain/plan.ts'
import { PrintedText } from '#domain/printed-text.ts'
import type { PublisherId } from '#domain/town.ts'
import type { SeedFile } from '#seeding/seed-file.ts'
import type { Located } from '#seeding/located.ts'
import type { SeedPlan, Seeds } from '#seeding/seeds.ts'
import { aRegion } from './plan-makers.ts'
import type { WrittenPlace } from '#seeding/schemas/named-place-schemas.ts'
import type { GlossaryWord, PassageTexts, TextsOf } from '#seeding/schemas/text-schemas.ts'

export const cited = (line = 1, words = 'ことば'): Citation => [
  { document: 'made-document', lines: [line, line], words },
]

export const inFiscalYear = (fiscalYear: number): Period => ({
  kind: 'at',
  at: { fiscalYear },
  printed: `${fiscalYear}年度`,
})
export const over = (as: 'sum' | 'mean' | 'span', from: Moment, to: Moment): Period => ({
  kind: 'over',
  from,
  to,
  as,
  printed: 'あいだ',
})
export const notPrinted: Period = { kind: 'notPrinted', printed: '当初' }

export const number = (value: number, period: Period, words?: string): Reading => ({
  kind: 'number',
  value,
  period,
  cited: cited(1, words),
})
export const gap = (because: (Reading & { kind: 'gap' })['because'], period: Period = notPrinted): Reading => ({
  kind: 'gap',
  because,
  period,
  cited: cited(),
})

export const target = (aim: Aim, due: Due = { kind: 'by', period: inFiscalYear(2019) }): Target => ({
  kind: 'aim',
  aim,
  due,
  cited: cited(),
})
export const atLeast = (value: number): Aim => ({ kind: 'number', comparator: 'atLeast', basis: 'printed', value })

export const series = (given: Partial<Series> = {}): Series => ({
  slice: { kind: 'whole' },
  baseline: gap('dash'),
  targets: [],
  readings: [],
  projections: [],
  ...given,
})

export const entry = (given: Partial<Entry> & { id: EntryId }): Entry => ({
  plan: 'made',
  parent: 'top',
  kind: 'goal',
  code: 'none',
  title: '題名',
  titleBy: 'document',
  text: 'titleOnly',
  relatesTo: [],
  tags: [],
  priority: 'notUsed',
  takesPart: { kind: 'publisher' },
  schedule: [],
  themes: ['childcare'],
  cited: cited(),
  ...given,
})

export const indicator = (given: Partial<Indicator> = {}): Indicator => ({
  id: 'made-kpi-1',
  plan: 'made',
  measures: 'made',
  name: 'めやす',
  unit: '人',
  decimals: 0,
  counting: 'level',
  direction: { way: 'increase', basis: 'ourReading' },
  series: [series()],
  statements: [],
  cited: cited(),
  ...given,
})

type Made = {
  readonly publisher?: PublisherId
  readonly entries?: readonly Entry[]
  readonly indicators?: readonly Indicator[]
  readonly facts?: readonly Fact[]
  readonly terms?: readonly Term[]
  readonly texts?: Readonly<Record<string, TextsOf>>
  readonly passageTexts?: Readonly<Record<string, PassageTexts>>
  readonly glossary?: readonly GlossaryWord[]
  readonly places?: readonly WrittenPlace[]
}

/** Seeds with one plan, `made`, of 防府 unless another publisher is named. */
export function seedsWith({
  publisher = 'hofu',
  entries = [],
  indicators = [],
  facts = [],
  terms = [],
  texts = {},
  passageTexts = {},
  glossary = [],
  places = [],
}: Made): Seeds {
  const described = {
    id: 'made-document',
    plan: 'made',
    file: 'made.txt',
    sha256: '0'.repeat(64),
    publisher,
    kind: 'plan' as const,
    title: '計画',
    published: 'notPrinted',
    revised: ['2016-12', '2018-03-23'],
    origin: '試し',
    slips: [],
  }
  const own = { document: { ...described, text: new PrintedText(['ことば']) }, source: written(described) }
  const plan: SeedPlan = {
    plan: written({
      id: 'made',
      publisher,
      title: '計画',
      shortTitle: '計画',
      cited: cited(),
      span: { from: { fiscalYear: 2015 }, to: { fiscalYear: 2019 }, cited: cited() },
      everyEntry: {},
    }),
    ...own,
    documents: [own],
    entries: entries.map(written),
    indicators: indicators.map(written),
    facts: facts.map(written),
    terms: terms.map(written),
    notData: [],
    themes: entries.map(({ id, themes }) => written([id, themes] as const)),
    texts: Object.entries(texts).map(written),
    passageTexts: Object.entries(passageTexts).map(written),
    cards: [],
  }
  const towns = {
    hofu: '352063',
    mine: '352136',
    'sanyo-onoda': '352161',
    yamaguchi: '352039',
    ube: '352021',
    hagi: '352047',
    tsuwano: '325015',
  }
  return {
    group: 'made',
    searchExamples: [],
    regions: [written(aRegion({ members: Object.keys(towns) }))],
    towns: Object.entries(towns).map(([id, code]) => ({
      id,
      code,
      name: id,
      kana: id,
      prefecture: '山口県',
      site: '',
      tile: { column: 0, row: 0 },
    })),
    themes: [{ id: 'childcare', name: '子育て', kana: 'こそだて', about: '' }],
    scenes: [],
    plans: [plan],
    places: places.map(written),
    readings: [],
    glossary: glossary.map(written),
    spellings: [],
    synonyms: { spellings: [], synonyms: [], wider: {}, remarks: {} },
    comparable: { together: [], apart: [] },
    sheets: [],
    lists: [],
    currentProblems: () => [],
  }
}

export const written = <T>(value: T): Located<T> => ({ value, file: {} as SeedFile, path: [] })
