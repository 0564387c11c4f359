import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { checkParticipation } from '#seeding/check-participation.ts'
import { readSeeds } from '#seeding/seeds.ts'
import { realSeeds } from '#support/real-release.ts'
import { SeedCopy } from '#support/seed-copy.ts'

/** Who takes part in the joint projects: each test lets one of the real seeds claim more than its row says. */
let seeds: SeedCopy
beforeEach(() => {
  seeds = new SeedCopy()
})
afterEach(() => seeds.remove())

/** What the check says of a record, once another text stands for its first such words. */
function saidOnceChanged(file: string, id: string, from: string, to: string): readonly string[] {
  const record = seeds.first(file, new RegExp(`- id: ${id}\\n(?: {2}.*\\n)+`))
  expect(record).toContain(from)
  seeds.change(file, record, record.replace(from, to))
  const spoilt = readSeeds(seeds.root)
  checkParticipation(spoilt)
  return spoilt.currentProblems().map(({ says }) => says)
}

const joint = (part: string) => `seeds/plans/region-2021/entries-${part}.yaml`
const unread = (deeds: string) => `takesPart: { unreadable: 同じ行に取り組みが${deeds}ありますが、印は1組だけです。`
const everyone = 'takesPart: { towns: [yamaguchi, ube, hagi, hofu, mine, sanyo-onoda, tsuwano] }'

describe('one row of marks that stands for several deeds', () => {
  test('says of none of them who takes part', () => {
    const said = saidOnceChanged(joint('1'), 'region-2021-1-i-2.3', `${unread('7つ')} }`, everyone)
    expect(said).toHaveLength(1)
    expect(said[0]).toContain('「region-2021-1-i-2.2」「region-2021-1-i-2.4」')
    expect(said[0]).toContain('防府市、美祢市、山陽小野田市、山口市、宇部市、萩市、津和野町が加わるとは言えません')
  })

  test('says of none of them whether it has priority', () => {
    expect(saidOnceChanged(joint('4'), 'region-2021-3-1-u-2.3', 'priority: unreadable', 'priority: yes')).toEqual([
      expect.stringContaining('「region-2021-3-1-u-2.1」「region-2021-3-1-u-2.2」と合わせて1組だけです'),
    ])
  })

  test('adds no town to those that the own words of a deed name', () => {
    const named = 'takesPart: { towns: [yamaguchi, hagi, hofu'
    const said = saidOnceChanged(joint('2'), 'region-2021-1-e-1.7', named, `${named}, ube`)
    expect(said).toEqual([expect.stringContaining('宇部市が加わるとは言えません')])
  })
})

test('a deed without marks has no town that its words do not name', () => {
  const named = 'takesPart: { towns: [yamaguchi, hagi, hofu'
  expect(
    saidOnceChanged('seeds/plans/region-2022/entries-2b.yaml', 'region-2022-3-1-4', named, `${named}, mine`),
  ).toEqual([expect.stringContaining('美祢市が加わることを示す、名前も印も、引用にありません')])
})

test('the joint projects name towns in seven rows: six have marks of their own, one names its three cities', () => {
  const deeds = realSeeds.plans.find(({ plan }) => plan.value.id === 'region-2021')!.entries.map(({ value }) => value)
  const named = deeds.filter(({ takesPart }) => takesPart?.kind === 'named')
  expect(named.map(({ cited }) => cited[0].lines[0])).toEqual([7, 9, 10, 11, 13, 15, 21])
  expect(deeds.filter(({ takesPart }) => takesPart?.kind === 'unreadable')).toHaveLength(87)
})
