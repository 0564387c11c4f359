import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Series } from '#domain/figure.ts'
import type { Indicator } from '#domain/indicator.ts'
import { headlineOf, type Judged } from '#domain/judging/headline.ts'
import { paceBand } from '#domain/judging/pace.ts'
import { reasonWords, verdictWords } from '#texts/verdicts.ts'
import { workingsOf } from '#texts/workings.ts'
import {
  aGap,
  aReading,
  aSeries,
  aTarget,
  anAim,
  anIndicator,
  by,
  during,
  inFiscalYear,
  overFiscalYears,
  periodNotPrinted,
} from '#support/plan-makers.ts'

function worked(given: Partial<Series>, of: Partial<Indicator> = {}) {
  const indicator = anIndicator(of)
  const series = aSeries(given)
  const judged: Judged = headlineOf(indicator, series)!
  const [reached, way, pace] = workingsOf(judged)
  return { reached: reached!, way: way!, pace: pace!, judgement: judged.judgement }
}
/** A result of this year, on the way from 100 in 2014 to 120 in 2019. */
const result = (value: number, year = 2017): Partial<Series> => ({
  readings: [aReading({ value, period: inFiscalYear(year) })],
})

/** Every number of a sum, as a reader would type it into a calculator. */
const numbersIn = (words: string): readonly number[] =>
  (words.replace(/(?<=[（＝÷])\s*−|(?<=^)−/g, '-').match(/-?\d[\d,]*(\.\d+)?/g) ?? []).map((digits) =>
    Number(digits.replaceAll(',', '')),
  )

describe('the three questions', () => {
  test('stand in their order, each with an answer', () => {
    const { reached, way, pace } = worked(result(112))
    expect([reached, way, pace].map(({ question }) => question)).toEqual([
      '目標を達成したか',
      'はじめから目標まで、どこまで進んだか',
      '時間にくらべて早いか、おそいか',
    ])
    expect([reached, way, pace].map(({ answers }) => answers)).toEqual([
      ['いいえ、達成していません。'],
      ['目標までの道のりを1とすると、0.6です。'],
      [`時間のわりには1で、「${verdictWords('onPace')}」です。`],
    ])
  })

  test('say yes where the aim is met', () =>
    expect(worked(result(120, 2019)).reached.answers).toEqual(['はい、達成しました。']))
})

describe('the sum of the way', () => {
  test.each([
    ['is written out', result(112), {}, '（112 − 100）÷（120 − 100）＝ 0.6'],
    [
      'has the decimals of the indicator',
      { ...result(105.25), targets: [aTarget({ aim: anAim({ value: 110.5 }) })] },
      { decimals: 2 },
      '（105.25 − 100.00）÷（110.50 − 100.00）＝ 0.5',
    ],
    [
      'groups its digits',
      { ...result(1500), targets: [aTarget({ aim: anAim({ value: 2100 }) })] },
      {},
      '（1,500 − 100）÷（2,100 − 100）＝ 0.7',
    ],
    [
      'brackets a number below zero that is taken away',
      { baseline: aReading({ value: -65 }), ...result(-173), targets: [aTarget({ aim: anAim({ value: 0 }) })] },
      {},
      '（−173 −（−65））÷（0 −（−65））＝ −1.66',
    ],
    [
      'is a plain zero where nothing has changed on the way down',
      { ...result(100), targets: [aTarget({ aim: anAim({ value: 80, comparator: 'atMost' }) })] },
      { direction: { way: 'decrease', basis: 'baseline' } },
      '（100 − 100）÷（80 − 100）＝ 0',
    ],
  ] as const)('%s', (_, given, of, sum) => expect(worked(given, of).way.sum).toBe(sum))

  test('holds the numbers of the figure and comes to the way that was judged', () => {
    const amount = fc.integer({ min: 0, max: 1_000_000 })
    fc.assert(
      fc.property(amount, amount, amount, (start, now, end) => {
        fc.pre(start < end)
        const { way, judgement } = worked({
          baseline: aReading({ value: start }),
          ...result(now),
          targets: [aTarget({ aim: anAim({ value: end }) })],
        })
        const [shownNow, shownStart, shownEnd, startAgain, shownWay] = numbersIn(way.sum!)
        expect([shownNow, shownStart, shownEnd, startAgain]).toEqual([now, start, end, start])
        expect(judgement.progress).toEqual({ kind: 'known', value: (now - start) / (end - start) })
        expect(shownWay).toBeCloseTo((now - start) / (end - start), 1)
      }),
    )
  })

  test.each([
    ['where there is no result', {}],
    ['where there is no start', { baseline: aGap(), ...result(110) }],
    ['where the spans are unlike', { ...result(110), targets: [aTarget({ due: during('sum', 2015, 2019) })] }],
  ])('is not there %s', (_, given) => {
    expect(worked(given).way).not.toHaveProperty('sum')
    expect(worked(given).pace).not.toHaveProperty('sum')
  })
})

describe('the sum of the pace', () => {
  test('divides the way by the time gone by', () =>
    expect(worked(result(106)).pace.sum).toBe('0.3 ÷ すぎた時間の割合 0.6 ＝ 0.5'))

  test('names the band that the pace was judged to be in', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), (value) => {
        const { pace, judgement } = worked({
          baseline: aReading({ value: 1000 }),
          ...result(value),
          targets: [aTarget({ aim: anAim({ value: 2000 }) })],
        })
        const known = judgement.pace.kind === 'known' ? judgement.pace.value : Number.NaN
        expect(pace.answers[0]).toContain(`「${verdictWords(paceBand(known))}」`)
      }),
    )
  })

  test('never rounds a number to the other side of a cut', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), (value) => {
        const { pace } = worked({
          baseline: aReading({ value: 1000 }),
          ...result(value),
          targets: [aTarget({ aim: anAim({ value: 2000 }) })],
        })
        const shown = numbersIn(pace.sum!.split('＝')[1]!.trim())[0]!
        expect(pace.answers[0]).toContain(verdictWords(paceBand(shown)))
      }),
    )
  })

  test.each([
    ['just below on pace', 1569, '0.948'],
    ['just below zero', 999, '−0.002'],
    ['on the cut itself', 1570, '0.95'],
  ])('%s keeps the decimals that say so', (_, value, shown) => {
    const { pace } = worked({
      baseline: aReading({ value: 1000 }),
      ...result(value),
      targets: [aTarget({ aim: anAim({ value: 2000 }) })],
    })
    expect(pace.sum).toMatch(new RegExp(`＝ ${shown}$`))
  })
})

describe('where something cannot be said', () => {
  test.each([
    ['no result', {}],
    ['neither start nor result', { baseline: aGap() }],
    ['one year against a sum of five', { ...result(110), targets: [aTarget({ due: during('sum', 2015, 2019) })] }],
    ['a mean against a year', { readings: [aReading({ period: overFiscalYears(2015, 2019, 'mean') })] }],
    ['an aim in words', { ...result(110), targets: [aTarget({ aim: { kind: 'words', promise: '半減' } })] }],
    ['an aim to hold', { ...result(100), targets: [aTarget({ aim: anAim({ value: 100, comparator: 'exactly' }) })] }],
    [
      'no years printed',
      {
        baseline: aReading({ period: periodNotPrinted() }),
        ...result(110),
        targets: [aTarget({ due: by(periodNotPrinted('目標値')) })],
      },
    ],
  ])('%s has every reason in words, and no number', (_, given) => {
    const { reached, way, pace, judgement } = worked(given)
    const asked = [
      [reached, judgement.reached],
      [way, judgement.progress],
      [pace, judgement.pace],
    ] as const
    for (const [{ answers }, answer] of asked) {
      if (answer.kind === 'unknown') expect(answers).toEqual(answer.because.map(reasonWords))
    }
    expect(asked.some(([, { kind }]) => kind === 'unknown')).toBe(true)
  })
})
