import { describe, expect, test } from 'vitest'
import { differenceLines, differencesSentence, resultDifferenceLine, resultsSentence } from '#texts/sheet-sentences.ts'
import { resultTarget } from '#support/town-sheet-makers.ts'

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
