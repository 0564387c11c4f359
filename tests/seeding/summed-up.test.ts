import { describe, expect, test } from 'vitest'
import type { Entry } from '#domain/entry.ts'
import type { Indicator } from '#domain/indicator.ts'
import { PlanIndex } from '#domain/plan-index.ts'
import { summedUpBy } from '#seeding/summed-up.ts'
import { aPlace, aPlan, anEntry, anIndicator } from '#support/plan-makers.ts'
import { realChecked } from '#support/real-release.ts'

const cited = (words: string) => [aPlace({ words })] as const
const group = anEntry({ id: 'g', kind: 'heading', title: '子育て', text: 'titleOnly', cited: cited('子育て') })
const deed = anEntry({ id: 'd', parent: 'g', kind: 'initiative', title: '医療', cited: cited('不妊治療への助成') })
const indicator = anIndicator({ id: 'k', measures: 'g', name: '件数', cited: cited('件数') })
const index = new PlanIndex(aPlan({ entries: [group, deed], indicators: [indicator] }))
const summed = (record: Entry | Indicator, plain: string, from = index): string | undefined =>
  summedUpBy(record, { plain, easy: '市が、します。' }, from)

describe('a text sums up other lines than those of its record', () => {
  test.each([
    ['a group that has only a title and says more', group, '市は、子育てを助けます。お金も出します。', 'parts'],
    ['a group with a word of a deed under it', group, '市は、不妊治療も助けます。', 'parts'],
    ['an indicator with a word of what it measures', indicator, '市が助ける不妊治療の件数です。', 'measured'],
  ])('%s', (_, record, plain, by) => expect(summed(record, plain)).toBe(by))

  test('a group with a text of its own, when it takes a word from below', () => {
    const told = { ...group, text: '子育てを助ける', cited: cited('子育てを助ける') }
    const plan = new PlanIndex(aPlan({ entries: [told, deed] }))
    expect(summed(told, '市は、子育てを助けます。みんなで助けます。', plan)).toBeUndefined()
    expect(summed(told, '市は、子育てを助けます。不妊治療もします。', plan)).toBe('parts')
  })
})

describe('a text says what its own lines say', () => {
  test.each([
    ['a group that says its title', group, '市は、子育てを助けます。'],
    ['a deed with nothing under it', deed, '市は、不妊治療を助けます。お金を出します。'],
    ['an indicator that says its name', indicator, '市が数える件数です。'],
  ])('%s', (_, record, plain) => expect(summed(record, plain)).toBeUndefined())
})

describe('the real records', () => {
  const real = realChecked.plans.flatMap(({ plan, index: real, texts }) =>
    [...plan.entries, ...plan.indicators].map(
      (record) => [record.id, summedUpBy(record, texts.get(record.id)!, real)] as const,
    ),
  )
  const byId = new Map(real)

  test.each([
    ['hofu-g1-1-2', 'parts'],
    ['mine-s3', 'parts'],
    ['region-2021-3', 'parts'],
    ['hofu-kpi-4', 'measured'],
    ['hofu-kpi-28', 'measured'],
    ['mine-4', undefined],
    ['hofu-2', undefined],
    ['hofu-kpi-36', undefined],
  ])('%s: %s', (id, by) => expect(byId.get(id)).toBe(by))

  test('more than a hundred say so', () => {
    expect(real.filter(([, by]) => by).length).toBeGreaterThan(100)
  })
})
