import { describe, expect, test } from 'vitest'
import { checkMembers, checkRegions } from '#seeding/check-regions.ts'
import type { SeedFile } from '#seeding/seed-file.ts'
import type { Seeds } from '#seeding/seeds.ts'
import type { Region } from '#domain/region.ts'
import { aRegion } from '#support/plan-makers.ts'
import { entry, indicator, seedsWith, series } from '#support/seed-makers.ts'

/** What is said of regions, plans and records, each with the field that it is said of. */
function saidOf(seeds: Seeds): readonly string[] {
  const said: string[] = []
  const file = {
    report: (path: readonly (string | number)[], says: string) => void said.push(`${path.join('.')}: ${says}`),
    isFaulty: () => said.length > 0,
  } as unknown as SeedFile
  const held = {
    ...seeds,
    regions: seeds.regions.map((region) => ({ ...region, file })),
    plans: seeds.plans.map((plan) => ({
      ...plan,
      entries: plan.entries.map((record) => ({ ...record, file })),
      indicators: plan.indicators.map((record) => ({ ...record, file })),
    })),
  }
  checkRegions(held)
  checkMembers(held)
  return said
}

const withRegions = (...regions: readonly Partial<Region>[]): readonly string[] => {
  const seeds = seedsWith({})
  return saidOf({ ...seeds, regions: regions.map((given) => ({ ...seeds.regions[0]!, value: aRegion(given) })) })
}

describe('a region', () => {
  test('may share towns with another one', () => expect(withRegions({}, { id: 'south' })).toEqual([]))

  test.each<[string, readonly Partial<Region>[], string]>([
    ['has no id of a town', [{ id: 'hofu' }], 'id: id「hofu」は、もう使われています。'],
    ['has no id of another region', [{}, {}], 'id: id「region」は、もう使われています。'],
    ['has no id that means something else', [{ id: 'shared' }], 'id: id「shared」は、もう使われています。'],
    ['has towns that are there', [{ members: ['hofu', 'nowhere'] }], 'members.1: 「nowhere」という市町はありません。'],
    ['has each town once', [{ members: ['hofu', 'mine', 'hofu'] }], 'members.2: 「hofu」が2つあります。'],
    [
      'is one of two at most that a town is in',
      ['a', 'b', 'c'].map((id) => ({ id, members: id === 'c' ? ['hofu', 'hagi'] : ['hofu', 'mine'] })),
      'members.0: 「hofu」が入る圏域が、2つより多くあります。',
    ],
  ])('%s', (_, regions, says) => expect(withRegions(...regions)).toEqual([says]))
})

describe('a joint plan', () => {
  const joint = (publisher: string) => ({
    ...seedsWith({
      publisher,
      entries: [entry({ id: 'made-1', takesPart: { kind: 'named', towns: ['hofu', 'hagi'] } })],
      indicators: [indicator({ series: [series({ slice: { kind: 'town', town: 'hagi' } })] })],
    }),
  })

  test('names and counts members of its region alone', () => {
    const seeds = joint('region')
    const regions = [{ ...seeds.regions[0]!, value: aRegion({ members: ['hofu', 'mine'] }) }]
    expect(saidOf({ ...seeds, regions })).toEqual([
      'takesPart: 「hagi」は、この計画を出した圏域に入っていません。',
      'series.0.slice: 「hagi」は、この計画を出した圏域に入っていません。',
    ])
  })

  test.each(['region', 'hofu'])('has nothing wrong where %s publishes it', (publisher) =>
    expect(saidOf(joint(publisher))).toEqual([]),
  )
})
