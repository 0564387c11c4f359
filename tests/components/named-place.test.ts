import { describe, expect, test } from 'vitest'
import PlaceItem from '#components/place/PlaceItem.vue'
import PlaceList from '#components/place/PlaceList.vue'
import type { NamedPlace } from '#domain/named-place.ts'
import type { Level } from '#domain/wording.ts'
import { draw, type Drawing } from '#support/draw.ts'
import { aNamedPlace, anEntry, aPlace } from '#support/plan-makers.ts'
import { wordsOf } from '#support/screen.ts'

const titleOf = (document: string): string => (document === 'made-2015' ? '総合戦略' : '共同事業')
const wording = {
  name: '{富海|=とのみ}',
  plain: '{海|うみ}を生かします。',
  easy: 'やさしい文です。',
  title: '{富海|=とのみ}',
  text: '海の活用／富海地域',
}
const saying = (level: Level) => ({
  level: () => level,
  wordingOf: (id: string) => (id === 'place-made' ? wording : undefined),
})

describe('a place', () => {
  const place = aNamedPlace({
    name: '富海',
    cited: [
      aPlace({ lines: [912, 912] }),
      aPlace({ lines: [926, 926] }),
      aPlace({ document: 'made-2021', lines: [21, 21] }),
    ],
  })
  const entries = [anEntry(), anEntry({ id: 'made-g1', kind: 'goal', title: '目標の題名' })]
  const drawn = (level: Level = 'plain'): Promise<Drawing> =>
    draw(PlaceItem, { place, entries, titleOf }, { saying: saying(level) })

  test('has its name with the reading, and what the documents say of it', async () => {
    const page = await drawn()
    expect(page.find('heading', '富海').querySelector('rt')?.dataset.kana).toBe('とのみ')
    expect(page.words).toContain('海を生かします。')
  })

  test('says that its reading is not sure, and that the lines hold its name alone', async () => {
    const page = await draw(
      PlaceItem,
      { place: { ...place, kana: '' }, entries, titleOf },
      { saying: { level: () => 'plain', wordingOf: () => ({ ...wording, plain: '' }) } },
    )
    expect(page.words).toContain('名前の読み方は、確かめていません。')
    expect(page.words).toContain('資料には、名前だけがあります。')
    const sure = await drawn()
    expect(sure.words).not.toContain('確かめていません')
    expect(sure.words).not.toContain('名前だけがあります')
  })

  test('leads to what names it: a deed, and a group', async () => {
    const ways = (await drawn()).within('list', '富海の名前がある取り組み')
    expect(ways.leadsTo('取り組みの題名')).toBe('/initiatives/made-1')
    expect(ways.leadsTo('目標の題名')).toBe('/goals/made-g1')
  })

  test('leads to its first line in each document, by the name of the plan', async () => {
    const page = await drawn()
    expect(page.leadsTo('富海の名前のもとの行912行目')).toBe('/documents/made-2015?of=place-made#L912')
    expect(page.leadsTo('富海の名前のもとの行21行目')).toBe('/documents/made-2021?of=place-made#L21')
    expect(page.words).toContain('総合戦略富海の名前のもとの行912行目')
    expect(page.words).not.toContain('926行目')
  })

  test('says in easy words what is meant for them, and at the level of the documents what these say', async () => {
    expect((await drawn('easy')).words).toContain('やさしい文です。')
    const page = await drawn('printed')
    expect([...page.element.querySelectorAll('.paragraph')].map(({ textContent }) => textContent)).toEqual([
      '海の活用',
      '富海地域',
    ])
    expect(page.words).not.toContain('生かします')
  })

  test('has nothing that axe finds wrong', async () => expect(await (await drawn()).complaints()).toEqual([]))
})

describe('the list of places', () => {
  const place = (given: Partial<NamedPlace>): NamedPlace => aNamedPlace(given)
  const groups = [
    {
      id: 'places-hofu',
      name: '防府市',
      places: [
        place({ id: 'place-a', name: '富海', entries: ['made-1', 'closed-1'] }),
        place({ id: 'place-b', name: '野島' }),
      ],
    },
    { id: 'places-mine', name: '美祢市', places: [place({ id: 'place-c', name: '秋芳洞' })] },
  ]
  const entryOf = (id: string) => (id === 'made-1' ? anEntry() : undefined)
  const drawn = (): Promise<Drawing> => draw(PlaceList, { groups, entryOf, titleOf })

  test('says what it is made of, and has the places of each town folded under its name and their number', async () => {
    const page = await drawn()
    expect([...page.element.querySelectorAll('details')].map((town) => town.open)).toEqual([false, false])
    expect([...page.element.querySelectorAll('summary')].map(wordsOf)).toEqual(['防府市2か所', '美祢市1か所'])
    expect([...page.element.querySelectorAll('details h3')].map(wordsOf)).toEqual(['富海', '野島', '秋芳洞'])
    expect(page.words).toContain('名前のない場所は、のせていません。')
  })

  test('leads to the entries that are open, and to no others', async () => {
    const page = await drawn()
    page.unfold()
    expect(page.within('list', '富海の名前がある取り組み').names('link')).toEqual(['取り組みの題名'])
  })

  test('has each town and each place at an address of its own', async () => {
    expect((await drawn()).element.querySelector('#place-c')?.textContent).toContain('秋芳洞')
    expect((await drawn()).element.querySelector('#places-mine')?.textContent).toContain('秋芳洞')
  })

  test('has nothing that axe finds wrong', async () => expect(await (await drawn()).complaints()).toEqual([]))
})
