import { describe, expect, test } from 'vitest'
import type { Entry } from '#domain/entry.ts'
import type { Target } from '#domain/figure.ts'
import type { Indicator } from '#domain/indicator.ts'
import { checkedSeeds } from '#seeding/checked-plan.ts'
import { openDataFiles } from '#seeding/open-data/open-data-files.ts'
import type { Seeds } from '#seeding/seeds.ts'
import { csvCells, type CsvRow } from '#support/csv.ts'
import {
  atLeast,
  cited,
  entry,
  gap,
  inFiscalYear,
  indicator,
  notPrinted,
  number,
  over,
  seedsWith,
  series,
  target,
} from '#support/seed-makers.ts'
import { aVersion, rowsOf, textOf } from '#support/open-tables.ts'

/** The columns that the open data promises, in their order. */
const promised = {
  documents: 'document,title,plan,kind,publisher,published,revised,status,sha256,lines,全国地方公共団体コード,page',
  goals:
    'id,plan,parent,kind,code,title,text,plain_name,plain,easy,themes,continues,continues_because,plan_years,document,line_from,line_to,cited,page',
  initiatives:
    'id,plan,publisher,goal,parent,kind,number,title,detail,plain_name,plain,easy,themes,tags,priority,continues,continues_because,plan_years,document,line_from,line_to,cited,全国地方公共団体コード,page',
  relations: 'from,to,kind,document,line_from,line_to,cited,page',
  activities: 'id,entry,period,stage,text,plain,easy,plan_years,document,line_from,line_to,cited,page',
  participation: 'initiative,municipality,certain,gap,全国地方公共団体コード,page',
  indicators:
    'id,plan,publisher,goal,name,plain_name,plain,easy,unit,decimals,counting,one_year_basis,direction,direction_basis,continues,continues_because,breaks,plan_years,themes,全国地方公共団体コード,page',
  observations:
    'indicator,slice,role,projection,period,window_from,window_to,window_as,comparator,comparator_basis,value,gap,our_reading,also_printed,printed,marked,corrects,corrects_cited,document,line_from,line_to,cited,page',
  progress: 'indicator,slice,target_period,as_of,reached,way,expected,pace,verdict,because,our_reading,sentence,page',
  facts: 'id,about,text,plain,easy,figures,plan_years,document,line_from,line_to,cited,page',
  places:
    'id,name,kana,municipalities,themes,plain,entries,plan_years,document,line_from,line_to,cited,全国地方公共団体コード,page',
  terms: 'id,name,kana,words,by,plain,easy,plan_years,document,line_from,line_to,cited,page',
  glossary: 'name,kana,also,plain,easy,page',
  statements: 'id,indicator,slice,period,kind,words,plain,easy,plan_years,document,line_from,line_to,cited,page',
  comparable:
    'comparable,together,name,municipality,indicator,slice,because,differs_in,differs,全国地方公共団体コード,page',
  open_data_list:
    '全国地方公共団体コード,ID,地方公共団体名,データセット_タイトル,データセット_概要,データセット_キーワード,データセット_分類,データセット_ユニバーサルメニュー,データセット_公開日,データセット_最終更新日,データセット_更新頻度,データセット_準拠する標準,ファイル_タイトル,ファイル_説明,ファイル_ダウンロードURL,ファイル_形式,ファイル_ライセンス',
}

type Package = {
  created: string
  resources: {
    name: string
    path: string
    encoding: string
    schema: { fields: { name: string; description: string }[] }
  }[]
}
const packageOf = (seeds: Seeds): Package => JSON.parse(textOf(seeds, 'datapackage.json')) as Package

describe('the files', () => {
  const empty = seedsWith({})

  test.each(Object.entries(promised))('%s.csv has its columns in order, even without rows', (table, columns) => {
    expect(csvCells(textOf(empty, `${table}.csv`))[0]?.join(',')).toBe(columns)
  })

  test('there is nothing beside these tables and their description', () => {
    expect(openDataFiles(checkedSeeds(empty), aVersion).map(({ path }) => path)).toEqual([
      ...Object.keys(promised).flatMap((table) => [`open-data/${table}.csv`, `open-data/${table}.json`]),
      'open-data/datapackage.json',
    ])
  })

  test('the description names every column of every table in its order, with words for each', () => {
    const { resources } = packageOf(empty)
    const columns = resources.map(({ name, schema }) => [name, schema.fields.map((field) => field.name).join(',')])
    expect(Object.fromEntries(columns)).toEqual(promised)
    expect(resources.flatMap(({ schema }) => schema.fields).filter(({ description }) => !description)).toEqual([])
  })

  test('the description carries the date of the data', () => {
    expect(packageOf(empty)).toMatchObject({ created: '2026-01-02T00:00:00Z', version: '2026-01-02+c0ffee000000' })
  })

  test('a document without a printed date has an empty cell, and its revisions stand in one', () => {
    expect(rowsOf(empty, 'documents')).toMatchObject([
      { document: 'made-document', publisher: '352063', published: '', revised: '2016-12;2018-03-23', lines: '1' },
    ])
  })
})

describe('entries', () => {
  const goal = entry({ id: 'made-g1', code: '【基本目標１】', themes: ['childcare', 'work'] })
  const heading = entry({ id: 'made-g1-1', kind: 'heading', parent: 'made-g1' })
  const initiative = entry({
    id: 'made-1',
    kind: 'initiative',
    parent: 'made-g1-1',
    code: '25-1',
    text: '説明',
    tags: ['new', 'again'],
    cited: cited(7),
  })
  const part = entry({ id: 'made-1.1', kind: 'part', parent: 'made-1' })
  const seeds = seedsWith({ entries: [goal, heading, initiative, part] })

  test('groups stand in goals.csv, what is done in initiatives.csv', () => {
    expect(rowsOf(seeds, 'goals').map(({ id }) => id)).toEqual(['made-g1', 'made-g1-1'])
    expect(rowsOf(seeds, 'initiatives').map(({ id }) => id)).toEqual(['made-1', 'made-1.1'])
  })

  test('a goal at the top has no parent, and a title alone has no text', () => {
    expect(rowsOf(seeds, 'goals')[0]).toMatchObject({
      parent: '',
      code: '【基本目標１】',
      text: '',
      themes: 'childcare;work',
    })
  })

  test('an initiative keeps its number and the line it stands on', () => {
    expect(rowsOf(seeds, 'initiatives')[0]).toMatchObject({
      publisher: '352063',
      number: '25-1',
      detail: '説明',
      tags: 'new;again',
      line_from: '7',
      line_to: '7',
    })
  })

  test('a part names the group above it as its goal, and its initiative as its parent', () => {
    expect(rowsOf(seeds, 'initiatives')[1]).toMatchObject({
      goal: 'made-g1-1',
      parent: 'made-1',
      number: '',
      detail: '',
    })
  })

  test('a relation and an activity have the lines of their own, and every other place that they cite', () => {
    const related = entry({
      id: 'made-s1',
      kind: 'strategy',
      relatesTo: [{ entry: 'made-g1', kind: 'names', cited: [...cited(3), { ...cited()[0], lines: [9, 12] }] }],
      schedule: [
        {
          id: 'made-s1-2016-1',
          during: over('span', { fiscalYear: 2016 }, { fiscalYear: 2019 }),
          stage: 'planned',
          text: '協力要請',
          cited: cited(4),
        },
      ],
    })
    const passageTexts = { 'made-s1-2016-1': { plain: '協力をたのみます。', easy: '手伝ってもらいます。' } }
    const both = seedsWith({ entries: [goal, related], passageTexts })
    expect(rowsOf(both, 'relations')).toEqual([
      {
        from: 'made-s1',
        to: 'made-g1',
        kind: 'names',
        document: 'made-document',
        line_from: '3',
        line_to: '3',
        cited: 'made-document:3;made-document:9-12',
        page: '/goals/made-s1',
      },
    ])
    expect(rowsOf(both, 'activities')).toMatchObject([
      {
        id: 'made-s1-2016-1',
        entry: 'made-s1',
        period: 'FY2016/FY2019',
        stage: 'planned',
        text: '協力要請',
        plain: '協力をたのみます。',
        easy: '手伝ってもらいます。',
        line_from: '4',
      },
    ])
  })
})

describe('participation', () => {
  const doneBy = (takesPart: Entry['takesPart'], publisher: string): readonly CsvRow[] =>
    rowsOf(
      seedsWith({
        publisher,
        entries: [entry({ id: 'made-g1' }), entry({ id: 'made-1', kind: 'initiative', parent: 'made-g1', takesPart })],
      }),
      'participation',
    )

  test.each([
    ['a town that publishes its plan takes part', { kind: 'publisher' }, 'hofu', [['352063', 'yes', '']]],
    [
      'each town that a row names has a line',
      { kind: 'named', towns: ['hofu', 'mine'] },
      'region',
      [
        ['352063', 'yes', ''],
        ['352136', 'yes', ''],
      ],
    ],
    [
      'a row that cannot be read has one line without a town',
      { kind: 'unreadable', because: '列がずれている' },
      'region',
      [['', 'no', 'unreadable']],
    ],
    ['the seven together say nothing row by row', { kind: 'publisher' }, 'region', []],
  ] as const)('%s', (_, takesPart, publisher, rows) => {
    expect(
      doneBy(takesPart, publisher).map(({ municipality, certain, gap: why }) => [municipality, certain, why]),
    ).toEqual(rows)
  })
})

describe('indicators', () => {
  const measuring = (given: Partial<Indicator>): CsvRow =>
    rowsOf(
      seedsWith({ entries: [entry({ id: 'made-g1', themes: ['work'] })], indicators: [indicator(given)] }),
      'indicators',
    )[0]!

  test('a KPI of a group has the themes of the group', () => {
    expect(measuring({ measures: 'made-g1' })).toMatchObject({ goal: 'made-g1', themes: 'work' })
  })

  test('a KPI of the whole plan names no goal, and no unit where none is printed', () => {
    expect(measuring({ measures: 'made', unit: 'none', decimals: 2 })).toMatchObject({
      goal: '',
      themes: '',
      unit: '',
      decimals: '2',
    })
  })
})

describe('observations', () => {
  const observed = (given: Parameters<typeof series>[0]): readonly CsvRow[] =>
    rowsOf(seedsWith({ indicators: [indicator({ series: [series(given)] })] }), 'observations')
  const aimed = (made: Target): CsvRow => observed({ targets: [made] })[1]!
  const years = { from: { fiscalYear: 2015 }, to: { fiscalYear: 2019 }, printed: '5年間' }

  test('every figure of a series is a row: baseline, targets, results, projections', () => {
    const rows = observed({
      baseline: number(10, inFiscalYear(2014)),
      targets: [target(atLeast(20))],
      readings: [number(12, inFiscalYear(2015))],
      projections: [{ by: '国', reading: number(15, inFiscalYear(2018)) }],
    })
    expect(rows.map(({ role, projection, period, value }) => [role, projection, period, value])).toEqual([
      ['baseline', '', 'FY2014', '10'],
      ['target', '', 'FY2019', '20'],
      ['actual', '', 'FY2015', '12'],
      ['projection', '国', 'FY2018', '15'],
    ])
  })

  test.each([
    ['zero is a number', number(0, notPrinted), { value: '0', gap: '', period: '' }],
    ['a number below zero keeps its sign', number(-65, notPrinted), { value: '-65', gap: '' }],
    ['a decimal keeps its digits', number(73.4, notPrinted), { value: '73.4' }],
    ['a dash is a row without a value', gap('dash'), { value: '', gap: 'dash' }],
    [
      'a blank cell is a row without a value',
      gap('blank', inFiscalYear(2022)),
      { value: '', gap: 'blank', period: 'FY2022' },
    ],
    [
      'the printed words stay as printed',
      number(4000, notPrinted, '４,０00人'),
      { value: '4000', printed: '４,０00人' },
    ],
    [
      'a mean has its years',
      number(-974, over('mean', { year: 2016 }, { year: 2020 })),
      { period: '2016/2020', window_from: '2016', window_to: '2020', window_as: 'mean' },
    ],
    [
      'a span is neither sum nor mean',
      number(1, over('span', { year: 2009 }, { year: 2013 })),
      { period: '2009/2013', window_from: '2009', window_to: '2013', window_as: '' },
    ],
  ])('%s', (_, baseline, row) => expect(observed({ baseline })[0]).toMatchObject(row))

  test.each([
    [
      'a number has its comparator and why',
      target(atLeast(50)),
      { comparator: 'atLeast', comparator_basis: 'printed', value: '50', gap: '' },
    ],
    [
      'a sum over years has its window',
      target(atLeast(50), { kind: 'sum', ...years }),
      { period: 'FY2015/FY2019', window_from: 'FY2015', window_to: 'FY2019', window_as: 'sum' },
    ],
    [
      'an aim of every year has a window and no sum',
      target(atLeast(50), { kind: 'everyYear', ...years }),
      { period: 'FY2015/FY2019', window_from: 'FY2015', window_as: '' },
    ],
    ['a trend has no value', target({ kind: 'trend', towards: 'less' }), { comparator: '', value: '', gap: 'trend' }],
    [
      'an aim in words has no value',
      target({ kind: 'words', promise: '半減' }),
      { comparator: '', value: '', gap: 'words' },
    ],
    [
      'a target in a picture is a gap',
      { ...gap('picture'), due: { kind: 'by', period: notPrinted } } as Target,
      { role: 'target', value: '', gap: 'picture' },
    ],
  ] as const)('%s', (_, made, row) => expect(aimed(made)).toMatchObject(row))

  test('a range is two rows, from its low end to its high one', () => {
    const [, low, high] = observed({ targets: [target({ kind: 'range', low: 3, high: 5 })] })
    expect([low, high]).toMatchObject([
      { comparator: 'atLeast', value: '3' },
      { comparator: 'atMost', value: '5' },
    ])
  })

  test('a number printed otherwise elsewhere stands beside it', () => {
    const reading = {
      ...number(74.3, notPrinted),
      alsoPrinted: [
        { value: 73.4, cited: cited() },
        { period: inFiscalYear(2020), cited: cited() },
      ],
    }
    expect(observed({ baseline: reading })[0]).toMatchObject({ value: '74.3', also_printed: '73.4' })
  })

  test('a target printed otherwise elsewhere gives its number whole and with its sign', () => {
    const made = (words: string): Target => ({
      ...(target({ kind: 'trend', towards: 'less' }) as Target & { kind: 'aim' }),
      alsoPrinted: [{ words, cited: cited() }],
    })
    expect([aimed(made('▲843人以下')), aimed(made('64.2万人'))].map((row) => row.also_printed)).toEqual([
      '-843',
      '642000',
    ])
  })

  test.each([
    ['the whole is empty', { kind: 'whole' }, ''],
    ['a town is its six-digit code', { kind: 'town', town: 'mine' }, '352136'],
    ['a part is named as printed', { kind: 'part', part: '小学校' }, '小学校'],
  ] as const)('%s', (_, slice, code) => expect(observed({ slice })[0]?.slice).toBe(code))
})

describe('progress', () => {
  const judged = (...given: Parameters<typeof series>[0][]): readonly CsvRow[] =>
    rowsOf(
      seedsWith({ indicators: [indicator({ series: given.map(series) as unknown as Indicator['series'] })] }),
      'progress',
    )
  const started = { baseline: number(0, inFiscalYear(2014)), targets: [target(atLeast(3))] }

  test('a target with a result of its due year has every answer, its ratios at most six decimals', () => {
    expect(judged({ ...started, readings: [number(1, inFiscalYear(2019))] })).toMatchObject([
      {
        indicator: 'made-kpi-1',
        slice: '',
        target_period: 'FY2019',
        as_of: 'FY2019',
        reached: 'no',
        way: '0.333333',
        expected: '1',
        pace: '0.333333',
        verdict: 'missed',
        because: '',
      },
    ])
  })

  test('an answer that is refused is empty and has all its reasons, in the order of the columns', () => {
    expect(judged({ targets: [target(atLeast(3))] })).toMatchObject([
      {
        as_of: '',
        reached: '',
        way: '',
        verdict: 'noResult',
        because:
          'reached:noReading; way:noBaseline; way:noReading; expected:noBaselinePeriod; expected:noReading; pace:noWay; pace:noBaselinePeriod; pace:noReading',
      },
    ])
  })

  test('a sum has its window, a target in a picture a row, a slice without targets none', () => {
    const window: Target = target(atLeast(50), {
      kind: 'sum',
      from: { fiscalYear: 2015 },
      to: { fiscalYear: 2019 },
      printed: '5年間',
    })
    const pictured = { ...gap('picture'), due: { kind: 'by', period: notPrinted } } as Target
    const rows = judged({ targets: [window, pictured] }, { slice: { kind: 'part', part: '小学校' } })
    expect(rows.map(({ target_period: period, verdict }) => [period, verdict])).toEqual([
      ['FY2015/FY2019', 'noResult'],
      ['', 'notJudged'],
    ])
  })
})
