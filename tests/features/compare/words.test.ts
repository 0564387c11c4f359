import { describe, expect, test } from 'vitest'
import { barRows, scaleFor } from '#drawings/bar-chart.ts'
import { gapLines } from '#features/compare/gap-lines.ts'
import { figureTables } from '#texts/figure-tables.ts'
import { joinedNames } from '#features/compare/words.ts'
import { shadeStepWords } from '#texts/town-figures.ts'
import { aGap, anIndicator, aReading, aSeries, aTarget, aTown, inYear, yearly } from '#support/plan-makers.ts'

const figureOf = (...given: Parameters<typeof aSeries>) => ({ indicator: anIndicator(), series: aSeries(...given) })
const projected = (value: number) => ({ by: '国の推計', reading: aReading({ value, period: inYear(2020) }) })

describe('bars on one scale', () => {
  const hofu = figureOf({
    baseline: aReading({ value: 150 }),
    targets: [aTarget()],
    readings: yearly(2019, 50),
    projections: [projected(100)],
  })
  const mine = figureOf({ baseline: aGap(), targets: [], readings: yearly(2019, 190) })
  const scale = scaleFor([hofu, mine])

  test('the scale holds zero and the figures of all towns, with round ends', () =>
    expect(scale).toEqual({ low: 0, high: 200 }))
  test('each row of figures has its bar; a target and a gap have none', () => {
    expect(
      barRows(hofu, scale).map(({ kind, bar, projected: isProjected }) => [kind, bar?.width, isProjected]),
    ).toEqual([
      ['はじめ', 75, false],
      ['目標', undefined, false],
      ['結果', 25, false],
      ['推計（国の推計）', 50, true],
    ])
    expect(barRows(mine, scale).map(({ bar }) => bar?.width)).toEqual([undefined, 95])
  })
  test('less than nothing reaches back from zero', () => {
    const less = figureOf({ baseline: aReading({ value: -100 }), targets: [], readings: yearly(2019, 100) })
    expect(barRows(less, scaleFor([less])).map(({ bar }) => bar)).toEqual([
      { from: 0, width: 50 },
      { from: 50, width: 50 },
    ])
  })
  test('no figure at all still has a scale', () => expect(scaleFor([])).toEqual({ low: 0, high: 1 }))
})

describe('tables of several towns', () => {
  const [hofu, hagi] = [aTown(), aTown({ id: 'hagi', name: '萩市' })]
  const alike = figureOf({ targets: [], readings: yearly(2019, 5, 6) })

  test('have as many columns as fit, and no cell where a town has no figure', () => {
    const tables = figureTables(
      [
        { town: hofu, figure: alike },
        { town: hagi, figure: undefined },
      ],
      2,
    )
    expect(tables.map(({ heads }) => heads.map(({ kind, when }) => `${kind} ${when}`))).toEqual([
      ['はじめ 2014年度', '結果 2019年度'],
      ['結果 2020年度'],
    ])
    expect(tables[0]!.rows.map(({ cells }) => cells.map((cell) => cell?.amount))).toEqual([
      ['100人', '5人'],
      [undefined, undefined],
    ])
  })
  test('can be of one kind alone', () => {
    expect(figureTables([{ town: hofu, figure: alike }], 2, '結果').map(({ heads }) => heads.length)).toEqual([2])
  })
  test('are not made of figures of other years', () => {
    expect(
      figureTables(
        [
          { town: hofu, figure: alike },
          { town: hagi, figure: figureOf({ targets: [], readings: yearly(2018, 5, 6) }) },
        ],
        2,
      ),
    ).toEqual([])
  })
})

describe('what a plan does not cover', () => {
  const head = { from: { fiscalYear: 2015 }, to: { fiscalYear: 2019 } }
  const gaps = {
    indicators: 9,
    withoutResult: 9,
    withoutBaseline: 0,
    deeds: 51,
    rows: {
      money: { said: 2, named: 0 },
      apply: { said: 0, named: 0 },
      desk: { said: 51, named: 0 },
      until: { said: 0, named: 0 },
    },
  }

  test('is said line by line, and what is whole is not said', () => {
    expect(gapLines(head, gaps, ['子育て'])).toEqual([
      '2015〜2019年度のことだけです。そのあとのことは、書いてありません。',
      'めやす9件の、どれにも結果がありません。',
      'どの取り組みにも書いていないこと：申し込み方、いつまで',
      'お金：取り組みとその中身、合わせて51のうち、2にだけ書いてあります。',
      '取り組みがのっていない場面：子育て',
    ])
  })
  test.each([
    [
      'said of some',
      { said: 2, named: 3 },
      '取り組みとその中身、合わせて51のうち、2にだけ書いてあります。ほかの3は、出てきますが、くわしいことは書いてありません。',
    ],
    [
      'named alone',
      { said: 0, named: 3 },
      '取り組みとその中身、合わせて51のうち、3に出てきますが、くわしいことは書いてありません。',
    ],
  ])('tells what is said from what is named without details: %s', (_, money, expected) => {
    expect(gapLines(head, { ...gaps, rows: { ...gaps.rows, money } }, [])).toContain(`お金：${expected}`)
  })
  test('counts the indicators without a result or a start', () => {
    expect(gapLines(head, { ...gaps, withoutResult: 1, withoutBaseline: 3 }, [])).toEqual(
      expect.arrayContaining([
        'めやす9件のうち、結果がないものは1です。',
        'めやす9件のうち、はじめの数がないものは3です。',
      ]),
    )
  })
  test('says that there are no indicators', () => {
    expect(gapLines(head, { ...gaps, indicators: 0, withoutResult: 0 }, [])).toContain('めやすは、のっていません。')
  })
})

test('names stand in a row', () =>
  expect([joinedNames(['防府市', '美祢市']), joinedNames(['防府市', '美祢市', '萩市'])]).toEqual([
    '防府市と美祢市',
    '防府市、美祢市、萩市',
  ]))
test('a step is named by both its ends', () =>
  expect(shadeStepWords({ low: 0, high: 50_000 }, anIndicator())).toBe('0人以上、50,000人未満'))
