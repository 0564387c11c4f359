import { flushPromises } from '@vue/test-utils'
import { describe, expect, test } from 'vitest'
import TownLists from '#components/town/TownLists.vue'
import SearchLists from '#features/search/SearchLists.vue'
import type { ListedItem, TownList } from '#domain/town-list/town-list.ts'
import { packFormat } from '#packs/format.ts'
import type { TownSheetPack } from '#packs/pack.ts'
import { draw, openApp } from '#support/draw.ts'
import { sourceOf } from '#support/plan-sources.ts'
import { realFiles, realRelease } from '#support/real-release.ts'

/** A made nursery: no town has published it. */
const nursery: ListedItem = {
  row: 2,
  name: '見本<b>保育園</b>',
  sort: '認可公立保育所',
  scene: { scene: 'childcare', narrow: 'minding' },
  address: '山口県防府市見本町1-2',
  telephone: '0835-00-0000',
  days: '月火水',
  opens: '07:30',
  closes: '18:30',
  url: 'https://www.city.hofu.yamaguchi.jp/mihon.html',
}
const list = (...items: readonly ListedItem[]): TownList => ({
  kind: 'preschool',
  owner: '防府市',
  licence: 'CC BY 4.0',
  source: 'https://example.jp/dataset/1',
  date: '2026-04-01',
  file: '352063_preschool.csv',
  items,
})
const town = { name: '防府市', site: 'www.city.hofu.yamaguchi.jp' }

describe('what a town lists', () => {
  test('stands with its number, word for word, and is cited by owner, licence, day and row', async () => {
    const drawn = await draw(TownLists, { lists: [list(nursery)], town })
    expect(drawn.names('heading')).toEqual(['防府市が公開している一覧'])
    expect(drawn.words).toContain('子育て施設の一覧1件')
    const said = drawn.element.querySelector('details')!.textContent!.replace(/\s+/g, ' ')
    for (const words of [
      '出どころ：防府市「子育て施設の一覧」（352063_preschool.csv、CC BY 4.0、2026年4月1日のデータ）',
      '見本<b>保育園</b>',
      '種類：認可公立保育所',
      '場所：山口県防府市見本町1-2',
      '時間：月火水 07:30〜18:30',
      '2行目',
    ])
      expect(said).toContain(words)
    expect(said).not.toContain('お金')
    expect(drawn.element.querySelector('a[href^="tel:"]')!.getAttribute('href')).toBe('tel:0835000000')
    expect(await drawn.complaints()).toEqual([])
  })

  test.each([
    ['https://www.city.hofu.yamaguchi.jp/mihon.html', true],
    ['http://www.city.hofu.yamaguchi.jp/', false],
    ['https://elsewhere.example/', false],
  ])('leads to %s: %s', async (url, isLink) => {
    const drawn = await draw(TownLists, { lists: [list({ ...nursery, url })], town })
    expect(Boolean(drawn.element.querySelector(`a[href="${url}"]`))).toBe(isLink)
    expect(drawn.element.textContent).toContain(url)
  })
})

describe('in the app', () => {
  const hash = 'f'.repeat(64)
  const pack: TownSheetPack = { format: packFormat, publisher: 'hofu', now: [], results: [], lists: [list(nursery)] }
  const sheets = [{ publisher: 'hofu', hash, bytes: 1, plans: [], documents: [] }]
  const named = { hash: 'e'.repeat(64), release: { ...realRelease, sheets } }
  const real = sourceOf(realFiles)
  const source = {
    ...real,
    open: async () => named,
    newest: async () => named,
    pack: async (wanted: string) => (wanted === hash ? pack : real.pack(wanted)),
  }
  const headings = async (path: string): Promise<readonly string[]> => {
    const { page } = await openApp(path, source)
    await flushPromises()
    return page.names('heading')
  }

  test.each([
    ['/search?q=見本', true],
    ['/search?q=認可 見本町', true],
    ['/search?q=みほん', false],
    ['/search?q=見本&town=mine', false],
    ['/search', false],
  ])('%s finds it: %s', async (path, finds) => {
    const { page } = await openApp(path, source)
    await flushPromises()
    expect(page.names('heading').includes('まちが公開している一覧から')).toBe(finds)
    if (!finds) return
    expect(page.leadsTo('防府市の一覧：1件')).toBe('/towns/hofu')
    expect(page.words).toContain('見本<b>保育園</b>')
    expect(page.words).toContain('352063_preschool.csv')
  })

  test.each([
    ['/towns/hofu', true],
    ['/find?scene=childcare&town=hofu', true],
    ['/find?scene=childcare&town=hofu&narrow=minding', true],
    ['/find?scene=childcare&town=hofu&narrow=support', false],
    ['/find?scene=work&town=hofu', false],
    ['/towns/mine', false],
  ])('%s shows it: %s', async (path, shows) => {
    expect((await headings(path)).includes('防府市が公開している一覧')).toBe(shows)
  })
})

describe('the search', () => {
  test('shows the first five of a town, with the number of all', async () => {
    const rows = [2, 3, 4, 5, 6, 7].map((row) => ({ ...nursery, row }))
    const listed = [{ town: { id: 'hofu', name: '防府市' }, lists: [list(...rows)] }]
    const drawn = await draw(SearchLists, { query: '保育', listed })
    expect(drawn.leadsTo('防府市の一覧：6件')).toBe('/towns/hofu')
    expect(drawn.element.querySelectorAll('li')).toHaveLength(5)
    expect(await drawn.complaints()).toEqual([])
  })

  test('says nothing of lists where no town has any', async () => {
    const { page } = await openApp('/search?q=見本', sourceOf(realFiles))
    await flushPromises()
    expect(page.names('heading')).not.toContain('まちが公開している一覧から')
  })
})
