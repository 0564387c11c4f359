import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { readReasons, yearsIn, type Moment } from '#domain/period.ts'
import { momentWords, spanWords } from '#texts/year-spans.ts'
import { dateWords, eraWords, momentInBothCounts, periodWords, readWords } from '#texts/years.ts'
import { inFiscalYear, inYear, overFiscalYears, periodNotPrinted } from '#support/plan-makers.ts'

describe('a year in Japanese eras', () => {
  test.each([
    ['H26', 2014, '年度', '平成26年度'],
    ['the year in which the plans of 2015 end holds two eras', 2019, '年度', '平成31年度・令和元年度'],
    ['as a calendar year too', 2019, '年', '平成31年・令和元年'],
    ['the year after, R2', 2020, '年度', '令和2年度'],
    ['the year before', 2018, '年度', '平成30年度'],
    ['the first year of 平成 is 元年', 1989, '年', '平成元年'],
    ['its second is 2年', 1990, '年', '平成2年'],
    ['before 平成 there is no era', 1988, '年', ''],
    ['the year of the long view', 2040, '年', '令和22年'],
  ] as const)('%s', (_, year, suffix, words) => expect(eraWords(year, suffix)).toBe(words))

  test('a year and the next never share their words', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1989, max: 2100 }),
        (year) => eraWords(year, '年度') !== eraWords(year + 1, '年度'),
      ),
    )
  })
})

describe('a moment', () => {
  test.each<[string, Moment, string, string]>([
    ['a fiscal year is a 年度', { fiscalYear: 2019 }, '2019年度', '2019年度（平成31年度・令和元年度）'],
    ['a calendar year is a 年', { year: 2014 }, '2014年', '2014年（平成26年）'],
    ['before the eras of our table it stays western', { year: 1985 }, '1985年', '1985年'],
  ])('%s', (_, moment, western, both) =>
    expect([momentWords(moment), momentInBothCounts(moment)]).toEqual([western, both]),
  )
})

describe('a span', () => {
  test.each<[string, Moment, Moment, string]>([
    ['of fiscal years', { fiscalYear: 2015 }, { fiscalYear: 2019 }, '2015〜2019年度'],
    ['of calendar years', { year: 2010 }, { year: 2014 }, '2010〜2014年'],
    ['of one year is that year', { fiscalYear: 2021 }, { fiscalYear: 2021 }, '2021年度'],
    ['from a 年 to a 年度 keeps both words', { year: 2010 }, { fiscalYear: 2014 }, '2010年〜2014年度'],
    [
      'from a 年 to the 年度 of the same number keeps both words',
      { year: 2015 },
      { fiscalYear: 2015 },
      '2015年〜2015年度',
    ],
  ])('%s', (_, from, to, words) => expect(spanWords(from, to)).toBe(words))

  test('holds both its ends', () => expect(yearsIn({ fiscalYear: 2015 }, { fiscalYear: 2019 })).toBe(5))
})

describe('a period', () => {
  test.each([
    ['a fiscal year', inFiscalYear(2019), '2019年度'],
    ['a calendar year', inYear(2020), '2020年'],
    ['a sum', overFiscalYears(2015, 2019, 'sum'), '2015〜2019年度の合計'],
    ['a mean', overFiscalYears(2016, 2020, 'mean'), '2016〜2020年度の平均'],
    ['a stretch of time is neither', overFiscalYears(2022, 2026, 'span'), '2022〜2026年度'],
    ['a word of the document stands for a year', periodNotPrinted('当初'), '資料の「当初」'],
    ['brackets that nobody filled in', periodNotPrinted('（年度）'), '年の記入なし'],
    ['narrow brackets that nobody filled in', periodNotPrinted('(年)'), '年の記入なし'],
    ['a word with 年度 in it is a word', periodNotPrinted('前年度'), '資料の「前年度」'],
  ])('%s', (_, period, words) => expect(periodWords(period)).toBe(words))
})

test.each(readReasons)('why a period is read as it is has a sentence (%s)', (reason) =>
  expect(readWords(reason)).toMatch(/読みました。$/),
)

test.each([
  ['a day', '2026-11-21', '2026年11月21日'],
  ['a day without leading zeros', '2018-03-05', '2018年3月5日'],
  ['a month', '2015-10', '2015年10月'],
  ['a year', '2015', '2015年'],
])('%s of a date in words', (_, date, words) => expect(dateWords(date)).toBe(words))
