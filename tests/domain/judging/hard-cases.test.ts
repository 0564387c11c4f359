import { describe, expect, test } from 'vitest'
import type { Aim, Due, Reading } from '#domain/figure.ts'
import type { Direction, Indicator } from '#domain/indicator.ts'
import { judge } from '#domain/judging/judgement.ts'
import {
  aGap,
  anAim,
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

type Figures = {
  readonly baseline: Reading
  readonly aim: Aim
  readonly readings: readonly Reading[]
  readonly due?: Due
  readonly way?: Direction['way']
  readonly counting?: Indicator['counting']
}

const said = ({
  baseline,
  aim,
  readings,
  due = by(inFiscalYear(2019)),
  way = 'increase',
  counting = 'level',
}: Figures) =>
  judge(
    anIndicator({ counting, direction: { way, basis: 'baseline' } }),
    aSeries({ baseline, readings }),
    aTarget({ aim, due }),
  )
/** One number in the due year, after one in FY2014. */
const saidOf = (baseline: number, aim: Aim, reading: number, way: Direction['way'] = 'increase') =>
  said({ baseline: aReading({ value: baseline }), aim, readings: yearly(2019, reading), way })

const atLeast = (value: number): Aim => anAim({ comparator: 'atLeast', value })
const atMost = (value: number): Aim => anAim({ comparator: 'atMost', value })
const exactly = (value: number): Aim => anAim({ comparator: 'exactly', value })
const trend = (towards: 'more' | 'less' | 'same'): Aim => ({ kind: 'trend', towards })

const reached = { kind: 'known', value: { reached: true, timing: 'due' } }
const missed = { kind: 'known', value: { reached: false, timing: 'due' } }
const early = (is: boolean) => ({ kind: 'known', value: { reached: is, timing: 'early' } })
const known = (value: number) => ({ kind: 'known', value })
const unknown = (...because: string[]) => ({ kind: 'unknown', because })

describe('a number in the due year', () => {
  test.each([
    [
      'rank 40 of 404 → 50以内 is reached',
      saidOf(404, atMost(50), 40, 'decrease'),
      reached,
      known(364 / 354),
      'reached',
    ],
    [
      'rank 200 of 404 → 50以内 is missed',
      saidOf(404, atMost(50), 200, 'decrease'),
      missed,
      known(204 / 354),
      'missed',
    ],
    ['rank 60 of 404 → 50以内 is near', saidOf(404, atMost(50), 60, 'decrease'), missed, known(344 / 354), 'near'],
    [
      'rank 410 of 404 → 50以内 is further away',
      saidOf(404, atMost(50), 410, 'decrease'),
      missed,
      known(-6 / 354),
      'away',
    ],
    [
      '62人 → 0人 with 0 is reached: zero is a number',
      saidOf(62, atMost(0), 0, 'decrease'),
      reached,
      known(1),
      'reached',
    ],
    [
      '62人 → 0人 with 30 has a part of its way',
      saidOf(62, atMost(0), 30, 'decrease'),
      missed,
      known(32 / 62),
      'missed',
    ],
    ['0 → 10 with 0 has a way of 0, not no reading', saidOf(0, atLeast(10), 0), missed, known(0), 'missed'],
    [
      '218人 → 218人 with 217 is not held',
      saidOf(218, exactly(218), 217, 'maintain'),
      missed,
      unknown('hold'),
      'missed',
    ],
    ['218人 → 218人 with 218 is held', saidOf(218, exactly(218), 218, 'maintain'), reached, unknown('hold'), 'held'],
    [
      '218人 → 218人 with 219 is not exactly held',
      saidOf(218, exactly(218), 219, 'maintain'),
      missed,
      unknown('hold'),
      'missed',
    ],
    ['218人 → 218人以上 with 219 is reached', saidOf(218, atLeast(218), 219), reached, unknown('hold'), 'held'],
    ['a balance of ▲65 → 0 with ▲339 is further away', saidOf(-65, atLeast(0), -339), missed, known(-274 / 65), 'away'],
    ['a balance of ▲65 → 0 with 3 is reached', saidOf(-65, atLeast(0), 3), reached, known(68 / 65), 'reached'],
    [
      '64.2万人 → 約60万人 with 63 is reached: a floor',
      saidOf(64.2, atLeast(60), 63),
      reached,
      unknown('baselineMet'),
      'reached',
    ],
    [
      '64.2万人 → 約60万人 with 59 is missed: below the floor',
      saidOf(64.2, atLeast(60), 59),
      missed,
      unknown('baselineMet'),
      'missed',
    ],
    ['more than exactly is not near', saidOf(100, exactly(200), 300), missed, known(2), 'missed'],
    ['a little more than exactly is near', saidOf(100, exactly(200), 204), missed, known(1.04), 'near'],
    [
      'below a range and further down is further away',
      saidOf(10, { kind: 'range', low: 20, high: 30 }, 5),
      missed,
      unknown('aimIsRange'),
      'away',
    ],
    [
      'from inside a range to below it is missed',
      saidOf(25, { kind: 'range', low: 20, high: 30 }, 15),
      missed,
      unknown('aimIsRange', 'baselineMet'),
      'missed',
    ],
  ])('%s', (_, judgement, isReached, way, verdict) => {
    expect(judgement.reached).toEqual(isReached)
    expect(judgement.progress).toEqual(way)
    expect(judgement.verdict).toBe(verdict)
  })
})

describe('a trend', () => {
  const mean = (from: number, to: number, value: number): Reading =>
    aReading({ value, period: { kind: 'over', from: { year: from }, to: { year: to }, as: 'mean', printed: '平均値' } })
  const balance = (reading: Reading) =>
    said({ baseline: mean(2010, 2014, -843), aim: trend('less'), readings: [reading], due: by(inYear(2021)) })

  test.each([
    ['▲843 → 減少 with ▲974 is not reached, and further away', balance(mean(2016, 2020, -974)), early(false), 'away'],
    [
      '▲843 → 減少 with ▲800 is reached: the sense is that of the signed number',
      balance(mean(2016, 2020, -800)),
      early(true),
      'early',
    ],
    ['▲843 → 減少 with ▲843 again is no decrease', balance(mean(2016, 2020, -843)), early(false), 'notYet'],
    [
      '▲843 → 減少 in the due year with ▲974 is further away, not only missed',
      balance(mean(2017, 2021, -974)),
      missed,
      'away',
    ],
    [
      'means over five years and over four are not compared',
      balance(mean(2017, 2020, -974)),
      unknown('unlikeSpans'),
      'notJudged',
    ],
    [
      'a mean over five years and one year are not compared',
      balance(aReading({ value: -974, period: inYear(2020) })),
      unknown('unlikeSpans'),
      'notJudged',
    ],
  ])('%s', (_, judgement, isReached, verdict) => {
    expect(judgement.reached).toEqual(isReached)
    expect(judgement.progress.kind === 'unknown' && judgement.progress.because).toContain('aimIsTrend')
    expect(judgement.verdict).toBe(verdict)
  })

  test('is judged by the mean of five years and not by a later number of one year', () => {
    const readings = [aReading({ value: -100, period: inYear(2021) }), mean(2016, 2020, -974)]
    const { reading, reached: isReached } = said({
      baseline: mean(2010, 2014, -843),
      aim: trend('less'),
      readings,
      due: by(inYear(2021)),
    })
    expect([reading?.value, isReached]).toEqual([-974, early(false)])
  })

  test.each([
    ['one year is not judged against a baseline that is a sum', yearly(2019, 60), unknown('unlikeSpans')],
    [
      'a sum is judged against a baseline that is as long a sum',
      [aReading({ value: 260, period: overFiscalYears(2015, 2019, 'sum') })],
      reached,
    ],
  ])('%s', (_, readings, isReached) =>
    expect(
      said({
        baseline: aReading({ value: 250, period: overFiscalYears(2010, 2014, 'sum') }),
        aim: trend('more'),
        readings,
        counting: 'flow',
      }).reached,
    ).toEqual(isReached),
  )

  test.each([
    ['is held where the number is the same', 100, reached, 'held'],
    ['is missed where it is better', 101, missed, 'missed'],
  ])('to stay the same %s, be the sense what it may', (_, value, isReached, verdict) => {
    const judgement = saidOf(100, trend('same'), value)
    expect([judgement.reached, judgement.verdict]).toEqual([isReached, verdict])
  })

  test('in every year is not judged against a baseline that is a mean', () => {
    const judgement = said({
      baseline: mean(2010, 2014, -843),
      aim: trend('less'),
      readings: yearly(2015, -1, -1),
      due: during('everyYear', 2015, 2016),
    })
    expect(judgement.reached).toEqual(unknown('unlikeSpans'))
  })

  test('has no answer without a baseline', () => {
    expect(said({ baseline: aGap(), aim: trend('less'), readings: yearly(2019, 5) }).reached).toEqual(
      unknown('noBaseline'),
    )
  })
})

describe('52件 in one year → 250件 in five', () => {
  const sum = (...readings: readonly Reading[]) =>
    said({
      baseline: aReading({ value: 52 }),
      aim: atLeast(250),
      due: during('sum', 2015, 2019),
      counting: 'flow',
      readings,
    })
  const printed = (from: number, to: number, value: number): Reading =>
    aReading({ value, period: overFiscalYears(from, to, 'sum') })

  test.each([
    ['five years that add up to it reach it', sum(...yearly(2015, 50, 50, 50, 50, 50)), reached, 'reached'],
    ['five years that do not add up to it miss it', sum(...yearly(2015, 50, 50, 50, 50, 49)), missed, 'missed'],
    ['a last year below the baseline is no way back', sum(...yearly(2015, 60, 60, 60, 60, 1)), missed, 'missed'],
    ['one printed sum reaches it', sum(printed(2015, 2019, 251)), reached, 'reached'],
    [
      'a printed sum goes before the years that are printed with it',
      sum(...yearly(2015, 50, 50), printed(2015, 2019, 249)),
      missed,
      'missed',
    ],
    ['two years of five are not enough to say', sum(...yearly(2015, 50, 50)), unknown('windowIncomplete'), 'notJudged'],
    ['two years that are already more reach it early', sum(...yearly(2015, 150, 101)), early(true), 'early'],
    ['a sum over other years says nothing', sum(printed(2014, 2018, 300)), unknown('unlikeSpans'), 'notJudged'],
    [
      'calendar years are no years of a window of fiscal years',
      sum(aReading({ value: 300, period: inYear(2016) })),
      unknown('unlikeSpans'),
      'notJudged',
    ],
    ['a year before the window is no result of it', sum(...yearly(2013, 300)), unknown('noReading'), 'noResult'],
    ['a year after the window is no result of it', sum(...yearly(2020, 300)), unknown('noReading'), 'noResult'],
    ['a gap is no result', sum(aGap('blank', { period: inFiscalYear(2019) })), unknown('noReading'), 'noResult'],
  ])('%s', (_, judgement, isReached, verdict) => {
    expect(judgement.reached).toEqual(isReached)
    expect(judgement.progress.kind === 'unknown' && judgement.progress.because).toContain('unlikeSpans')
    expect(judgement.verdict).toBe(verdict)
  })

  test('a limit for the sum is not said to be kept while years are to come', () => {
    const judgement = said({
      baseline: aReading({ value: 52 }),
      aim: atMost(250),
      due: during('sum', 2015, 2019),
      counting: 'flow',
      way: 'decrease',
      readings: yearly(2015, 50, 50),
    })
    expect(judgement.reached).toEqual(unknown('windowIncomplete'))
  })
})

describe('an aim in every year', () => {
  const everyYear = (...readings: readonly Reading[]) =>
    said({ baseline: aReading({ value: 50 }), aim: atLeast(100), due: during('everyYear', 2015, 2017), readings })

  test.each([
    ['is reached by all of the years', everyYear(...yearly(2015, 100, 110, 120)), reached, 'reached'],
    [
      'is missed for good by one of them, also where the latest is fine',
      everyYear(...yearly(2015, 90, 110)),
      missed,
      'missed',
    ],
    [
      'is not yet decided by some that meet it',
      everyYear(...yearly(2015, 100, 110)),
      unknown('windowIncomplete'),
      'notJudged',
    ],
    ['has no result from the years before', everyYear(...yearly(2013, 100, 110)), unknown('noReading'), 'noResult'],
    [
      'has nothing to compare in a sum',
      everyYear(aReading({ value: 400, period: overFiscalYears(2015, 2017, 'sum') })),
      unknown('unlikeSpans'),
      'notJudged',
    ],
  ])('%s', (_, judgement, isReached, verdict) =>
    expect([judgement.reached, judgement.verdict]).toEqual([isReached, verdict]),
  )

  test('has no way covered by a number from before its years', () => {
    expect(everyYear(...yearly(2013, 100, 110)).progress).toEqual(unknown('noReading'))
  })
})

describe('an aim that the baseline had met', () => {
  const floor = (readings: readonly Reading[], due: Due = by(inFiscalYear(2019))) =>
    said({ baseline: aReading({ value: 64.2 }), aim: atLeast(60), readings, due })

  test.each([
    ['is still met before its due, and not reached', floor(yearly(2017, 63)), unknown('notDueYet'), 'held'],
    ['is reached at its due', floor(yearly(2019, 63)), reached, 'reached'],
    ['is not reached below it before its due', floor(yearly(2017, 59)), early(false), 'notYet'],
    [
      'is still met where no due is printed',
      floor(yearly(2019, 63), by(periodNotPrinted('目標値'))),
      unknown('notDueYet'),
      'held',
    ],
    [
      'is still met where 218 → 218 is 218 before its due',
      said({ baseline: aReading({ value: 218 }), aim: exactly(218), readings: yearly(2017, 218), way: 'maintain' }),
      unknown('notDueYet'),
      'held',
    ],
    [
      'is still met where the same is the same before its due',
      said({ baseline: aReading(), aim: trend('same'), readings: yearly(2017, 100), way: 'maintain' }),
      unknown('notDueYet'),
      'held',
    ],
  ])('%s', (_, judgement, isReached, verdict) =>
    expect([judgement.reached, judgement.verdict]).toEqual([isReached, verdict]),
  )

  test('was not met by a baseline that is a sum of years', () => {
    const baseline = aReading({ value: 200, period: overFiscalYears(2010, 2014, 'sum') })
    expect(said({ baseline, aim: atLeast(60), readings: yearly(2017, 63), counting: 'flow' }).reached).toEqual(
      early(true),
    )
  })
})

describe('what is missing', () => {
  test('a baseline is not needed to reach a number', () => {
    const judgement = said({ baseline: aGap('dash'), aim: atLeast(50), readings: yearly(2019, 53) })
    expect([judgement.reached, judgement.progress, judgement.verdict]).toEqual([
      reached,
      unknown('noBaseline'),
      'reached',
    ])
  })

  test('the gap of a target has no aim, three times over', () => {
    const judgement = judge(anIndicator(), aSeries({ readings: yearly(2019, 53) }), aTargetGap('picture'))
    expect([judgement.reached, judgement.progress, judgement.expected, judgement.pace]).toEqual(
      Array(4).fill(unknown('noAim')),
    )
    expect(judgement.verdict).toBe('notJudged')
  })

  test('without a result both reached and way say so', () => {
    const judgement = said({
      baseline: aReading(),
      aim: atLeast(120),
      readings: [aGap('blank', { period: inFiscalYear(2019) })],
    })
    expect([judgement.reached, judgement.progress, judgement.verdict, judgement.reading]).toEqual([
      unknown('noReading'),
      unknown('noReading'),
      'noResult',
      undefined,
    ])
  })

  test('every reason that holds is said', () => {
    expect(said({ baseline: aGap(), aim: trend('more'), readings: [] }).reached).toEqual(
      unknown('noBaseline', 'noReading'),
    )
    expect(said({ baseline: aGap(), aim: trend('more'), readings: [] }).progress).toEqual(
      unknown('noBaseline', 'noReading', 'aimIsTrend'),
    )
  })

  test('a due that is not printed is judged by the latest result, and has no pace', () => {
    const judgement = said({
      baseline: aReading(),
      aim: atLeast(120),
      due: by(periodNotPrinted('目標値')),
      readings: yearly(2016, 130, 110),
    })
    expect(judgement.reached).toEqual({ kind: 'known', value: { reached: false, timing: 'unprinted' } })
    expect([judgement.progress, judgement.pace, judgement.verdict]).toEqual([
      known(0.5),
      unknown('noDuePeriod'),
      'notYet',
    ])
  })

  test('a result whose period is not printed is a result where no due is printed', () => {
    const judgement = said({
      baseline: aReading(),
      aim: atLeast(120),
      due: by(periodNotPrinted('目標値')),
      readings: [aReading({ value: 130, period: periodNotPrinted('現状') })],
    })
    expect(judgement.reached).toEqual({ kind: 'known', value: { reached: true, timing: 'unprinted' } })
    expect(judgement.expected).toEqual(unknown('noDuePeriod'))
  })
})

describe('the reading that is judged', () => {
  const readingOf = (...readings: readonly Reading[]) =>
    said({ baseline: aReading(), aim: atLeast(120), readings }).reading?.value

  test.each([
    ['is that of the due year, and not a better one before it', [...yearly(2018, 130), ...yearly(2019, 110)], 110],
    ['is the latest before the due where the due year has none', yearly(2016, 101, 102), 102],
    [
      'is the latest number where the due year has a gap',
      [...yearly(2018, 105), aGap('blank', { period: inFiscalYear(2019) })],
      105,
    ],
    ['is never one from after the due', yearly(2020, 125), undefined],
    [
      'counts what the aim counts, also beside a sum of the same end',
      [aReading({ value: 500, period: overFiscalYears(2015, 2019, 'sum') }), ...yearly(2019, 110)],
      110,
    ],
    [
      'is that of the year, and not of a stretch of years with the same end',
      [aReading({ value: 125, period: overFiscalYears(2015, 2019) }), ...yearly(2019, 110)],
      110,
    ],
    [
      'is none whose period is not printed where the due is',
      [aReading({ value: 125, period: periodNotPrinted('現状') })],
      undefined,
    ],
  ])('%s', (_, readings, value) => expect(readingOf(...readings)).toBe(value))

  test('before the due says that it is early', () => {
    expect(said({ baseline: aReading(), aim: atLeast(120), readings: yearly(2018, 125) }).reached).toEqual(early(true))
  })

  test('of an aim that is itself due as a mean is such a mean', () => {
    const due = by(overFiscalYears(2015, 2019, 'mean'))
    expect(
      said({
        baseline: aReading(),
        aim: atLeast(120),
        due,
        readings: [aReading({ value: 121, period: overFiscalYears(2015, 2019, 'mean') })],
      }).reached,
    ).toEqual(reached)
    expect(said({ baseline: aReading(), aim: atLeast(120), due, readings: yearly(2019, 121) }).reached).toEqual(
      unknown('unlikeSpans'),
    )
  })
})

test('two slices of one indicator are judged apart', () => {
  const slice = (part: string, baseline: number, reading: number) =>
    aSeries({
      slice: { kind: 'part', part },
      baseline: aReading({ value: baseline }),
      targets: [aTarget({ aim: atLeast(80) })],
      readings: yearly(2019, reading),
    })
  const schools = [slice('小学校', 60, 80), slice('中学校', 40, 60)] as const
  const indicator = anIndicator({ series: schools })
  expect(
    schools
      .map((series) => judge(indicator, series, series.targets[0]!))
      .map(({ progress: way, verdict }) => [way, verdict]),
  ).toEqual([
    [known(1), 'reached'],
    [known(0.5), 'missed'],
  ])
})
