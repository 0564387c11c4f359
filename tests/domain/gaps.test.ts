import { expect, test } from 'vitest'
import { gapsOf } from '#domain/gaps.ts'
import { PlanIndex } from '#domain/plan-index.ts'
import { deedsWithMoney } from '#domain/support.ts'
import { aCard, aGap, anEntry, anIndicator, aPlan, aReading, aSeries } from '#support/plan-makers.ts'

const plan = aPlan({
  entries: [
    anEntry({ id: 'g', kind: 'goal' }),
    anEntry({ id: 'a', parent: 'g' }),
    anEntry({ id: 'b', parent: 'g' }),
    anEntry({ id: 'c', parent: 'g', tags: ['again'] }),
  ],
  indicators: [
    anIndicator({ id: 'without', series: [aSeries({ baseline: aGap(), readings: [aGap()] })] }),
    anIndicator({ id: 'with', series: [aSeries({ baseline: aGap() }), aSeries({ readings: [aReading()] })] }),
  ],
})
const cards = new Map([
  ['a', aCard({ money: '助成する', desk: '窓口' })],
  ['b', aCard({ desk: '窓口' })],
  ['c', aCard({ money: '助成する' })],
])
const cardOf = (id: string) => cards.get(id)

test('what a plan leaves open is counted: one slice with a number is a number', () => {
  expect(gapsOf(new PlanIndex(plan), cardOf)).toEqual({
    indicators: 2,
    withoutResult: 1,
    withoutBaseline: 1,
    deeds: 3,
    filledRows: { money: 2, apply: 0, desk: 2, until: 0 },
  })
})

test('of deeds of which something is said of money, each stands once', () => {
  expect(deedsWithMoney(new PlanIndex(plan), cardOf).map(({ id }) => id)).toEqual(['a'])
})
