import { describe, expect, test } from 'vitest'
import type { Series } from '#domain/figure.ts'
import { headlineOf } from '#domain/judging/headline.ts'
import { countingWords, directionWords, howToRead, indicatorCells, slicesWords, startLine } from '#texts/indicators.ts'
import {
  aGap,
  aPlace,
  aReading,
  aSeries,
  aTarget,
  aTargetGap,
  anAim,
  anIndicator,
  by,
  during,
  inFiscalYear,
  periodNotPrinted,
} from '#support/plan-makers.ts'

/** The figures of the target that a row speaks of, as one text. */
const line = (given: Partial<Series>): string =>
  indicatorCells(headlineOf(anIndicator(), aSeries(given))!)
    .map(({ label, amount }) => `${label} ${amount}`)
    .join(' → ')
const zero = aTarget({ aim: anAim({ value: 0, comparator: 'atMost', basis: 'baseline' }) })

describe('the figures of a target in a row', () => {
  test.each([
    [
      'goes from the start to the target',
      { baseline: aReading({ value: 62 }), targets: [zero] },
      'はじめ 62人 → 目標（2019年度まで） 0人',
    ],
    [
      'begins with the target where there is no start',
      { baseline: aGap(), targets: [zero] },
      '目標（2019年度まで） 0人',
    ],
    [
      'says of which years a sum is',
      {
        baseline: aReading({ value: 52 }),
        targets: [aTarget({ aim: anAim({ value: 250, basis: 'baseline' }), due: during('sum', 2015, 2019) })],
      },
      'はじめ 52人 → 目標（2015〜2019年度の5年間で合わせて） 250人',
    ],
    [
      'says the printed word of a sum whose years are not printed',
      {
        baseline: aGap(),
        targets: [aTarget({ due: { ...during('sum', 2015, 2019), printed: '累計', read: 'planSpan' } })],
      },
      '目標（資料の「累計」） 120人以上',
    ],
    [
      'says nothing of a due that is not printed',
      { targets: [aTarget({ due: by(periodNotPrinted('目標値')) })] },
      'はじめ 100人 → 目標 120人以上',
    ],
    [
      'quotes an aim that is a direction',
      { targets: [aTarget({ aim: { kind: 'trend', towards: 'less' }, cited: [aPlace({ words: '減少' })] })] },
      'はじめ 100人 → 目標（2019年度まで） 「減少」',
    ],
    [
      'says why a target is empty',
      { targets: [aTargetGap('blank')] },
      'はじめ 100人 → 目標（2019年度まで） 資料では空らんです',
    ],
  ] as const)('%s', (_, series, words) => expect(line(series)).toBe(words))

  const twoAims = [zero, aTarget({ due: by(inFiscalYear(2022)) })]
  test('is of the one that is judged, and says that there are others', () =>
    expect(line({ targets: twoAims, readings: [aReading({ value: 0, period: inFiscalYear(2019) })] })).toBe(
      'はじめ 100人 → 目標（2019年度まで） 0人、ほかの年の目標1件 → 結果（2019年度） 0人',
    ))
  test('is of the last where none is judged', () =>
    expect(line({ targets: twoAims })).toBe('はじめ 100人 → 目標（2022年度まで） 120人以上、ほかの年の目標1件'))
})

describe('a row without a target', () => {
  test('says the start alone', () => expect(startLine(anIndicator(), aSeries({ targets: [] }))).toBe('100人'))
  test('says that there is none', () =>
    expect(startLine(anIndicator(), aSeries({ baseline: aGap(), targets: [] }))).toBe('この資料にはのっていません'))
})

describe('the slices of an indicator', () => {
  const towns = Array.from({ length: 7 }, () => aSeries({ slice: { kind: 'part', part: '町' } }))
  test.each([
    ['are counted, the whole apart', [aSeries(), ...towns], '全体と、7つに分けた数'],
    ['are only counted without a whole', towns, '7つに分けた数'],
  ])('%s', (_, series, words) => expect(slicesWords(series)).toBe(words))
})

describe('how the figures are to be read', () => {
  const ofAYear = aReading({ period: inFiscalYear(2014) })
  test.each([
    ['a level is the number at the time', anIndicator({ counting: 'level' }), 'その時の数です。'],
    [
      '累計 already holds the earlier years',
      anIndicator({ counting: 'runningTotal' }),
      '前の年までの分もふくむ数（累計）です。',
    ],
    [
      'a flow with 年間 in the print is counted within the year',
      anIndicator({ counting: 'flow', name: '年間利用者数' }),
      'その年のあいだに数えたものです。',
    ],
    [
      'a flow with the number of one year is read as such, and says so',
      anIndicator({ counting: 'flow', series: [aSeries({ baseline: ofAYear })] }),
      'その年のあいだに数えたものと、私たちが読みました。資料には、1年の数かどうか書いてありません。',
    ],
    [
      'of a flow that nothing says more of no year is said',
      anIndicator({ counting: 'flow', series: [aSeries({ baseline: aGap() })] }),
      '1年の数かどうかは、資料に書いてありません。',
    ],
    [
      'a flow that is only aimed at as a sum is that of some years',
      anIndicator({
        counting: 'flow',
        series: [aSeries({ baseline: aGap(), targets: [aTarget({ due: during('sum', 2015, 2019) })] })],
      }),
      '何年かの分を合わせて数えたものです。',
    ],
  ] as const)('%s', (_, indicator, words) => expect(countingWords(indicator)).toBe(words))

  test.each([
    [
      'more is better, as printed',
      { way: 'increase', basis: 'printed' },
      '大きいほうがよい数です。そのことは、資料に書いてあります。',
    ],
    [
      'less is better, as start and target show',
      { way: 'decrease', basis: 'baseline' },
      '小さいほうがよい数です。そのことは、はじめの数と目標の数からわかります。',
    ],
    [
      'holding is our reading',
      { way: 'maintain', basis: 'ourReading' },
      '同じに保つことをめざす数です。そのことは資料に書いていないので、私たちの読み方です。',
    ],
  ] as const)('%s', (_, direction, words) => expect(directionWords(anIndicator({ direction }))).toBe(words))

  test('counting and direction come first, then our readings once each, then the remark', () => {
    const h26 = { ...inFiscalYear(2014), read: 'bareEra' as const }
    const series = aSeries({ baseline: aReading({ period: h26 }) })
    expect(howToRead(anIndicator({ series: [series, series], remark: '注のある数。' }))).toEqual([
      'その時の数です。',
      '大きいほうがよい数です。そのことは、はじめの数と目標の数からわかります。',
      '資料には「年」とも「年度」とも書いていないので、年度として読みました。',
      '注のある数。',
    ])
  })
})
