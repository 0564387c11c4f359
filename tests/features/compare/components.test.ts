import { describe, expect, test, vi } from 'vitest'
import AllTownsFigures from '#features/compare/AllTownsFigures.vue'
import NotComparableFigures from '#features/compare/NotComparableFigures.vue'
import ComparedFigures from '#features/compare/ComparedFigures.vue'
import DeedList from '#features/compare/DeedList.vue'
import DeedsCell from '#features/compare/DeedsCell.vue'
import FigureCell from '#features/compare/FigureCell.vue'
import FigureWhy from '#features/compare/FigureWhy.vue'
import GapsCell from '#features/compare/GapsCell.vue'
import TileMap from '#components/town/TileMap.vue'
import TilePattern from '#components/town/TilePattern.vue'
import TopicBody from '#features/compare/TopicBody.vue'
import TopicOrder from '#features/compare/TopicOrder.vue'
import TownColumns from '#features/compare/TownColumns.vue'
import TownsTable from '#components/town/TownsTable.vue'
import TownCheckboxes from '#features/compare/TownCheckboxes.vue'
import type { Comparable, NotComparable } from '#domain/comparable.ts'
import { figureTables } from '#texts/figure-tables.ts'
import { ourWords } from '#support/region.ts'
import { draw } from '#support/draw.ts'
import { anEntry, anIndicator, aPlanHead, aReading, aSeries, aTown, inYear, yearly } from '#support/plan-makers.ts'
import TownCheckbox from '#features/compare/TownCheckbox.vue'
import CompareActions from '#features/compare/CompareActions.vue'
import CompareColumns from '#features/compare/CompareColumns.vue'
import CompareHead from '#features/compare/CompareHead.vue'
import CompareNotes from '#features/compare/CompareNotes.vue'
import ComparedPeople from '#features/compare/ComparedPeople.vue'
import DeedColumns from '#features/compare/DeedColumns.vue'
import FiguresTopic from '#features/compare/FiguresTopic.vue'
import GapsTable from '#features/compare/GapsTable.vue'
import PairedBars from '#features/compare/PairedBars.vue'
import ShownTopic from '#features/compare/ShownTopic.vue'
import type { TownYears } from '#features/compare/town-years.ts'

const hofu = aTown({ id: 'hofu', name: '防府市', tile: { column: 2, row: 2 } })
const mine = aTown({ id: 'mine', name: '美祢市', tile: { column: 0, row: 1 } })
const hagi = aTown({ id: 'hagi', name: '萩市', tile: { column: 1, row: 0 } })
const figure = (value: number) => ({
  indicator: anIndicator(),
  series: aSeries({ targets: [], readings: [aReading({ value, period: inYear(2020) })] }),
})
const figures = [
  { town: hofu, figure: figure(80) },
  { town: mine, figure: figure(30) },
  { town: hagi, figure: undefined },
]
const one: Comparable = {
  id: 'people',
  name: '人の数',
  scenes: [],
  figures: [
    { town: 'hofu', indicator: 'made-kpi-1' },
    { town: 'mine', indicator: 'made-kpi-1' },
  ],
  because: 'どちらも人を数えています。',
  differs: [{ in: 'year', words: '防府市は1年あとの数です。' }],
}
const pair: NotComparable = {
  id: 'known',
  figures: one.figures,
  in: 'unit',
  because: '防府市は順位で、美祢市は点です。',
}
const gaps = {
  indicators: 9,
  withoutResult: 9,
  withoutBaseline: 0,
  deeds: 5,
  rows: {
    money: { said: 0, named: 0 },
    apply: { said: 0, named: 0 },
    desk: { said: 0, named: 0 },
    until: { said: 0, named: 0 },
  },
}
const entries = ['a', 'b', 'c', 'd'].map((id) => anEntry({ id, title: `取り組み${id}` }))

const yearsOf = (town: TownYears['town'], ...years: readonly string[]): TownYears => ({
  town,
  years,
  held: years.join('、') || '計画は未収録',
})

describe('which towns', () => {
  const ids = ['hofu', 'mine', 'hagi', 'ube', 'tsuwano', 'yamaguchi', 'onoda', 'nagato']
  const eight = ids.map((id, row) =>
    yearsOf(aTown({ id, name: `${id}市`, tile: { column: row % 3, row: row % 2 } }), '2015〜2019年度'),
  )
  const ticks = (first: readonly string[] = [], towns = eight) => draw(TownCheckboxes, { towns, first, heading: 'h2' })

  test('are ticked in their places on the map, each with the years of what is held of it', async () => {
    const page = await ticks()
    const map = page.within('list', '場所からえらぶ')
    await map.press('checkbox', 'hofu市2015〜2019年度')
    await map.press('checkbox', 'mine市2015〜2019年度')
    expect(page.says('status')).toEqual(['えらんだまち：hofu市とmine市'])
    await page.press('button', 'くらべる')
    expect(page.told('start')).toEqual([[['hofu', 'mine']]])
    expect(await page.complaints()).toEqual([])
  })

  test('are ticked in a list where they are too many for a map', async () => {
    const many = [...eight, ...Array.from({ length: 9 }, (_, at) => yearsOf(aTown({ id: `t${at}`, name: `町${at}` })))]
    const page = await ticks([], many)
    await page.press('checkbox', '町3計画は未収録')
    expect(page.says('status')).toContain('えらんだまち：町3')
  })

  test('are not one alone: that is said', async () => {
    const page = await ticks(['hofu'])
    await page.press('button', 'くらべる')
    expect(page.says('status')).toEqual(['まちを2つ以上えらんでください。'])
    expect(page.told('start')).toEqual([])
  })

  test('are not eight: the box stays empty, and why is said until another one goes', async () => {
    const page = await ticks(ids.slice(0, 7))
    await page.press('checkbox', 'nagato市2015〜2019年度')
    expect((page.find('checkbox', 'nagato市2015〜2019年度') as HTMLInputElement).checked).toBe(false)
    expect(page.says('status')).toEqual([
      'くらべられるのは、7つまでです。nagato市を足すには、ほかのまちの印を1つ外してください。',
    ])
    await page.press('checkbox', 'hofu市2015〜2019年度')
    await page.press('checkbox', 'nagato市2015〜2019年度')
    expect(page.says('status')[0]).toMatch(/^えらんだまち：mine市.*nagato市$/)
  })
})

describe('the table of a comparison', () => {
  test('has the towns as heads, each with what is held of it, and leads to their pages', async () => {
    const page = await draw(CompareHead, { towns: [yearsOf(hofu, '2015〜2019年度'), yearsOf(hagi)] })
    expect(page.says('listitem')).toEqual(['防府市：防府市2015〜2019年度', '萩市：萩市計画は未収録'])
    expect(page.leadsTo('萩市')).toBe('/towns/hagi')
  })

  test('says once which plans are missing, else that their years differ, else nothing', async () => {
    const notes = async (...towns: readonly TownYears[]) => (await draw(CompareNotes, { towns })).words
    expect(await notes(yearsOf(hofu, '2015年度'), yearsOf(hagi))).toBe(
      '萩市は計画が未収録なので、取り組みの数はくらべられません。',
    )
    expect(await notes(yearsOf(hofu, '2015年度'), yearsOf(mine, '2020年度'))).toContain('年は、まちによってちがいます')
    expect(await notes(yearsOf(hofu, '2015年度'), yearsOf(mine, '2015年度'))).toBe('')
  })

  test('scrolls all its rows sideways together', async () => {
    const row = { items: [{ town: hofu }, { town: mine }], label: '行' }
    const page = await draw(
      {
        components: { CompareColumns },
        data: () => ({ row }),
        template: '<main><CompareColumns v-bind="row" /><CompareColumns v-bind="row" /></main>',
      } as never,
      {} as never,
    )
    const [first, second] = [...page.element.querySelectorAll('ul')]
    first!.scrollLeft = 60
    first!.dispatchEvent(new Event('scroll'))
    expect(second!.scrollLeft).toBe(60)
  })

  const head = aPlanHead()
  const region = ourWords.regions[0]!
  test('has how much and two examples of each plan, nothing quietly, and joint ones once', async () => {
    const page = await draw(DeedColumns, {
      deeds: [
        { town: hofu, own: [{ head, entries }], joint: [] },
        { town: mine, own: [{ head, entries: [] }], joint: [] },
        { town: hagi, own: [], joint: [] },
      ],
      joint: [{ region, entries: entries.slice(0, 3) }],
      label: '子育て',
      toDeeds: ({ id }) => `/find?town=${id}`,
      toJoint: (id) => `/compare/childcare#${id}`,
    })
    expect(page.says('listitem')).toEqual(['防府市：4件取り組みa取り組みb', '美祢市：0件', '萩市：なし計画は未収録'])
    expect(page.leadsTo('4件')).toBe('/find?town=hofu')
    expect(page.leadsTo('7市町の共同3件')).toBe(`/compare/childcare#${region.id}`)
    expect(await page.complaints()).toEqual([])
  })

  test('ticks what is known of each town, and has a dash where nothing is', async () => {
    const known = { ...gaps, withoutResult: 1, rows: { ...gaps.rows, desk: { said: 3, named: 0 } } }
    const page = await draw(GapsTable, {
      gaps: [
        { town: hofu, plans: [{ head, gaps: known, scenes: [] }] },
        { town: hagi, plans: [] },
      ],
      caption: '書いていないこと',
    })
    expect(page.names('columnheader')).toEqual(['防府市', '萩市'])
    expect(page.says('cell').slice(1)).toEqual(
      ['お金', '申し込み方', '聞くところ', 'いつまで', '結果'].flatMap((row) => [
        { 聞くところ: '✓3件', 結果: '✓8件' }[row] ?? '–書いてない',
        '–書いてない',
      ]),
    )
    expect(await page.complaints()).toEqual([])
  })

  test('can be printed, sent and handed over', async () => {
    const page = await draw(CompareActions, {
      towns: [hofu, hagi],
      topics: ['work'],
      title: '防府市と萩市をくらべる',
      code: 'ABC',
    })
    expect(page.leadsTo('印刷する')).toBe('/leaflet?towns=hofu,hagi&topics=work')
    expect(page.names('button')).toContain('送る')
  })
})

describe('people of several towns', () => {
  const town = (from: number, to: number) => ({
    indicator: anIndicator(),
    series: aSeries({
      baseline: aReading({ value: from, period: inYear(2010) }),
      readings: [aReading({ value: to, period: inYear(2020) })],
      targets: [],
    }),
  })
  const compared = {
    one,
    figures: [
      { town: hofu, figure: town(120_000, 114_000) },
      { town: mine, figure: town(60_000, 30_000) },
      { town: hagi, figure: undefined },
    ],
  }

  test('stand on one baseline, with the change, and both numbers for who hears them', async () => {
    const page = await draw(PairedBars, { compared, label: '人口' })
    expect(page.within('list', '人口').says('listitem')).toEqual([
      '防府市：11.4万人−5.0%',
      '美祢市：3.0万人−50.0%',
      '萩市：数なし',
    ])
    expect(page.names('img')).toEqual(['2010年120,000人、2020年114,000人', '2010年60,000人、2020年30,000人'])
    const heights = [...page.element.querySelectorAll('rect')].map((bar) => bar.getAttribute('height'))
    expect(heights).toEqual(['100%', '95%', '50%', '25%'])
    expect(await page.complaints()).toEqual([])
  })

  test('say their two years and lead to the lines of all', async () => {
    const page = await draw(ComparedPeople, { compared, label: '人口' })
    expect(page.words).toContain('2010年2020年')
    expect(page.leadsTo('人口の資料：1行目')).toBe('/documents/made-2015?of=made-kpi-1#L1')
  })
})

describe('the order of topics', () => {
  const topics = [
    { id: 'work', name: '仕事' },
    { id: 'moving', name: '住まい' },
    { id: 'school', name: '学校' },
  ]

  test('is changed by buttons that say of what; the ends have one less', async () => {
    const page = await draw(TopicOrder, { topics })
    expect(page.names('button')).toEqual(['「仕事」を下へ', '「住まい」を上へ', '「住まい」を下へ', '「学校」を上へ'])
    await page.press('button', '「学校」を上へ')
    expect(page.told('move')).toEqual([['school', 1]])
    expect(page.says('status')).toEqual(['「学校」を2番目にしました。'])
    expect(await page.complaints()).toEqual([])
  })

  test('keeps the focus on the moved one, on the other button where it has come to an end', async () => {
    const page = await draw(TopicOrder, { topics })
    await page.press('button', '「学校」を上へ')
    await page.change({ topics: [topics[0], topics[2], topics[1]] })
    expect(document.activeElement).toBe(page.find('button', '「学校」を上へ'))
    await page.press('button', '「学校」を上へ')
    await page.change({ topics: [topics[2], topics[0], topics[1]] })
    expect(document.activeElement).toBe(page.find('button', '「学校」を下へ'))
  })

  test('is changed by dragging a row to where it is let go, and by nothing before', async () => {
    const page = await draw(TopicOrder, { topics })
    const list = page.find('list') as HTMLElement
    list.setPointerCapture = vi.fn()
    for (const [at, row] of [...list.children].entries())
      row.getBoundingClientRect = () => ({ top: at * 50 }) as DOMRect
    const point = (on: Element, kind: string, clientY: number) =>
      on.dispatchEvent(Object.assign(new Event(kind, { bubbles: true }), { clientY, button: 0, pointerId: 1 }))
    point(list.children[0]!.querySelector('.handle')!, 'pointerdown', 20)
    point(list, 'pointermove', 130)
    await page.change({})
    expect(list.children[2]!.className).toContain('behind')
    expect(page.told('move')).toEqual([])
    point(list, 'pointerup', 130)
    expect(page.told('move')).toEqual([['work', 2]])
    point(list, 'pointermove', 0)
    point(list, 'pointerup', 0)
    expect(page.told('move')).toHaveLength(1)
  })

  test('scrolls the page while a row is held at an edge of the screen, and no longer', async () => {
    const scrollBy = vi.spyOn(window, 'scrollBy').mockReturnValue(undefined)
    const page = await draw(TopicOrder, { topics })
    const list = page.find('list') as HTMLElement
    list.setPointerCapture = vi.fn()
    const point = (on: Element, kind: string, clientY: number) =>
      on.dispatchEvent(Object.assign(new Event(kind, { bubbles: true }), { clientY, button: 0, pointerId: 1 }))
    const frames = async (count: number) => {
      for (let at = 0; at < count; at += 1) await new Promise((done) => requestAnimationFrame(done))
    }
    point(list.children[0]!.querySelector('.handle')!, 'pointerdown', 300)
    point(list, 'pointermove', 300)
    await frames(3)
    expect(scrollBy).not.toHaveBeenCalled()
    point(list, 'pointermove', window.innerHeight - 5)
    await frames(4)
    expect(scrollBy.mock.calls.length).toBeGreaterThan(1)
    expect(scrollBy.mock.lastCall).toEqual([0, 8])
    point(list, 'pointermove', 5)
    await frames(4)
    expect(scrollBy.mock.lastCall).toEqual([0, -8])
    point(list, 'pointerup', 5)
    await frames(2)
    const count = scrollBy.mock.calls.length
    await frames(3)
    expect(scrollBy).toHaveBeenCalledTimes(count)
    scrollBy.mockRestore()
  })

  test('each topic leads to its place', async () => {
    const page = await draw(TopicOrder, { topics })
    await page.press('link', '住まい')
    expect(page.told('go')).toEqual([['moving']])
  })
})

describe('deeds of a town', () => {
  const head = aPlanHead()
  const region = ourWords.regions[0]!
  const cell = (deeds: Parameters<typeof draw<typeof DeedsCell>>[1]['deeds'], limit = 3) =>
    draw(DeedsCell, { deeds, limit, lineOf: undefined, more: '/find', toJoint: () => '/find' })

  test('are counted with the years of the plan, the first by name, the rest a link', async () => {
    const page = await cell({ town: hofu, own: [{ head, entries }], joint: [{ region, entries: entries.slice(0, 2) }] })
    expect(page.element.textContent).toContain('2015〜2019年度の計画に、取り組み4件')
    expect(page.names('link')).toEqual([
      '取り組みa',
      '取り組みb',
      '取り組みc',
      '防府市：ほかの取り組み1件も見る',
      '防府市：7つの市と町の計画に、取り組み2件',
    ])
  })

  test('that are none are said to be none, and so is a town without a plan', async () => {
    expect((await cell({ town: hofu, own: [{ head, entries: [] }], joint: [] })).element.textContent).toContain(
      '2015〜2019年度の計画には、のっていません。',
    )
    const page = await cell({ town: hagi, own: [], joint: [{ region, entries: [] }] })
    expect(page.element.textContent).toContain('計画は未収録')
    expect(page.element.textContent).toContain('7つの市と町の計画には、のっていません。')
  })

  test('stand with what is said of money where that is asked for', async () => {
    const page = await draw(DeedList, { entries: entries.slice(0, 1), lineOf: () => 'お金を出すと書いてあります。' })
    expect(page.says('listitem')).toEqual(['取り組みaお金を出すと書いてあります。'])
    expect(page.leadsTo('取り組みa')).toBe('/initiatives/a')
  })
})

describe('figures of towns', () => {
  test('stand with when, how much and the printed line; a town without one says so', async () => {
    const page = await draw(FigureCell, {
      figure: figure(80),
      scale: { low: 0, high: 100 },
      name: '防府市',
      sourced: true,
    })
    expect(page.says('term')).toEqual(['はじめ2014年度', '結果2020年'])
    expect(page.names('link')).toHaveLength(2)
    expect(page.element.querySelectorAll('rect.bar')[1]!.getAttribute('width')).toBe('80%')
    expect(
      (await draw(FigureCell, { figure: undefined, scale: { low: 0, high: 1 }, name: '萩市', sourced: true })).element
        .textContent,
    ).toContain('この数は、資料にのっていません。')
  })

  test('say why they may stand together, in what they differ, and on which scale they are drawn', async () => {
    const page = await draw(ComparedFigures, { compared: { one, figures } })
    expect(page.names('heading')).toEqual(['防府市', '美祢市', '萩市'])
    for (const words of [
      'どちらも人を数えています。',
      'ちがうところ：年',
      '防府市は1年あとの数です。',
      'どのまちも0人から100人までです',
    ])
      expect(page.element.textContent).toContain(words)
    expect(await page.complaints()).toEqual([])
  })

  test('give their reasons by themselves', async () => {
    expect((await draw(FigureWhy, { one })).says('term')).toEqual(['くらべられるわけ', 'ちがうところ：年'])
  })

  test('that are unlike are named with the reason and without a number', async () => {
    const page = await draw(NotComparableFigures, { pairs: [{ one: pair, figures }] })
    expect(page.names('link')).toEqual(['防府市：めやす', '美祢市：めやす'])
    expect(page.element.textContent).toContain('防府市は順位で、美祢市は点です。')
    expect(page.element.textContent).not.toContain('80人')
  })

  test('of all towns are a map, charts and a table', async () => {
    const page = await draw(AllTownsFigures, { compared: { one, figures } })
    expect(page.has('list', '2020年の数')).toBe(true)
    expect(page.within('table').names('columnheader')).toEqual(['まち', 'はじめ2014年度', '結果2020年'])
    expect(await page.complaints()).toEqual([])
  })

  test('of other years are neither mapped nor put into one table', async () => {
    const other = {
      town: mine,
      figure: { indicator: anIndicator(), series: aSeries({ targets: [], readings: yearly(2018, 5) }) },
    }
    const page = await draw(AllTownsFigures, { compared: { one, figures: [figures[0]!, other] } })
    expect(page.has('list', '2020年の数')).toBe(false)
    expect([...page.element.querySelectorAll('caption')].map(({ textContent }) => textContent)).toEqual([
      '防府市',
      '美祢市',
    ])
  })
})

describe('a map that is shaded', () => {
  const map = () =>
    draw(TileMap, {
      towns: [hofu, mine, hagi],
      label: '人口',
      amounts: new Map([
        ['hofu', 80],
        ['mine', 30],
      ]),
      measure: { unit: '人', decimals: 0 },
    })

  test('has the number on each tile, and says where there is none', async () => {
    expect((await map()).within('list', '人口').names('link')).toEqual(['防府市80人', '美祢市30人', '萩市数なし'])
  })

  test('tells its steps by a class and a pattern, named in a legend', async () => {
    const page = await map()
    const tiles = [...page.element.querySelectorAll('a.tile')]
    expect(tiles.map(({ className }) => className)).toEqual(['tile s4', 'tile s1', 'tile none'])
    expect(new Set(tiles.map((tile) => tile.querySelector('path')!.getAttribute('d'))).size).toBe(3)
    expect([...page.element.querySelectorAll('.legend li')].map(({ textContent }) => textContent)).toEqual([
      '0人以上、20人未満',
      '20人以上、40人未満',
      '40人以上、60人未満',
      '60人以上、80人未満',
      '80人以上、100人未満',
      '数なし',
    ])
    expect(await page.complaints()).toEqual([])
  })

  test.each([0, 1, 2, 3, 4, undefined])('draws a pattern of its own for step %s', async (step) => {
    const drawn = (await draw(TilePattern, { step })).element
    expect(drawn.querySelector('rect')!.getAttribute('fill')).toBe(`url(#${drawn.querySelector('pattern')!.id})`)
    expect(drawn.querySelector('path')!.getAttribute('d')).toMatch(/^M/)
  })
})

test('a table of towns names each cell, and its printed line', async () => {
  const page = await draw(TownsTable, { table: figureTables(figures, 2)[0]!, caption: '数の表' })
  expect(page.names('rowheader')).toEqual(['防府市', '美祢市', '萩市'])
  expect(page.says('cell').slice(-2)).toEqual(['この数は、資料にのっていません。', 'この数は、資料にのっていません。'])
  expect(page.names('link')[1]).toContain('防府市結果2020年80人')
})

test('columns keep the order that was asked for, and can be gone to', async () => {
  const page = await draw(TownColumns as never, { items: [{ town: mine }, { town: hofu }], anchored: true } as never)
  expect([...page.element.querySelectorAll('li')].map(({ id }) => id)).toEqual(['mine', 'hofu'])
})

test('gaps of a town are a list, also where it has no plan', async () => {
  expect(
    (await draw(GapsCell, { gaps: { town: hofu, plans: [{ head: aPlanHead(), gaps, scenes: [] }] } })).says('listitem'),
  ).toContain('・めやす9件の、どれにも結果がありません。'.slice(1))
  expect((await draw(GapsCell, { gaps: { town: hagi, plans: [] } })).says('listitem')).toEqual(['計画は未収録'])
})

describe('a topic', () => {
  const rest = { limit: 3, moneyOf: () => 'お金の話です。', toDeeds: () => '/find', toJoint: () => '/find' }
  test.each([
    [
      'of money says what the lines say',
      { kind: 'support' as const, deeds: [{ town: hofu, own: [{ head: aPlanHead(), entries }], joint: [] }] },
      'お金の話です。',
    ],
    ['of people shows figures', { kind: 'people' as const, people: { one, figures } }, '80人'],
    [
      'without figures that are alike says so',
      { kind: 'figures' as const, together: [], apart: [] },
      'えらんだまちには、人口のほかに、くらべられる数字がありません。',
    ],
    [
      'with unlike figures refuses them',
      { kind: 'figures' as const, together: [], apart: [{ one: pair, figures }] },
      'くらべられない数字',
    ],
    ['of gaps lists them', { kind: 'gaps' as const, gaps: [{ town: hagi, plans: [] }] }, '計画は未収録'],
  ])('%s', async (_, body, words) => {
    const page = await draw(TopicBody, { body, ...rest })
    expect(page.element.textContent).toContain(words)
  })
})

describe('a topic of a comparison', () => {
  const topic = { id: 'work', name: '仕事', kind: 'scene' as const }
  const shown = { topic, body: { kind: 'scene' as const, deeds: [] }, open: true }
  const rest = { joint: [], toDeeds: () => '/find', toJoint: () => '/find' }

  test('stands open with the way to all of it', async () => {
    const page = await draw(ShownTopic, { shown, ...rest })
    expect(page.element.querySelector('details')).toBeNull()
    expect(page.names('heading')).toEqual(['仕事'])
    expect(page.names('link')[0]).toMatch(/^くわしく「仕事」を/)
  })

  test('or is one line until it is asked for', async () => {
    const page = await draw(ShownTopic, { shown: { ...shown, open: false }, ...rest })
    const part = page.element.matches('details') ? page.element : page.element.querySelector('details')!
    expect((part as HTMLDetailsElement).open).toBe(false)
    expect(part.querySelector('summary')!.textContent).toBe('仕事')
  })

  test('of figures has those that are alike, and those that are not with the reason', async () => {
    const page = await draw(FiguresTopic, { together: [{ one, figures }], apart: [{ one: pair, figures }] })
    expect(page.leadsTo('人の数')).toBe('/compare/people')
    expect(page.words).toContain('防府市は順位で、美祢市は点です。')
  })
})

test('a town to be ticked is called by its name and its line, and tells when it is ticked', async () => {
  const drawn = await draw(TownCheckbox, { name: '防府市', line: '2015〜2019年度の計画', checked: false })
  expect(drawn.names('checkbox')).toEqual(['防府市2015〜2019年度の計画'])
  await drawn.press('checkbox', '防府市2015〜2019年度の計画')
  expect(drawn.told('change')).toHaveLength(1)
})
