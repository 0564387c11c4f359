import { describe, expect, test } from 'vitest'
import { comparedRows, differingYears, type ComparedRow } from '#domain/compare.ts'
import { withoutRuby } from '#domain/ruby-markup.ts'
import { comparableOf } from '#seeding/comparable-figures.ts'
import { furiganaOf } from '#seeding/record-texts.ts'
import { realRows, realChecked, realSeeds as seeds } from '#support/real-release.ts'

/** Which figures of the real plans stand side by side, which are refused, and that the app and the open data say so. */
const furigana = await furiganaOf(realChecked)
const towns = seeds.towns.map(({ id }) => id)
const indicators = new Map(seeds.plans.flatMap((plan) => plan.indicators.map(({ value }) => [value.id, value])))
const together = seeds.comparable.together.map(({ value }) => value)
const apart = seeds.comparable.apart.map(({ value }) => value)
const rowsOf = (id: string): readonly ComparedRow[] =>
  comparedRows(
    together.find((one) => one.id === id)!,
    towns,
    (indicator) => indicators.get(indicator),
  )
const numberOf = (reading: unknown): number | undefined => (reading as { value?: number }).value

describe('the people of the seven', () => {
  const rows = rowsOf('population')
  const sums = { baseline: 642_361, latest: 606_029, nation: 599_215, own: 611_263 }

  test('have figures each, all of the same years', () => {
    expect(rows.map(({ kind }) => kind)).toEqual(towns.map(() => 'figures'))
    expect(differingYears(rows)).toEqual([])
  })

  test('add up to what the region prints as about 642,000, 606,000, 599,000 and 611,000', () => {
    const sum = (of: (row: ComparedRow & { kind: 'figures' }) => unknown): number =>
      rows.reduce((all, row) => all + (row.kind === 'figures' ? numberOf(of(row))! : 0), 0)
    expect({
      baseline: sum(({ baseline }) => baseline),
      latest: sum(({ latest }) => latest),
      nation: sum(({ projections }) => projections[0]!.reading),
      own: sum(({ projections }) => projections[1]!.reading),
    }).toEqual(sums)
  })

  test('are projected by the same two, in the same order', () => {
    const makers = rows.map((row) => (row.kind === 'figures' ? row.projections.map(({ by }) => by) : []))
    expect(new Set(makers.map(String)).size).toBe(1)
    expect(makers[0]).toHaveLength(2)
  })
})

describe('the visitors', () => {
  const rows = rowsOf('visitors')
  test('of two towns stand side by side, and the other five have none', () => {
    expect(rows.filter(({ kind }) => kind === 'figures').map(({ town }) => town)).toEqual(['hofu', 'sanyo-onoda'])
    expect(rows.filter(({ kind }) => kind === 'notInDocuments')).toHaveLength(5)
  })

  test('are of different years, and the table says so', () => {
    expect(differingYears(rows)).toEqual(['baseline', 'target'])
    expect(together.find(({ id }) => id === 'visitors')?.differs.map((one) => one.in)).toContain('year')
  })
})

test('at least five pairs look alike and are refused, of every kind but the year', () => {
  expect(apart.length).toBeGreaterThanOrEqual(5)
  expect(new Set(apart.map((one) => one.in))).toEqual(new Set(['definition', 'unit', 'counting']))
})

test('the pack has the same table, with readings, and our words are the same without them', () => {
  const marked = comparableOf(realChecked, furigana)
  expect(
    marked.together.map(({ name, because, differs, ...one }) => ({
      ...one,
      name: withoutRuby(name),
      because: withoutRuby(because),
      differs: differs.map(({ words, ...it }) => ({ ...it, words: withoutRuby(words) })),
    })),
  ).toEqual(together)
  expect(marked.apart.map(({ because, ...one }) => ({ ...one, because: withoutRuby(because) }))).toEqual(apart)
  expect(marked.together[0]?.because).toContain('{資料|しりょう}')
})

describe('the open data', () => {
  const rows = realRows('comparable')

  test('have a row for each figure of each group', () => {
    const figures = (groups: readonly { readonly figures: readonly unknown[] }[]): number =>
      groups.reduce((sum, one) => sum + one.figures.length, 0)
    expect(rows.filter((row) => row.together === 'yes')).toHaveLength(figures(together))
    expect(rows.filter((row) => row.together === 'no')).toHaveLength(figures(apart))
  })

  test('name town, slice, reason and difference', () => {
    expect(rows.find((row) => row.comparable === 'population' && row.municipality === '352063')).toMatchObject({
      name: '住んでいる人の数',
      indicator: 'region-2022-kpi-population',
      slice: '352063',
      differs_in: 'definition',
    })
    expect(rows.find((row) => row.comparable === 'visitors')?.differs).toMatch(
      /^year:同じ年の数はありません。.*; definition:/,
    )
    expect(rows.find((row) => row.comparable === 'known')).toMatchObject({
      together: 'no',
      name: '',
      slice: '',
      differs_in: 'unit',
      differs: '',
      because: expect.stringContaining('順位') as string,
    })
  })
})
