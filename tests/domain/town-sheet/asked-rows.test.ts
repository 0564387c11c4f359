import { describe, expect, test } from 'vitest'
import { askedFrom, askedLimits, withMoreAsked } from '#domain/town-sheet/asked-rows.ts'

describe('what readers have asked', () => {
  test('stands once for each record, each question once', () =>
    expect(
      withMoreAsked(
        [{ id: 'umi-1', questions: ['a'] }],
        [
          { id: 'umi-2', questions: [] },
          { id: 'umi-1', questions: ['a', 'b'] },
        ],
      ),
    ).toEqual([
      { id: 'umi-1', questions: ['a', 'b'] },
      { id: 'umi-2', questions: [] },
    ]))
  test('never fills the device', () => {
    const questions = Array.from({ length: askedLimits.questions + 1 }, (_, nth) => String(nth).repeat(500))
    const rows = withMoreAsked(
      [],
      Array.from({ length: askedLimits.rows + 1 }, (_, nth) => ({ id: String(nth), questions })),
    )
    expect(rows).toHaveLength(askedLimits.rows)
    expect(rows[5]?.questions.length).toBe(askedLimits.questions)
    expect(rows[5]?.questions[3]?.length).toBe(askedLimits.letters)
  })
  test.each([
    ['nothing', undefined],
    ['no list', {}],
    ['a row without questions', [{ id: 'umi-1' }]],
    ['a question that is a number', [{ id: 'umi-1', questions: [1] }]],
  ])('is none where the device gives back %s', (_, value) => expect(askedFrom(value)).toBeUndefined())
})
