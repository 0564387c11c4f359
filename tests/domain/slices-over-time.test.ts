import { expect, test } from 'vitest'
import { slicesOverTime } from '#domain/slices-over-time.ts'
import { anIndicator, aSeries } from '#support/plan-makers.ts'

const part = (name: string) => aSeries({ slice: { kind: 'part', part: name } })
const town = (id: string) => aSeries({ slice: { kind: 'town', town: id } })

test('slices are joined by what they are of: those of the newest plan first, then what only earlier ones have', () => {
  const [old, other, mine, now] = [part('甲'), town('hofu'), town('mine'), part('乙')]
  const lines = slicesOverTime([
    anIndicator({ series: [old, other] }),
    anIndicator({ series: [mine] }),
    anIndicator({ series: [now, other] }),
  ])
  expect(lines.map(({ key }) => key)).toEqual(['part 乙', 'town hofu', 'town mine', 'part 甲'])
  expect(lines.map(({ series }) => series)).toEqual([
    [undefined, undefined, now],
    [other, undefined, other],
    [undefined, mine, undefined],
    [old, undefined, undefined],
  ])
})

test('a town and a part of one name are two slices', () =>
  expect(
    slicesOverTime([anIndicator({ series: [part('hofu')] }), anIndicator({ series: [town('hofu')] })]),
  ).toHaveLength(2))
