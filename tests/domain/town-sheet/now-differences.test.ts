import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import {
  fieldText,
  mergedRecords,
  mergedResults,
  nowDifferences,
  resultDifferences,
  statesGained,
} from '#domain/town-sheet/now-differences.ts'
import { readNowSheet } from '#domain/town-sheet/now-reading.ts'
import { nowStates, type NowRecord } from '#domain/town-sheet/now-record.ts'
import { readResultsSheet } from '#domain/town-sheet/result-reading.ts'
import type { ResultRecord } from '#domain/town-sheet/result-record.ts'
import type { SheetPage } from '#domain/town-sheet/sheet-cell.ts'
import { nowSheetOf, renewedNowSheet, renewedResultSheet, resultSheetOf } from '#domain/town-sheet/sheet-rows.ts'
import type { WrittenSheet } from '#domain/town-sheet/sheet-rows.ts'
import { aNowRecord, filled, nowRow, nowTarget, resultTarget, tableOf } from '#support/town-sheet-makers.ts'

const order = ['umi-1', 'umi-2', 'umi-3']
const pageOf = (table: readonly (readonly string[])[]): SheetPage => ({
  name: 'a',
  rows: table.map((row) => row.map((text) => ({ text }))),
})
const pageFrom = ({ header, rows }: WrittenSheet): SheetPage => pageOf([header, ...rows])
const withoutPlace = (records: readonly (NowRecord | ResultRecord)[]) =>
  records.map((record) => Object.fromEntries(Object.entries(record).filter(([key]) => key !== 'cited')))

describe('what holds when a sheet is handed in', () => {
  const known = [aNowRecord(), aNowRecord({ id: 'umi-2', state: 'paused' })]

  test('what it says, and what was known where it says nothing', () => {
    const said = aNowRecord({ id: 'umi-3', state: 'ended' })
    expect(mergedRecords(known, { records: [said], unconfirmed: [] }, order)).toEqual([...known, said])
  })

  test('a row that is emptied is not confirmed any more', () =>
    expect(mergedRecords(known, { records: [], unconfirmed: ['umi-1'] }, order)).toEqual([known[1]]))

  test('what differs is told with before and after; where a row stands is no difference', () => {
    const after = [
      aNowRecord({ state: 'ended', cited: { file: 'x', row: 9 } }),
      aNowRecord({ id: 'umi-2', state: 'paused', desk: '住宅課', cited: { file: 'x', row: 8 } }),
      aNowRecord({ id: 'umi-3' }),
    ]
    const differences = nowDifferences(known, after, order)
    expect(differences).toEqual([
      { id: 'umi-1', before: 'goesOn', after: 'ended', fields: [] },
      {
        id: 'umi-2',
        before: 'paused',
        after: 'paused',
        fields: [{ field: 'desk', before: '', after: '住宅課' }],
      },
      {
        id: 'umi-3',
        before: 'none',
        after: 'goesOn',
        fields: [{ field: 'confirmedOn', before: '', after: '2026-04-01' }],
      },
    ])
    expect([...statesGained(differences)]).toEqual([
      ['ended', 1],
      ['goesOn', 1],
    ])
  })

  test('nothing differs from itself', () => expect(nowDifferences(known, known, order)).toEqual([]))
})

const word = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .map((text) => `市${text}課`.replace(/\s+/g, ''))
const day = fc
  .date({ min: new Date('2015-11-01'), max: new Date('2026-11-30'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const record = (id: string): fc.Arbitrary<NowRecord> =>
  fc
    .record(
      {
        id: fc.constant(id),
        state: fc.constantFrom(...nowStates),
        confirmedOn: day,
        name: word,
        summary: word,
        desk: word,
        link: fc.constant([{ title: '家賃', url: 'https://city.umiyama.lg.jp/a' }]),
        closesOn: day,
        telephone: fc.constant('0835-23-2111'),
        askAgain: day.map((text) => text.slice(0, 7)),
        cited: fc.constant({ file: 'a.csv', row: 2 }),
      },
      { requiredKeys: ['id', 'state', 'confirmedOn', 'cited'] },
    )
    .filter((one) => !/\uFFFD/.test(JSON.stringify(one)))

test('a sheet that says what is known is read as that', () => {
  const records = fc.tuple(...order.map(record))
  fc.assert(
    fc.property(records, (known) => {
      const sheet = nowSheetOf(nowTarget(), known, new Map([['umi-2', '内部のメモ']]))
      const read = readNowSheet([pageFrom(sheet)], nowTarget(), 'a.csv')
      if (read.kind !== 'read') throw new Error(read.kind)
      expect(read.refusals).toEqual([])
      expect(withoutPlace(read.records)).toEqual(withoutPlace(known))
      expect([...read.remarks]).toEqual([['umi-2', '内部のメモ']])
      expect(nowDifferences(known, read.records, order)).toEqual([])
    }),
  )
})

describe('a sheet that is written again', () => {
  const filledIn = tableOf([
    nowRow(2, { ...filled({ '＊確認日': '4月頃' }), 場所: '3階' }),
    { '＊記録のID': 'umi-77', 'タイトル（制度名）': '前の事業', '＊いま': 'おわった' },
    nowRow(1, filled()),
  ])
  const renewed = renewedNowSheet(nowTarget(), [pageOf(filledIn)])
  const cell = (row: number, name: string) => renewed.rows[row]?.[renewed.header.indexOf(name)]

  test('has a row for each programme, in their order, and those that are gone at the end', () =>
    expect(renewed.rows.map((row) => row[1])).toEqual(['umi-1', 'umi-2', 'umi-3', 'umi-77']))
  test('keeps what the town has written, right or wrong', () => {
    expect(cell(0, '＊いま')).toBe('つづいている')
    expect(cell(1, '＊確認日')).toBe('4月頃')
    expect(cell(3, '＊いま')).toBe('おわった')
  })
  test('keeps columns of the town', () => expect(cell(1, '場所')).toBe('3階'))
  test('is the same when it is written a third time', () =>
    expect(renewedNowSheet(nowTarget(), [pageFrom(renewed)])).toEqual(renewed))
  test('says nothing when it is new', () => {
    const read = readNowSheet([pageFrom(renewedNowSheet(nowTarget(), []))], nowTarget(), 'a.csv')
    expect(read).toMatchObject({ kind: 'read', records: [], refusals: [], unconfirmed: order })
  })
})

describe('results', () => {
  const result = (given: Partial<ResultRecord> = {}): ResultRecord => ({
    indicator: 'umi-kpi-1',
    slice: '',
    fiscalYear: 2024,
    value: 12,
    source: 'https://city.umiyama.lg.jp/kpi',
    cited: { file: 'a.csv', row: 2 },
    ...given,
  })
  const known = [result(), result({ fiscalYear: 2025, value: 0, policy: 3, reason: '人が減った' })]

  test('a sheet that says what is known is read as that, zero and all', () => {
    const remarks = new Map([
      ['umi-kpi-1  2025', 'メモ'],
      ['umi-kpi-2  2019', '集計中'],
    ])
    const sheet = resultSheetOf(resultTarget(), known, remarks)
    const read = readResultsSheet([pageFrom(sheet)], resultTarget(), 'a.csv')
    if (read.kind !== 'read') throw new Error(read.kind)
    expect(read.refusals).toEqual([])
    expect(withoutPlace(read.records)).toEqual(withoutPlace(known))
    expect(read.remarks).toEqual(remarks)
  })
  test('an empty cell is no zero', () => {
    const read = readResultsSheet([pageFrom(renewedResultSheet(resultTarget(), []))], resultTarget(), 'a.csv')
    expect(read).toMatchObject({ kind: 'read', records: [], refusals: [] })
  })
  test('as many rows of an indicator as the town has written stay', () => {
    const again = renewedResultSheet(resultTarget(), [pageFrom(resultSheetOf(resultTarget(), known, new Map()))])
    expect(again.rows.map((row) => [row[1], row[4], row[5]])).toEqual([
      ['umi-kpi-1', '2024', '12'],
      ['umi-kpi-1', '2025', '0'],
      ['umi-kpi-2', '2019', ''],
    ])
  })
  test('a figure that was reported stays until another takes its place', () => {
    const [first, second] = known as [ResultRecord, ResultRecord]
    const mended = result({ value: 13 })
    expect(mergedResults(known, { records: [mended] })).toEqual([mended, second])
    expect(resultDifferences(known, [mended, second])).toEqual([{ before: first, after: mended }])
  })
})

test('a link is told with its title', () =>
  expect(fieldText(aNowRecord({ link: [{ title: 'a', url: 'b' }, { url: 'c' }] }), 'link')).toBe('a:b;c'))
