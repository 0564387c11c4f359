import { describe, expect, test } from 'vitest'
import type { Indicator } from '#domain/indicator.ts'
import { headlinesOf, isAim, judgeAll, type Judged } from '#domain/judging/headline.ts'
import { drawingKinds, progressDrawing, type ProgressDrawing } from '#drawings/progress-drawing.ts'
import { figureFiles } from '#drawings/figure-files.ts'
import { realChecked, realPlans, realSeeds } from '#support/real-release.ts'

/** Every target of every indicator of the real seeds, as it is drawn in the picture and on the page. */
const all = realPlans.flatMap((plan) =>
  plan.indicators.flatMap((indicator) =>
    indicator.series.flatMap((series) =>
      judgeAll(indicator, series).map((judged, at) => ({
        name: `${indicator.id} ${indicator.series.indexOf(series)} ${at}`,
        judged,
        drawing: progressDrawing(judged),
        plan,
      })),
    ),
  ),
)
const documentOf = new Map(realChecked.plans.map(({ plan, documents: [own] }) => [plan.id, own]))
const publisherOf = (id: string): string =>
  realChecked.regions.find((region) => region.id === id)?.name ?? realSeeds.towns.find((town) => town.id === id)!.name
const pictureOf = ({ judged, plan }: (typeof all)[number]): string =>
  figureFiles(
    { judged, slice: '' },
    {
      documents: [documentOf.get(plan.id)!],
      publisher: publisherOf(plan.publisher),
      years: '2015〜2019年度の計画',
      address: '',
    },
  ).picture

/** The numbers of a target as the seeds have them. */
function numbersOf({ series: { baseline }, target, judgement }: Judged): Readonly<Record<string, number | undefined>> {
  return {
    start: baseline.kind === 'number' ? baseline.value : undefined,
    target: target.kind === 'aim' && target.aim.kind === 'number' ? target.aim.value : undefined,
    result: judgement.reading?.value,
  }
}

/** Whether larger numbers lie further on: not where fewer is better. */
const travel = ({ direction }: Indicator): 1 | -1 => (direction.way === 'decrease' ? -1 : 1)

/** That marks stand in the order of their numbers along the direction of travel. */
function expectInOrder(name: string, indicator: Indicator, marks: readonly { value: number; at: number }[]): void {
  for (const one of marks)
    for (const other of marks) expect(one.at > other.at, name).toBe(travel(indicator) * (one.value - other.value) > 0)
}

describe('every target of the seeds', () => {
  test('is there', () => expect(all.length).toBeGreaterThan(110))

  test('has the numbers of its own target, result and start', () => {
    for (const { name, judged, drawing } of all)
      for (const { role, value } of drawing.marks)
        if (role !== 'expected') expect(`${name} ${role} ${value}`).toBe(`${name} ${role} ${numbersOf(judged)[role]}`)
  })

  test('has each number that it has in one place', () => {
    for (const { name, judged, drawing } of all) {
      const placed = [...drawing.marks, ...drawing.beside].map(({ role }) => role).filter((role) => role !== 'expected')
      const roles = ['start', 'target', ...(judged.judgement.reading ? ['result'] : [])]
      expect(placed.toSorted(), name).toEqual(roles.toSorted())
    }
  })

  test('stands in the order of its numbers', () => {
    for (const { name, judged, drawing } of all) expectInOrder(name, judged.indicator, drawing.marks)
  })

  test('stands so in the picture, each label led to by its own mark, under the name of the town', () => {
    for (const one of all) {
      const svg = pictureOf(one)
      const at = (mark: string): string | undefined => new RegExp(`id="mark-${mark}" data-x="(\\d+)"`).exec(svg)?.[1]
      const marks = one.drawing.marks.filter(({ role }) => role !== 'expected')
      for (const { role } of marks) {
        expect(at(role), one.name).toBeDefined()
        const lead = new RegExp(`id="label-${role}"><line class="lead" x1="(\\d+)"`).exec(svg)?.[1]
        expect(`${one.name} ${role} ${lead}`).toBe(`${one.name} ${role} ${at(role)}`)
      }
      const inPixels = marks.map(({ role, value }) => ({ value, at: Number(at(role)) }))
      for (const [index, { at: x }] of inPixels.entries())
        if (index) expect(x, one.name).toBeGreaterThanOrEqual(inPixels[index - 1]!.at)
      expect(svg, one.name).toMatch(
        new RegExp(`<text[^>]*font-size="30"[^>]*>${publisherOf(one.plan.publisher)}</text>`),
      )
    }
  })

  test('is drawn in each of the kinds that there are', () =>
    expect(new Set(all.map(({ drawing }) => drawing.kind))).toEqual(new Set(drawingKinds)))
})

describe('a target', () => {
  const kindOf = (id: string, value: number): ProgressDrawing['kind'] | undefined =>
    all.find(
      ({ judged }) =>
        judged.indicator.id === id &&
        isAim(judged) &&
        judged.target.aim.kind === 'number' &&
        judged.target.aim.value === value,
    )?.drawing.kind

  test.each([
    ['of 0 people waiting, from 62, is to be reached', 'hofu-kpi-6', 0, 'reach'],
    ['of 5 wares with 33 made is overshot', 'sanyo-onoda-kpi-a3', 5, 'overshoot'],
    ['of 218 people, from 218, is held', 'hofu-kpi-62', 218, 'hold'],
    ['of 600,000 people, from 642,000, is a floor', 'region-2022-kpi-population', 600000, 'floor'],
    ['of 50 pairs has no baseline', 'hofu-kpi-2', 50, 'noBaseline'],
    ['of 24 in five years lies apart from the 3 of one', 'hofu-kpi-20', 24, 'apart'],
  ] as const)('%s', (_, id, value, kind) => expect(kindOf(id, value)).toBe(kind))

  test('of every indicator that has one is drawn', () => {
    const aimed = realPlans.flatMap(({ indicators }) => headlinesOf(indicators))
    expect(
      aimed.map(({ indicator }) => indicator.id).every((id) => all.some(({ judged }) => judged.indicator.id === id)),
    ).toBe(true)
  })
})
