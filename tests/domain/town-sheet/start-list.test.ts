import { describe, expect, test } from 'vitest'
import { asHandedIn, dayRefusal, sameAgain, startListOf } from '#domain/town-sheet/start-list.ts'
import { aNowRecord, nowTarget } from '#support/town-sheet-makers.ts'

const { programmes } = nowTarget()
const ids = (rows: readonly { readonly programme: { readonly id: string } }[]) => rows.map((row) => row.programme.id)

describe('where an official begins', () => {
  test('what is due, the oldest first; what was never confirmed; how many need nothing', () => {
    const known = [
      aNowRecord({ id: 'umi-1', confirmedOn: '2025-06-01' }),
      aNowRecord({ id: 'umi-2', confirmedOn: '2024-06-01' }),
    ]
    const list = startListOf(programmes, known, '2026-11-30')
    expect([ids(list.due), ids(list.never), list.fresh]).toEqual([['umi-2', 'umi-1'], ['umi-3'], 0])
  })
  test('what readers have asked stands first and once, with its questions', () => {
    const known = [aNowRecord({ id: 'umi-1', confirmedOn: '2024-06-01' })]
    const open = [
      { id: 'umi-1', questions: ['まだありますか'] },
      { id: 'umi-kpi-1', questions: ['いくつですか'] },
    ]
    const list = startListOf(programmes, known, '2026-11-30', open)
    expect([ids(list.asked), ids(list.due), ids(list.never), list.fresh]).toEqual([
      ['umi-1'],
      [],
      ['umi-2', 'umi-3'],
      0,
    ])
    expect(list.asked[0]?.questions).toEqual(['まだありますか'])
  })
  test('what is over is never due', () => {
    const list = startListOf(programmes, [aNowRecord({ state: 'ended', confirmedOn: '2020-01-01' })], '2026-11-30')
    expect([ids(list.due), ids(list.never), list.fresh]).toEqual([[], ['umi-2', 'umi-3'], 1])
  })
})

describe('one day for many', () => {
  const known = [
    aNowRecord({ state: 'changed', desk: '住宅課', askAgain: '2026-10' }),
    aNowRecord({ id: 'umi-2', confirmedOn: '2026-05-01' }),
  ]
  const after = sameAgain(known, { ids: ['umi-1', 'umi-3'], day: '2026-11-30' }, programmes, '352110.csv')
  test('leaves what is known as it is, and says of what nobody had confirmed that it goes on', () =>
    expect(after).toEqual([
      {
        id: 'umi-1',
        state: 'changed',
        desk: '住宅課',
        confirmedOn: '2026-11-30',
        cited: { file: '352110.csv', row: 2 },
      },
      known[1],
      { id: 'umi-3', state: 'goesOn', confirmedOn: '2026-11-30', cited: { file: '352110.csv', row: 4 } },
    ]))
  test('keeps a month that is still to come', () => {
    const [one] = sameAgain(
      [aNowRecord({ askAgain: '2027-04' })],
      { ids: ['umi-1'], day: '2026-11-30' },
      programmes,
      '',
    )
    expect(one?.askAgain).toBe('2027-04')
  })
  test.each([
    ['', { kind: 'noDay' }],
    ['2026-12-01', { kind: 'inTheFuture' }],
    ['2015-09-30', { kind: 'beforeTheDocument', title: '家賃の助成', since: '2015-10' }],
    ['2026-03-31', { kind: 'beforeTheKnown', title: '家賃の助成', since: '2026-04-01' }],
    ['2026-04-01', undefined],
    ['2026-11-30', undefined],
  ])('may be the day %s or may not', (day, refusal) =>
    expect(dayRefusal({ ids: ['umi-1'], day }, nowTarget(), [aNowRecord()])).toEqual(refusal),
  )
})

test('records are cited by the rows that they will have', () =>
  expect(asHandedIn([aNowRecord({ id: 'umi-3', cited: { file: 'いま.xlsx', row: 12 } })], programmes, 'a.csv')).toEqual(
    [aNowRecord({ id: 'umi-3', cited: { file: 'a.csv', row: 4 } })],
  ))
