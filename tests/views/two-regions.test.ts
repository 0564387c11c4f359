import { describe, expect, test } from 'vitest'
import { checkedSeeds } from '#seeding/checked-plan.ts'
import { makeRelease } from '#seeding/release-files.ts'
import { openApp } from '#support/draw.ts'
import { otherRegion, planOf } from '#support/other-region.ts'
import { releaseAmong, sourceOf } from '#support/plan-sources.ts'
import { aRegion, aTown } from '#support/plan-makers.ts'
import { written } from '#support/seed-makers.ts'

/**
 * The region of three with a second one, which shares a town with it, and a town of another prefecture in none, which
 * has two plans: what is said of each must be of its own regions.
 */
const second = aRegion({
  id: 'south-region',
  name: '南の広域圏',
  nickname: '南のまち',
  members: ['kurokawa', 'shiroi', 'murasaki'],
})
const town = (id: string, name: string, column: number) =>
  aTown({ id, name, kana: id, prefecture: '沖縄県', tile: { column, row: 4 } })
const later = planOf('midori-2020', 'midori', [], { from: 2020, to: 2024 })
const seeds = {
  ...otherRegion,
  regions: [...otherRegion.regions, written(second)],
  towns: [...otherRegion.towns, town('shiroi', '白井市', 0), town('murasaki', '紫町', 1), town('midori', '緑市', 9)],
  plans: [...otherRegion.plans, planOf('south', second.id, second.members), planOf('midori', 'midori', []), later],
}
const { files } = await makeRelease(checkedSeeds(seeds), () => '2026-01-02')
const open = async (path: string) => (await openApp(path, sourceOf(files))).page
const [north, south] = ['北のまちの3つの市と町と村', '南のまちの3つの市と町と村']

test('the release is of the format that knows several regions', () =>
  expect(releaseAmong(files).release).toMatchObject({ format: 2, regions: [{ id: 'north-region' }, second] }))

describe('the page of all towns', () => {
  test('has a line for each town that is true of it', async () => {
    const { words } = await open('/towns')
    expect(words).toContain('緑市2020〜2024年度の計画、2015〜2019年度の計画')
    expect(words).toContain(`黒川村${north}と、${south}で進める計画だけ`)
    expect(words).toContain(`白井市${south}で進める計画だけ`)
  })

  test('leads to the page of each region', async () => {
    const page = await open('/towns')
    expect([north, south].map((towns) => page.leadsTo(`${towns}の計画${towns}がいっしょに進めること`))).toEqual([
      '/regions/north-region',
      '/regions/south-region',
    ])
  })
})

test('home says what it is of all of them, without a region that is not theirs alone', async () => {
  const page = await open('/')
  expect(page.names('heading')[0]).toMatch(/の6つの市と町と村の計画を、暮らしのことばで。$/)
  expect(page.names('option')).toContain('緑市')
})

const pages = (id: string) => [
  `/towns/${id}`,
  `/leaflet?town=${id}`,
  `/find?scene=settling&town=${id}`,
  `/find?scene=sailing&town=${id}`,
]

test.each(pages('midori'))('%s tells a town in no region nothing of joint plans', async (path) => {
  const { words } = await open(path)
  expect(words).toContain('緑市')
  for (const other of [north, south, '共同', 'いっしょに']) expect(words).not.toContain(other)
})

test.each(pages('aoki').slice(0, 2))('%s tells a town of its own region alone', async (path) => {
  const { words } = await open(path)
  expect(words).toContain(north)
  expect(words).not.toContain(south)
})

test.each(pages('kurokawa').slice(0, 3))('%s tells a town in two regions of both', async (path) => {
  const { words } = await open(path)
  expect(words).toContain(north)
  expect(words).toContain(south)
})

test('the page of a town has its newest plan first and the earlier one under it', async () => {
  const page = await open('/towns/midori')
  expect(page.words).toContain('2020〜2024年度の計画')
  expect(page.names('heading')).toContain('前の計画')
  expect(page.words.indexOf('2015〜2019年度、')).toBeGreaterThan(page.words.indexOf('前の計画'))
})

test('the finder has the deeds of both plans, the newer first', async () => {
  const { words } = await open('/find?scene=settling&town=midori')
  expect(words.indexOf('2015〜2019年度の計画')).toBeGreaterThan(words.indexOf('2020〜2024年度の計画'))
})

test('a record among several plans says above it of which years its plan is', async () => {
  expect((await open('/initiatives/midori-2020-1')).words).toContain('2020〜2024年度の計画')
})

test('a comparison says of each town what its own regions do', async () => {
  const { words } = await open('/compare?towns=midori,kurokawa')
  expect(words).toContain(`${north}の共同1件`)
  expect(words).toContain(`${south}の共同1件`)
  const alone = await open('/compare?towns=midori,aoki')
  expect(alone.words).not.toContain(south)
})

test.each([
  ['/regions/north-region', north, south],
  ['/regions/south-region', south, north],
])('%s is of its own towns', async (path, own, other) => {
  const { words } = await open(path)
  expect(words).toContain(`${own}の計画`)
  expect(words).not.toContain(other)
  expect(words).not.toContain('緑市')
})

test('the old address of the region leads to all of them', async () => {
  const page = await open('/region')
  expect(page.names('heading')).toEqual(['いっしょに進める計画'])
})

test('an address of no region is a missing page', async () => {
  expect((await open('/regions/nowhere')).words).not.toContain('いっしょに進める計画です')
})
