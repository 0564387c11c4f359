import { flushPromises } from '@vue/test-utils'
import { describe, expect, test, vi } from 'vitest'
import type { Settings } from '#storage/settings-storage.ts'
import { openApp, type OpenedApp } from '#support/draw.ts'
import { sourceOf } from '#support/plan-sources.ts'
import { realFiles, realRelease } from '#support/real-release.ts'
import { keeperWith, keptSettings } from '#support/store-app.ts'

const open = (path = '/', given: Partial<Settings> = {}): Promise<OpenedApp> =>
  openApp(path, sourceOf(realFiles), { keeper: keeperWith({ first: keptSettings(given) }) })
const promise = '約束は、どうなった？'

async function choose({ page }: OpenedApp, name: string, value: string): Promise<void> {
  const field = page.find('combobox', name) as HTMLSelectElement
  field.value = value
  field.dispatchEvent(new Event('change'))
  await flushPromises()
}

describe('home', () => {
  test('says in one line what it is, and of which prefectures', async () => {
    const { page } = await open()
    expect(page.names('heading')).toEqual(['山口・島根の7つの市と町の計画を、暮らしのことばで。', '暮らしの場面から'])
  })

  test('shows eight life events by a short word, each of them as the finder has it', async () => {
    const { page } = await open()
    const short = realRelease.scenes!.filter((event) => event.short)
    expect(short).toHaveLength(8)
    for (const { id, short: name } of short) expect(page.leadsTo(name!), name).toBe(`/find?scene=${id}`)
    expect(page.leadsTo('ほかの場面')).toBe('/find')
  })

  test('leads three ways on, and to what it is made of and by whom', async () => {
    const { page } = await open()
    expect(page.leadsTo(`${promise}まちをえらんで、目標と結果を見る`)).toBe('/towns')
    expect(page.leadsTo('まちをくらべる人口、住まい、仕事を、ならべて見る')).toBe('/compare')
    expect(page.leadsTo('地図から見る7つの市と町と、それぞれの計画')).toBe('/towns')
    expect(page.words).toContain('もと：5つの資料（2015〜2026年度）')
    expect(page.leadsTo('このアプリについて（だれがつくったか）')).toBe('/about')
  })

  test('leads to the search with what was typed, and only when it is sent', async () => {
    const { page, router } = await open()
    const field = page.find('searchbox', 'キーワードでさがす') as HTMLInputElement
    field.value = '空き家'
    field.dispatchEvent(new Event('input'))
    field.dispatchEvent(new Event('change'))
    await flushPromises()
    expect(router.currentRoute.value.fullPath).toBe('/')
    await page.press('button', 'さがす')
    await vi.waitUntil(() => router.currentRoute.value.name === 'search')
    expect(router.currentRoute.value.query).toEqual({ q: '空き家' })
  })

  test('has nothing that axe finds wrong', async () => {
    expect(await (await open()).page.complaints()).toEqual([])
  })
})

describe('the town that is hers', () => {
  test('is chosen on home in one step, and let go in one', async () => {
    const change = vi.fn(keeperWith().change)
    const app = await openApp('/', sourceOf(realFiles), { keeper: keeperWith({ change }) })
    await choose(app, 'あなたのまち', 'hofu')
    expect(app.page.leadsTo(`${promise}防府市の目標と、その結果`)).toBe('/towns/hofu')
    expect(app.page.leadsTo('子育て')).toBe('/find?scene=childcare&town=hofu')
    await choose(app, 'あなたのまち', '')
    expect(app.page.leadsTo('子育て')).toBe('/find?scene=childcare')
    expect(change.mock.calls).toEqual([[{ town: 'hofu' }], [{ town: '' }]])
  })

  test('without a plan of its own is told so', async () => {
    const { page } = await open('/', { town: 'yamaguchi' })
    expect(page.leadsTo(`${promise}7つの市と町で進める計画だけ`)).toBe('/towns/yamaguchi')
  })

  test('that the release does not hold counts as none', async () => {
    const { page } = await open('/', { town: 'tokyo' })
    expect(page.leadsTo('子育て')).toBe('/find?scene=childcare')
    expect((page.find('combobox', 'あなたのまち') as HTMLSelectElement).value).toBe('')
  })

  test('is where the life events of the finder lead, and another is one step away', async () => {
    const app = await open('/find', { town: 'hofu' })
    await app.page.press(
      'link',
      app.page.names('link').find((name) => name.startsWith('子育て'))!,
    )
    await vi.waitUntil(() => app.page.names('heading')[0] === '防府市の「子育て」')
    await choose(app, 'まち', 'mine')
    await vi.waitUntil(() => app.page.names('heading')[0] === '美祢市の「子育て」')
    expect(app.router.currentRoute.value.query).toEqual({ scene: 'childcare', town: 'mine' })
  })

  test('is ticked where a comparison begins, unless the address names others', async () => {
    expect((await open('/compare', { town: 'hofu' })).page.says('status')).toContain('えらんだまち：防府市')
    expect((await open('/compare?towns=hagi', { town: 'hofu' })).page.says('status')).toContain('えらんだまち：萩市')
  })

  test('stands first among what the search finds', async () => {
    const first = async (town: string) => {
      const { page } = await open('/search?q=子育て', { town })
      await vi.waitUntil(() => page.names('heading').length > 1)
      return page.names('heading')[1]
    }
    expect(await first('mine')).toMatch(/^美祢市/)
    expect(await first('hofu')).toMatch(/^防府市/)
  })

  test('is named by the page about what is on the device', async () => {
    expect((await open('/device', { town: 'hofu' })).page.words).toContain('あなたのまち防府市')
    expect((await open('/device')).page.words).toContain('あなたのまち選んでいません。')
  })
})

test('about leads to the themes', async () => {
  const { page } = await open('/about')
  expect(page.names('link').filter((name) => page.leadsTo(name)?.startsWith('/themes/'))).toHaveLength(
    realRelease.themes.length,
  )
})
