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
const partOf = (page: Screen, topic: string): Element =>
  page.element.querySelector(`#topic-${topic}`)!.closest('.topic')!
const columnsOf = (page: Screen, topic: string): readonly string[] =>
  [...partOf(page, topic).querySelectorAll('.columns > li')].map((column) => column.textContent)

describe('which towns are compared', () => {
  test('is asked first, and the answer stands in the address', async () => {
    const { page, router } = await open('/compare')
    expect(page.names('heading')).toEqual(['まちをくらべる'])
    const map = page.within('list', '場所からえらぶ')
    await map.press('checkbox', '美祢市2015〜2019年度')
    await map.press('checkbox', '宇部市計画は未収録')
    await page.press('button', 'くらべる')
    await vi.waitUntil(() => router.currentRoute.value.fullPath === '/compare?towns=mine,ube')
    await flushPromises()
    expect(page.names('heading')[0]).toBe('美祢市・宇部市')
    expect(await page.complaints()).toEqual([])
  })

  test('begins with the town that one comes from', async () => {
    const { page, router } = await open('/towns/hofu')
    await page.press('link', 'ほかのまちとくらべる人口や取り組みを、ならべて見る')
    await vi.waitUntil(() => router.currentRoute.value.fullPath === '/compare?towns=hofu')
    await flushPromises()
    expect(page.names('heading')[0]).toBe('防府市とくらべるまち')
    expect(page.says('status')).toContain('えらんだまち：防府市')
  })

  test.each([
    ['nobody knows', '/compare?towns=xxx,hofu,hofu,<b>,mine', '防府市・美祢市', 'それは外しました。'],
    [
      'are all seven',
      '/compare?towns=hofu,mine,ube,hagi,tsuwano,yamaguchi,sanyo-onoda',
      '防府市・美祢市・宇部市・萩市・津和野町・山口市・山陽小野田市',
      '取り組みの数はくらべられません。',
    ],
    ['are no towns at all', '/compare?towns=%00,__proto__', 'まちをくらべる', 'それは外しました。'],
    ['are given twice over', '/compare?towns=hofu,mine&towns=ube', 'まちをくらべる', ''],
    [
      'stand beside topics that nobody knows',
      '/compare?towns=hofu,mine&topics=gold,work,work',
      '防府市・美祢市',
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
  test('people, homes, work, support and children come first, what is not covered last', async () => {
    const topics = topicsOn((await open('/compare?towns=hofu,mine')).page)
    expect(topics.slice(0, 5)).toEqual(['people', 'moving', 'work', 'support', 'childcare'])
    expect(topics.slice(-2)).toEqual(['figures', 'gaps'])
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
        const own = inPlans(town)
        const hasPlan = town !== 'yamaguchi'
        expect(columns[at], `${town} ${id}`).toMatch(new RegExp(hasPlan ? `：${own}件` : '：なし計画は未収録'))
      }
      const joint = realPlans
        .filter((plan) => plan.publisher === 'region')
        .flatMap((plan) => deedsInLifeEvent(new PlanIndex(plan), (one) => store.packs.card(one), id))
        .filter((entry) => ['hofu', 'sanyo-onoda', 'yamaguchi'].some((town) => concernsTown(entry, town))).length
      expect([...partOf(page, id).querySelectorAll('.joint')].map(({ textContent }) => textContent)).toEqual(
        joint ? [`7市町の共同 ${joint}件`] : [],
      )
    }
  })

  test('two topics of deeds and the people stand open, each other one is a line', async () => {
    const { page } = await open('/compare?towns=hofu,mine')
    const open2 = topicsOn(page).filter((id) => !partOf(page, id).matches('details'))
    expect(open2).toEqual(['people', 'moving', 'work'])
  })

  test('the first deeds stand by name, the number leads to all', async () => {
    const { page, store } = await open('/compare?towns=hofu,mine')
    const hofu = new PlanIndex(realPlans.find(({ id }) => id === 'hofu')!)
    for (const { id } of realRelease.scenes!) {
      const count = deedsInLifeEvent(hofu, (one) => store.packs.card(one), id).length
      const [column] = partOf(page, id).querySelectorAll('.columns > li')
      expect(column!.querySelectorAll('a.example').length, id).toBe(Math.min(count, 2))
      if (count)
        expect(column!.querySelector('a[href*=find]')!.getAttribute('href')).toBe(`/find?scene=${id}&town=hofu`)
    }
    expect(partOf(page, 'support').querySelector('.columns a[href*=support]')!.getAttribute('href')).toBe(
      '/compare/support#hofu',
    )
  })

  test('what is missing is said once', async () => {
    const { page } = await open('/compare?towns=yamaguchi,hofu,hagi')
    expect(page.words).toContain('山口市と萩市は計画が未収録なので、取り組みの数はくらべられません。')
    expect(page.words).not.toContain('このまちだけの計画は、資料の中にありません。')
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

  test('people stand with how they changed, both numbers for who hears them, and their lines', async () => {
    const { page } = await open('/compare?towns=mine,tsuwano')
    const [mine, tsuwano] = columnsOf(page, 'people')
    expect(mine).toContain('2.3万人−18.7%')
    expect(tsuwano).toContain('6,879人')
    expect(page.names('img')).toContain('2010年28,630人、2020年23,267人')
    expect(page.leadsTo('人口の資料：68・70行目')).toMatch(/#L68-70$/)
  })

  test('figures are compared where two of the towns have them, with what differs; unlike ones are refused with the reason', async () => {
    const { page } = await open('/compare?towns=hofu,sanyo-onoda')
    expect(columnsOf(page, 'figures')[0]).toContain('1,866,333人')
    expect(page.words).toContain('ちがうところ：年')
    expect(partOf(page, 'figures').textContent).toContain('くらべられない数字')
    expect(topicsOn((await open('/compare?towns=ube,hagi')).page)).not.toContain('figures')
  })
})

describe('the order of topics', () => {
  test('stands in the address, shortly, and is changed without a new page', async () => {
    const { page, router } = await open('/compare?towns=hofu,mine')
    const heading = page.find('heading', '防府市・美祢市')
    for (const part of page.element.querySelectorAll('details')) part.open = true
    await page.press('button', '「子育て」を上へ')
    await vi.waitUntil(() => router.currentRoute.value.query['topics'] === 'people,moving,work,childcare')
    await flushPromises()
    expect(topicsOn(page).slice(0, 5)).toEqual(['people', 'moving', 'work', 'childcare', 'support'])
    expect(document.activeElement).toBe(page.find('button', '「子育て」を上へ'))
    expect(page.says('status')).toContain('「子育て」を4番目にしました。')
    expect(page.find('heading', '防府市・美祢市')).toBe(heading)
    await page.press('button', '「子育て」を下へ')
    await vi.waitUntil(() => router.currentRoute.value.fullPath === '/compare?towns=hofu,mine')
  })

  test('is what the address says, the rest behind it', async () => {
    expect(topicsOn((await open('/compare?towns=hofu,mine&topics=gaps,school')).page).slice(0, 3)).toEqual([
      'gaps',
      'school',
      'people',
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
  expect((await open('/')).page.leadsTo('まちをくらべる人口、住まい、仕事を、ならべて見る')).toBe('/compare')
  const { page } = await open('/region')
  expect(page.within('list', '7つの市と町の、およその位置').names('link')).toContain('津和野町6,879人')
  expect(page.leadsTo('「人口」を7つの市と町で見る')).toBe('/compare/people')
  expect(await page.complaints()).toEqual([])
})
