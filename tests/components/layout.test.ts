import { describe, expect, test, vi } from 'vitest'
import PageBreadcrumbs from '#components/layout/PageBreadcrumbs.vue'
import PageLayout from '#components/layout/PageLayout.vue'
import AppFrame from '#components/layout/AppFrame.vue'
import WayBackLink from '#components/layout/WayBackLink.vue'
import { draw } from '#support/draw.ts'
import { aWording } from '#support/plan-makers.ts'

describe('a page on the post', () => {
  test('has one heading of the first level, its title', async () => {
    const drawn = await draw(PageLayout, { title: '防府市' }, { slot: '<p>中身</p>' })
    expect(drawn.find('heading', '防府市').tagName).toBe('H1')
    expect(drawn.within('main').words).toBe('防府市中身')
  })

  test('names the tab after itself', async () => {
    await draw(PageLayout, { title: '防府市' })
    expect(document.title).toBe('防府市 | まちしるべ')
  })

  test('without a title leaves the tab to the app', async () => {
    await draw(PageLayout, { title: '' })
    expect(document.title).toBe('まちしるべ')
  })

  test('names the tab anew when its title comes later', async () => {
    const drawn = await draw(PageLayout, { title: '' })
    await drawn.change({ title: '美祢市' })
    expect(document.title).toBe('美祢市 | まちしるべ')
  })

  test('leaves the focus at the top on the first page of a visit', async () => {
    await draw(PageLayout, { title: '防府市' })
    expect(document.activeElement).toBe(document.body)
  })

  test('gives its heading the focus when the reader comes from another page', async () => {
    history.replaceState({ back: '/' }, '')
    const drawn = await draw(PageLayout, { title: '防府市' })
    history.replaceState(null, '')
    expect(document.activeElement).toBe(drawn.find('heading', '防府市'))
  })
})

test('the trail leads back step by step', async () => {
  const drawn = await draw(PageBreadcrumbs, {
    steps: [{ name: '防府市', to: { name: 'town', params: { town: 'hofu' } } }],
  })
  const trail = drawn.within('navigation', 'ここまでの道')
  expect(trail.names('link')).toEqual(['ホーム', '防府市'])
  expect(trail.leadsTo('防府市')).toBe('/towns/hofu')
  expect(await drawn.complaints()).toEqual([])
})

describe('the way back as she came', () => {
  const found = { name: '防府市の「子育て」', href: '/find?scene=childcare&town=hofu' }
  const link = async (given = {}, saying = {}) => {
    const go = vi.fn()
    return { go, drawn: await draw(WayBackLink, { back: { ...found, go, ...given } }, { saying }) }
  }
  /** A click as a mouse makes it; whether the browser is left to open the link. */
  const isLeftToBrowser = (element: Element, keys: MouseEventInit = {}): boolean =>
    element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...keys }))

  test('is a link with the name and the address of the page that she left', async () => {
    const { drawn } = await link()
    const way = drawn.within('navigation', '来た道')
    expect(way.names('link')).toEqual([found.name])
    expect(way.leadsTo(found.name)).toBe(found.href)
    expect(await drawn.complaints()).toEqual([])
  })

  test('goes back in her history when it is pressed', async () => {
    const { drawn, go } = await link()
    expect(isLeftToBrowser(drawn.find('link'))).toBe(false)
    expect(go).toHaveBeenCalledOnce()
  })

  test.each(['ctrlKey', 'metaKey', 'shiftKey', 'altKey'])('is left to the browser with %s', async (key) => {
    const { drawn, go } = await link()
    expect(isLeftToBrowser(drawn.find('link'), { [key]: true })).toBe(true)
    expect(go).not.toHaveBeenCalled()
  })

  test('calls a record as she has chosen to read', async () => {
    const wordingOf = (id: string) => (id === 'made-1' ? aWording({ name: '{会社|かいしゃ}を~よぶ' }) : undefined)
    const { drawn } = await link({ name: '企業誘致', record: 'made-1' }, { wordingOf })
    expect(drawn.names('link')).toEqual(['会社をよぶ'])
  })
})

test('the post holds what hangs on it', async () => {
  expect((await draw(AppFrame, {}, { slot: '<p>腕</p>' })).words).toBe('腕')
})
