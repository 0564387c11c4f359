import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { asksAfter, asksOf, asksOfIndicator, questionsOf } from '#domain/asking.ts'
import { cardRows, type CardRow } from '#domain/life-event.ts'
import { questions } from '#domain/saved.ts'
import { aCard } from '#support/plan-makers.ts'
import { aNowRecord } from '#support/town-sheet-makers.ts'

const combinations = cardRows.reduce<readonly (readonly CardRow[])[]>(
  (all, row) => [...all, ...all.map((rows) => [...rows, row])],
  [[]],
)

describe('the questions about a deed', () => {
  test.each(combinations.map((rows) => [rows.join(' and ') || 'nothing', rows] as const))(
    'whose document says of %s are all the others',
    (_, given) => {
      const card = aCard(Object.fromEntries(given.map((row) => [row, '書いてあること'])))
      const asked = questionsOf(card)
      expect(asked.slice(0, 2)).toEqual(['goesOn', 'who'])
      expect(asked.slice(2)).toEqual(
        cardRows.flatMap((row) =>
          given.includes(row) ? ({ money: ['amount'], until: ['until'] }[row as string] ?? []) : [row],
        ),
      )
    },
  )

  test.each([
    ['whom it is for is printed', { words: '若い人', from: 'printed' }, false],
    ['we only read out of the text whom it is for', { words: '若い人', from: 'inferred' }, true],
    ['nobody says whom it is for', undefined, true],
  ] as const)('ask for whom it is unless it is printed: where %s', (_, who, expected) => {
    expect(questionsOf(aCard(who && { who })).includes('who')).toBe(expected)
  })

  test.each([
    ['money', ['amount']],
    ['apply', ['apply']],
    ['desk', ['desk']],
    ['until', ['until']],
  ] as const)('ask on where %s is named without details, and where deeds below name it', (row, expected) => {
    const others = cardRows.filter((other) => other !== row)
    for (const card of [aCard({ [row]: 'x', named: [row] }), aCard({ under: { [row]: ['a'] }, named: [row] })])
      expect(
        questionsOf(card)
          .filter((one) => !(others as readonly string[]).includes(one))
          .slice(2),
      ).toEqual(expected)
  })

  test('that no resident receives are whether it goes on alone', () =>
    expect(questionsOf(aCard({ receiver: 'office' }))).toEqual(['goesOn']))

  test('without a card are all that there are', () => {
    expect(questionsOf(undefined)).toEqual(['goesOn', 'who', 'money', 'apply', 'desk', 'until'])
  })

  test('always begin with whether it still goes on', () => {
    expect(
      questionsOf(aCard({ who: { words: '人', from: 'printed' }, money: 'x', apply: 'x', desk: 'x', until: 'x' })),
    ).toEqual(['goesOn', 'amount', 'until'])
  })
})

test('about an indicator one asks what became of it', () => expect(asksOfIndicator).toEqual([{ question: 'result' }]))

describe('the questions that a card words itself', () => {
  test('are asked in its words, the others without', () => {
    const card = aCard({
      who: { words: '人', from: 'inferred' },
      asks: { who: '{何才|なんさい}までですか。', apply: null },
    })
    expect(asksOf(card)).toEqual([
      { question: 'goesOn' },
      { question: 'who', words: '{何才|なんさい}までですか。' },
      { question: 'money' },
      { question: 'desk' },
      { question: 'until' },
    ])
  })

  const anyAsks = fc.dictionary(fc.constantFrom(...questions), fc.constantFrom('いつですか。', null))
  const anyCard = fc.tuple(anyAsks, fc.subarray([...cardRows]), fc.boolean()).map(([asks, rows, printed]) =>
    aCard({
      asks,
      ...Object.fromEntries(rows.map((row) => [row, '書いてあること'])),
      ...(printed && { who: { words: '人', from: 'printed' } as const }),
    }),
  )

  test('are never more than without them, and that it goes on is always the first', () =>
    fc.assert(
      fc.property(anyCard, ({ asks, ...plain }) => {
        const asked = questionsOf({ ...plain, asks: asks! })
        expect(asked[0]).toBe('goesOn')
        expect(questionsOf(plain).filter((question) => question === 'goesOn' || asks![question] !== null)).toEqual(
          asked,
        )
      }),
    ))

  test('are not asked of a deed for offices', () =>
    expect(asksOf(aCard({ receiver: 'office', asks: { who: null, desk: 'どこですか。' } }))).toEqual([
      { question: 'goesOn' },
    ]))
})

describe('what is asked once a town has said how a programme stands', () => {
  const all = asksOf(aCard())
  const left = (given: Parameters<typeof aNowRecord>[0], today = '2026-11-30') =>
    asksAfter(all, aNowRecord(given), today).map(({ question }) => question)
  test.each([
    ['that it goes on', {}, ['who', 'money', 'apply', 'desk', 'until']],
    ['for whom, and where one asks', { who: '若い人', telephone: '0835-00-0000' }, ['money', 'apply', 'until']],
    ['what, how and until when', { money: '1万円', apply: '窓口で', closesOn: '2027-03-31' }, ['who', 'desk']],
    ['that it is over', { state: 'ended' as const }, []],
  ])('%s', (_, given, questions) => expect(left(given)).toEqual(questions))
  test('is all of it where what it said has aged, and where it has said nothing', () => {
    expect(left({ who: '若い人' }, '2027-08-15')).toEqual(all.map(({ question }) => question))
    expect(asksAfter(all, undefined, '2026-11-30')).toEqual(all)
  })
})
