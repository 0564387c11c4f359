import { describe, expect, test } from 'vitest'
import type { OurReading } from '#domain/judging/our-readings.ts'
import type { ReadReason } from '#domain/period.ts'
import { readingSentences } from '#texts/reading-sentences.ts'
import { inFiscalYear, overFiscalYears } from '#support/plan-makers.ts'

const year = (fiscalYear: number, printed: string, because: ReadReason): OurReading => ({
  kind: 'period',
  printed,
  because,
  period: inFiscalYear(fiscalYear),
})

describe('our readings as sentences', () => {
  test.each<[string, readonly OurReading[], readonly string[]]>([
    ['none are none', [], []],
    [
      'bare eras stand together',
      [year(2010, 'H22', 'bareEra'), year(2019, 'H31', 'bareEra')],
      ['「H22」は2010年度、「H31」は2019年度と読みました。'],
    ],
    [
      'a bare era is taken out of the name of a survey',
      [year(2013, 'Ｈ25 子育てに関する調査', 'bareEra')],
      ['「Ｈ25」は2013年度と読みました。'],
    ],
    [
      'a sum whose years are not printed',
      [{ kind: 'period', printed: '累計', because: 'planSpan', period: overFiscalYears(2015, 2019, 'sum') }],
      ['「累計」は、2015〜2019年度の合計と読みました。'],
    ],
    [
      'a due that is the end of the plan',
      [year(2026, '令和8年度', 'planSpan')],
      ['期限は、計画の期間のとおり、2026年度と読みました。'],
    ],
    ['a column', [year(2020, '2020', 'column')], ['2020年度というのは、表の列の見出しから読みました。']],
    ['calendar years', [{ kind: 'calendar', start: 'year' }], ['はじめの数は「年度」ではなく、「年」の数です。']],
    ['fiscal years', [{ kind: 'calendar', start: 'fiscalYear' }], ['はじめの数は「年」ではなく、「年度」の数です。']],
    ['an aim of one year', [{ kind: 'oneYear', of: 'aim' }], ['「1年に」とは書いていませんが、1年の数と読みました。']],
    ['a start of one year', [{ kind: 'oneYear', of: 'start' }], ['はじめの数は、1年の数と読みました。']],
  ])('%s', (_, readings, sentences) => expect(readingSentences(readings)).toEqual(sentences))
})
