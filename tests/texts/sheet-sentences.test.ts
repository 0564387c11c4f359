import { describe, expect, test } from 'vitest'
import { monthsBetween } from '#domain/town-sheet/now-record.ts'
import {
  agedWords,
  confirmedWords,
  differenceLines,
  differencesSentence,
  monthsWords,
  resultDifferenceLine,
  resultsSentence,
  sheetCitation,
} from '#texts/sheet-sentences.ts'
import { aNowRecord, resultTarget } from '#support/town-sheet-makers.ts'

describe('what a town has confirmed', () => {
  test.each([
    ['goesOn', '防府市が2026年4月1日に確かめました：続いています'],
    ['changed', '防府市が2026年4月1日に確かめました：かわりました'],
    ['ended', '防府市が2026年4月1日に確かめました：おわりました'],
    ['paused', '防府市が2026年4月1日に確かめました：やすんでいます'],
  ] as const)('%s', (state, words) => expect(confirmedWords(aNowRecord({ state }), '防府市')).toBe(words))

  test.each([
    ['the day itself', '2026-04-01', {}, undefined],
    ['a day before a year has passed', '2027-03-31', {}, undefined],
    ['a year', '2027-04-01', {}, '確かめてから1年たちました。今はどうか、防府市に聞いてください。'],
    [
      'a year and four months',
      '2027-08-15',
      {},
      '確かめてから1年4か月たちました。今はどうか、防府市に聞いてください。',
    ],
    ['the month in which the town means to look', '2026-10-31', { askAgain: '2026-10' }, undefined],
    [
      'the month after it',
      '2026-11-01',
      { askAgain: '2026-10' },
      '確かめてから7か月たちました。今はどうか、防府市に聞いてください。',
    ],
    ['a month that the town has put off', '2027-08-15', { askAgain: '2028-04' }, undefined],
    ['what is over stays over', '2030-01-01', { state: 'ended' as const }, undefined],
    ['a clock that is behind', '2025-01-01', {}, undefined],
  ])('ages by the day of the device: %s', (_, today, given, words) =>
    expect(agedWords(aNowRecord(given), '防府市', today)).toBe(words),
  )

  test.each([
    ['2026-01-31', '2026-02-28', 0],
    ['2026-01-31', '2026-03-31', 2],
    ['2024-02-29', '2025-02-28', 11],
  ])('from %s to %s are %i whole months', (from, to, months) => expect(monthsBetween(from, to)).toBe(months))

  test.each([
    [0, '0か月'],
    [5, '5か月'],
    [24, '2年'],
    [28, '2年4か月'],
  ])('%i months are %s', (months, words) => expect(monthsWords(months)).toBe(words))

  test('is cited apart from the plan', () =>
    expect(sheetCitation({ file: '352063.csv', row: 12 }, '防府市')).toBe('防府市の表「いま」（352063.csv の12行目）'))
})

describe('what changes', () => {
  const difference = (before: 'none' | 'goesOn', after: 'none' | 'goesOn' | 'ended') => ({
    id: 'umi-1',
    before,
    after,
    fields: [],
  })
  test('is counted by what it comes to', () =>
    expect(
      differencesSentence([
        difference('none', 'goesOn'),
        difference('none', 'goesOn'),
        difference('none', 'goesOn'),
        difference('goesOn', 'ended'),
        difference('goesOn', 'goesOn'),
      ]),
    ).toBe('3件が「つづいている」に、1件が「おわった」になります。1件は、日付など、くわしいことだけがかわります。'))
  test('and what is taken back', () =>
    expect(differencesSentence([difference('goesOn', 'none')])).toBe('1件が「まだ確かめていない」になります。'))
  test('may be nothing', () => expect(differencesSentence([])).toBe('かわるところはありません。'))
  test('is told line by line', () =>
    expect(
      differenceLines({
        ...difference('none', 'goesOn'),
        fields: [
          { field: 'confirmedOn', before: '', after: '2026-04-01' },
          { field: 'desk', before: '住宅課', after: '' },
        ],
      }),
    ).toEqual(['いま：まだ確かめていない → つづいている', '確認日：空 → 2026年4月1日', '連絡先名称：「住宅課」 → 空']))

  test('of results', () => {
    const [indicator] = resultTarget().indicators
    const after = {
      indicator: 'umi-kpi-1',
      slice: '',
      fiscalYear: 2025,
      value: 12,
      policy: 3 as const,
      cited: { file: 'a', row: 1 },
    }
    const differences = [
      { before: undefined, after },
      { before: after, after: { ...after, value: 13 } },
    ]
    expect(differences.map((one) => resultDifferenceLine(one, indicator!))).toEqual([
      '相談件数（2025年度）：なし → 12件、3 継続',
      '相談件数（2025年度）：12件、3 継続 → 13件、3 継続',
    ])
    expect(resultsSentence(differences)).toBe('1件の結果が入ります。1件の結果がかわります。')
    expect(resultsSentence([])).toBe('かわるところはありません。')
  })
})
