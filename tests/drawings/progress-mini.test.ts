import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { known } from '#domain/judging/known.ts'
import { miniProgress } from '#drawings/progress-mini.ts'

const at = (way: number): number => miniProgress(known(way))!.at
const ways = fc.double({ min: -1000, max: 1000, noNaN: true })

describe('the scale that all small ways share', () => {
  test.each([
    ['nothing covered stands at the start', 0, 100 / 3],
    ['all of it stands at the target', 1, 200 / 3],
    ['half of it stands in the middle', 0.5, 50],
    ['one way back stands at the near edge', -1, 2],
    ['two ways on stand at the far edge', 2, 98],
  ])('%s', (_, way, place) => expect(at(way)).toBeCloseTo(place))

  test('a step towards the target is never drawn as a step back', () => {
    fc.assert(fc.property(ways, ways, (one, other) => (one <= other ? at(one) <= at(other) : at(one) >= at(other))))
  })

  test('the walker never leaves the drawing', () => {
    fc.assert(fc.property(ways, (way) => at(way) >= 2 && at(way) <= 98))
  })

  test('every line begins at the start', () => {
    fc.assert(fc.property(ways, (way) => miniProgress(known(way))!.from === 100 / 3))
  })

  test('where no way is known nothing stands', () => {
    expect(miniProgress({ kind: 'unknown', because: ['noReading'] })).toBeUndefined()
  })
})
