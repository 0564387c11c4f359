import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { deedKinds, groupKinds, inOrder, isGroup, type Activity } from '#domain/entry.ts'
import { anActivity, inFiscalYear, inYear, overFiscalYears, periodNotPrinted } from '#support/plan-makers.ts'

const texts = (activities: readonly Activity[]): string[] => activities.map(({ text }) => text)

describe('inOrder', () => {
  test.each([
    [
      'the earlier year comes first',
      [
        anActivity({ text: 'あと', during: inFiscalYear(2021) }),
        anActivity({ text: 'さき', during: inFiscalYear(2020) }),
      ],
      ['さき', 'あと'],
    ],
    [
      'a planned and a done activity of one year stay as printed',
      [anActivity({ text: '予定', stage: 'planned' }), anActivity({ text: 'した', stage: 'done' })],
      ['予定', 'した'],
    ],
    [
      'a span stands where it ends',
      [
        anActivity({ text: '三年', during: overFiscalYears(2019, 2021) }),
        anActivity({ text: '一年', during: inFiscalYear(2020) }),
      ],
      ['一年', '三年'],
    ],
    [
      'a calendar year ends before the fiscal year of its number',
      [anActivity({ text: '年度', during: inFiscalYear(2020) }), anActivity({ text: '年', during: inYear(2020) })],
      ['年', '年度'],
    ],
    [
      'what names no year comes first',
      [anActivity({ text: '年あり' }), anActivity({ text: '年なし', during: periodNotPrinted() })],
      ['年なし', '年あり'],
    ],
  ])('%s', (_, activities, ordered) => expect(texts(inOrder(activities))).toEqual(ordered))

  const activities = fc
    .array(fc.integer({ min: 2019, max: 2023 }))
    .map((years) => years.map((year, index) => anActivity({ during: inFiscalYear(year), text: `${index}` })))

  test('keeps every activity, and the order of the document within a year', () => {
    fc.assert(
      fc.property(activities, (printed) => {
        const years = [...new Set(printed.map(({ during }) => during.printed))].sort()
        expect(inOrder(printed)).toEqual(
          years.flatMap((year) => printed.filter(({ during }) => during.printed === year)),
        )
      }),
    )
  })

  test('leaves the list it was given as it is', () => {
    fc.assert(
      fc.property(activities, (printed) => {
        const before = [...printed]
        inOrder(printed)
        expect(printed).toEqual(before)
      }),
    )
  })
})

describe('isGroup', () => {
  test.each(groupKinds)('a %s collects', (kind) => expect(isGroup({ kind })).toBe(true))
  test.each(deedKinds)('a deed (%s) is done', (kind) => expect(isGroup({ kind })).toBe(false))
})
