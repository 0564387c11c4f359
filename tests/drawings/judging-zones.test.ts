import { describe, expect, test } from 'vitest'
import {
  drawnWay,
  dueWidth,
  zonesAtDue,
  zonesBeforeDue,
  type JudgingZone,
  type ZonePoint,
} from '#drawings/judging-zones.ts'
import { judge } from '#domain/judging/judgement.ts'
import { anAim, anIndicator, aReading, aSeries, aTarget, by, inYear } from '#support/plan-makers.ts'

const all = [...zonesBeforeDue(), ...zonesAtDue()]
/** The way from 0 in 2000 to 100 by 2100: a hundredth of the time is a year. */
const judgedAt = ({ time, way }: ZonePoint) =>
  judge(
    anIndicator({ direction: { way: 'increase', basis: 'baseline' } }),
    aSeries({
      baseline: aReading({ value: 0, period: inYear(2000) }),
      readings: [aReading({ value: way * 100, period: inYear(2000 + Math.min(100, Math.round(time * 100))) })],
    }),
    aTarget({ aim: anAim({ comparator: 'atLeast', value: 100 }), due: by(inYear(2100)) }),
  ).verdict

/** A corner moved a hundredth of the way to the mark: just within its zone. */
const within = ({ corners, mark }: JudgingZone): readonly ZonePoint[] =>
  corners.map(({ time, way }) => ({ time: time + (mark.time - time) * 0.1, way: way + (mark.way - way) * 0.1 }))

const areaOf = ({ corners }: JudgingZone): number =>
  Math.abs(
    corners.reduce((sum, { time, way }, at) => {
      const next = corners[(at + 1) % corners.length]!
      return sum + time * next.way - next.time * way
    }, 0) / 2,
  )

describe('the zones of judging', () => {
  test.each(all.map((zone) => [zone.verdict, zone] as const))(
    'a result at the mark of %s is judged so',
    (verdict, zone) => expect(judgedAt(zone.mark)).toBe(verdict),
  )

  test.each(all.map((zone) => [zone.verdict, zone] as const))(
    'so is one just within each corner of %s',
    (verdict, zone) => expect(within(zone).map(judgedAt)).toEqual(zone.corners.map(() => verdict)),
  )

  test('cover the drawing without a gap and without lying on each other', () =>
    expect(all.reduce((sum, zone) => sum + areaOf(zone), 0)).toBeCloseTo(
      (1 + dueWidth) * (drawnWay.most - drawnWay.least),
      10,
    ))
})
