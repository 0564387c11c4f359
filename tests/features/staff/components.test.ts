import { describe, expect, test, vi } from 'vitest'
import AskedQuestions from '#features/staff/AskedQuestions.vue'
import ChangedRecord from '#features/staff/ChangedRecord.vue'
import FileDrop from '#features/staff/FileDrop.vue'
import HandIn from '#features/staff/HandIn.vue'
import NowDifferences from '#features/staff/NowDifferences.vue'
import ResultDifferences from '#features/staff/ResultDifferences.vue'
import SameAgainForm from '#features/staff/SameAgainForm.vue'
import SheetRead from '#features/staff/SheetRead.vue'
import TableDifferences from '#features/staff/TableDifferences.vue'
import StartRows from '#features/staff/StartRows.vue'
import { startListOf } from '#domain/town-sheet/start-list.ts'
import { dayRefusalWords, verdictChange } from '#features/staff/words.ts'
import { draw } from '#support/draw.ts'
import { aReading, aSeries, aTarget, anAim, anIndicator, inFiscalYear } from '#support/plan-makers.ts'
import { aNowRecord, madeTown, nowTarget, utf8 } from '#support/town-sheet-makers.ts'

const { programmes } = nowTarget()
const today = '2026-11-30'

describe('a file', () => {
  const file = new File([utf8('a,b') as BlobPart], 'いま.csv')
  test('is chosen, and can be chosen again once it is mended', async () => {
    const drawn = await draw(FileDrop, {})
    const field = drawn.element.querySelector('input')!
    Object.defineProperty(field, 'files', { value: [file] })
    field.dispatchEvent(new Event('change'))
    await vi.waitFor(() => expect(drawn.told('take')).toEqual([[{ name: 'いま.csv', bytes: utf8('a,b') }]]))
    expect(field.value).toBe('')
    expect(await drawn.complaints()).toEqual([])
  })
  test('is dropped, and the browser does not open it', async () => {
    const drawn = await draw(FileDrop, {})
    const drop = Object.assign(new Event('drop', { cancelable: true, bubbles: true }), {
      dataTransfer: { files: [file] },
    })
    drawn.element.querySelector('.drop')!.dispatchEvent(drop)
    expect(drop.defaultPrevented).toBe(true)
    await vi.waitFor(() => expect(drawn.told('take')).toHaveLength(1))
  })
})

describe('what was read', () => {
  test('is told with each row that was refused, in its own words', async () => {
    const says = '12行目の確認日「4月頃」は日付ではありません。2026-04-01のように書いてください。'
    const drawn = await draw(SheetRead, {
      name: 'いま.csv',
      rows: 3,
      notes: ['文字は UTF-8 として読みました。'],
      refused: [says],
    })
    expect(drawn.names('heading')).toEqual(['「いま.csv」を読みました', '読めなかった行：1件'])
    expect(drawn.words).toContain(says)
    expect(drawn.words).toContain('ほかの行は、読みました。')
    expect(await drawn.complaints()).toEqual([])
  })
})

describe('what changes', () => {
  test('is told before and after, with the box that readers will see', async () => {
    const record = aNowRecord({ desk: '住宅課' })
    const drawn = await draw(NowDifferences, {
      differences: [{ id: 'umi-1', title: '家賃の助成', lines: ['いま：まだ確かめていない → つづいている'] }],
      records: [record],
      programmes,
      town: madeTown,
      today,
    })
    expect(drawn.says('listitem').join()).toContain('いま：まだ確かめていない→つづいている')
    drawn.unfold()
    expect(drawn.words).toContain('海山市が2026年4月1日に確かめました：つづいています')
    expect(drawn.leadsTo('この取り組みのページを開く')).toBe('/initiatives/umi-1')
    expect(await drawn.complaints()).toEqual([])
  })
})

test('a record that changes says each change below its name', async () => {
  const drawn = await draw(ChangedRecord, { title: '家賃の助成', lines: ['空 → つづいている', '空 → 2026-04-01'] })
  expect(drawn.names('heading')).toEqual(['家賃の助成'])
  expect(drawn.element.querySelectorAll('.bullets > li')).toHaveLength(2)
})

describe('what changes of a figure', () => {
  const series = aSeries({
    baseline: aReading({ value: 100 }),
    readings: [aReading({ value: 110, period: inFiscalYear(2019) })],
    targets: [aTarget({ aim: anAim({ value: 120 }) })],
  })
  const indicator = anIndicator({ name: '相談件数', unit: '件', series: [series] })
  const record = {
    indicator: indicator.id,
    slice: '',
    fiscalYear: 2019,
    value: 125,
    source: 'https://www.city.umiyama.lg.jp/kpi',
    cited: { file: '352110.csv', row: 2 },
  }
  const later = { ...record, fiscalYear: 2025, value: 90, cited: { file: '352110.csv', row: 3 } }
  const seriesOf = (id: string) => (id === indicator.id ? { indicator, series, name: '相談件数' } : undefined)
  const differences = [record, later].map((after) => ({
    before: undefined,
    after,
    line: `相談件数（${after.fiscalYear}年度）：なし → ${after.value}件`,
  }))

  test('is told once for each figure, with what our rules then say and the page that readers will see', async () => {
    const drawn = await draw(ResultDifferences, { differences, records: [record, later], seriesOf, town: '海山市' })
    // The other heading is folded.
    expect(drawn.names('heading')).toEqual(['相談件数', ''])
    expect(drawn.says('listitem').join()).toContain('相談件数（2019年度）：なし→125件')
    expect(drawn.says('listitem').join()).toContain('相談件数（2025年度）：なし→90件')
    expect(drawn.words).toContain('判断：「とどかなかった」→「達成」')
    drawn.unfold()
    expect(drawn.words).toContain('海山市が、あとから出した結果')
    expect(drawn.words).toContain('前に計画の資料では、110件でした。')
    expect(drawn.leadsTo('このめやすのページを開く')).toBe(`/indicators/${indicator.id}`)
    expect(await drawn.complaints()).toEqual([])
  })
  test('says that a verdict stays where our rules ask for another year', async () => {
    const drawn = await draw(ResultDifferences, {
      differences: differences.slice(1),
      records: [later],
      seriesOf,
      town: '海山市',
    })
    expect(drawn.words).toContain('のままです。この年の数は、目標とくらべません。')
  })
  test.each([
    [undefined, undefined, '判断：目標がないので、判断しません。'],
    ['near', undefined, '判断：「目標に近い」のままです。この年の数は、目標とくらべません。'],
    ['near', 'near', '判断：「目標に近い」のままです。'],
    ['noResult', 'reached', '判断：「結果がのっていない」→「達成」'],
  ] as const)('from %s to %s: %s', (plan, judged, words) => expect(verdictChange(plan, judged)).toBe(words))
})

describe('what a table of ours corrects', () => {
  test('is told by record, before and after, with its page of today', async () => {
    const drawn = await draw(TableDifferences, {
      differences: [
        { id: 'umi-1', title: '家賃の助成', lines: ['題名（title）：「家賃の助成」 → 「家賃の補助」'] },
        { id: 'umi-fact-1', title: '人口', lines: ['数（value）：「1」 → 「2」'] },
      ],
      routeOf: (id: string) => (id === 'umi-1' ? { name: 'initiative', params: { id } } : undefined),
    })
    expect(drawn.names('heading')).toEqual(['家賃の助成', '人口'])
    expect(drawn.words).toContain('題名（title）：「家賃の助成」→「家賃の補助」')
    expect(drawn.leadsTo('今のページを開く')).toBe('/initiatives/umi-1')
    expect(await drawn.complaints()).toEqual([])
  })
})

describe('the file to hand in', () => {
  test('of a plan holds lines to correct, and asks for the document of a number', async () => {
    const given = { text: 'a', name: '352110-corrections.txt', refused: false }
    const drawn = await draw(HandIn, { ...given, ofPlan: true })
    expect(drawn.words).toContain('「352110-corrections.txt」というファイルができます。')
    expect(drawn.words).toContain('その数がのっている資料も、いっしょに知らせてください。')
  })
  test('is made on the device under the name of the seeds', async () => {
    const made: Blob[] = []
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: (blob: Blob) => (made.push(blob), 'blob:made') }))
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
    const drawn = await draw(HandIn, { text: '\uFEFFa,b\r\n', name: '352110.csv', refused: true })
    expect(drawn.words).toContain('読めなかった行は、入っていません。')
    await drawn.press('button', 'ファイルをつくる')
    expect(new Uint8Array((await made[0]?.arrayBuffer()) ?? new ArrayBuffer())).toEqual(utf8('\uFEFFa,b\r\n'))
    expect((click.mock.contexts[0] as HTMLAnchorElement).download).toBe('352110.csv')
    expect(drawn.says('status')).toEqual(['ファイルをつくりました。'])
    vi.restoreAllMocks()
  })
})

describe('what readers have asked', () => {
  const given = { message: '', elsewhere: [], unmatched: [], answered: 0, count: 0 }
  test('is pasted, and the field is free for the next', async () => {
    const drawn = await draw(AskedQuestions, given)
    const field = drawn.find('textbox', 'コピーした文') as HTMLTextAreaElement
    field.value = '「家賃の助成」についてです。'
    field.dispatchEvent(new Event('input'))
    await drawn.press('button', '下にならべる')
    expect(drawn.told('paste')).toEqual([['「家賃の助成」についてです。']])
    expect(field.value).toBe('')
    expect(drawn.has('button', '聞かれたことを消す')).toBe(false)
    expect(await drawn.complaints()).toEqual([])
  })
  test('says what was not found, what has no row in the sheet, and what is answered by now', async () => {
    const to = { name: 'indicator', params: { id: 'umi-kpi-1' } } as const
    const drawn = await draw(AskedQuestions, {
      message: '3件について、聞かれたことをならべました。',
      elsewhere: [{ id: 'umi-kpi-1', title: '相談件数', to, questions: ['今の数はいくつですか。'] }],
      unmatched: ['海の家'],
      answered: 2,
      count: 3,
    })
    expect(drawn.words).toContain('どの取り組みのことか、わからなかったもの（1件）海の家')
    expect(drawn.words).toContain('聞かれたもののうち2件は、もう表に答えが入っています。')
    expect(drawn.leadsTo('相談件数')).toBe('/indicators/umi-kpi-1')
    await drawn.press('button', '聞かれたことを消す')
    expect(drawn.told('clear')).toEqual([[]])
    expect(await drawn.complaints()).toEqual([])
  })
  test('stands below its programme, apart from what is ticked', async () => {
    const asked = [{ id: 'umi-2', questions: ['どこで申し込めますか。'] }]
    const drawn = await draw(SameAgainForm, { list: startListOf(programmes, [], today, asked), today })
    expect(drawn.names('group')).toEqual(['読む人から聞かれたもの（1件）', 'まだ確かめていないもの（2件）'])
    expect(drawn.names('checkbox')).toContain('子育て相談')
    expect(drawn.words).toContain('子育て相談表のID：umi-2どこで申し込めますか。')
    expect(await drawn.complaints()).toEqual([])
  })
})

describe('what is the same still', () => {
  const list = startListOf(programmes, [aNowRecord({ confirmedOn: '2024-06-01' })], today)
  test('is ticked one by one or all at once, with one day', async () => {
    const drawn = await draw(SameAgainForm, { list, today })
    expect(drawn.names('group')).toEqual(['確かめるときが来たもの（1件）', 'まだ確かめていないもの（2件）'])
    await drawn.press('checkbox', 'ここをすべて選ぶ')
    await drawn.press('checkbox', '家賃の助成つづいている・2024年6月（2年5か月前に確かめた）')
    await drawn.press('button', '3件は、これも、まだ同じ')
    expect(drawn.told('confirm')).toEqual([[{ ids: ['umi-2', 'umi-3', 'umi-1'], day: today }]])
    expect(await drawn.complaints()).toEqual([])
  })
  test('is no longer ticked once it was confirmed', async () => {
    const drawn = await draw(SameAgainForm, { list, today })
    await drawn.press('checkbox', 'ここをすべて選ぶ')
    await drawn.change({ list: startListOf(programmes, [aNowRecord(), aNowRecord({ id: 'umi-2' })], today) })
    expect(drawn.has('button', '1件は、これも、まだ同じ')).toBe(true)
  })
  test('says so where nothing is due', async () => {
    const all = programmes.map(({ id }) => aNowRecord({ id }))
    const drawn = await draw(SameAgainForm, { list: startListOf(programmes, all, today), today })
    expect(drawn.words).toContain('今、確かめるものはありません。')
    expect(drawn.has('button')).toBe(false)
  })
  test('can be let go of all at once', async () => {
    const drawn = await draw(StartRows, { title: 'もの', rows: list.never, today, modelValue: ['umi-2', 'umi-3', 'x'] })
    await drawn.press('checkbox', 'ここをすべて選ぶ')
    expect(drawn.told('update:modelValue')).toEqual([[['x']]])
  })
  test.each([
    [{ kind: 'noDay' } as const, '確かめた日を選んでください。'],
    [{ kind: 'inTheFuture' } as const, 'その日付は、まだ来ていません。今日までにしてください。'],
    [
      { kind: 'beforeTheDocument', title: '家賃', since: '2015-10-01' } as const,
      '「家賃」の計画が出た2015年10月1日より前です。',
    ],
    [
      { kind: 'beforeTheKnown', title: '家賃', since: '2026-04-01' } as const,
      '「家賃」は、もう2026年4月1日に確かめてあります。それより前にはできません。',
    ],
  ])('tells why a day is not taken: %o', (refusal, words) => expect(dayRefusalWords(refusal)).toBe(words))
})
