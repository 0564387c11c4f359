import { packFormat } from '#packs/format.ts'
import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import {
  newestIn,
  allPacks,
  packPath,
  packOf,
  plansOf,
  releaseFrom,
  releasePath,
  rootFrom,
  rootPath,
  type Release,
  type ReleaseRoot,
} from '#packs/release.ts'
import { aPackReference, aPlanHead, aRelease, aTown } from '#support/plan-makers.ts'

const hash = 'a'.repeat(64)
const packs = [
  aPackReference({ publisher: 'shared' }),
  aPackReference({ publisher: 'hofu', plans: ['hofu'], documents: ['hofu-strategy-2015'] }),
  aPackReference({ publisher: 'sanyo-onoda', plans: ['sanyo-onoda'], documents: ['sanyo-onoda-grants-2021'] }),
  aPackReference({
    publisher: 'region',
    plans: ['region-2021', 'region-2022'],
    documents: ['region-projects-2021', 'region-vision-2022'],
  }),
]

test('all packs of a release are those of plans and those of sheets', () => {
  const sheet = aPackReference({ publisher: 'hofu' })
  expect(allPacks(aRelease({ packs }))).toEqual(packs)
  expect(allPacks({ ...aRelease({ packs }), sheets: [sheet] })).toEqual([...packs, sheet])
})

test('a release whose sheets have no hashes is none', () =>
  expect(() => releaseFrom(JSON.stringify({ ...aRelease({ packs }), sheets: [{ hash: 'x' }] }))).toThrow('release'))

describe('the pack that holds', () => {
  test.each([
    ['a part of an initiative', 'hofu-72.1', 'hofu'],
    ['an indicator', 'sanyo-onoda-kpi-b2', 'sanyo-onoda'],
    ['an indicator of a plan with a year in its id', 'region-2022-kpi-population', 'region'],
    ['an entry of the other plan of the region', 'region-2021-1-ア', 'region'],
    ['a plan', 'region-2021', 'region'],
    ['a document, whose id begins with that of no plan', 'region-vision-2022', 'region'],
    ['a document, whose id begins with that of a plan', 'hofu-strategy-2015', 'hofu'],
    ['nothing that is known', 'hagi-1', undefined],
    ['a number that only begins like a plan', 'region-20221-x', undefined],
    ['a name that only begins like a plan', 'hofun-1', undefined],
    ['an id before the end of its plan', 'region-', undefined],
    ['nothing at all', '', undefined],
  ])('%s (%s)', (_, id, publisher) => expect(packOf(aRelease({ packs }), id)?.publisher).toBe(publisher))

  const nested = [
    aPackReference({ publisher: 'hofu', plans: ['hofu'] }),
    aPackReference({ publisher: 'mine', plans: ['hofu-2020'] }),
  ]
  test.each([
    ['the longer of two plan ids owns the record', nested],
    ['in whatever order the packs are listed', nested.toReversed()],
  ])('%s', (_, listed) => expect(packOf(aRelease({ packs: listed }), 'hofu-2020-1')?.publisher).toBe('mine'))

  test('any record of a plan is the pack of that plan', () => {
    const plan = fc.constantFrom(...packs.flatMap((pack) => pack.plans.map((id) => [id, pack] as const)))
    fc.assert(
      fc.property(plan, fc.string(), ([id, pack], rest) => packOf(aRelease({ packs }), `${id}-${rest}`) === pack),
    )
  })
})

test('the plans of a town are its own in order of time, without those of its region', () => {
  const release = aRelease({
    plans: [
      aPlanHead({ id: 'hofu' }),
      aPlanHead({ id: 'hofu-2020', from: { fiscalYear: 2020 }, to: { fiscalYear: 2024 } }),
      aPlanHead({ id: 'region-2022', publisher: 'region' }),
    ],
  })
  expect(
    [plansOf(release, 'hofu'), plansOf(release, 'region'), plansOf(release, 'hagi')].map((plans) =>
      plans.map(({ id }) => id),
    ),
  ).toEqual([['hofu-2020', 'hofu'], ['region-2022'], []])
})

test('the addresses stand below the base of the app', () => {
  expect([rootPath, releasePath(hash), packPath(hash)]).toEqual(['m/root.json', `m/${hash}.json`, `packs/${hash}.json`])
})

/** What comes instead of a file: on the way, or from another app. */
const neverRead: [string, string][] = [
  ['the login page of a hotel', '<!doctype html><html><title>Wi-Fi</title></html>'],
  ['an empty file', ''],
  ['null', 'null'],
  ['a list', '[]'],
  ['a word', '"ok"'],
  ['the JSON of somebody else', '{"status":"login required"}'],
]

describe('the root', () => {
  test('names the newest release of each group; without a group that it knows, that of the first', () => {
    const two = {
      format: 1,
      groups: [
        { id: 'north', hash: 'a'.repeat(64) },
        { id: 'south', hash: 'b'.repeat(64) },
      ],
    }
    expect(['south', 'north', 'east', undefined].map((group) => newestIn(two, group)[0])).toEqual(['b', 'a', 'a', 'a'])
  })
  const root: ReleaseRoot = { format: 1, groups: [{ id: 'yamaguchi-kenou', hash }] }
  const rootWith = (given: Record<string, unknown>): string => JSON.stringify({ ...root, ...given })

  test('reads back as it was written', () => expect(rootFrom(JSON.stringify(root))).toEqual(root))

  test.each([
    ...neverRead,
    ['a root that was cut off', JSON.stringify(root).slice(0, -3)],
    ['another format', rootWith({ format: packFormat + 1 })],
    ['a format in words', rootWith({ format: '1' })],
    ['no groups', rootWith({ groups: undefined })],
    ['an empty list of groups', rootWith({ groups: [] })],
    ['a short hash', rootWith({ groups: [{ id: 'x', hash: 'abc' }] })],
    ['a hash in capitals', rootWith({ groups: [{ id: 'x', hash: 'A'.repeat(64) }] })],
    ['a hash that is a way out of the folder', rootWith({ groups: [{ id: 'x', hash: `../${'a'.repeat(61)}` }] })],
    ['a group without a hash', rootWith({ groups: [{ id: 'x' }] })],
    [
      'one bad hash among good ones',
      rootWith({
        groups: [
          { id: 'x', hash },
          { id: 'y', hash: 'abc' },
        ],
      }),
    ],
  ])('is not %s', (_, text) => expect(() => rootFrom(text)).toThrow())
})

describe('the release', () => {
  const release = aRelease({ packs })
  const releaseWith = (given: Partial<Record<keyof Release, unknown>>): string =>
    JSON.stringify({ ...release, ...given })

  test('reads back as it was written', () => expect(releaseFrom(JSON.stringify(release))).toEqual(release))

  test.each([
    ...neverRead,
    ['a release that was cut off', JSON.stringify(release).slice(0, -3)],
    ['another format', releaseWith({ format: packFormat + 1 })],
    ['no packs', releaseWith({ packs: undefined })],
    ['packs that are no list', releaseWith({ packs: {} })],
    ['a short hash', releaseWith({ packs: [aPackReference({ hash: 'abc' })] })],
    ['a hash that is a number', releaseWith({ packs: [{ ...aPackReference(), hash: 1 }] })],
    ['no towns', releaseWith({ towns: undefined })],
  ])('is not %s', (_, text) => expect(() => releaseFrom(text)).toThrow())
})

test('a release of format 1 has one region of all its towns', () => {
  const rest = { ...aRelease({ towns: [aTown({ id: 'a' }), aTown({ id: 'b' })] }), regions: undefined }
  const names = { name: '圏域', kana: 'けんいき', nickname: '回廊', nicknameKana: 'かいろう' }
  const written = JSON.stringify({ ...rest, format: 1, region: names })
  const read = releaseFrom(written)
  expect(read.regions).toEqual([{ ...names, id: 'region', members: ['a', 'b'] }])
  // What a device has stored of it is read in the same way, by this app and by one of format 1.
  expect(releaseFrom(JSON.stringify(read))).toEqual(read)
  expect(releaseFrom(JSON.stringify(read), { newest: 1, upgrades: {} })).toEqual(read)
})
