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
    expect(page.names('heading').slice(0, 4)).toEqual([
      'ジオパーク',
      '資料に名前がある場所',
      '美祢市',
      'Mine秋吉台ジオパーク',
    ])
    expect(page.names('heading').at(-1)).toBe('そのまちだけの計画が資料の中にないまち')
    expect(page.words).toContain(plainOf('place-akiyoshido'))
    expect(await page.complaints()).toEqual([])
  })

  test('lead to what names them, and to their lines', async () => {
    const page = await open('/themes/geopark')
    expect(page.within('list', '秋芳洞の名前がある取り組み').leadsTo(plainNameOf('mine-s3'))).toBe('/goals/mine-s3')
    expect(page.leadsTo('秋芳洞の名前のもとの行268行目')).toBe('/documents/mine-strategy-2015?of=place-akiyoshido#L268')
    expect(page.leadsTo('秋芳洞の名前のもとの行814〜815行目')).toBe(
      '/documents/region-vision-2022?of=place-akiyoshido#L814-815',
    )
  })

  test('of all seven stand under their towns, then those of several, of all and of none', async () => {
    const page = await open('/themes/tourism')
    const headings = [...page.element.querySelectorAll('h2, h3')]
    const [first, next] = headings.flatMap((heading, index) => (heading.tagName === 'H2' ? [index] : []))
    const towns = headings.slice(first! + 1, next).map(wordsOf)
    expect(towns).toEqual([
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
    expect([...page.element.querySelectorAll('h4')].map(wordsOf)).toEqual(
      expect.arrayContaining(['富海', '野島', '旧堀氏庭園', '山口ゆめ回廊博覧会']),
    )
  })

  test('come with a way to each part of the page', async () => {
    const page = await open('/themes/tourism')
    const links = [...page.find('navigation', 'このページの中').querySelectorAll('a')]
    expect(links.map(wordsOf)).toEqual(
      expect.arrayContaining([
        '資料に名前がある場所',
        '防府市',
        '津和野町',
        '山口市・萩市・防府市',
        '防府市総合戦略',
        '美祢市総合戦略',
        expect.stringContaining('山陽小野田市'),
        expect.stringContaining('7市町'),
        expect.stringContaining('7市町'),
      ]),
    )
    expect(
      links.map((link) => wordsOf(page.element.querySelector(new URL(link.href, 'http://localhost').hash)!)),
    ).toEqual(links.map(wordsOf))
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
  expect(page.has('navigation', 'このページの中')).toBe(false)
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
    '美祢市総合戦略',
    '7市町の共同事業（2021年度）',
    'そのまちだけの計画が資料の中にないまち',
  ])
})

test("a document marks a place's words of its own lines, and names the place", async () => {
  const page = await open('/documents/region-vision-2022?of=place-akiyoshido#L814-815')
  const marks = [...page.element.querySelectorAll('mark')].map(({ textContent }) => textContent).join('')
  expect(marks).toBe('秋芳洞や秋吉台などの絶景を地質学の視点から楽しむ新しい観光の提案')
  expect(page.words).toContain('「秋芳洞」のもとになった資料のことばに、印をつけています。')
})
