import { describe, expect, test } from 'vitest'
import { figureRows, ourReadings } from '#texts/figure-rows.ts'
import {
  aGap,
  aPlace,
  aReading,
  aSeries,
  aTarget,
  aTargetGap,
  anAim,
  anIndicator,
  by,
  during,
  inFiscalYear,
  inYear,
  periodNotPrinted,
} from '#support/plan-makers.ts'

const people = anIndicator()

describe('the rows of a series', () => {
  test('stand in the order of the questions: start, targets, results, projections', () => {
    const series = aSeries({
      baseline: aReading({ value: 642000, about: true, period: inYear(2010) }),
      targets: [
        aTarget({
          aim: anAim({ value: 600000, basis: 'ourReading', about: true }),
          due: by(periodNotPrinted('目標値')),
        }),
      ],
      readings: [aReading({ value: 618000, period: inYear(2020) }), aGap('blank', { period: inFiscalYear(2022) })],
      projections: [{ by: '社人研', reading: aReading({ value: 610000, period: inYear(2020) }) }],
    })
    expect(figureRows(people, series).map(({ kind, when, amount, gap }) => [kind, when, amount, gap])).toEqual([
      ['はじめ', '2010年', '約642,000人', false],
      ['目標', '資料の「目標値」', '約600,000人', false],
      ['結果', '2020年', '618,000人', false],
      ['結果', '2022年度', '資料では空らんです', true],
      ['推計（社人研）', '2020年', '610,000人', false],
    ])
  })

  test.each([
    [
      'an empty cell of a target is a gap',
      aSeries({ targets: [aTargetGap('picture')] }),
      ['目標', '2019年度まで', '資料では絵の中にあり、読み取れません', true],
    ],
    [
      'a sum says its years',
      aSeries({ targets: [aTarget({ aim: anAim({ value: 250 }), due: during('sum', 2015, 2019) })] }),
      ['目標', '2015〜2019年度の5年間で合わせて', '250人以上', false],
    ],
  ])('%s', (_, series, row) => {
    const { kind, when, amount, gap } = figureRows(people, series)[1]!
    expect([kind, when, amount, gap]).toEqual(row)
  })

  test('each leads to its own line, not to the heading that gives its year', () => {
    const series = aSeries({
      baseline: aReading({ cited: [aPlace({ lines: [617, 617] }), aPlace({ lines: [607, 607] })] }),
    })
    expect(figureRows(people, series)[0]!.place.lines).toEqual([617, 617])
  })
})

describe('the notes of a row', () => {
  const notesOf = (series: ReturnType<typeof aSeries>, row: number): readonly string[] =>
    figureRows(people, series)[row]!.notes

  test.each([
    ['none where the document agrees with itself', aSeries(), 0, []],
    [
      'another number elsewhere: 73.4 and 74.3',
      aSeries({ baseline: aReading({ value: 73.4, alsoPrinted: [{ value: 74.3, cited: [aPlace()] }] }) }),
      0,
      ['資料には、74.3人とも書いてあります。'],
    ],
    [
      'the same number for other years',
      aSeries({
        readings: [aReading({ value: -974, alsoPrinted: [{ value: -974, period: inYear(2020), cited: [aPlace()] }] })],
      }),
      2,
      ['資料には、−974人（2020年）とも書いてあります。'],
    ],
    [
      'other years alone',
      aSeries({ baseline: aReading({ alsoPrinted: [{ period: inYear(2020), cited: [aPlace()] }] }) }),
      0,
      ['資料には、（2020年）とも書いてあります。'],
    ],
    [
      'a target in other words',
      aSeries({
        targets: [
          aTarget({
            aim: { kind: 'trend', towards: 'less' },
            alsoPrinted: [{ words: '▲843人以下', cited: [aPlace()] }],
          }),
        ],
      }),
      1,
      ['資料には「▲843人以下」とも書いてあります。'],
    ],
    [
      'a remark on the print comes last',
      aSeries({
        baseline: aReading({ remark: 'かっこがこわれている。', alsoPrinted: [{ value: 1, cited: [aPlace()] }] }),
      }),
      0,
      ['資料には、1人とも書いてあります。', 'かっこがこわれている。'],
    ],
    [
      'a gap can have a remark',
      aSeries({ baseline: aGap('damaged', { remark: 'かっこがこわれている。' }) }),
      0,
      ['かっこがこわれている。'],
    ],
    [
      'so can the gap of a target',
      aSeries({ targets: [{ ...aTargetGap(), remark: '図だけがある。' }] }),
      1,
      ['図だけがある。'],
    ],
  ])('%s', (_, series, row, notes) => expect(notesOf(series, row)).toEqual(notes))
})

describe('what in a series is our reading', () => {
  const bareEra = '資料には「年」とも「年度」とも書いていないので、年度として読みました。'
  const h26 = { ...inFiscalYear(2014), read: 'bareEra' as const }

  test.each([
    ['nothing of what is printed in full', aSeries(), []],
    [
      'each reason once, however many figures have it',
      aSeries({
        baseline: aReading({ period: h26 }),
        targets: [aTarget({ due: by(h26) })],
        readings: [aReading({ period: h26 })],
      }),
      [bareEra],
    ],
    [
      'also of a projection',
      aSeries({ projections: [{ by: '社人研', reading: aReading({ period: h26 }) }] }),
      [bareEra],
    ],
    ['also of a gap', aSeries({ baseline: aGap('dash', { period: h26 }) }), [bareEra]],
    ['nothing of a year that is not there', aSeries({ baseline: aGap('dash', { period: periodNotPrinted() }) }), []],
    [
      'the sense of a bare number',
      aSeries({ targets: [aTarget({ aim: anAim({ basis: 'ourReading' }) })] }),
      ['資料にあるのは、目標の数だけです。その数より多いほうがよいというのは、私たちの読み方です。'],
    ],
  ])('%s', (_, series, reasons) => expect(ourReadings(series)).toEqual(reasons))
})
