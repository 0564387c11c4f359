import { describe, expect, test } from 'vitest'
import type { Series } from '#domain/figure.ts'
import { countingWords, directionWords, howToRead, progressLine } from '#texts/indicators.ts'
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
  periodNotPrinted,
} from '#support/plan-makers.ts'

const nameOf = ({ slice }: Series): string => (slice.kind === 'part' ? slice.part : '')
const zero = aTarget({ aim: anAim({ value: 0, comparator: 'atMost', basis: 'baseline' }) })

describe('the line under an indicator', () => {
  test.each([
    [
      'goes from the start to the target',
      aSeries({ baseline: aReading({ value: 62 }), targets: [zero] }),
      '62人 → 0人（2019年度まで）',
    ],
    [
      'begins with the target where there is no start',
      aSeries({ baseline: aGap(), targets: [zero] }),
      '0人（2019年度まで）',
    ],
    [
      'says of which years a sum is',
      aSeries({
        baseline: aReading({ value: 52 }),
        targets: [aTarget({ aim: anAim({ value: 250, basis: 'baseline' }), due: during('sum', 2015, 2019) })],
      }),
      '52人 → 2015〜2019年度の5年間で合わせて250人',
    ],
    [
      'says so of a sum without a start',
      aSeries({ baseline: aGap(), targets: [aTarget({ due: during('sum', 2015, 2019) })] }),
      '2015〜2019年度の5年間で合わせて120人以上',
    ],
    [
      'says nothing of a due that is not printed',
      aSeries({ targets: [aTarget({ due: by(periodNotPrinted('目標値')) })] }),
      '100人 → 120人以上',
    ],
    [
      'names the last of several targets',
      aSeries({ targets: [zero, aTarget({ due: by(inFiscalYear(2022)) })] }),
      '100人 → 120人以上（2022年度まで）',
    ],
    ['is the start alone where nothing is aimed at', aSeries({ targets: [] }), '100人'],
    ['is a sentence where there is nothing', aSeries({ baseline: aGap(), targets: [] }), 'この資料にはのっていません'],
  ])('%s', (_, series, line) => expect(progressLine(anIndicator({ series: [series] }), nameOf)).toBe(line))

  const school = (part: string, value: number): Series =>
    aSeries({ slice: { kind: 'part', part }, baseline: aReading({ value }), targets: [zero] })

  test('sets 小学校 and 中学校 beside each other, never as a mean', () => {
    expect(progressLine(anIndicator({ series: [school('小学校', 10), school('中学校', 20)] }), nameOf)).toBe(
      '小学校 10人 → 0人（2019年度まで）、中学校 20人 → 0人（2019年度まで）',
    )
  })

  const towns = Array.from({ length: 7 }, () => school('町', 1))

  test.each([
    [
      'three slices are still named',
      [school('小学校', 1), school('中学校', 2), school('高校', 3)],
      /^小学校 1人 → 0人（2019年度まで）、中学校 .*、高校 /,
    ],
    ['eight series are counted, the whole apart', [aSeries(), ...towns], /^全体と、7つに分けた数$/],
    ['seven without a whole are only counted', towns, /^7つに分けた数$/],
  ])('%s', (_, [first, ...rest], words) =>
    expect(progressLine(anIndicator({ series: [first!, ...rest] }), nameOf)).toMatch(words),
  )
})

describe('how the figures are to be read', () => {
  test.each([
    ['a level is the number at the time', 'level', 'その時の数です。'],
    ['a flow is counted within the year', 'flow', 'その年のあいだに数えたものです。'],
    ['累計 already holds the earlier years', 'runningTotal', '前の年までの分もふくむ数（累計）です。'],
  ] as const)('%s', (_, counting, words) => expect(countingWords(counting)).toBe(words))

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
