import { describe, expect, test } from 'vitest'
import type { Indicator } from '#domain/indicator.ts'
import type { Series } from '#domain/figure.ts'
import { headlineOf } from '#domain/judging/headline.ts'
import { ourReadingsOf, yearBasisOf } from '#domain/judging/our-readings.ts'
import {
  aGap,
  anAim,
  anIndicator,
  aPlace,
  aReading,
  aSeries,
  aTarget,
  during,
  by,
  inFiscalYear,
  inYear,
  overFiscalYears,
} from '#support/plan-makers.ts'

const flow = (series: Partial<Series>, more: Partial<Indicator> = {}): Indicator =>
  anIndicator({ counting: 'flow', series: [aSeries(series)], ...more })
const quoting = (words: string) => ({ cited: [aPlace({ words })] }) as const

describe('how it is known that an amount is that of one year', () => {
  test.each([
    ['a level is no amount of a year', anIndicator(), 'notYearly'],
    ['the unit says so', flow({}, { unit: '人/年間' }), 'printed'],
    ['the name says so', flow({}, { name: '年間観光客数' }), 'printed'],
    ['the quote of a figure says so', flow({ baseline: aReading(quoting('20 件/1 年')) }), 'printed'],
    ['5年間 is not one year', flow({ targets: [aTarget(quoting('24 件（5 年間の累計）'))] }), 'figures'],
    ['a start of one year lets us read it', flow({ baseline: aReading() }), 'figures'],
    ['a result of one year does so too', flow({ baseline: aGap(), readings: [aReading()] }), 'figures'],
    ['neither start nor result leave nothing to say', flow({ baseline: aGap() }), 'none'],
    [
      'nor does a sum of five years',
      flow({ baseline: aReading({ period: overFiscalYears(2009, 2013, 'sum') }) }),
      'none',
    ],
  ] as const)('%s', (_, indicator, basis) => expect(yearBasisOf(indicator)).toBe(basis))
})

describe('what is said of a target and not printed', () => {
  const readOf = (indicator: Indicator) => ourReadingsOf(headlineOf(indicator, indicator.series[0])!)
  const h31 = { ...inFiscalYear(2019), printed: 'Ｈ31', read: 'bareEra' as const }

  test('is nothing where everything is printed', () => expect(readOf(anIndicator())).toEqual([]))

  test('is each time that we read, once', () =>
    expect(
      readOf(
        anIndicator({
          series: [aSeries({ targets: [aTarget({ due: by(h31) })], readings: [aReading({ period: h31 })] })],
        }),
      ),
    ).toEqual([{ kind: 'period', printed: 'Ｈ31', because: 'bareEra', period: h31 }]))

  test('is the calendar, where the start counts years and the aim fiscal years', () =>
    expect(readOf(anIndicator({ series: [aSeries({ baseline: aReading({ period: inYear(2014) }) })] }))).toEqual([
      { kind: 'calendar', start: 'year' },
    ]))

  test.each([
    ['is the one year of an aim beside the number of a year', {}, [{ kind: 'oneYear', of: 'aim' }]],
    ['is not said of an aim without one', { baseline: aGap() }, []],
    [
      'is the one year of a start beside a sum',
      { targets: [aTarget({ aim: anAim(), due: during('sum', 2015, 2019) })] },
      [{ kind: 'oneYear', of: 'start' }],
    ],
    ['is no year of a balance', { baseline: aReading({ value: -65 }) }, []],
    ['is no year of an empty target', { targets: [{ ...aTarget(), kind: 'gap', because: 'blank' }] }, []],
  ] as const)('%s', (_, series, read) => expect(readOf(flow(series))).toEqual(read))
})
