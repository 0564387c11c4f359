import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import type { Due, GapReason, Series, Slice, Target } from '#domain/figure.ts'
import {
  aimWords,
  amountWords,
  dueInBothCounts,
  dueWords,
  gapWords,
  ourReadingOf,
  readingWords,
  seriesSentence,
  sliceWords,
  targetWords,
} from '#texts/figures.ts'
import {
  aGap,
  aReading,
  aSeries,
  aTarget,
  aTargetGap,
  anAim,
  by,
  during,
  inFiscalYear,
  inYear,
  overFiscalYears,
  periodNotPrinted,
} from '#support/plan-makers.ts'

const people = { unit: '人', decimals: 0 }
const percent = { unit: '％', decimals: 2 }
const rank = { unit: '位', decimals: 0 }
const bare = { unit: 'none', decimals: 2 }

describe('an amount', () => {
  test.each([
    ['digits stand in groups of three', 1866333, people, '1,866,333人'],
    ['a real minus sign stands before them', -65, people, '−65人'],
    ['zero is a number', 0, people, '0人'],
    ['decimals are as printed', 4.68, percent, '4.68％'],
    ['a zero that was printed stays', 3.4, percent, '3.40％'],
    ['a half that the unit does not count on is not lost', 73.4, people, '73.4人'],
    ['where no unit is printed none is added', 1.36, bare, '1.36'],
    ['below one too', -0.5, { unit: 'ポイント', decimals: 1 }, '−0.5ポイント'],
  ])('%s', (_, value, measure, words) => expect(amountWords(value, measure)).toBe(words))

  test('reads back as the number it was', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), (hundredths) => {
        const words = amountWords(hundredths / 100, bare)
        expect(Number(words.replaceAll(',', '').replace('−', '-'))).toBe(hundredths / 100 || 0)
      }),
    )
  })

  test('is never printed with a hyphen for a minus', () => {
    fc.assert(fc.property(fc.integer(), (value) => !amountWords(value, people).includes('-')))
  })
})

describe('a reading', () => {
  test.each([
    ['a number', aReading({ value: 62 }), '62人'],
    ['a number printed with 約', aReading({ value: 642000, about: true }), '約642,000人'],
    ['a gap says why', aGap('dash'), '資料では「―」になっています'],
  ])('%s', (_, reading, words) => expect(readingWords(reading, people)).toBe(words))

  test('each reason for a gap has words of its own', () => {
    const reasons: readonly GapReason[] = ['dash', 'blank', 'damaged', 'picture', 'notInDocument']
    expect(new Set(reasons.map(gapWords)).size).toBe(reasons.length)
  })
})

describe('an aim', () => {
  test.each([
    ['以上 that is printed', anAim({ value: 20 }), percent, '20.00％以上'],
    ['以下 that is printed', anAim({ value: 10, comparator: 'atMost' }), people, '10人以下'],
    ['a place is 以内', anAim({ value: 50, comparator: 'atMost' }), rank, '50位以内'],
    ['a place the other way is not', anAim({ value: 50, comparator: 'atLeast' }), rank, '50位以上'],
    [
      'a bare 50人 stays bare where the sense is our reading',
      anAim({ value: 50, basis: 'ourReading' }),
      people,
      '50人',
    ],
    [
      'and where it follows from the baseline',
      anAim({ value: 0, comparator: 'atMost', basis: 'baseline' }),
      people,
      '0人',
    ],
    ['an exact number has no comparator', anAim({ value: 218, comparator: 'exactly' }), people, '218人'],
    ['約 stands before the number', anAim({ value: 600000, basis: 'ourReading', about: true }), people, '約600,000人'],
    ['a range has two ends', { kind: 'range', low: 10, high: 20 }, people, '10人から20人まで'],
    ['a trend is measured from the start', { kind: 'trend', towards: 'less' }, people, 'はじめよりへらす'],
    ['a trend upwards', { kind: 'trend', towards: 'more' }, people, 'はじめよりふやす'],
    ['a trend that holds', { kind: 'trend', towards: 'same' }, people, '今のまま保つ'],
    ['a promise is quoted', { kind: 'words', promise: '転出超過半減' }, people, '「転出超過半減」'],
  ] as const)('%s', (_, aim, measure, words) => expect(aimWords(aim, measure)).toBe(words))

  test('a target that the document leaves empty says so', () =>
    expect(targetWords(aTargetGap('blank'), people)).toBe('資料では空らんです'))
  test('a target is its aim', () =>
    expect(targetWords(aTarget({ aim: anAim({ value: 50 }) }), people)).toBe('50人以上'))
})

describe('a due', () => {
  test.each<[string, Due, string, string]>([
    ['by a fiscal year', by(inFiscalYear(2019)), '2019年度まで', '2019年度（平成31年度・令和元年度）まで'],
    ['by a calendar year', by(inYear(2040)), '2040年まで', '2040年（令和22年）まで'],
    ['that is not printed', by(periodNotPrinted('目標値')), '資料の「目標値」', '資料の「目標値」'],
    [
      'as a sum of five years',
      during('sum', 2015, 2019),
      '2015〜2019年度の5年間で合わせて',
      '2015〜2019年度の5年間で合わせて',
    ],
    ['in every year', during('everyYear', 2015, 2019), '2015〜2019年度の毎年', '2015〜2019年度の毎年'],
  ])('%s', (_, due, words, both) => expect([dueWords(due), dueInBothCounts(due)]).toEqual([words, both]))
})

describe('a slice', () => {
  test.each<[string, Slice, string]>([
    ['the whole has no name', { kind: 'whole' }, ''],
    ['a town has its name', { kind: 'town', town: 'hofu' }, '防府市'],
    ['a part is named as printed', { kind: 'part', part: '小学校' }, '小学校'],
  ])('%s', (_, slice, words) => expect(sliceWords(slice, () => '防府市')).toBe(words))
})

describe('the sentence of a series without a target', () => {
  const sentence = (given: Partial<Series>): string => seriesSentence(aSeries({ targets: [], ...given }), people)

  test.each([
    ['begins with the start', {}, '2014年度は、100人でした。結果は、この資料にのっていません。'],
    [
      'names no year that is not printed',
      { baseline: aReading({ value: 73, period: periodNotPrinted('当初') }) },
      'はじめは、73人でした。結果は、この資料にのっていません。',
    ],
    [
      'ends with the last result that is a number',
      {
        readings: [
          aReading({ value: 90, period: inFiscalYear(2020) }),
          aReading({ value: 80, period: inFiscalYear(2021) }),
          aGap('blank', { period: inFiscalYear(2022) }),
        ],
      },
      '2014年度は、100人でした。2021年度は、80人でした。',
    ],
    [
      'says what of its years is our reading',
      { baseline: aReading({ period: { ...inFiscalYear(2010), printed: 'H22', read: 'bareEra' } }) },
      '2010年度は、100人でした。結果は、この資料にのっていません。「H22」は2010年度と読みました。',
    ],
  ] as const)('%s', (_, given, words) => expect(sentence(given)).toBe(words))

  test('never says a gap as a number', () =>
    expect(sentence({ baseline: aGap(), readings: [aGap()] })).not.toMatch(/[0-9０-９]/))
})

describe('what of a target is our reading', () => {
  const read = (target: Target): string => ourReadingOf(target).join('')

  test.each([
    ['nothing where everything is printed', aTarget(), ''],
    ['nothing of a comparator that follows from the baseline', aTarget({ aim: anAim({ basis: 'baseline' }) }), ''],
    [
      'that more is better',
      aTarget({ aim: anAim({ basis: 'ourReading' }) }),
      '資料にあるのは、目標の数だけです。その数より多いほうがよいというのは、私たちの読み方です。',
    ],
    [
      'that less is better',
      aTarget({ aim: anAim({ basis: 'ourReading', comparator: 'atMost' }) }),
      '資料にあるのは、目標の数だけです。その数より少ないほうがよいというのは、私たちの読み方です。',
    ],
    [
      'that H31 is a fiscal year',
      aTarget({ due: by({ ...inFiscalYear(2019), printed: 'Ｈ31', read: 'bareEra' }) }),
      '資料には「年」とも「年度」とも書いていないので、年度として読みました。',
    ],
    [
      'that five years are those of the plan',
      aTarget({ due: { ...during('sum', 2015, 2019), read: 'planSpan' } }),
      '資料にはどの年からどの年までか書いていないので、計画の期間として読みました。',
    ],
    [
      'also of an empty cell: its year',
      aTargetGap('picture', by({ ...inFiscalYear(2026), read: 'planSpan' })),
      '資料にはどの年からどの年までか書いていないので、計画の期間として読みました。',
    ],
    ['nothing of a due that is a span as printed', aTarget({ due: by(overFiscalYears(2015, 2019)) }), ''],
  ])('%s', (_, target, words) => expect(read(target)).toBe(words))
})
