import { afterEach, describe, expect, test, vi } from 'vitest'
import LeafletNotComparable from '#features/leaflet/LeafletNotComparable.vue'
import LeafletColumns from '#features/leaflet/LeafletColumns.vue'
import LeafletCompared from '#features/leaflet/LeafletCompared.vue'
import LeafletDeeds from '#features/leaflet/LeafletDeeds.vue'
import LeafletFigure from '#features/leaflet/LeafletFigure.vue'
import LeafletFigures from '#features/leaflet/LeafletFigures.vue'
import LeafletFoot from '#features/leaflet/LeafletFoot.vue'
import LeafletAskTable from '#features/leaflet/LeafletAskTable.vue'
import LeafletHall from '#features/leaflet/LeafletHall.vue'
import LeafletJoint from '#features/leaflet/LeafletJoint.vue'
import LeafletKnown from '#features/leaflet/LeafletKnown.vue'
import LeafletMap from '#features/leaflet/LeafletMap.vue'
import LeafletPeople from '#features/leaflet/LeafletPeople.vue'
import LeafletNotes from '#features/leaflet/LeafletNotes.vue'
import LeafletPaper from '#features/leaflet/LeafletPaper.vue'
import LeafletQuestions from '#features/leaflet/LeafletQuestions.vue'
import LeafletRecord from '#features/leaflet/LeafletRecord.vue'
import LeafletTopic from '#features/leaflet/LeafletTopic.vue'
import LeafletTown from '#features/leaflet/LeafletTown.vue'
import { headlinesOf } from '#domain/judging/headline.ts'
import type { Comparable, NotComparable } from '#domain/comparable.ts'
import { PlanIndex } from '#domain/plan-index.ts'
import { ourWords } from '#support/region.ts'
import { draw } from '#support/draw.ts'
import {
  anEntry,
  anIndicator,
  aPlace,
  aPlan,
  aPlanHead,
  aReading,
  aSeries,
  aTown,
  inFiscalYear,
  yearly,
} from '#support/plan-makers.ts'
import { savedItem } from '#support/store-app.ts'

const region = ourWords.regions[0]!

const hofu = aTown({ id: 'hofu', name: '防府市' })
const mine = aTown({ id: 'mine', name: '美祢市' })
const hagi = aTown({ id: 'hagi', name: '萩市' })
const entries = ['a', 'b', 'c'].map((id) => anEntry({ id, title: `取り組み${id}` }))
const figure = (first: number, ...values: number[]) => ({
  indicator: anIndicator(),
  series: aSeries({
    baseline: aReading({ value: 100, cited: [aPlace({ lines: [8, 9] })] }),
    targets: [],
    readings: yearly(first, ...values),
  }),
})
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
const unlike = (id: string): NotComparable => ({ id, figures: one.figures, in: 'unit', because: '' })
const sourceOf = (): string => '作った計画'

describe('the paper', () => {
  afterEach(() => void vi.unstubAllGlobals())
  const paper = (given = {}) =>
    draw(
      LeafletPaper,
      { title: '防府市', steps: [{ name: 'まちをえらぶ', to: '/' }], ready: true, ...given },
      { slot: '<p>中身</p>' },
    )

  test('can be read on the screen and is printed by one button', async () => {
    const print = vi.fn()
    vi.stubGlobal('print', print)
    const drawn = await paper()
    expect(drawn.words).toContain('A4の紙1まい、うらおもてに入ります。')
    expect(drawn.words).toContain('小さくするときは、印刷の画面でA5をえらびます。')
    expect(drawn.words).toContain('中身')
    await drawn.press('button', '印刷する')
    expect(print).toHaveBeenCalledOnce()
    expect(await drawn.complaints()).toEqual([])
  })

  test('of a list says that it may take more sheets', async () =>
    expect((await paper({ long: true })).words).toContain('多いときは、紙がふえます。'))
  test('that is not there yet cannot be printed', async () =>
    expect((await paper({ ready: false })).has('button')).toBe(false))
})

describe('figures', () => {
  test('stand with their year and line, and with the document beneath', async () => {
    const { words } = await draw(LeafletFigure, { ...figure(2020, 80), source: '作った計画' })
    expect(words).toContain('はじめ2014年度100人（8〜9行目）')
    expect(words).toContain('結果2020年度80人（1行目）')
    expect(words).toContain('出どころ：作った計画')
  })

  test.each([
    ['remarks where there is room', true],
    ['none where there is not', false],
  ])('carry %s', async (_, noted) => {
    const series = aSeries({ baseline: aReading({ remark: '私たちの注です。' }), targets: [] })
    expect(
      (await draw(LeafletFigure, { indicator: anIndicator(), series, source: '', noted })).words.includes(
        '私たちの注です。',
      ),
    ).toBe(noted)
  })

  test('of a plan are how many targets stand where, and the first of them', async () => {
    const drawn = await draw(LeafletFigures, {
      years: '2015〜2019年度の計画',
      indicators: [anIndicator({ series: [aSeries()] })],
      targets: headlinesOf([anIndicator({ series: [aSeries()] }), anIndicator({ series: [aSeries()] })]),
      most: 1,
    })
    expect(drawn.names('heading')).toEqual(['2015〜2019年度の計画のめやすの結果と、その数', 'めやすの例'])
    expect(drawn.words).toContain('結果がのっていない1件')
    expect(drawn.says('listitem')).toHaveLength(1)
    expect(drawn.words).toContain('ほかの1件は、アプリで見られます。')
  })
})

describe('what to ask', () => {
  test('has a square and room for the answer; what was asked is ticked', async () => {
    const drawn = await draw(LeafletQuestions, {
      asks: [
        { question: 'goesOn' },
        { question: 'desk' },
        { question: 'until', words: '{今年|ことし}は~いつですか。' },
      ],
      asked: ['desk'],
    })
    expect(drawn.says('listitem')).toEqual([
      'この取り組みは、今も続いていますか。答え',
      'どの課で聞けばいいですか。答え',
      '今年はいつですか。答え',
    ])
    expect(drawn.element.querySelector<HTMLElement>('rt')?.dataset.kana).toBe('ことし')
    expect([...drawn.element.querySelectorAll('path')].map((path) => path.getAttribute('d')!.includes('M4 8'))).toEqual(
      [false, true, false],
    )
  })

  test('about a kept record stands under its name and its printed title, with what its person wrote', async () => {
    const record = {
      item: savedItem({ id: 'made-1', note: '<b>9時</b>' }),
      title: '資料の題',
      to: { name: 'initiative', params: { id: 'hofu-1' } },
      asks: [{ question: 'goesOn', words: 'もうできましたか。' }],
      years: '2015〜2019年度',
      plan: '計画',
      changes: [],
      source: '計画 3行目',
    } as const
    const drawn = await draw(
      LeafletRecord,
      { record },
      { saying: { wordingOf: () => ({ name: '呼び名', plain: '', easy: '', title: '', text: '' }) } },
    )
    expect(drawn.find('heading', '呼び名').tagName).toBe('H3')
    expect(drawn.words).toContain('資料の題名：資料の題2015〜2019年度')
    expect(drawn.words).toContain('出どころ：計画3行目')
    expect(drawn.says('listitem').join()).toContain('もうできましたか。')
    expect(drawn.words).toContain('あなたのメモ：<b>9時</b>')
  })

  test('leaves lines to write on', async () => {
    const drawn = await draw(LeafletNotes, { lines: 7 })
    expect(drawn.names('heading')).toEqual(['メモ'])
    expect(drawn.element.querySelectorAll('line').length).toBeGreaterThanOrEqual(7)
    expect(drawn.element.querySelector('svg')?.getAttribute('height')).toBe('238')
  })
})

describe('where it comes from', () => {
  const document = {
    id: 'd',
    publisher: 'hofu',
    title: '計画の題',
    published: '2015-10',
    revised: [],
    sha256: '',
    slips: [],
    lines: [],
  }
  const foot = (path: string) =>
    draw(LeafletFoot, {
      path,
      name: '防府市',
      sources: [{ document, publisher: '防府市' }],
      code: '29XH-VXN',
    })

  test('is the address as a code and in words, the documents with their dates, and no date of ours', async () => {
    const drawn = await foot('/towns/hofu')
    expect(drawn.has('img', '防府市を開くQRコード')).toBe(true)
    expect(drawn.words).toContain(`${location.origin}/towns/hofu`)
    expect(drawn.words).toContain('コード：29XH-VXN')
    expect(drawn.words).toContain('「計画の題」防府市、2015年10月に出されたもの')
    expect(drawn.words).not.toContain('データの日付')
    expect(await drawn.complaints()).toEqual([])
  })

  test('is said to be too much where no code holds it', async () => {
    const drawn = await foot(`/open#${'A'.repeat(400)}`)
    expect(drawn.has('img')).toBe(false)
    expect(drawn.words).toContain('多すぎて、QRコードにできません。')
  })
})

describe('the front of a town', () => {
  const scene = (given = {}) => ({
    id: 's',
    name: '子育て',
    own: 12,
    joint: 5,
    first: [
      { entry: entries[0]!, isJoint: false },
      { entry: entries[1]!, isJoint: true },
    ],
    ...given,
  })
  const town = (given = {}) =>
    draw(LeafletTown, { own: undefined, groups: [], scenes: [], earlier: [], joint: [], ...given })

  test('with a plan has its goals and, for each situation, how much there is and the first of it', async () => {
    const goal = anEntry({ id: 'g', kind: 'goal', title: '目標の題' })
    const drawn = await town({
      own: new PlanIndex(aPlan({ entries: [goal, anEntry({ id: 'x', parent: 'g' })] })),
      groups: [{ kind: 'goal', entries: [goal] }],
      scenes: [scene()],
    })
    expect(drawn.names('heading')).toEqual([
      '2015〜2019年度の計画の目標',
      '暮らしの場面ごとの取り組み',
      '子育て計画に12件、共同で5件',
    ])
    expect(drawn.words).toContain('目標の題取り組み1件')
    expect(drawn.words).toContain('取り組みb（共同）')
  })

  test('without one has what the seven do, the first of it, and how much there is besides', async () => {
    const joint = { region, indexes: [], named: entries, unsure: 73 }
    const drawn = await draw(LeafletJoint, { town: hofu, joint, most: 2 })
    expect(drawn.words).toContain('ほかの取り組み73件は、どのまちが加わるのかを、表の印から')
    expect(drawn.words).toContain('取り組みb')
    expect(drawn.words).not.toContain('取り組みc')
    expect(drawn.words).toContain('ほかの1件は、アプリで見られます。')
    const front = await town({ joint: [joint], scenes: [scene({ own: 'noPlan' })] })
    expect(front.words).toContain('子育て共同で5件')
  })
})

describe('a comparison', () => {
  test('has what is said of each town in the order in which they were asked for', async () => {
    const drawn = await draw(LeafletColumns as never, { items: [{ town: mine }, { town: hofu }] } as never, {
      slot: '<template #default="{ item }">{{ item.town.id }}</template>',
    })
    expect(drawn.says('listitem')).toEqual(['美祢市mine', '防府市hofu'])
  })

  test('of deeds counts them for each town and names the first', async () => {
    const deeds = [
      { town: hofu, own: [{ head: aPlanHead(), entries }], joint: [{ region, entries: [] }] },
      { town: hagi, own: [], joint: [{ region, entries: [entries[2]!] }] },
    ]
    const drawn = await draw(LeafletDeeds, {
      topics: [{ id: 's', name: '子育て', deeds, joint: [{ region, entries: [entries[2]!] }], most: 1 }],
      dated: true,
    })
    expect(drawn.names('heading')).toEqual(['子育て'])
    expect(drawn.words).toContain('防府市2015〜2019年度の計画3件取り組みa')
    expect(drawn.words).not.toContain('取り組みb')
    expect(drawn.words).toContain('共同1件取り組みc')
  })

  const compared = (...figures: Parameters<typeof draw<typeof LeafletCompared>>[1]['compared']['figures']) => ({
    one,
    figures,
  })

  test('of like figures is a table, each number with its line', async () => {
    const drawn = await draw(LeafletCompared, {
      compared: compared(
        { town: hofu, figure: figure(2020, 80) },
        { town: mine, figure: figure(2020, 30) },
        { town: hagi, figure: undefined },
      ),
      differs: true,
      sourceOf,
    })
    expect(drawn.names('columnheader')).toEqual(['まち', 'はじめ2014年度', '結果2020年度'])
    expect(drawn.says('row').slice(1)).toEqual(['防府市100人8〜9行目80人1行目', '美祢市100人8〜9行目30人1行目'])
    expect(drawn.words).toContain('萩市：この数は、資料にのっていません。')
    expect(drawn.words).toContain('ちがうところ：年。防府市は1年あとの数です。')
    expect(await drawn.complaints()).toEqual([])
  })

  test('of figures of other years has no table', async () => {
    const drawn = await draw(LeafletCompared, {
      compared: compared({ town: hofu, figure: figure(2020, 80) }, { town: mine, figure: figure(2021, 30) }),
      differs: false,
      sourceOf,
    })
    expect(drawn.has('table')).toBe(false)
    expect(drawn.words).toContain('結果2021年度30人（1行目）')
    expect(drawn.words).not.toContain('1年あと')
  })

  test('never puts side by side what is not alike: the first by name, with what they differ in', async () => {
    const figures = [
      { town: hofu, figure: figure(2020, 80) },
      { town: mine, figure: figure(2020, 30) },
    ]
    const drawn = await draw(LeafletNotComparable, {
      pairs: ['a', 'b', 'c'].map((id) => ({ one: unlike(id), figures })),
      most: 1,
    })
    expect(drawn.says('listitem')).toEqual(['防府市：めやす美祢市：めやすちがうところ：単位'])
    expect(drawn.words).toContain('ほかの2件は、アプリで見られます。')
    expect(drawn.words).not.toContain('80人')
  })

  test('of people leaves the projections to the app', async () => {
    const series = {
      ...figure(2020, 80).series,
      projections: [{ by: '国', reading: aReading({ value: 61, period: inFiscalYear(2040) }) }],
    }
    const body = {
      kind: 'people',
      people: compared({ town: hofu, figure: { indicator: anIndicator(), series } }),
    } as const
    const drawn = await draw(LeafletTopic, { name: '人口', body, mostApart: 1, sourceOf })
    expect(drawn.words).toContain('見込みの数は、アプリで見られます。')
    expect(drawn.words).not.toContain('61人')
  })

  test('says of each town what its documents do not cover', async () => {
    const gaps = {
      indicators: 9,
      withoutResult: 9,
      withoutBaseline: 0,
      deeds: 5,
      rows: {
        money: { said: 0, named: 0 },
        apply: { said: 0, named: 0 },
        desk: { said: 2, named: 0 },
        until: { said: 0, named: 0 },
      },
    }
    const body = {
      kind: 'gaps',
      gaps: [
        { town: hofu, plans: [{ head: aPlanHead(), gaps, scenes: [] }] },
        { town: hagi, plans: [] },
      ],
    } as const
    const drawn = await draw(LeafletTopic, { name: '書いていないこと', body, mostApart: 1, sourceOf })
    expect(drawn.says('row').slice(1)).toEqual([
      'お金–',
      '申し込み方–',
      '聞くところ✓5件のうち2件',
      'いつまで–',
      'めやすの結果–',
    ])
    expect(drawn.names('columnheader')).toEqual(['資料に書いてあるか', '防府市'])
    const none = await draw(LeafletKnown, { gaps: [{ town: hagi, plans: [] }] })
    expect(none.words).toContain('萩市だけの計画は、資料の中にありません。')
  })
})

describe('what one sees first', () => {
  test('is a map on which the towns of the sheet are filled', async () => {
    const drawn = await draw(LeafletMap, { towns: [hofu, mine, hagi], marked: ['mine'], label: '美祢市の位置' })
    expect(drawn.has('img', '美祢市の位置')).toBe(true)
    expect([...drawn.element.querySelectorAll('.own')].map((own) => own.textContent)).toEqual([`${mine.kana}美祢市`])
  })

  test('is how the town hall is reached, and that its number may change', async () => {
    const hall = { telephone: '0835-23-2111', address: '', found: '', checked: '' }
    const drawn = await draw(LeafletHall, {
      town: aTown({ name: '防府市', site: 'www.example.jp', hall }),
      large: true,
    })
    expect(drawn.words).toContain('防府市役所電話0835-23-2111公式サイトwww.example.jp番号は変わることがあります。')
  })

  test('is how many people live there, each number with its line', async () => {
    const drawn = await draw(LeafletPeople, { name: '防府市', ...figure(2020, 80), source: 'ビジョン' })
    expect(drawn.names('heading')).toEqual(['防府市に住む人の数'])
    expect(drawn.words).toContain('80人2014年度から−20.0%')
    expect(drawn.words).toContain('結果2020年度80人（1行目）')
  })
})

test('what to ask at several offices has a square for each', async () => {
  const drawn = await draw(LeafletAskTable, { asks: [{ question: 'desk' }], towns: [hofu, mine] })
  expect(drawn.names('columnheader')).toEqual(['聞くこと', '防府市', '美祢市'])
  expect(drawn.element.querySelectorAll('td svg')).toHaveLength(2)
})
