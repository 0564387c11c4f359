import { beforeAll, describe, expect, test } from 'vitest'
import { isGroup, repeatedBy } from '#domain/entry.ts'
import { PlanIndex } from '#domain/plan-index.ts'
import { cardRows, hasCard, type LifeEventId } from '#domain/life-event.ts'
import type { TownId } from '#domain/town.ts'
import { useFinder } from '#composables/use-finder.ts'
import { rowText } from '#seeding/initiative-cards.ts'
import { usePlanStore } from '#stores/plan-store.ts'
import { sourceOf } from '#support/plan-sources.ts'
import { realFiles, realPlans, realRelease, realSeeds } from '#support/real-release.ts'
import { withStores } from '#support/store-app.ts'

/** The real situations, towns and deeds: what a person finds who looks for something in her town. */
const scenes = realRelease.scenes!
const { towns } = realRelease
const hasOwn = (town: TownId): boolean => realRelease.plans.some(({ publisher }) => publisher === town)

type Hits = { readonly own: number; readonly joint: number }
const run = withStores({ source: sourceOf(realFiles) })

/** How much the finder lists, of the town's own plan and of the seven's. */
function hitsIn(scene: LifeEventId, town: TownId, narrow = ''): Hits {
  const { found } = run(() => useFinder(() => ({ scene, town, narrow })))
  const count = (isJoint: boolean): number =>
    found.value
      .filter(({ index }) => (index.plan.publisher === 'region') === isJoint)
      .reduce((sum, { entries }) => sum + entries.length, 0)
  return { own: count(false), joint: count(true) }
}
const pages = scenes.flatMap((scene) => towns.map((town) => ({ scene, town })))

beforeAll(async () => {
  const store = run(() => usePlanStore())
  await store.open()
  await Promise.all(realRelease.packs.map((pack) => store.openPack(pack)))
  const rows = scenes.map(({ id }) => [
    id,
    ...towns.map((town) => (({ own, joint }) => `${hasOwn(town.id) ? own : '–'}+${joint}`)(hitsIn(id, town.id))),
  ])
  const lines = [['own+joint', ...towns.map(({ id }) => id)], ...rows].map((cells) =>
    cells.map((cell, at) => (at ? cell.padStart(13) : cell.padEnd(15))).join(''),
  )
  console.log(lines.join('\n'))
})

describe('the situations', () => {
  test('are at most twelve, each with a question of at least two answers', () => {
    expect(scenes.length).toBeGreaterThan(0)
    expect(scenes.length).toBeLessThanOrEqual(12)
    expect(scenes.filter(({ narrows }) => narrows.length < 2)).toEqual([])
  })

  test('and their answers have names of their own', () => {
    const ids = scenes.flatMap(({ id, narrows }) => [id, ...narrows.map((narrow) => `${id}/${narrow.id}`)])
    expect(new Set(ids).size).toBe(ids.length)
    for (const { narrows } of scenes) expect(new Set(narrows.map(({ name }) => name)).size).toBe(narrows.length)
    expect(new Set(scenes.map(({ name }) => name)).size).toBe(scenes.length)
  })

  test('hold something in each of their parts', () => {
    const used = new Set(
      realSeeds.plans.flatMap(({ cards }) => cards.flatMap(({ value: [, { scenes: parts }] }) => parts)),
    )
    expect(
      scenes
        .flatMap(({ id, narrows }) => narrows.map((narrow) => `${id}/${narrow.id}`))
        .filter((part) => !used.has(part)),
    ).toEqual([])
  })
})

describe('every deed', () => {
  const cards = new Map(realSeeds.plans.flatMap((plan) => plan.cards.map(({ value }) => value)))
  const deeds = realPlans.flatMap((plan) => {
    const index = new PlanIndex(plan)
    return plan.entries.filter((entry) => hasCard(index, entry))
  })

  test('stands in one situation to three, or is for offices and stands in none, and nothing else does', () => {
    expect(deeds.length).toBeGreaterThan(300)
    expect(
      deeds
        .filter(({ id }) => Boolean(cards.get(id)?.scenes.length) === (cards.get(id)?.receiver === 'office'))
        .map(({ id }) => id),
    ).toEqual([])
    expect(
      [...cards].filter(([, { scenes: parts }]) => parts.length > 3 || new Set(parts).size !== parts.length),
    ).toEqual([])
    expect([...cards.keys()].sort()).toEqual(deeds.map(({ id }) => id).sort())
  })

  test('of residents can be reached from a situation, itself or what it belongs to; one for offices never is', () => {
    const reached = new Set(
      pages.flatMap(({ scene, town }) =>
        run(() => useFinder(() => ({ scene: scene.id, town: town.id, narrow: '' }))).found.value.flatMap(
          ({ entries }) => entries.map(({ id }) => id),
        ),
      ),
    )
    const lost = realPlans.flatMap((plan) => {
      const index = new PlanIndex(plan)
      const isReached = (id: string): boolean => reached.has(id)
      return plan.entries.filter(
        (entry) =>
          !isGroup(entry) &&
          !entry.tags.includes('again') &&
          !repeatedBy(entry) &&
          cards.get(entry.id)?.receiver !== 'office' &&
          ![entry, ...index.ancestorsOf(entry)].some(({ id }) => isReached(id)),
      )
    })
    expect(lost.map(({ id }) => id)).toEqual([])
    const ofOffices = [...cards].flatMap(([id, { receiver }]) => (receiver ? [id] : []))
    expect(ofOffices.length).toBeGreaterThan(0)
    expect(ofOffices.filter((id) => reached.has(id))).toEqual([])
  })

  test('says of money, applying, desk and dates nothing or a sentence', () => {
    const odd = [...cards].flatMap(([id, card]) =>
      cardRows.flatMap((row) =>
        /(?:^|(?:です|ます|ません)。)$/.test(rowText(card[row]) ?? '') ? [] : [`${id}: ${rowText(card[row])}`],
      ),
    )
    expect(odd).toEqual([])
  })
})

// That a page says so where nothing is found is drawn in tests/views/finder-and-saved.test.ts.
test.each(pages.map(({ scene, town }) => [scene.name, town.name, scene, town] as const))(
  'a part of %s in %s holds no more than the whole, and the parts hold all of it',
  (_, __, scene, town) => {
    const whole = hitsIn(scene.id, town.id)
    const parts = scene.narrows.map(({ id }) => hitsIn(scene.id, town.id, id))
    for (const { own, joint } of parts) {
      expect(own).toBeLessThanOrEqual(whole.own)
      expect(joint).toBeLessThanOrEqual(whole.joint)
    }
    expect(parts.reduce((sum, { own, joint }) => sum + own + joint, 0)).toBeGreaterThanOrEqual(whole.own + whole.joint)
  },
)

describe('the counts in the release', () => {
  test.each(pages.map(({ scene, town }) => [scene.name, town.name, scene, town] as const))(
    'of %s in %s are what the finder lists',
    (_, __, scene, town) => {
      const { own, joint } = hitsIn(scene.id, town.id)
      expect([scene.counts[town.id] ?? 0, scene.joint[town.id]]).toEqual([own, joint])
    },
  )

  test('of the seven together hold no row twice, and none is for nobody', () => {
    for (const { counts, joint } of scenes) {
      expect(Math.max(...Object.values(joint))).toBeLessThanOrEqual(counts.region!)
      expect(Object.values(joint).reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(counts.region!)
    }
  })
})
