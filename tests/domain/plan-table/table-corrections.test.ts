import { describe, expect, test } from 'vitest'
import { planRows, type PlanRow } from '#domain/plan-table/plan-rows.ts'
import { planTableNames, type PlanTableName } from '#domain/plan-table/plan-table-columns.ts'
import { readPlanTable } from '#domain/plan-table/table-corrections.ts'
import { correctionsText } from '#texts/correction-sentences.ts'
import { rowRefusalSentence } from '#texts/town-sheet-faults.ts'
import { aPlan, aReading, aSeries, aTarget, anAim, anEntry, anIndicator, inFiscalYear } from '#support/plan-makers.ts'

const plan = aPlan({
  id: 'umi',
  entries: [
    anEntry({ id: 'umi-1', plan: 'umi', kind: 'initiative', code: '3-1', title: '家賃の助成', text: '助けます。' }),
    anEntry({ id: 'umi-2', plan: 'umi', kind: 'initiative', code: 'none', title: '相談', text: 'titleOnly' }),
    anEntry({ id: 'umi-4', plan: 'umi', kind: 'initiative', code: 'none', title: '市場', text: 'titleOnly' }),
    anEntry({ id: 'umi-3', plan: 'umi', kind: 'initiative', code: '3-3', title: '空き家', text: '使います。' }),
  ],
  indicators: [
    anIndicator({
      id: 'umi-kpi-1',
      plan: 'umi',
      unit: '件',
      series: [
        aSeries({
          baseline: aReading({ value: 1200, period: inFiscalYear(2014) }),
          readings: [2017, 2018, 2019].map((year) => aReading({ value: 5, period: inFiscalYear(year) })),
          targets: [aTarget({ aim: { kind: 'range', low: 10, high: 20 } }), aTarget({ aim: anAim({ value: 7 }) })],
        }),
      ],
    }),
  ],
})
const given = {
  wordsOf: () => ({ name: '名前', plain: '2015〜2019年−', easy: '文です♨' }),
  codeOf: (town: string) => town,
}
const rows = Object.fromEntries(planTableNames.map((table) => [table, planRows(table, plan, given)])) as Record<
  PlanTableName,
  readonly PlanRow[]
>
type Cells = Readonly<Record<string, string>>
/** A table as it was exported, with what is given in some of its rows instead. */
const pageOf = (table: PlanTableName, given_: Readonly<Record<number, Cells>> = {}, more: readonly Cells[] = []) => {
  const all = [...rows[table].map(({ cells }, place) => ({ ...cells, ...given_[place] })), ...more]
  const header = [...new Set(all.flatMap((cells) => Object.keys(cells)))]
  const cellsOf = (cells: Cells) => header.map((name) => ({ text: cells[name] ?? '' }))
  return [{ name: table, rows: [header.map((text) => ({ text })), ...all.map(cellsOf)] }]
}
function read(...page: Parameters<typeof pageOf>) {
  const table = readPlanTable(pageOf(...page), rows)
  if (table.kind !== 'read') throw new Error(table.kind)
  return {
    ...table,
    said: table.refusals.map(rowRefusalSentence),
    changes: table.corrections.map(({ row, file, field, before, after }) => [row.id, file, field, before, after]),
  }
}

describe('a cell that says something else', () => {
  test.each([
    ['a title', { title: '家賃の補助' }, ['umi-1', 'entries', 'title', '家賃の助成', '家賃の補助']],
    ['a text that is gone', { detail: '' }, ['umi-1', 'entries', 'text', '助けます。', 'titleOnly']],
    ['our own words', { plain: '市が助けます。' }, ['umi-1', 'texts', 'plain', '2015〜2019年−', '市が助けます。']],
  ])('is a correction: %s', (_, cells, change) => expect(read('initiatives', { 0: cells }).changes).toEqual([change]))
  test.each([
    ['with the apostrophe that we put before a formula', { title: '家賃の助成' }],
    ['with the dashes of CP932', { plain: '2015～2019年－' }],
    ['with other line ends', { detail: '助けます。\r\n' }],
  ])('is none %s', (_, cells) => expect(read('initiatives', { 0: cells }).changes).toEqual([]))
  test.each([
    [
      'a number that Excel took for a day',
      { number: '3月1日' },
      '2行目のnumber「3月1日」は、Excel が日付や別の数に変えています。もとの表から、そのます目を写してください。',
    ],
    [
      'a title that is gone',
      { title: '' },
      '2行目のtitleが空です。もとは「家賃の助成」です。消すのではなく、直したものを書いてください。',
    ],
    [
      'a mark that cannot be chosen',
      { priority: '●' },
      '2行目のpriority「●」は、選べることばではありません。yes、no、unreadable、notUsedのどれかにしてください。',
    ],
    [
      'letters that CP932 has not',
      { easy: '文です?' },
      '2行目のeasy「文です?」で、字「♨」が「?」になっています。「CSV UTF-8」か .xlsx で保存してください。',
    ],
    [
      'a kind',
      { kind: 'part' },
      '2行目のkind「part」は、この表からは直せません。何がちがうかを、ことばで知らせてください。',
    ],
    [
      'damaged letters',
      { title: '家賃の\uFFFD' },
      '2行目のtitle「家賃の\uFFFD」に、こわれた文字があります。書きなおしてください。',
    ],
    ['an id that Excel took for a day', { id: '2026-01-01' }, undefined],
  ])('is refused: %s', (_, cells, sentence) => {
    const { said, changes } = read('initiatives', { 0: cells })
    expect(changes).toEqual([])
    if (sentence) expect(said).toEqual([sentence])
  })
  test('is told where the row names no record, or one twice', () => {
    const { said } = read('initiatives', {}, [
      { id: 'umi-99', title: '新しいもの' },
      { id: '', title: '空' },
      { id: 'umi-1', title: 'もう一つ' },
      { id: 'hofu-1', title: 'ほかの市' },
    ])
    expect(said).toEqual([
      '6行目のid「umi-99」という記録はありません。もとの表の ID を写してください。',
      '7行目のidが空で、どの記録の行かわかりません。もとの表の ID を写してください。',
      '8行目のid「umi-1」は、2行目にもあります。どちらか1行にしてください。',
    ])
  })
})

describe('a figure', () => {
  const fields = rows.observations.map(({ field }) => field)
  test('is found where the seeds have it', () =>
    expect(fields).toEqual([
      'series[0].baseline.value',
      'series[0].targets[0].aim.low',
      'series[0].targets[0].aim.high',
      'series[0].targets[1].aim.number',
      'series[0].readings[0].value',
      'series[0].readings[1].value',
      'series[0].readings[2].value',
    ]))
  test('may be written otherwise', () => expect(read('observations', { 0: { value: '1,200.0' } }).changes).toEqual([]))
  test('is corrected in plain digits', () =>
    expect(read('observations', { 0: { value: '１，２５０' } }).changes).toEqual([
      ['umi-kpi-1', 'indicators', 'series[0].baseline.value', '1200', '1250'],
    ]))
  test('is refused with its unit, as words, and where its year is another', () => {
    const last = fields.length - 1
    const { said } = read('observations', {
      0: { value: '1250件' },
      1: { value: '約10' },
      [last]: { period: 'FY2020' },
    })
    expect(said).toEqual([
      '2行目のvalue「1250件」に、単位がついています。数だけを書いてください（単位は「単位」の列にあります）。',
      '3行目のvalue「約10」は数ではありません。1234のように書くか、わからなければ空のままにしてください。',
      `${last + 2}行目のindicator「umi-kpi-1」の、どの数の行かわかりません。年や行の番号は、もとの表のままにしてください。`,
    ])
  })
})

describe('a file', () => {
  test('is known by its rows, whatever its name', () => {
    expect(planTableNames.slice(1).map((table) => read(table).table)).toEqual(planTableNames.slice(1))
  })
  test('names columns that are not ours', () => {
    const [page] = pageOf('initiatives', { 0: { メモ: '見た' } })
    expect(readPlanTable([page!], rows)).toMatchObject({ notes: [{ kind: 'unknownColumns', names: ['メモ'] }] })
  })
  test('is refused without a header', () =>
    expect(readPlanTable([{ name: 'a', rows: [[{ text: '名前' }]] }], rows)).toEqual({ kind: 'noHeader' }))
  test('is refused where a needed column is gone', () => {
    const page = { name: 'a', rows: [[{ text: 'title' }, { text: 'number' }, { text: 'detail' }]] }
    expect(readPlanTable([page], rows)).toMatchObject({ kind: 'columnsGone' })
  })
})

describe('the text to hand in', () => {
  test('quotes what YAML would read as something else', () => {
    const table = readPlanTable(pageOf('initiatives', { 0: { title: '「家賃」: 助成', number: '03' } }), rows)
    if (table.kind !== 'read') throw new Error(table.kind)
    const text = correctionsText(table.corrections, { town: '海山市', table: 'initiatives', today: '2026-11-30' })
    expect(text).toContain('+ title: "「家賃」: 助成"')
    expect(text).toContain('+ code: "03"')
  })
})
