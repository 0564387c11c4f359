import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { endOf, momentCode, momentFrom, monthsToEnd, periodCode, type Moment } from '#domain/period.ts'
import { inFiscalYear, inYear, overFiscalYears, periodNotPrinted } from '#support/plan-makers.ts'

const moment: fc.Arbitrary<Moment> = fc
  .integer({ min: 1000, max: 9999 })
  .chain((year) => fc.constantFrom<Moment>({ fiscalYear: year }, { year }))

describe('the notation of a period', () => {
  test.each([
    ['a fiscal year', inFiscalYear(2019), 'FY2019'],
    ['a calendar year', inYear(2014), '2014'],
    ['a sum over fiscal years', overFiscalYears(2015, 2019, 'sum'), 'FY2015/FY2019'],
    ['当初 has none', periodNotPrinted('当初'), ''],
  ])('%s', (_, period, code) => expect(periodCode(period)).toBe(code))
})

describe('momentFrom', () => {
  test('reads back every moment from its notation', () => {
    fc.assert(
      fc.property(moment, (one) => {
        expect(momentFrom(momentCode(one))).toEqual(one)
      }),
    )
  })

  test.each([
    ['nothing', ''],
    ['an era', 'H26'],
    ['a date', '2014-10'],
    ['a span', 'FY2015/FY2019'],
    ['the letters in lower case', 'fy2019'],
    ['more than four digits', '20190'],
    ['a wide digit', 'FY201９'],
    ['a line break after it', '2019\n2020'],
  ])('gives nothing for %s', (_, code) => expect(momentFrom(code)).toBeUndefined())
})

describe('endOf', () => {
  test.each([
    ['a year ends with itself', inYear(2014), { year: 2014 }],
    ['a span ends with its last year', overFiscalYears(2015, 2019), { fiscalYear: 2019 }],
    ['a mean ends with its last year', overFiscalYears(2010, 2014, 'mean'), { fiscalYear: 2014 }],
    ['what is not printed has no end', periodNotPrinted(), undefined],
  ])('%s', (_, period, end) => expect(endOf(period)).toEqual(end))
})

describe('monthsToEnd', () => {
  test('a fiscal year ends three months after the calendar year of its number, in March', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1868, max: 2100 }),
        (year) => monthsToEnd({ fiscalYear: year }) - monthsToEnd({ year }) === 3,
      ),
    )
  })

  test('a year ends twelve months after the year before', () => {
    fc.assert(
      fc.property(moment, (one) => {
        const before: Moment = 'fiscalYear' in one ? { fiscalYear: one.fiscalYear - 1 } : { year: one.year - 1 }
        return monthsToEnd(one) - monthsToEnd(before) === 12
      }),
    )
  })
})
