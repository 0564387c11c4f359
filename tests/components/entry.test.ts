import { describe, expect, test } from 'vitest'
import EntryCards from '#components/entry/EntryCards.vue'
import EntryRows from '#components/entry/EntryRows.vue'
import EntrySchedule from '#components/entry/EntrySchedule.vue'
import EntrySurroundings from '#components/entry/EntrySurroundings.vue'
import EntryParticipants from '#components/entry/EntryParticipants.vue'
import EntryTitle from '#components/entry/EntryTitle.vue'
import EntryTree from '#components/entry/EntryTree.vue'
import { PlanIndex } from '#domain/plan-index.ts'
import { draw } from '#support/draw.ts'
import { anActivity, anEntry, anIndicator, aPlace, aPlan, inFiscalYear } from '#support/plan-makers.ts'

describe('entries as arms', () => {
  test('lead to a page of their kind, with their printed number and a line', async () => {
    const entries = [
      anEntry({ id: 'made-g1', kind: 'goal', code: '【目標1】', title: '雇用' }),
      anEntry({ id: 'made-25-1', code: '25-1', title: '科学館' }),
    ]
    const drawn = await draw(EntryCards, { entries, lineOf: ({ id }) => (id === 'made-g1' ? '取り組み16件' : '') })
    expect(drawn.names('link')).toEqual(['目標1雇用取り組み16件', '25-1科学館'])
    expect(drawn.leadsTo('目標1雇用取り組み16件')).toBe('/goals/made-g1')
    expect(drawn.leadsTo('25-1科学館')).toBe('/initiatives/made-25-1')
  })
})

describe('entries as rows', () => {
  const entries = [anEntry({ id: 'made-25-1', code: '25-1', title: '科学館' })]

  test('lead to their pages, with their printed numbers and a line', async () => {
    const drawn = await draw(EntryRows, { entries, lineOf: () => '場所：科学館' })
    expect(drawn.names('link')).toEqual(['25-1科学館場所：科学館'])
    expect(drawn.leadsTo('25-1科学館場所：科学館')).toBe('/initiatives/made-25-1')
  })

  test('away from their plan have its years in place of numbers whose order is not told', async () => {
    const drawn = await draw(EntryRows, { entries, dated: true }, { saying: { planYearsOf: () => '2015〜2019年度' } })
    expect(drawn.names('link')).toEqual(['科学館2015〜2019年度'])
  })
})

describe('the title of an entry', () => {
  test.each([
    ['begins with its printed number, without brackets', anEntry({ code: '【目標1】', title: '雇用' }), '目標1雇用'],
    ['is the title alone where no number is printed', anEntry({ code: 'none', title: '雇用' }), '雇用'],
  ])('%s', async (_, entry, words) => expect((await draw(EntryTitle, { entry })).words).toBe(words))
})

describe('what stands around an entry', () => {
  const alone = anEntry({ id: 'made-1', title: '一' })
  const pointed = anEntry({
    id: 'made-2',
    title: '二',
    parent: 'made-1',
    relatesTo: [{ entry: 'made-1', kind: 'names', cited: [aPlace()] }],
  })
  const index = new PlanIndex(aPlan({ entries: [alone, pointed] }))
  const themes = [{ id: 'tourism', name: '観光', line: '取り組み12件' }]
  const around = (entry = pointed) => draw(EntrySurroundings, { index, entry, themes })

  test('is what it points at, and its themes', async () => {
    const drawn = await around()
    expect(drawn.names('heading')).toEqual(['特に関連する施策', 'テーマ'])
    expect(drawn.leadsTo('1一')).toBe('/initiatives/made-1')
    expect(drawn.leadsTo('観光取り組み12件')).toBe('/themes/tourism')
  })

  test('is what points at it, from the other side', async () => {
    const drawn = await around(alone)
    expect(drawn.names('heading')).toEqual(['ここを挙げている重要戦略', 'テーマ'])
    expect(drawn.leadsTo('1二あるところ：一')).toBe('/initiatives/made-2')
  })

  test.each([
    ['repeats', '同じものが、先に出てくるところ', '同じものが、ほかに出てくるところ'],
    ['takesUp', 'もとの取り組み', 'これにまたふれているところ'],
    ['serves', 'これで進めやすくするもの', 'これを進めやすくするもの'],
    [undefined, 'つながりのあるもの', 'つながりのあるもの'],
  ] as const)('that is of the kind %s is headed so from either side', async (kind, onward, back) => {
    const from = anEntry({ id: 'made-2', relatesTo: [{ entry: 'made-1', ...(kind && { kind }), cited: [aPlace()] }] })
    const linked = new PlanIndex(aPlan({ entries: [alone, from] }))
    for (const [entry, heading] of [
      [from, onward],
      [alone, back],
    ] as const) {
      const drawn = await draw(EntrySurroundings, { index: linked, entry, themes: [] })
      expect(drawn.names('heading')[0]).toBe(heading)
      expect(drawn.words).not.toContain('重要戦略')
    }
  })

  test('has nothing that axe finds wrong', async () => {
    expect(await (await around()).complaints()).toEqual([])
  })
})

describe('a schedule', () => {
  const activities = [
    anActivity({ during: inFiscalYear(2021), text: '工事' }),
    anActivity({ during: inFiscalYear(2020), text: '設計', cited: [aPlace({ lines: [180, 180] })] }),
    anActivity({ during: inFiscalYear(2021), stage: 'done', text: '完成した' }),
  ]
  const schedule = () => draw(EntrySchedule, { activities, of: 'made-1' })

  test('goes from year to year', async () => {
    expect((await schedule()).names('rowheader')).toEqual(['2020年度', '2021年度', '2021年度'])
  })

  test('tells what was planned from what was done', async () => {
    const cells = (await schedule()).says('cell')
    expect(cells.map((cell) => cell.replace(/(予定|したこと)のもとの行.*/, ''))).toEqual([
      '予定設計',
      '予定工事',
      'したこと完成した',
    ])
  })

  test('is a table with a name, and leads to its lines', async () => {
    const drawn = await schedule()
    expect(drawn.has('table', '年ごとの予定')).toBe(true)
    expect(drawn.leadsTo('予定のもとの行180行目')).toBe('/documents/made-2015?of=made-1#L180')
  })

  test('has nothing that axe finds wrong', async () => {
    expect(await (await schedule()).complaints()).toEqual([])
  })
})

describe('who takes part', () => {
  const nameOf = (town: string): string => ({ hofu: '防府市', hagi: '萩市' })[town] ?? town

  test('are the towns that the row names', async () => {
    const drawn = await draw(EntryParticipants, { takesPart: { kind: 'named', towns: ['hofu', 'hagi'] }, nameOf })
    expect(drawn.names('link')).toEqual(['防府市', '萩市'])
    expect(drawn.leadsTo('萩市')).toBe('/towns/hagi')
  })

  test('where the row cannot be read, is not guessed: the reason stands there', async () => {
    const drawn = await draw(EntryParticipants, {
      takesPart: { kind: 'unreadable', because: '列がずれています。' },
      nameOf,
    })
    expect(drawn.words).toContain('どのまちが加わるのか、読み取れません。列がずれています。')
    expect(drawn.has('link')).toBe(false)
  })
})

describe('the tree under a group', () => {
  const index = new PlanIndex(
    aPlan({
      entries: [
        anEntry({ id: 'made-g1', kind: 'goal', title: '雇用' }),
        anEntry({ id: 'made-1', parent: 'made-g1', code: '1', title: '直下の取り組み' }),
        anEntry({ id: 'made-m1', parent: 'made-g1', kind: 'measure', code: 'none', title: '施策' }),
        anEntry({ id: 'made-2', parent: 'made-m1', code: '2', title: '施策の取り組み' }),
      ],
      indicators: [anIndicator({ measures: 'made-m1', name: '求人' })],
    }),
  )
  const tree = (of: string) => draw(EntryTree, { index, of: index.entry(of)!, level: 2, nameOf: () => '' })

  test('shows what hangs directly there, then each group with what hangs there', async () => {
    const drawn = await tree('made-g1')
    expect(drawn.names('heading')).toEqual(['取り組み', '施策', '取り組み', 'このまとまりのめやす'])
    expect(drawn.names('link')).toEqual(['1直下の取り組み', '施策', '2施策の取り組み', '求人'])
    expect(drawn.leadsTo('施策')).toBe('/goals/made-m1')
  })

  test('goes one step deeper with its headings', async () => {
    const headings = [...(await tree('made-g1')).element.querySelectorAll('h2, h3')].map(({ tagName }) => tagName)
    expect(headings).toEqual(['H2', 'H2', 'H3', 'H3'])
  })

  test('of a group without groups and indicators needs no heading', async () => {
    const alone = new PlanIndex(
      aPlan({ entries: [anEntry({ id: 'g', kind: 'goal' }), anEntry({ id: 'g-1', parent: 'g' })] }),
    )
    const drawn = await draw(EntryTree, { index: alone, of: alone.entry('g')!, level: 2, nameOf: () => '' })
    expect(drawn.names('heading')).toEqual([])
    expect(drawn.names('link')).toHaveLength(1)
  })
})
