import { describe, expect, test, vi } from 'vitest'
import FileDrop from '#features/staff/FileDrop.vue'
import HandIn from '#features/staff/HandIn.vue'
import NowDifferences from '#features/staff/NowDifferences.vue'
import SameAgainForm from '#features/staff/SameAgainForm.vue'
import SheetRead from '#features/staff/SheetRead.vue'
import StartRows from '#features/staff/StartRows.vue'
import { startListOf } from '#domain/town-sheet/start-list.ts'
import { dayRefusalWords } from '#features/staff/words.ts'
import { draw } from '#support/draw.ts'
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

describe('the file to hand in', () => {
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
