import { flushPromises } from '@vue/test-utils'
import { describe, expect, test } from 'vitest'
import type { Level } from '#domain/wording.ts'
import type { Pack } from '#packs/pack.ts'
import { openApp } from '#support/draw.ts'
import { sourceOf } from '#support/plan-sources.ts'
import { plainNameOf, realFiles, realSeeds } from '#support/real-release.ts'
import { wordsOf, type Screen } from '#support/screen.ts'
import { keeperWith, keptSettings } from '#support/store-app.ts'

const open = async (path: string, level: Level = 'plain'): Promise<Screen> =>
  (await openApp(path, sourceOf(realFiles), { keeper: keeperWith({ first: keptSettings({ level }) }) })).page
const plainOf = (id: string): string => realSeeds.places.find(({ value }) => value.id === id)!.value.plain

describe('the places of a theme', () => {
  test('stand between what the theme is and what is done for it, by town', async () => {
    const page = await open('/themes/geopark')
    page.unfold()
    expect(page.names('heading').slice(0, 3)).toEqual(['ジオパーク', '資料に名前がある場所', 'Mine秋吉台ジオパーク'])
    expect(page.names('heading').at(-1)).toBe('そのまちだけの計画が資料の中にないまち')
    expect(page.words).toContain(plainOf('place-akiyoshido'))
    expect(await page.complaints()).toEqual([])
  })

  test('lead to what names them, and to their lines', async () => {
    const page = await open('/themes/geopark')
    page.unfold()
    expect(page.within('list', '秋芳洞の名前がある取り組み').leadsTo(plainNameOf('mine-s3'))).toBe('/goals/mine-s3')
    expect(page.leadsTo('秋芳洞の名前のもとの行268行目')).toBe('/documents/mine-strategy-2015?of=place-akiyoshido#L268')
    expect(page.leadsTo('秋芳洞の名前のもとの行814〜815行目')).toBe(
      '/documents/region-vision-2022?of=place-akiyoshido#L814-815',
    )
  })

  test('of all seven stand folded under their towns, then those of several, of all and of none', async () => {
    const page = await open('/themes/tourism')
    const folded = [...page.element.querySelectorAll('details')].filter((part) => part.querySelector('[id^=place-]'))
    expect(folded.map((part) => wordsOf(part.querySelector('summary .bold')!))).toEqual([
      '防府市',
      '美祢市',
      '山陽小野田市',
      '山口市',
      '宇部市',
      '萩市',
      '津和野町',
      '山口市・萩市・防府市',
      '7つの市と町みんなのもの',
      'どのまちか、書いていないもの',
    ])
    expect([...folded[0]!.querySelectorAll('h3')].map(wordsOf)).toEqual(expect.arrayContaining(['富海', '野島']))
  })

  test('are counted on the map of the towns, whose tiles unfold them', async () => {
    const { page, router } = await openApp('/themes/tourism', sourceOf(realFiles))
    const map = page.within('list', '7つの市と町の、場所の数')
    const town = [...page.element.querySelectorAll('details')].find((part) => part.querySelector('#places-hofu'))!
    const count = town.querySelectorAll('[id^=place-]').length
    expect(town.open).toBe(false)
    // One that lies in several towns is counted on the tile of each, and listed once, under all of them.
    const shared = page.element.querySelectorAll('#places-yamaguchi-hagi-hofu > li').length
    expect(map.names('link')[0]).toContain(`${count + shared}か所`)
    await router.push(map.leadsTo(map.names('link')[0]!))
    await flushPromises()
    expect(town.open).toBe(true)
  })

  test('of a town without any are told to be none on its tile', async () => {
    const map = (await open('/themes/geopark')).within('list', '7つの市と町の、場所の数')
    expect(map.names('link')).toHaveLength(1)
    expect(map.words).toContain('宇部市場所の名前なし')
  })

  test('are told in the words of the documents to those who want them', async () => {
    const page = await open('/themes/geopark', 'printed')
    expect(page.words).toContain('別府弁天池(美祢市)')
    expect(page.words).not.toContain(plainOf('place-akiyoshido'))
  })
})

test('a theme without a place is as it was', async () => {
  const page = await open('/themes/childcare')
  expect(page.names('heading')).not.toContain('資料に名前がある場所')
  expect(page.has('list', '7つの市と町の、場所の数')).toBe(false)
})

test('with data of the days before there were places, the page has none and stands', async () => {
  const source = sourceOf(realFiles)
  const before = (pack: Pack): Pack => ({ ...pack, places: undefined }) as Pack
  const { page } = await openApp('/themes/geopark', {
    ...source,
    pack: async (hash) => before(await source.pack(hash)),
  })
  expect(page.names('heading')).toEqual([
    'ジオパーク',
    '計画に書いてあること',
    'そのまちだけの計画が資料の中にないまち',
  ])
  expect([...page.element.querySelectorAll('summary .bold')].map(wordsOf)).toEqual([
    '美祢市総合戦略',
    '7市町の共同事業（2021年度）',
  ])
})

test("a document marks a place's words of its own lines, and names the place", async () => {
  const page = await open('/documents/region-vision-2022?of=place-akiyoshido#L814-815')
  const marks = [...page.element.querySelectorAll('mark')].map(({ textContent }) => textContent).join('')
  expect(marks).toBe('秋芳洞や秋吉台などの絶景を地質学の視点から楽しむ新しい観光の提案')
  expect(page.words).toContain('「秋芳洞」のもとになった資料のことばに、印をつけています。')
})
