import { describe, expect, test } from 'vitest'
import type { Series } from '#domain/figure.ts'
import { headlineOf } from '#domain/judging/headline.ts'
import { figureFiles } from '#drawings/figure-files.ts'
import { judgementSentence } from '#texts/judgements.ts'
import {
  aDocument,
  aGap,
  anAim,
  anIndicator,
  aPlace,
  aReading,
  aSeries,
  aTarget,
  by,
  during,
  inFiscalYear,
} from '#support/plan-makers.ts'

const at = (line: number) => ({ cited: [aPlace({ lines: [line, line] })] }) as const
const from = {
  documents: [aDocument({ title: '総合戦略' })],
  publisher: '防府市',
  years: '2015〜2019年度の計画',
  address: 'https://example.jp/indicators/made-kpi-6',
}

function taken(given: Partial<Series>, slice = '', others: readonly Series[] = []) {
  const series = aSeries({
    targets: [aTarget({ aim: anAim({ value: 0 }), due: by(inFiscalYear(2019)), ...at(3) })],
    ...given,
  })
  const indicator = anIndicator({
    id: 'made-kpi-6',
    name: '転出超過',
    unit: '人',
    series: [series, ...others],
    ...at(9),
  })
  const judged = headlineOf(indicator, series)!
  return { ...figureFiles({ judged, slice }, from), sentence: judgementSentence(judged) }
}

describe('what is taken away of a figure', () => {
  test('is a text, a picture and the name of a file', () => {
    const { citation, picture, file, sentence } = taken({ baseline: aReading({ value: 62, ...at(2) }) })
    expect(citation).toBe(
      `転出超過\n${sentence}\n出どころ：「総合戦略」（防府市）2行目、3行目\n2015〜2019年度の計画に書いてあること\nhttps://example.jp/indicators/made-kpi-6`,
    )
    expect(picture).toMatch(/^<svg .*結果がのっていない.*<\/svg>$/)
    expect(file).toBe('made-kpi-6.png')
  })

  test('of a slice names the slice, and has a file of its own', () => {
    const { citation, file } = taken({}, '小学校', [aSeries()])
    expect([citation.split('\n')[0], file]).toEqual(['転出超過（小学校）', 'made-kpi-6-1.png'])
  })

  test.each([
    [
      'the start, the aim and the result judged',
      {
        baseline: aReading(at(2)),
        readings: [
          aReading({ period: inFiscalYear(2018), ...at(4) }),
          aReading({ period: inFiscalYear(2019), ...at(5) }),
        ],
      },
      '2行目、3行目、5行目',
    ],
    ['no gap', { baseline: { ...aGap('dash'), ...at(2) } }, '3行目'],
    [
      'over a window all its results',
      {
        baseline: aReading(at(2)),
        targets: [aTarget({ due: during('sum', 2015, 2019), ...at(3) })],
        readings: [
          aReading({ period: inFiscalYear(2015), ...at(4) }),
          aReading({ period: inFiscalYear(2016), ...at(5) }),
        ],
      },
      '2行目、3行目、4行目、5行目',
    ],
  ])('cites %s', (_, given, lines) => expect(taken(given).citation).toContain(`（防府市）${lines}\n`))
})
