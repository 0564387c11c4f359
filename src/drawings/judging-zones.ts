import { nearCut, type Verdict } from '#domain/judging/judgement.ts'
import { paceCuts } from '#domain/judging/pace.ts'

/** A place between start and due: the share of the time that has gone by (0 to 1) and of the way that is covered. */
export type ZonePoint = { readonly time: number; readonly way: number }

/** Where results have one verdict: its corners in their order, and where its mark stands. */
export type JudgingZone = {
  readonly verdict: Verdict
  readonly corners: readonly ZonePoint[]
  readonly mark: ZonePoint
}

/** How much of the way is drawn: a quarter beyond the target, and as much behind the start. */
export const drawnWay = { least: -0.25, most: 1.25 } as const

/** The due, which is a moment, is drawn as wide as this share of the time, so that its zones can be seen. */
export const dueWidth = 0.3

/** The zones before the due, from the top. Their borders are the cut points of pace as lines from the start. */
export function zonesBeforeDue(): readonly JudgingZone[] {
  const start = { time: 0, way: 0 }
  const atDue = (way: number): ZonePoint => ({ time: 1, way })
  const { onPace, littleBehind, behind } = paceCuts
  const middle = (of: number, from: number): number => ((of + from) / 2) * 0.8
  return [
    { verdict: 'early', corners: band(0, 1, 1, drawnWay.most), mark: { time: 0.5, way: (1 + drawnWay.most) / 2 } },
    {
      verdict: 'onPace',
      corners: [{ time: 0, way: 1 }, atDue(1), atDue(onPace), start],
      mark: { time: 0.4, way: 0.7 },
    },
    {
      verdict: 'littleBehind',
      corners: [start, atDue(onPace), atDue(littleBehind)],
      mark: { time: 0.8, way: middle(onPace, littleBehind) },
    },
    {
      verdict: 'behind',
      corners: [start, atDue(littleBehind), atDue(behind)],
      mark: { time: 0.8, way: middle(littleBehind, behind) },
    },
    { verdict: 'away', corners: band(0, 1, drawnWay.least, behind), mark: { time: 0.5, way: drawnWay.least / 2 } },
  ]
}

/** The zones of the due itself, from the top, drawn beside the time before it: `time` from 1 on. */
export function zonesAtDue(): readonly JudgingZone[] {
  const zone = (verdict: Verdict, least: number, most: number): JudgingZone => ({
    verdict,
    corners: band(1, 1 + dueWidth, least, most),
    mark: { time: 1 + dueWidth / 2, way: (least + most) / 2 },
  })
  return [
    zone('reached', 1, drawnWay.most),
    zone('near', nearCut, 1),
    zone('missed', 0, nearCut),
    zone('away', drawnWay.least, 0),
  ]
}

/** The corners of a zone between two times and two shares of the way. */
const band = (from: number, to: number, least: number, most: number): readonly ZonePoint[] => [
  { time: from, way: most },
  { time: to, way: most },
  { time: to, way: least },
  { time: from, way: least },
]
