import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { sourceSpansIn, quotedLines, type LinePart } from '#domain/quoted-lines.ts'
import {
  aDocument,
  aGap,
  anActivity,
  anEntry,
  anIndicator,
  aPlace,
  aReading,
  aSeries,
  aTarget,
} from '#support/plan-makers.ts'

/** Quoted words in ［］, so that a line can be read. */
const shown = (pieces: readonly LinePart[]): string =>
  pieces.map(({ text, quoted }) => (quoted ? `［${text}］` : text)).join('')
const document = aDocument({ lines: ['# 目標', '  若者の正規', '雇用化　50 人', '', '50人と50人'] })
const linesWith = (place: Parameters<typeof quotedLines>[1][number], first = 1, last = 5): string[] =>
  quotedLines(document, [place], [first, last]).map(({ pieces }) => shown(pieces))

describe('the words that a record quotes', () => {
  test.each([
    [
      'are told apart from the rest of their line',
      { lines: [3, 3], words: '50人' },
      ['# 目標', '若者の正規', '雇用化　［50 人］', '', '50人と50人'],
    ],
    [
      'may be broken over two lines',
      { lines: [2, 3], words: '正規雇用化' },
      ['# 目標', '若者の［正規］', '［雇用化］　50 人', '', '50人と50人'],
    ],
    [
      'are the first of equal words',
      { lines: [5, 5], words: '50人' },
      ['# 目標', '若者の正規', '雇用化　50 人', '', '［50人］と50人'],
    ],
    [
      'are the one that is counted',
      { lines: [5, 5], words: '50人', nth: 2 },
      ['# 目標', '若者の正規', '雇用化　50 人', '', '50人と［50人］'],
    ],
    [
      'are counted over all the lines named',
      { lines: [3, 5], words: '50人', nth: 2 },
      ['# 目標', '若者の正規', '雇用化　50 人', '', '［50人］と50人'],
    ],
    [
      'mark nothing where they do not stand',
      { lines: [1, 5], words: '60人' },
      ['# 目標', '若者の正規', '雇用化　50 人', '', '50人と50人'],
    ],
  ] as const)('%s', (_, place, lines) => expect(linesWith(place)).toEqual(lines))

  test('are marked too when they begin above the lines shown', () => {
    expect(linesWith({ lines: [2, 3], words: '正規雇用化' }, 3, 3)).toEqual(['［雇用化］　50 人'])
  })

  test('are marked too when they end below the lines shown', () => {
    expect(linesWith({ lines: [2, 3], words: '正規雇用化' }, 2, 2)).toEqual(['若者の［正規］'])
  })

  test('are counted above the lines shown as well', () => {
    expect(linesWith({ lines: [3, 5], words: '50人', nth: 2 }, 5, 5)).toEqual(['［50人］と50人'])
  })

  test('that two places quote are marked once', () => {
    const places = [
      { lines: [5, 5], words: '50人と' },
      { lines: [5, 5], words: '人と50' },
    ] as const
    expect(quotedLines(document, places, [5, 5]).map(({ pieces }) => shown(pieces))).toEqual(['［50人と50］人'])
  })

  test('leave out the lines above and below', () => {
    expect(quotedLines(document, [], [2, 3]).map(({ number }) => number)).toEqual([2, 3])
  })
})

describe('any line', () => {
  const line = fc.string({ unit: fc.constantFrom('防', '府', '8', '８', ' ', '　', '*', '#', '（') })
  const words = fc.string({ unit: fc.constantFrom('防', '府', '8', '（'), minLength: 1, maxLength: 3 })

  test('reads as printed, whatever is quoted, without white space at its ends', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), fc.array(words), (lines, quoted) => {
        const places = quoted.map((one) => ({ lines: [1, lines.length] as const, words: one }))
        const read = quotedLines({ lines }, places, [1, lines.length])
        expect(read.map(({ pieces }) => pieces.map(({ text }) => text).join(''))).toEqual(
          lines.map((one) => one.trim()),
        )
      }),
    )
  })

  test('goes from quoted to not quoted at each piece', () => {
    fc.assert(
      fc.property(line, words, (printed, quoted) => {
        const [{ pieces } = { pieces: [] }] = quotedLines(
          { lines: [printed] },
          [{ lines: [1, 1], words: quoted }],
          [1, 1],
        )
        expect(pieces.every((piece, index) => piece.text !== '' && piece.quoted !== pieces[index - 1]?.quoted)).toBe(
          true,
        )
      }),
    )
  })

  test('is marked alike, whichever lines are shown with it', () => {
    const lines = fc.array(line, { minLength: 3, maxLength: 3 })
    fc.assert(
      fc.property(lines, words, fc.integer({ min: 1, max: 3 }), (printed, quoted, number) => {
        const place = { lines: [1, 3] as const, words: quoted, nth: 2 }
        expect(quotedLines({ lines: printed }, [place], [number, number])).toEqual([
          quotedLines({ lines: printed }, [place], [1, 3])[number - 1],
        ])
      }),
    )
  })
})

describe('placesWithin', () => {
  const at = (line: number) => [aPlace({ lines: [line, line] })] as const
  const linesOf = (record: unknown): number[] =>
    sourceSpansIn(record)
      .map(({ lines }) => lines[0])
      .sort((a, b) => a - b)

  test('an entry quotes its own words and those of its schedule and its relations', () => {
    expect(
      linesOf(
        anEntry({
          cited: at(1),
          schedule: [anActivity({ cited: at(2) })],
          relatesTo: [{ entry: 'other', cited: at(3) }],
        }),
      ),
    ).toEqual([1, 2, 3])
  })

  test('an indicator quotes every figure, gaps and what is printed otherwise too', () => {
    const baseline = aReading({ cited: at(2), alsoPrinted: [{ value: 74.3, cited: at(3) }] })
    const series = aSeries({
      baseline,
      targets: [aTarget({ cited: at(4) })],
      readings: [aGap('blank', { cited: at(5) })],
    })
    expect(linesOf(anIndicator({ cited: at(1), series: [series] }))).toEqual([1, 2, 3, 4, 5])
  })

  test.each([
    ['nothing', undefined],
    ['null', null],
    ['words', 'ことば'],
    ['a number', 1],
  ])('%s quotes nothing', (_, value) => expect(sourceSpansIn(value)).toEqual([]))
})
