import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { TownSheetPack } from '#packs/pack.ts'
import { OpenPacks } from '#packs/open-packs.ts'
import { packPath, type Release } from '#packs/release.ts'
import { checkSeeds } from '#seeding/check-seeds.ts'
import { importedList, townCodeOfList } from '#seeding/import-list.ts'
import { makeRelease } from '#seeding/release-files.ts'
import { inCp932 } from '#support/cp932.ts'
import { realRelease, realSeeds } from '#support/real-release.ts'
import { SeedCopy } from '#support/seed-copy.ts'
import { preschools, tableOf, utf8 } from '#support/town-list-makers.ts'

const hofu = { town: { code: '352063', name: '防府市' }, isOurs: true, scenes: realSeeds.scenes }
const about = {
  licence: 'CC BY 4.0',
  source: 'https://example.jp/dataset/352063_preschool',
  date: '2026-04-01',
  owner: '防府市',
}
const imported = (text: string, given: Partial<typeof about> = {}, known: Partial<typeof hofu> = {}) =>
  importedList(utf8(text), '352063_preschool.csv', { ...hofu, ...known }, { ...about, ...given })

describe('a file that is taken in', () => {
  test('is told in words and becomes a seed with all that it is cited by', async () => {
    const { says, seed } = await imported(preschools({}, { ID: 'K2', 開始時間: '7:00' }))
    expect(says).toEqual([
      '文字は UTF-8 です。',
      '「子育て施設一覧」です。2行のうち、2行を取りこめます。',
      '7:00 のような時刻が1件あります（7:00）。07:00 の形にして取りこみます。（3行目）',
      expect.stringMatching(/^7の列は、どの行も空です/),
      'seeds/lists/352063-preschool.yaml に書きました。npm run seeds で確かめてください。',
    ])
    expect(seed?.path).toBe('seeds/lists/352063-preschool.yaml')
    for (const words of ['licence: CC BY 4.0', 'owner: 防府市', 'date: 2026-04-01', 'file: 352063_preschool.csv'])
      expect(seed?.text).toContain(words)
  })

  test('is the same in CP932', async () => {
    const text = preschools({}).slice(1)
    const { says, seed } = await importedList(inCp932(text), '352063_preschool.csv', hofu, about)
    expect(says[0]).toBe('文字は CP932（Shift_JIS） です。')
    expect(seed?.text).toBe((await imported(preschools({}))).seed?.text)
  })

  test.each([
    ['licence', { licence: '' }, 'ライセンスがないので、何も書きません。'],
    ['address', { source: '' }, 'データのページの住所がないので、何も書きません。'],
    ['date', { date: '4月' }, 'データの日付がないので、何も書きません。'],
  ])('without its %s becomes nothing, and that is said', async (_, given, sentence) => {
    const { says, seed } = await imported(preschools({}), given)
    expect(seed).toBeUndefined()
    expect(says.at(-1)).toContain(sentence)
  })

  test('of a town that the seeds do not have, or of another list, becomes nothing', async () => {
    expect((await imported(preschools({}), {}, { isOurs: false })).says.at(-1)).toContain(
      'にありません。何も書きません。',
    )
    const other = await imported(tableOf(['名称', '文化財分類'], ['見本', '見本']))
    expect(other.says.at(-1)).toBe('「文化財一覧」の表です。この表は、まだ取りこめません。')
    expect((await imported('')).says).toEqual([expect.stringContaining('何も書いてありません')])
  })

  test('says itself whose it is', async () => {
    expect(await townCodeOfList(utf8(preschools({})), 'x.csv')).toBe('352063')
    expect(await townCodeOfList(utf8('a,b\r\n'), '352136_preschool.csv')).toBe('352136')
  })
})

describe('in the seeds', () => {
  const copy = new SeedCopy()
  afterAll(() => copy.remove())
  const put = (text: string, name = '352063-preschool.yaml'): void => {
    mkdirSync(join(copy.root, 'seeds/lists'), { recursive: true })
    writeFileSync(join(copy.root, 'seeds/lists', name), text)
  }

  test('none is in the repository, and the release names none', () => {
    expect(realSeeds.lists).toEqual([])
    expect(realRelease.sheets).toBeUndefined()
  })

  test('a list is checked, and travels in a pack of its own', async () => {
    const { seed } = await imported(preschools({}, { ID: 'K2', 種別: '児童館' }))
    put(seed!.text)
    const { checked, problems } = checkSeeds(copy.root)
    expect(problems).toEqual([])
    const { files } = await makeRelease(checked!, () => '2026-01-02')
    const release = files
      .filter(({ path }) => /^m\/[0-9a-f]{64}\.json$/.test(path))
      .map(({ text }) => JSON.parse(text) as Release)[0]!
    expect(release.packs.map(({ hash }) => hash)).toEqual(realRelease.packs.map(({ hash }) => hash))
    const [reference] = release.sheets ?? []
    const pack = JSON.parse(files.find(({ path }) => path === packPath(reference!.hash))!.text) as TownSheetPack
    expect(pack).toMatchObject({ publisher: 'hofu', now: [], results: [] })
    const [list] = OpenPacks.none.with(pack).lists('hofu')
    expect(list).toMatchObject({ owner: '防府市', licence: 'CC BY 4.0', date: '2026-04-01' })
    expect(list?.items.map(({ name }) => name)).toEqual(['見本保育園', '見本保育園'])
    expect(OpenPacks.none.with(pack).lists('mine')).toEqual([])
  })

  test.each([
    [
      'a situation of life that is not there',
      (text: string) => text.replace('narrow: minding', 'narrow: x'),
      '場面はありません',
    ],
    ['no licence', (text: string) => text.replace('licence: CC BY 4.0\n', ''), 'licence'],
    ['a town that is not there', (text: string) => text.replace('"352063"', '"131016"'), '市町はありません'],
    ['a row twice', (text: string) => text.replace('row: 3', 'row: 2'), '2回あります'],
  ])('with %s is refused', async (_, slip, says) => {
    const { seed } = await imported(preschools({}, { ID: 'K2' }))
    put(slip(seed!.text))
    expect(
      checkSeeds(copy.root)
        .problems.map((problem) => problem.says + problem.advice)
        .join(),
    ).toContain(says)
  })
})
