/**
 * Makers of what a plan is made of, for tests of texts, packs and components. Each takes what the test is about and
 * fills in the rest with the plainest value there is. (`made-plan.ts` makes seeds, for tests of `seeding`.)
 */
import type { SourceSpan } from '#domain/citation.ts'
import type { Activity, Entry } from '#domain/entry.ts'
import type { Aim, Due, GapReason, Reading, Series, Target } from '#domain/figure.ts'
import type { Indicator } from '#domain/indicator.ts'
import type { Moment, Period } from '#domain/period.ts'
import type { NamedPlace } from '#domain/named-place.ts'
import type { Fact, Plan, SourceDocument, Term } from '#domain/plan.ts'
import type { Card } from '#domain/life-event.ts'
import type { Region } from '#domain/region.ts'
import type { Town } from '#domain/town.ts'
import type { GlossaryWord, Wording } from '#domain/wording.ts'
import { packFormat } from '#packs/format.ts'
import type { PackReference, PlanHead, Release } from '#packs/release.ts'

export type NumberReading = Reading & { kind: 'number' }
export type GapReading = Reading & { kind: 'gap' }
export type AimTarget = Target & { kind: 'aim' }
export type NumberAim = Aim & { kind: 'number' }

export const aPlace = (given: Partial<SourceSpan> = {}): SourceSpan => ({
  document: 'made-2015',
  lines: [1, 1],
  words: 'ことば',
  ...given,
})

/** 2019年度, as printed in full. */
export const inFiscalYear = (fiscalYear: number): Period & { kind: 'at' } => ({
  kind: 'at',
  at: { fiscalYear },
  printed: `${fiscalYear}年度`,
})
export const inYear = (year: number): Period & { kind: 'at' } => ({ kind: 'at', at: { year }, printed: `${year}年` })
export const overFiscalYears = (
  from: number,
  to: number,
  as: 'sum' | 'mean' | 'span' = 'span',
): Period & { kind: 'over' } => ({
  kind: 'over',
  from: { fiscalYear: from },
  to: { fiscalYear: to },
  as,
  printed: `${from}〜${to}年度`,
})
/** A period that the document does not print; `printed` is the word that stands in its place. */
export const periodNotPrinted = (printed = '当初'): Period & { kind: 'notPrinted' } => ({ kind: 'notPrinted', printed })

/** A number for a period: `aReading({ value: 62, period: inFiscalYear(2014) })`. */
export const aReading = (given: Partial<NumberReading> = {}): NumberReading => ({
  kind: 'number',
  value: 100,
  period: inFiscalYear(2014),
  cited: [aPlace()],
  ...given,
})
/** A number for each fiscal year from the first on: `yearly(2015, 52, 48)`. */
export const yearly = (first: number, ...values: readonly number[]): NumberReading[] =>
  values.map((value, years) => aReading({ value, period: inFiscalYear(first + years) }))
export const aGap = (because: GapReason = 'dash', given: Partial<GapReading> = {}): GapReading => ({
  kind: 'gap',
  because,
  period: inFiscalYear(2014),
  cited: [aPlace()],
  ...given,
})

/** A number aimed at, as printed with its comparator: `anAim({ value: 50, basis: 'baseline' })`. */
export const anAim = (given: Partial<NumberAim> = {}): NumberAim => ({
  kind: 'number',
  comparator: 'atLeast',
  basis: 'printed',
  value: 120,
  ...given,
})
export const by = (period: Period): Due => ({ kind: 'by', period })
/** Due as a sum over fiscal years, or in every one of them. */
export const during = (kind: 'sum' | 'everyYear', from: number, to: number): Due & { kind: 'sum' | 'everyYear' } => ({
  kind,
  from: { fiscalYear: from },
  to: { fiscalYear: to },
  printed: `${from}〜${to}年度`,
})
export const aTarget = (given: Partial<AimTarget> = {}): AimTarget => ({
  kind: 'aim',
  aim: anAim(),
  due: by(inFiscalYear(2019)),
  cited: [aPlace()],
  ...given,
})
/** The empty cell of a target. */
export const aTargetGap = (
  because: GapReason = 'blank',
  due: Due = by(inFiscalYear(2019)),
): Target & { kind: 'gap' } => ({
  kind: 'gap',
  because,
  due,
  cited: [aPlace()],
})

export const aSeries = (given: Partial<Series> = {}): Series => ({
  slice: { kind: 'whole' },
  baseline: aReading(),
  targets: [aTarget()],
  readings: [],
  projections: [],
  ...given,
})

export const anIndicator = (given: Partial<Indicator> = {}): Indicator => ({
  id: 'made-kpi-1',
  plan: 'made',
  measures: 'made',
  name: 'めやす',
  unit: '人',
  decimals: 0,
  counting: 'level',
  direction: { way: 'increase', basis: 'baseline' },
  series: [aSeries()],
  statements: [],
  cited: [aPlace()],
  ...given,
})

export const anEntry = (given: Partial<Entry> = {}): Entry => ({
  id: 'made-1',
  plan: 'made',
  parent: 'top',
  kind: 'initiative',
  code: '1',
  title: '取り組みの題名',
  titleBy: 'document',
  text: 'titleOnly',
  relatesTo: [],
  tags: [],
  priority: 'notUsed',
  takesPart: { kind: 'publisher' },
  schedule: [],
  themes: [],
  cited: [aPlace()],
  ...given,
})

export const anActivity = (given: Partial<Activity> = {}): Activity => ({
  id: 'made-1-2020-1',
  during: inFiscalYear(2020),
  stage: 'planned',
  text: 'すること',
  cited: [aPlace()],
  ...given,
})

export const aFact = (given: Partial<Fact> = {}): Fact => ({
  id: 'made-fact-1',
  plan: 'made',
  about: 'made',
  text: '資料の文です。',
  figures: [],
  cited: [aPlace()],
  ...given,
})

export const aNamedPlace = (given: Partial<NamedPlace> = {}): NamedPlace => ({
  id: 'place-made',
  name: '池',
  kana: 'いけ',
  towns: ['hofu'],
  themes: ['tourism'],
  entries: ['made-1'],
  cited: [aPlace()],
  ...given,
})

export const aTerm = (given: Partial<Term> = {}): Term => ({
  id: 'made-term-1',
  plan: 'made',
  name: 'ことば',
  kana: 'ことば',
  meaning: { by: 'document', words: '資料の説明', cited: [aPlace()] },
  ...given,
})

/** What we say of a record; a term's `name` is empty. */
export const aWording = (given: Partial<Wording> = {}): Wording => ({
  name: 'ふだんの名前',
  plain: 'ふつうの文です。',
  easy: 'やさしい文です。',
  title: '資料の題名',
  text: '',
  ...given,
})

export const aGlossaryWord = (given: Partial<GlossaryWord> = {}): GlossaryWord => ({
  name: 'ことば',
  kana: 'ことば',
  also: [],
  plain: 'ふつうの説明です。',
  easy: 'やさしい説明です。',
  ...given,
})

/** A card that says nothing but in which scene its deed stands: `aCard({ scenes: ['work/job'], desk: '窓口' })`. */
export const aCard = ({
  scenes = ['childcare/support'],
  ...given
}: Partial<Omit<Card, 'scenes'>> & { readonly scenes?: readonly string[] } = {}): Card => ({
  scenes: scenes.map((part) => ({ scene: part.split('/')[0]!, narrow: part.split('/')[1]! })),
  ...given,
})

/** A plan of 防府 for 2015〜2019年度 that lists nothing but what is given. */
export const aPlan = (given: Partial<Plan> = {}): Plan => ({
  id: 'made',
  publisher: 'hofu',
  document: 'made-2015',
  title: '防府市の計画',
  shortTitle: '計画',
  cited: [aPlace()],
  span: { from: { fiscalYear: 2015 }, to: { fiscalYear: 2019 }, cited: [aPlace()] },
  entries: [],
  indicators: [],
  facts: [],
  terms: [],
  ...given,
})

export const aDocument = (given: Partial<SourceDocument> = {}): SourceDocument => ({
  id: 'made-2015',
  publisher: 'hofu',
  title: '防府市の計画',
  published: '2015-10',
  revised: [],
  sha256: '0'.repeat(64),
  slips: [],
  lines: ['ことば'],
  ...given,
})

export const aTown = (given: Partial<Town> = {}): Town => ({
  id: 'hofu',
  code: '352063',
  name: '防府市',
  kana: 'ほうふし',
  prefecture: '山口県',
  site: 'www.city.hofu.yamaguchi.jp',
  tile: { column: 0, row: 0 },
  ...given,
})

/** The region of our own seeds by its id, with other names. */
export const aRegion = (given: Partial<Region> = {}): Region => ({
  id: 'region',
  name: '圏域',
  kana: 'けんいき',
  nickname: '回廊',
  nicknameKana: 'かいろう',
  members: ['hofu', 'mine', 'sanyo-onoda', 'yamaguchi', 'ube', 'hagi', 'tsuwano'],
  ...given,
})

export const aPlanHead = (given: Partial<PlanHead> = {}): PlanHead => {
  const from: Moment = { fiscalYear: 2015 }
  const to: Moment = { fiscalYear: 2019 }
  return {
    id: 'made',
    publisher: 'hofu',
    shortTitle: '計画',
    from,
    to,
    goals: 0,
    initiatives: 0,
    indicators: 0,
    ...given,
  }
}

export const aPackReference = (given: Partial<PackReference> = {}): PackReference => ({
  publisher: 'hofu',
  hash: '0'.repeat(64),
  bytes: 1,
  plans: [],
  documents: [],
  ...given,
})

export const aRelease = (given: Partial<Release> = {}): Release => ({
  format: packFormat,
  group: 'yamaguchi-kenou',
  date: '2026-01-02',
  regions: [aRegion()],
  towns: [aTown()],
  plans: [],
  themes: [],
  packs: [],
  ...given,
})
