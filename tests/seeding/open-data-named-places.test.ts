import { expect, test } from 'vitest'
import type { CsvRow } from '#support/csv.ts'
import { cited, seedsWith } from '#support/seed-makers.ts'
import { rowsOf } from '#support/open-tables.ts'
import type { WrittenPlace } from '#seeding/schemas/named-place-schemas.ts'

const place: WrittenPlace = {
  id: 'place-a',
  name: '池',
  kana: 'いけ',
  towns: ['hofu', 'mine'],
  themes: ['tourism', 'culture'],
  plain: '池です。',
  entries: ['made-1', 'made-2'],
  cited: cited(281),
}
const rowOf = (given: Partial<WrittenPlace> = {}): CsvRow =>
  rowsOf(seedsWith({ places: [{ ...place, ...given }] }), 'places')[0]!

test('a place has its name, its towns by code, its themes, what names it, and its first line', () => {
  expect(rowOf()).toEqual({
    id: 'place-a',
    name: '池',
    kana: 'いけ',
    municipalities: '352063;352136',
    themes: 'tourism;culture',
    plain: '池です。',
    plan_years: '2015〜2019年度の計画',
    entries: 'made-1;made-2',
    document: 'made-document',
    line_from: '281',
    line_to: '281',
    cited: 'made-document:281',
    全国地方公共団体コード: '352063;352136',
    page: '/documents/made-document#L281',
  })
})

test.each([
  ['region', 'region'],
  ['notSaid', ''],
] as const)('one of which the lines say %s has “%s” for its towns', (towns, written) =>
  expect(rowOf({ towns })).toMatchObject({ municipalities: written, 全国地方公共団体コード: '' }),
)
