import { describe, expect, test } from 'vitest'
import { comparedRows, differingYears, figuresOf, type ComparedRow, type DatedPart } from '#domain/compare.ts'
import type { ComparedFigure } from '#domain/comparable.ts'
import type { Series, Slice } from '#domain/figure.ts'
import type { Indicator } from '#domain/indicator.ts'
import {
  aGap,
  anIndicator,
  aReading,
  aSeries,
  aTarget,
  aTargetGap,
  by,
  during,
  inFiscalYear,
  inYear,
  overFiscalYears,
  periodNotPrinted,
  yearly,
} from '#support/plan-makers.ts'

const ofTown = (town: string): Slice => ({ kind: 'town', town })
const hofu = anIndicator({ id: 'hofu-visitors' })
const people = anIndicator({
  id: 'people',
  series: [
    aSeries(),
    aSeries({ slice: ofTown('hofu') }),
    aSeries({ slice: ofTown('ube'), baseline: aReading({ value: 173772 }) }),
  ],
})
const indicatorOf = (id: string): Indicator | undefined => [hofu, people].find((one) => one.id === id)

const inTowns = (...figures: readonly [ComparedFigure, ComparedFigure, ...ComparedFigure[]]) => ({ figures })
const population = inTowns(
  { town: 'hofu', indicator: 'people', slice: 'hofu' },
  { town: 'ube', indicator: 'people', slice: 'ube' },
)

describe('a comparison has a row', () => {
  const kinds = (rows: readonly ComparedRow[]) => rows.map(({ town, kind }) => [town, kind])

  test('for each town, in the order asked for, also where no document has a figure of it', () => {
    expect(kinds(comparedRows(population, ['hagi', 'ube', 'hofu'], indicatorOf))).toEqual([
      ['hagi', 'notInDocuments'],
      ['ube', 'figures'],
      ['hofu', 'figures'],
    ])
  })

  test('that says what has not been opened yet, and never that no document has it', () => {
    const closed = inTowns({ town: 'hofu', indicator: 'hofu-visitors' }, { town: 'mine', indicator: 'mine-visitors' })
    expect(kinds(comparedRows(closed, ['hofu', 'mine'], indicatorOf))).toEqual([
      ['hofu', 'figures'],
      ['mine', 'notRead'],
    ])
  })

  test("with the figures of the town's own slice", () => {
    expect(comparedRows(population, ['ube'], indicatorOf)).toMatchObject([
      { indicator: people, baseline: { value: 173772 } },
    ])
  })

  test("with the whole of an indicator of the town's own", () => {
    const mixed = inTowns({ town: 'hofu', indicator: 'people' }, { town: 'ube', indicator: 'people', slice: 'ube' })
    expect(comparedRows(mixed, ['hofu'], indicatorOf)).toMatchObject([{ series: { slice: { kind: 'whole' } } }])
  })
})

describe('the latest of a row', () => {
  const blank = aGap('blank', { period: inFiscalYear(2022) })
  test.each([
    [
      'is the last reading, in whatever order they stand',
      [aReading({ period: inFiscalYear(2021) }), aReading({ period: inFiscalYear(2020) })],
      aReading({ period: inFiscalYear(2021) }),
    ],
    ['is the last number before a cell that is blank', [...yearly(2020, 5, 7), blank], yearly(2021, 7)[0]],
    ['is the gap where no reading is a number', [aGap('dash', { period: inFiscalYear(2021) }), blank], blank],
    ['is none where the document has no place for a result', [], 'none'],
  ] as const)('%s', (_, readings, expected) =>
    expect(figuresOf('hofu', hofu, aSeries({ readings })).latest).toEqual(expected),
  )
})

describe('the target of a row', () => {
  const first = aTarget({ due: by(inFiscalYear(2020)) })
  const second = aTarget({ due: by(inFiscalYear(2021)) })
  test.each([
    [
      'is the latest that has a result of its due year',
      { targets: [first, second], readings: yearly(2020, 5, 7) },
      second,
    ],
    [
      'is the first to come where only that has a result',
      { targets: [first, second], readings: yearly(2020, 5) },
      first,
    ],
    ['is none where there is none', { targets: [] }, 'none'],
  ] as const)('%s', (_, given, expected) => expect(figuresOf('hofu', hofu, aSeries(given)).target).toEqual(expected))
})

describe('the years of two rows', () => {
  const differing = (...given: readonly Partial<Series>[]): readonly DatedPart[] =>
    differingYears(given.map((one, index) => figuresOf(`town-${index}`, hofu, aSeries(one))))
  const baseline = (period: Parameters<typeof by>[0]): Partial<Series> => ({ baseline: aReading({ period }) })
  const due = (given: Parameters<typeof aTarget>[0]): Partial<Series> => ({ targets: [aTarget(given)] })
  const projected = (...periods: readonly Parameters<typeof by>[0][]): Partial<Series> => ({
    projections: periods.map((period) => ({ by: '国', reading: aReading({ period }) })),
  })

  test.each<[string, Partial<Series>, Partial<Series>, readonly DatedPart[]]>([
    ['that are the same differ in nothing', {}, {}, []],
    ['differ in the baseline', baseline(inFiscalYear(2013)), {}, ['baseline']],
    ['differ between a year and a fiscal year', baseline(inYear(2014)), baseline(inFiscalYear(2014)), ['baseline']],
    [
      'differ between a sum and a mean of the same years',
      baseline(overFiscalYears(2010, 2014, 'sum')),
      baseline(overFiscalYears(2010, 2014, 'mean')),
      ['baseline'],
    ],
    [
      'differ where neither is printed, for nobody knows',
      baseline(periodNotPrinted()),
      baseline(periodNotPrinted()),
      ['baseline'],
    ],
    ['do not differ where one has no number', baseline(periodNotPrinted()), { baseline: aGap('dash') }, []],
    [
      'differ in the latest result, and not in those before',
      { readings: yearly(2019, 1, 2) },
      { readings: yearly(2020, 3, 4) },
      ['latest'],
    ],
    ['do not differ in a result that only one has', { readings: yearly(2019, 1) }, {}, []],
    [
      'do not differ in a result that one has left blank',
      { readings: yearly(2019, 1) },
      { readings: [aGap('blank', { period: inFiscalYear(2020) })] },
      [],
    ],
    ['differ in the year of the target', due({ due: by(inFiscalYear(2021)) }), {}, ['target']],
    [
      'differ between every year and their sum',
      due({ due: during('everyYear', 2015, 2019) }),
      due({ due: during('sum', 2015, 2019) }),
      ['target'],
    ],
    [
      'do not differ from a target that is blank',
      due({ due: by(inFiscalYear(2021)) }),
      { targets: [aTargetGap()] },
      [],
    ],
    [
      'differ in what is projected',
      projected(inYear(2020), inYear(2025)),
      projected(inYear(2020), inYear(2030)),
      ['projections'],
    ],
    [
      'differ where what is projected has no year',
      projected(periodNotPrinted()),
      projected(periodNotPrinted()),
      ['projections'],
    ],
    [
      'do not differ where both projections are of one year',
      projected(inYear(2020), inYear(2020)),
      projected(inYear(2020), inYear(2020)),
      [],
    ],
  ])('%s', (_, one, other, expected) => expect(differing(one, other)).toEqual(expected))

  test('say nothing of a town alone, or of one that has no figures', () => {
    const alone = figuresOf('hofu', hofu, aSeries(baseline(periodNotPrinted())))
    expect(differingYears([alone])).toEqual([])
    expect(differingYears([alone, { kind: 'notInDocuments', town: 'hagi' }])).toEqual([])
  })
})
