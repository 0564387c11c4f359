import { flushPromises } from '@vue/test-utils'
import { describe, expect, test, vi } from 'vitest'
import { deedsInLifeEvent, concernsTown } from '#domain/life-event.ts'
import { PlanIndex } from '#domain/plan-index.ts'
import { openApp } from '#support/draw.ts'
import { sourceOf } from '#support/plan-sources.ts'
import { realFiles, realPlans, realRelease } from '#support/real-release.ts'
import type { Screen } from '#support/screen.ts'

const source = sourceOf(realFiles)
const open = (path: string) => openApp(path, source)

/** The headings of the topics, in their order. */
const topicsOn = (page: Screen): readonly string[] =>
  [...page.element.querySelectorAll('h2')].map((heading) => heading.id.replace('topic-', '')).filter(Boolean)
const columnsOf = (page: Screen, topic: string): readonly string[] =>
  [...page.element.querySelector(`#topic-${topic}`)!.parentElement!.querySelectorAll('.columns > li')].map(
    (column) => column.textContent,
  )

describe('which towns are compared', () => {
  test('is asked first, and the answer stands in the address', async () => {
    const { page, router } = await open('/compare')
    expect(page.names('heading').slice(0, 3)).toEqual(['まちをくらべる', '場所からえらぶ', '名前からえらぶ'])
    await page.within('list', '名前からえらぶ').press('checkbox', '美祢市2015〜2019年度の計画')
    await page.within('list', '場所からえらぶ').press('checkbox', '宇部市')
    await page.press('button', 'くらべる')
    await vi.waitUntil(() => router.currentRoute.value.fullPath === '/compare?towns=mine,ube')
    await flushPromises()
    expect(page.names('heading')[0]).toBe('美祢市と宇部市をくらべる')
    expect(await page.complaints()).toEqual([])
  })

  test('begins with the town that one comes from', async () => {
    const { page, router } = await open('/towns/hofu')
    await page.press('link', 'ほかのまちとくらべる2つから4つのまちを、ならべて見る')
    await vi.waitUntil(() => router.currentRoute.value.fullPath === '/compare?towns=hofu')
    await flushPromises()
    expect(page.names('heading')[0]).toBe('防府市とくらべるまち')
    expect(page.says('status')).toContain('えらんだまち：防府市')
  })

  test.each([
    ['nobody knows', '/compare?towns=xxx,hofu,hofu,<b>,mine', '防府市と美祢市をくらべる', 'それは外しました。'],
    [
      'are five',
      '/compare?towns=hofu,mine,ube,hagi,tsuwano',
      '防府市、美祢市、宇部市、萩市をくらべる',
      '5つ目からのまちは外しました。',
    ],
    ['are no towns at all', '/compare?towns=%00,__proto__', 'まちをくらべる', 'それは外しました。'],
    ['are given twice over', '/compare?towns=hofu,mine&towns=ube', 'まちをくらべる', ''],
    [
      'stand beside topics that nobody knows',
      '/compare?towns=hofu,mine&topics=gold,work,work',
      '防府市と美祢市をくらべる',
      'それは外しました。',
    ],
  ])('an address whose towns %s is read as far as it goes, and says so', async (_, path, heading, words) => {
    const { page } = await open(path)
    expect(page.names('heading')[0]).toBe(heading)
    expect(page.words).toContain(words)
    expect(page.has('alert')).toBe(false)
  })
})

describe('topic by topic', () => {
  test('homes, work, support and children come first, what is not covered last', async () => {
    const topics = topicsOn((await open('/compare?towns=hofu,mine')).page)
    expect(topics.slice(0, 4)).toEqual(['moving', 'work', 'support', 'childcare'])
    expect(topics.slice(-3)).toEqual(['people', 'figures', 'gaps'])
    expect([...topics].sort()).toEqual(
      [...realRelease.scenes!.map(({ id }) => id), 'support', 'people', 'figures', 'gaps'].sort(),
    )
  })

  test('each situation counts what the documents hold for each town, with the years of its plan', async () => {
    const { page, store } = await open('/compare?towns=hofu,sanyo-onoda,yamaguchi')
    for (const { id } of realRelease.scenes!) {
      const columns = columnsOf(page, id)
      for (const [at, town] of ['hofu', 'sanyo-onoda', 'yamaguchi'].entries()) {
        const inPlans = (publisher: string) =>
          realPlans
            .filter((plan) => plan.publisher === publisher)
            .flatMap((plan) => deedsInLifeEvent(new PlanIndex(plan), (id) => store.packs.card(id), id))
            .filter((entry) => concernsTown(entry, town)).length
        const [own, joint] = [inPlans(town), inPlans('region')]
        const years = { hofu: '2015〜2019年度', 'sanyo-onoda': '2020〜2023年度' }[town]
        const inOwn = own ? `${years}の計画に、${own}の取り組み` : `${years}の計画には、のっていません。`
        expect(columns[at], `${town} ${id}`).toContain(years ? inOwn : 'このまちだけの計画は、資料の中にありません。')
        expect(columns[at], `${town} ${id}`).toContain(
          joint ? `7つの市と町の計画に、${joint}の取り組み` : '7つの市と町の計画には、のっていません。',
        )
      }
    }
  })

  test('the first deeds stand by name, the rest in the finder', async () => {
    const { page, store } = await open('/compare?towns=hofu,mine')
    const hofu = new PlanIndex(realPlans.find(({ id }) => id === 'hofu')!)
    for (const { id } of realRelease.scenes!) {
      const count = deedsInLifeEvent(hofu, (one) => store.packs.card(one), id).length
      const [column] = page.element.querySelectorAll(`#topic-${id} ~ .columns > li`)
      expect(column!.querySelectorAll('.deeds a').length, id).toBe(Math.min(count, 3))
      if (count > 3)
        expect(column!.querySelector('a[href*=find]')!.getAttribute('href')).toBe(`/find?scene=${id}&town=hofu`)
    }
    expect(page.element.querySelector('#topic-support ~ .columns a[href*=support]')!.getAttribute('href')).toBe(
      '/compare/support#hofu',
    )
  })

  test('plans of different years are said not to be of one time; those of the same years are not', async () => {
    const words = '同じ時をくらべたものではありません。'
    expect((await open('/compare?towns=hofu,sanyo-onoda')).page.words).toContain(words)
    expect((await open('/compare?towns=hofu,mine')).page.words).not.toContain(words)
  })

  test('that more is not better is always said, and no town is ranked or judged', async () => {
    const { page } = await open('/compare?towns=hofu,mine')
    expect(page.words).toContain('取り組みの数が多くても、よいまちだとは言えません。')
    expect(page.words).not.toMatch(/位の|ランキング|平均|1位|いちばん/)
    expect(page.element.querySelectorAll('[class*=verdict]')).toHaveLength(0)
  })

  test('people stand exactly, with both projections and their lines', async () => {
    const { page } = await open('/compare?towns=mine,tsuwano&topics=people')
    const [mine, tsuwano] = columnsOf(page, 'people')
    for (const words of ['28,630人', '23,267人', '25,512人', '30,000人', '推計（国による人口推計）', '68行目'])
      expect(mine).toContain(words)
    expect(tsuwano).toContain('6,879人')
  })

  test('figures are compared where two of the towns have them, with what differs; unlike ones are refused with the reason', async () => {
    const { page } = await open('/compare?towns=hofu,sanyo-onoda')
    expect(columnsOf(page, 'figures')[0]).toContain('1,866,333人')
    expect(page.words).toContain('ちがうところ：年')
    expect(page.names('heading')).toContain('ならべない数')
    expect((await open('/compare?towns=ube,hagi')).page.words).toContain(
      'えらんだまちには、人口のほかに、ならべられる数がありません。',
    )
  })
})

describe('the order of topics', () => {
  test('stands in the address, shortly, and is changed without a new page', async () => {
    const { page, router } = await open('/compare?towns=hofu,mine')
    const heading = page.find('heading', '防府市と美祢市をくらべる')
    page.element.querySelector('details')!.open = true
    await page.press('button', '「子育て」を上へ')
    await vi.waitUntil(() => router.currentRoute.value.query['topics'] === 'moving,work,childcare')
    await flushPromises()
    expect(topicsOn(page).slice(0, 4)).toEqual(['moving', 'work', 'childcare', 'support'])
    expect(document.activeElement).toBe(page.find('button', '「子育て」を上へ'))
    expect(page.says('status')).toContain('「子育て」を3番目にしました。')
    expect(page.find('heading', '防府市と美祢市をくらべる')).toBe(heading)
    await page.press('button', '「子育て」を下へ')
    await vi.waitUntil(() => router.currentRoute.value.fullPath === '/compare?towns=hofu,mine')
  })

  test('is what the address says, the rest behind it', async () => {
    expect(topicsOn((await open('/compare?towns=hofu,mine&topics=gaps,school')).page).slice(0, 3)).toEqual([
      'gaps',
      'school',
      'moving',
    ])
  })
})

describe('one topic across all seven', () => {
  test.each([...realRelease.scenes!.map(({ id }) => id), 'population'])('%s is a view of its own', async (topic) => {
    const { page } = await open(`/compare/${topic}`)
    for (const { name } of realRelease.towns) expect(page.words, name).toContain(name)
    expect(page.has('alert')).toBe(false)
  })

  test.each(['childcare', 'support', 'people', 'figures', 'gaps', 'visitors'])(
    'axe finds nothing wrong with %s',
    async (topic) => {
      expect(await (await open(`/compare/${topic}`)).page.complaints()).toEqual([])
    },
  )

  test('people: a map by steps, charts and tables with every number and its line', async () => {
    const { page } = await open('/compare/people')
    expect(page.within('list', '2020年の数').names('link')).toContain('山口市194,110人')
    expect(
      [...page.element.querySelectorAll('table')].map((table) => table.querySelectorAll('tbody tr').length),
    ).toEqual([7, 7])
    expect([...page.element.querySelectorAll('table a')]).toHaveLength(28)
  })

  test('visitors: towns without such a figure are named, and there is no map of other years', async () => {
    const { page } = await open('/compare/visitors')
    expect(page.words.split('この数は、資料にのっていません。')).toHaveLength(6)
    expect(page.element.querySelector('.legend')).toBeNull()
  })

  test('one that nobody knows is not there', async () => {
    expect((await open('/compare/gold')).page.names('heading')[0]).toBe('このページはありません')
  })
})

test('home and the region lead here', async () => {
  expect((await open('/')).page.leadsTo('まちをくらべる')).toBe('/compare')
  const { page } = await open('/region')
  expect(page.within('list', '7つの市と町の、およその位置').names('link')).toContain('津和野町6,879人')
  expect(page.leadsTo('「人口」を7つの市と町で見る')).toBe('/compare/people')
  expect(await page.complaints()).toEqual([])
})
