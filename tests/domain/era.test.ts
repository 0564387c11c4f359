import { describe, expect, test } from 'vitest'
import { countedInEras, erasIn, eraYearsOf, yearOfEra } from '#domain/era.ts'

const counts = (years: ReturnType<typeof eraYearsOf>) => years.map(({ era, count }) => `${era.name}${count}`)

describe('a year', () => {
  test.each([
    ['before the table lies in no era', 1988, []],
    ['of the first era of the table begins at 1', 1989, ['平成1']],
    ['within an era lies in it alone', 2014, ['平成26']],
    ['of a change lies in both eras, the earlier first', 2019, ['平成31', '令和1']],
    ['after the last change lies in the last era', 2021, ['令和3']],
  ])('%s', (_, year, eras) => expect(counts(eraYearsOf(year))).toEqual(eras))

  test('is counted on in eras that have ended', () => expect(counts(countedInEras(2021))).toEqual(['令和3', '平成33']))
  test('is not counted back before an era began', () => expect(counts(countedInEras(2014))).toEqual(['平成26']))
  test('comes back from its eras', () => {
    for (const year of [1989, 2014, 2019, 2021])
      for (const { era, count } of countedInEras(year)) expect(yearOfEra(era, count)).toBe(year)
  })
})

describe('an era in a text', () => {
  test.each([
    ['by its name', '平成27年', ['平成']],
    ['by its letter', 'H27', ['平成']],
    ['by its letter in full width', 'Ｒ３', ['令和']],
    ['beside another, the latest first', '平成31・令和1', ['令和', '平成']],
    ['that is not there', '2015年', []],
  ])('%s', (_, text, eras) => expect(erasIn(text).map(({ name }) => name)).toEqual(eras))
})
