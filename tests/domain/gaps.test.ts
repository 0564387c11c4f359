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
    anEntry({ id: 'd', parent: 'g' }),
  ],
  indicators: [
    anIndicator({ id: 'without', series: [aSeries({ baseline: aGap(), readings: [aGap()] })] }),
    anIndicator({ id: 'with', series: [aSeries({ baseline: aGap() }), aSeries({ readings: [aReading()] })] }),
  ],
})
const cards = new Map([
  ['a', aCard({ money: '助成する', desk: '窓口', under: { until: ['b'] } })],
  ['b', aCard({ desk: '窓口', named: ['desk'] })],
  ['c', aCard({ money: '助成する' })],
  ['d', aCard({ money: '国に求める', receiver: 'office' })],
])
const cardOf = (id: string) => cards.get(id)

test('what a plan leaves open to residents is counted: one slice with a number is a number', () => {
  expect(gapsOf(new PlanIndex(plan), cardOf)).toEqual({
    indicators: 2,
    withoutResult: 1,
    withoutBaseline: 1,
    deeds: 3,
    rows: {
      money: { said: 2, named: 0 },
      apply: { said: 0, named: 0 },
      desk: { said: 1, named: 1 },
      until: { said: 1, named: 0 },
    },
  })
})

test('of deeds of which something is said of money, each stands once, and none that is for offices', () => {
  expect(deedsWithMoney(new PlanIndex(plan), cardOf).map(({ id }) => id)).toEqual(['a'])
})
