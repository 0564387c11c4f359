import { describe, expect, test } from 'vitest'
import DataPage from '#components/layout/DataPage.vue'
import { draw } from '#support/draw.ts'

const props = {
  title: '防府市',
  what: '防府市のデータ',
  breadcrumbs: [{ name: 'さがす', to: { name: 'search' } }],
} as const
const loaded = { kind: 'loaded' } as const

describe('a page that shows data', () => {
  test('has the way from home, its title, and its content once it is loaded', async () => {
    const page = await draw(DataPage, { ...props, state: loaded }, { slot: '<p>中身</p>' })
    const trail = page.within('navigation', 'ここまでの道')
    expect(trail.names('link').map((name) => trail.leadsTo(name))).toEqual(['/', '/search'])
    expect(page.find('heading', '防府市').tagName).toBe('H1')
    expect(page.words).toContain('中身')
    expect(await page.complaints()).toEqual([])
  })

  test('has the way as she came in the place of the way from home', async () => {
    const back = { name: '保存したもの', href: '/saved', go: () => undefined }
    const page = await draw(DataPage, { ...props, back, state: loaded }, { slot: '<p>中身</p>' })
    expect(page.names('navigation')).toEqual(['来た道'])
    expect(page.leadsTo('保存したもの')).toBe('/saved')
    expect(await page.complaints()).toEqual([])
  })

  test('says that it loads, and nothing of a missing page before it knows', async () => {
    const state = { kind: 'loading', done: 0, of: 2 } as const
    const page = await draw(DataPage, { ...props, state, exists: false }, { slot: '<p>中身</p>' })
    expect(page.names('progressbar')[0]).toContain('防府市のデータ')
    expect(page.words).not.toContain('中身')
    expect(page.words).not.toContain('このページはありません')
  })

  test('tries once more where the data did not come', async () => {
    const page = await draw(DataPage, { ...props, state: { kind: 'failed', because: 'unreachable' } })
    await page.press('button', 'もう一度読みこむ')
    expect(page.told('retry')).toHaveLength(1)
  })

  test('is the missing page where there is nothing of the kind', async () => {
    const page = await draw(DataPage, { ...props, state: loaded, exists: false }, { slot: '<p>中身</p>' })
    expect(page.find('heading', 'このページはありません').tagName).toBe('H1')
    expect(page.words).not.toContain('中身')
  })

  test('draws no way from home while it is not known', async () => {
    const page = await draw(DataPage, { title: '', what: '計画', state: loaded })
    expect(page.has('navigation')).toBe(false)
  })
})
