import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { openApp, type OpenedApp } from '#support/draw.ts'
import { keeperWith, keptSettings } from '#support/store-app.ts'
import { sourceOf } from '#support/plan-sources.ts'
import { realFiles, realSeeds } from '#support/real-release.ts'
import { wordsOf, type Screen } from '#support/screen.ts'
import { waitUntil } from '#support/wait-until.ts'

const open = (path: string): Promise<OpenedApp> => openApp(path, sourceOf(realFiles))
const field = (page: Screen): HTMLInputElement => page.find('searchbox', 'キーワードでさがす') as HTMLInputElement

async function type(page: Screen, words: string, event: 'input' | 'change' = 'input'): Promise<void> {
  field(page).value = words
  field(page).dispatchEvent(new Event('input', { bubbles: true }))
  // What is typed is looked for behind the next frame.
  await new Promise((over) => requestAnimationFrame(() => setTimeout(() => setTimeout(over))))
  if (event === 'change') field(page).dispatchEvent(new Event('change', { bubbles: true }))
  await flushPromises()
}
const choose = async (page: Screen, name: string, value: string): Promise<void> => {
  page.element.querySelector('details')!.open = true
  const select = page.find('combobox', name) as HTMLSelectElement
  select.value = value
  select.dispatchEvent(new Event('change', { bubbles: true }))
  await flushPromises()
}
/** The hits, once they are all drawn. */
async function hits(page: Screen): Promise<readonly string[]> {
  let before = -1
  await waitUntil('no more hits to come', async () => {
    await new Promise((over) => setTimeout(over, 60))
    const now = page.names('link').length
    const still = now === before
    before = now
    return still || undefined
  })
  return page.names('link')
}
const count = (page: Screen): string => page.says('status').join('')

describe('the search', () => {
  test('asks for words, and shows words to try, situations and themes meanwhile', async () => {
    const { page } = await open('/search')
    expect(page.names('heading')).toEqual(['さがす', '暮らしの場面から', 'テーマから見る'])
    expect(page.within('navigation', 'たとえば、こんなキーワードで').names('link')).toHaveLength(
      realSeeds.searchExamples.length,
    )
    expect(page.names('link')).toContainEqual(expect.stringMatching(/^子育て取り組み\d+件$/))
    expect(page.find('search')).toBeTruthy()
    expect(count(page)).toBe('')
    expect(page.words).toContain('つながらなくても使えます。')
    expect(page.names('link')).toContainEqual(expect.stringMatching(/^観光取り組み\d+件$/))
    expect(await page.complaints()).toEqual([])
  })

  test('finds as one types, and says how much', async () => {
    const { page } = await open('/search')
    await type(page, '子供の医療費')
    expect(count(page)).toBe('2件見つかりました。')
    expect(page.names('heading')).toEqual(['さがす', '防府市（2件）'])
    expect((await hits(page)).some((name) => name.startsWith('子どもの医療費の助成を広げる取り組み'))).toBe(true)
    expect([...page.element.querySelectorAll('mark')].map((mark) => mark.textContent)).toContain('子どもの医療費')
    await type(page, 'ほうふk')
    expect(count(page)).toMatch(/^\d+件見つかりました。$/)
    await type(page, '')
    await waitUntil(
      'the start',
      async () => page.names('heading').join() === 'さがす,暮らしの場面から,テーマから見る' || undefined,
    )
  })

  test.each([
    ['市\uE000', '「\uE000」は、さがすことができない字です。この字をひらがなか、ほかの字に変えてください。'],
    ['市\u2EA0', '19件見つかりました。'],
    ['1,400', '2件見つかりました。'],
  ])('%j is never answered for a part of its letters', async (typed, says) => {
    const { page } = await open(`/search?q=${encodeURIComponent(typed)}`)
    expect(count(page)).toBe(says)
    expect(page.words).not.toContain('知りたいことを入れてください。')
    expect(await page.complaints()).toEqual([])
  })

  test('looks for no more than fits, whatever an address brings, and says so', async () => {
    const { page } = await open(`/search?q=${'ア'.repeat(5000)}`)
    expect(field(page).value).toBe('ア'.repeat(100))
    expect(page.words).toContain('100字までを使ってさがします。')
    await type(page, '一 二 三 四 五 六 七 八 九')
    expect(page.words).toContain('ことばは8つまでさがします。「九」は、さがしていません。')
  })

  test('finds kana that are not kanji yet', async () => {
    const { page } = await open('/search')
    field(page).dispatchEvent(new Event('compositionstart', { bubbles: true }))
    await type(page, 'とのみ')
    expect(count(page)).toBe('9件見つかりました。')
  })

  test('leads to what it finds, a fact to the page of what it is about', async () => {
    const { page } = await open('/search?q=秋芳洞')
    await hits(page)
    expect(page.element.querySelector('section a')?.getAttribute('href')).toBe('/goals/mine-s3#mine-fact-s3-1')
  })

  test('points at the page of a town', async () => {
    const { page } = await open('/search?q=萩')
    expect(page.within('list', '場面、まち、テーマのページ').leadsTo('まち萩市')).toBe('/towns/hagi')
  })

  test('says when it took the words apart', async () => {
    const { page } = await open('/search?q=引っ越しのお金')
    expect(page.words).toContain('「引っ越しのお金」では見つからないので、「引っ越し」と「お金」に分けてさがしました。')
    expect(count(page)).toMatch(/^[1-9]/)
  })

  test('has nothing that axe finds wrong', async () => {
    const { page } = await open('/search?q=移住')
    await hits(page)
    expect(await page.complaints()).toEqual([])
  })
})

describe('a search that finds nothing', () => {
  test('says of all documents that they do not hold it, what to ask, and shows situations and themes', async () => {
    const { page } = await open('/search?q=猫')
    const documents = realSeeds.plans.flatMap((plan) => plan.documents).length
    expect(count(page)).toBe(`${documents}つの資料のどれにも「猫」は出てきません。`)
    expect(page.words).toContain('「猫」について、教えてください。どの課で聞けばいいですか。')
    expect(page.names('heading')).toEqual(['さがす', '役所で聞くこと', '暮らしの場面から', 'テーマから見る'])
    expect(page.names('link').length).toBeGreaterThan(10)
    expect(await page.complaints()).toEqual([])
  })

  test('together shows the nearest at once, and says what is missing', async () => {
    const { page } = await open('/search?q=空き家 補助')
    expect(count(page)).toBe(
      '2件見つかりました。「補助」もふくむものはありません。「空き家」をふくむものを出しています。',
    )
    expect(await hits(page)).toContainEqual(expect.stringMatching(/^空き家への対策を進める.*2015〜2019年度/))
    expect(await page.complaints()).toEqual([])
  })

  test('in part says of which words no document has anything', async () => {
    const { page } = await open('/search?q=バス 給食')
    expect(count(page)).toContain('「給食」もふくむものはありません。')
    expect(page.words).toMatch(/資料のどれにも「給食」は出てきません。/)
    expect(page.words).toContain('「給食」について、教えてください。')
  })

  test('offers the other words', async () => {
    const { page } = await open('/search?q=保育所 待機')
    const offer = page.names('button').find((name) => name.startsWith('「保育所」'))!
    await page.press('button', offer)
    expect(field(page).value).toBe('保育所')
    expect(count(page)).toBe(`${/\d+/.exec(offer)![0]}件見つかりました。`)
  })
})

describe('filters', () => {
  test('narrow the hits down at once, and stand in the address', async () => {
    const { page, router } = await open('/search?q=観光')
    await choose(page, 'まち', 'mine')
    expect(page.names('heading')).toEqual(['さがす', expect.stringMatching(/^美祢市（\d+件）$/)])
    await choose(page, '種類', 'indicator')
    expect(router.currentRoute.value.query).toEqual({ q: '観光', town: 'mine', kind: 'indicator' })
    await hits(page)
    const kinds = [...page.element.querySelectorAll('section .kind')]
      .filter((kind) => !kind.closest('[hidden]'))
      .map((kind) => wordsOf(kind))
    expect(new Set(kinds)).toEqual(new Set(['めやす']))
  })

  test('know the situations of life', async () => {
    const { page, router } = await open('/search?q=観光')
    const all = Number(/\d+/.exec(count(page))![0])
    await choose(page, '場面', 'childcare')
    expect(router.currentRoute.value.query).toEqual({ q: '観光', scene: 'childcare' })
    expect(Number(/\d+/.exec(count(page))?.[0] ?? 0)).toBeLessThan(all)
    const again = await open('/search?q=保育&scene=childcare')
    expect(count(again.page)).toMatch(/^[1-9]/)
    expect((again.page.find('combobox', '場面') as HTMLSelectElement).value).toBe('childcare')
  })

  test('that leave nothing say so, and can be taken away', async () => {
    const { page, router } = await open('/search?q=ソラール&town=mine')
    expect(count(page)).toBe('見つかりませんでした。')
    await page.press('button', 'しぼりこみをやめる（3件）')
    expect(count(page)).toBe('3件見つかりました。')
    expect(router.currentRoute.value.query).toEqual({ q: 'ソラール' })
  })
})

describe('the address', () => {
  test('follows what is typed when one pauses, in place of the one before', async () => {
    const { page, router } = await open('/search')
    const replace = vi.spyOn(router, 'replace')
    const push = vi.spyOn(router, 'push')
    for (const typed of ['ば', 'ばす', 'ばす う', 'ばす 運賃']) await type(page, typed)
    expect(replace).not.toHaveBeenCalled()
    await waitUntil(
      'the address to follow',
      async () => router.currentRoute.value.query['q'] === 'ばす 運賃' || undefined,
    )
    expect(replace).toHaveBeenCalledTimes(1)
    expect(push).not.toHaveBeenCalled()
    expect(field(page).value).toBe('ばす 運賃')
  })

  test('follows at once when the field is left', async () => {
    const { page, router } = await open('/search')
    await type(page, 'とのみ', 'change')
    expect(router.currentRoute.value.query).toEqual({ q: 'とのみ' })
  })

  test('shows the same to whom it is given', async () => {
    const first = await open('/search')
    await type(first.page, '引っ越し お金', 'change')
    await choose(first.page, 'まち', 'region')
    const shown = [count(first.page), ...(await hits(first.page))]
    const address = first.router.currentRoute.value.fullPath
    const { page } = await open(address)
    expect([count(page), ...(await hits(page))]).toEqual(shown)
    expect(field(page).value).toBe('引っ越し お金')
  })

  test('that changes by itself is obeyed', async () => {
    const { page, router } = await open('/search?q=とのみ')
    await router.push('/search?q=藍染&town=hofu')
    await flushPromises()
    expect(field(page).value).toBe('藍染')
    expect(count(page)).toBe('2件見つかりました。')
  })
})

describe('the field', () => {
  test('stands before everything else that is seen, and what was found before every explanation', async () => {
    const { page } = await open('/search?q=引っ越しのお金')
    await hits(page)
    const order = [
      ...page.element.querySelectorAll('main h1, main input, main [role=status], main section a, main .fine'),
    ]
    const at = (selector: string): number => order.findIndex((one) => one.matches(selector))
    expect(order.slice(0, 3).map(({ tagName }) => tagName)).toEqual(['H1', 'INPUT', 'P'])
    const note = order.findIndex((one) => wordsOf(one).includes('分けてさがしました。'))
    expect(note).toBeGreaterThan(at('section a'))
    expect(page.has('navigation', 'ここまでの道')).toBe(false)
  })
  test('says with its hits which word was taken for a romaji one, and what else was looked for', async () => {
    const { page } = await open('/search?q=hoikuen')
    expect(count(page)).toMatch(/^[1-9]\d*件見つかりました。$/)
    expect(page.words).toContain('「hoikuen」では見つからないので、「ほいくえん」でさがしました。')
    expect(page.words).toContain('「ほいくえん」のほかに、')
  })
  test('says that a slip was heard', async () => {
    const { page } = await open('/search?q=ジオバーク')
    expect(page.words).toContain('「ジオバーク」では見つからないので、読みがにているキーワードでさがしました。')
  })
  test('says that parts of a word follow, and points at its life event first', async () => {
    const { page } = await open('/search?q=子育て支援')
    expect(page.within('list', '場面、まち、テーマのページ').leadsTo('場面子育て')).toBe('/find?scene=childcare')
    expect(page.words).toContain('「子育て」と「支援」をふくむものも、あとに出しています。')
  })
})

describe('what is said of a word that the documents only name', () => {
  test.each(['児童手当', 'じどうてあて'])('%s: above its hits', async (words) => {
    const { page } = await open(`/search?q=${words}`)
    await vi.waitUntil(() => page.words.includes('手当そのものの説明はありません。'))
    expect((await hits(page)).length).toBeGreaterThan(0)
  })
  test('of others nothing', async () => {
    const { page } = await open('/search?q=手当')
    await hits(page)
    expect(page.words).not.toContain('手当そのものの説明はありません。')
  })
})

describe('what was looked for before', () => {
  afterEach(() => delete document.documentElement.dataset.kiosk)
  /** A device that keeps its settings. */
  function device(searches: readonly string[] = []) {
    let whole = { ...keptSettings(), settings: { ...keptSettings().settings, searches } }
    const keeper = keeperWith({
      first: whole,
      reconcile: async () => whole,
      change: async (chosen) => {
        whole = { changed: whole.changed + 1, settings: { ...whole.settings, ...chosen } as typeof whole.settings }
        return { whole, kept: true }
      },
    })
    return { keeper, held: () => whole.settings.searches }
  }
  const start = (keeper: ReturnType<typeof keeperWith>) => openApp('/search', sourceOf(realFiles), { keeper })
  const title = '前にさがしたキーワード'

  test('is kept once the field is left, and leads back to it', async () => {
    const { keeper, held } = device()
    const { page } = await start(keeper)
    expect(page.has('navigation', title)).toBe(false)
    await type(page, '空き家')
    expect(held()).toEqual([])
    await type(page, '空き家', 'change')
    expect(held()).toEqual(['空き家'])
    expect(page.has('navigation', title)).toBe(false)
    await type(page, '', 'change')
    const recent = page.within('navigation', title)
    expect(recent.names('link')).toEqual(['空き家'])
    expect(recent.leadsTo('空き家')).toBe('/search?q=%E7%A9%BA%E3%81%8D%E5%AE%B6')
    expect(await page.complaints()).toEqual([])
  })

  test('goes in one tap, and the focus goes to the field', async () => {
    const { keeper, held } = device(['空き家', 'バス'])
    const { page } = await start(keeper)
    await page.within('navigation', title).press('button', 'すべて消す')
    expect([held(), page.has('navigation', title)]).toEqual([[], false])
    expect(document.activeElement).toBe(field(page))
  })

  test('is neither shown nor kept in a kiosk', async () => {
    document.documentElement.dataset.kiosk = 'on'
    const { keeper, held } = device(['空き家'])
    const { page } = await start(keeper)
    expect(page.has('navigation', title)).toBe(false)
    await type(page, 'バス', 'change')
    expect(held()).toEqual(['空き家'])
  })
})
