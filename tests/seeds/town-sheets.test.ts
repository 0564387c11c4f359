/**
 * The sheets of the seeds: empty until a town fills them, written from the cards, refused by the rules of the page.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkRecords } from '#seeding/check-seeds.ts'
import type { CheckedSeeds } from '#seeding/checked-plan.ts'
import { makeRelease } from '#seeding/release-files.ts'
import { renewedSheet, SheetError, takenSheet, townMeant } from '#seeding/sheet-files.ts'
import { sheetKinds } from '#seeding/town-sheets.ts'
import { townSheetPacks } from '#seeding/town-sheet-packs.ts'
import { packFrom } from '#packs/pack.ts'
import { releaseFrom } from '#packs/release.ts'
import { projectFolder } from '#support/addresses.ts'
import { realCards, realRelease } from '#support/real-release.ts'
import { utf8 } from '#support/town-sheet-makers.ts'

const checkedAt = (root: string): CheckedSeeds => {
  const { checked, problems } = checkRecords(root)
  if (!checked) throw new Error(JSON.stringify(problems[0]))
  return checked
}
const seeds = checkedAt(projectFolder)
const sheetOf = (kind: 'now' | 'results', code: string): string =>
  readFileSync(join(projectFolder, `seeds/${kind}/${code}.csv`), 'utf8')
/** The real seeds with what a made sheet of 防府市 says. */
const withNow = (text: string): CheckedSeeds => ({
  ...seeds,
  sheets: [{ kind: 'now', path: 'seeds/now/352063.csv', name: '352063.csv', bytes: utf8(text) }],
})
const filledIn = sheetOf('now', '352063').replace(
  /^(352063,hofu-3,[^,]*,[^,]*),,,/m,
  '$1,つづいている,2026-04-01,https://www.city.hofu.yamaguchi.jp/a',
)

describe('the sheets of the seeds', () => {
  const files = sheetKinds.flatMap((kind) =>
    readdirSync(join(projectFolder, 'seeds', kind))
      .filter((name) => name.endsWith('.csv'))
      .map((name) => [kind, name] as const),
  )
  test.each(files)('%s/%s is what the command writes', (kind, name) => {
    const town = townMeant(seeds, name.slice(0, 6))
    const bytes = readFileSync(join(projectFolder, 'seeds', kind, name))
    expect(renewedSheet(seeds, town, kind, bytes).csv).toBe(bytes.toString('utf8'))
  })
  test('invent nothing: no town has filled one', () => expect(townSheetPacks(seeds)).toEqual([]))
  test('have a row for each programme for residents, and none for what is for offices alone', () => {
    const rows = sheetOf('now', '352063').trim().split('\r\n').slice(1)
    const hofu = seeds.plans.find(({ plan }) => plan.id === 'hofu')!
    const offices = [...hofu.cards].filter(([, card]) => card.receiver).map(([id]) => id)
    expect(rows).toHaveLength(90)
    expect(rows.filter((row) => offices.includes(row.split(',')[1]!))).toEqual([])
  })
})

describe('a town that has filled a row', () => {
  test('has a pack of its own, and no other pack changes', async () => {
    const made = await makeRelease(withNow(filledIn), () => '2026-11-30')
    const release = releaseFrom(made.files.find(({ path }) => path === `m/${made.hash}.json`)!.text)
    expect(realRelease.sheets).toBeUndefined()
    expect(release.packs).toEqual(realRelease.packs)
    const [sheet] = release.sheets ?? []
    expect(sheet).toMatchObject({ publisher: 'hofu', plans: [], documents: [] })
    const text = made.files.find(({ path }) => path === `packs/${sheet?.hash}.json`)!.text
    expect(packFrom(text)).toEqual({
      format: 1,
      publisher: 'hofu',
      now: [
        {
          id: 'hofu-3',
          state: 'goesOn',
          confirmedOn: '2026-04-01',
          link: [{ url: 'https://www.city.hofu.yamaguchi.jp/a' }],
          cited: { file: '352063.csv', row: 4 },
        },
      ],
      results: [],
    })
  }, 120_000)

  test('and says that a programme is over: home counts it no more as help', async () => {
    const over = filledIn.replace('つづいている,2026-04-01', 'おわった,2026-04-01')
    const made = await makeRelease(withNow(over), () => '2026-11-30')
    const release = releaseFrom(made.files.find(({ path }) => path === `m/${made.hash}.json`)!.text)
    const countsOf = ({ scenes = [] }: typeof release) =>
      scenes.map(({ id, counts }) => [id, counts.hofu ?? 0] as const)
    const before = new Map(countsOf(realRelease))
    const placed = realCards.get('hofu-3')!.scenes.map(({ scene }) => scene)
    expect(placed.length).toBeGreaterThan(0)
    for (const [id, count] of countsOf(release))
      expect([id, count]).toEqual([id, before.get(id)! - (placed.includes(id) ? 1 : 0)])
  }, 120_000)

  test('keeps what it has written when the sheet is written again', () =>
    expect(renewedSheet(seeds, townMeant(seeds, '防府市'), 'now', utf8(filledIn)).csv).toBe(filledIn))

  test('sends its sheet back: it is taken in, and what changes is told', async () => {
    const sent = { bytes: utf8(filledIn), name: 'いま.csv', today: '2026-11-30' }
    const taken = await takenSheet(seeds, townMeant(seeds, 'hofu'), 'now', sent, utf8(sheetOf('now', '352063')))
    expect(taken.csv).toBe(filledIn)
    expect(taken.says).toEqual([
      '文字は UTF-8 として読みました。',
      '1件が「つづいている」になります。',
      '若者の出会いの機会の提供（hofu-3）',
      '  いま：まだ確かめていない → つづいている',
      '  確認日：空 → 2026年4月1日',
      '  詳細参照先：空 → 「https://www.city.hofu.yamaguchi.jp/a」',
    ])
  })

  test('keeps its remarks where the page for officials has made the file, since they travel in no pack', async () => {
    const noted = filledIn.replace(/^(352063,hofu-5,.*),$/m, '$1,係長に聞く')
    expect(noted).not.toBe(filledIn)
    const sent = { bytes: utf8(filledIn), name: '352063.csv', today: '2026-11-30' }
    const taken = await takenSheet(seeds, townMeant(seeds, 'hofu'), 'now', sent, utf8(noted))
    expect(taken.csv).toBe(noted)
  })

  test('loses nothing that could not be read', async () => {
    const town = townMeant(seeds, 'hofu')
    const sent = { bytes: utf8(filledIn), name: 'a.csv', today: '2026-11-30' }
    const wrong = filledIn.replace('2026-04-01', '4月頃')
    await expect(takenSheet(seeds, town, 'now', sent, utf8(wrong))).rejects.toThrow(SheetError)
    expect(renewedSheet(seeds, town, 'now', utf8(wrong)).csv).toBe(wrong)
    expect(() => renewedSheet(seeds, town, 'now', utf8('a,b\r\n'))).toThrow('見出しの行がありません')
  })

  test('is a town that we know', () =>
    expect(() => townMeant(seeds, 'hohu')).toThrow('「hohu」という市町はありません。'))
})
