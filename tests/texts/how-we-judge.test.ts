import { describe, expect, test } from 'vitest'
import { reasons } from '#domain/judging/known.ts'
import { nearCut, verdicts } from '#domain/judging/judgement.ts'
import { paceBand, paceCuts } from '#domain/judging/pace.ts'
import { dueBands, exampleVerdicts, howWeJudge, judgingRules, paceBands, refusals } from '#texts/how-we-judge.ts'
import { reasonWords, verdictWords } from '#texts/verdicts.ts'

describe('the bands of pace', () => {
  test('say the cut points that judge', () => {
    const { onPace, littleBehind, behind } = paceCuts
    expect(paceBands).toEqual([
      { verdict: 'onPace', from: `${onPace}以上` },
      { verdict: 'littleBehind', from: `${littleBehind}以上 ${onPace}未満` },
      { verdict: 'behind', from: `${behind}以上 ${littleBehind}未満` },
      { verdict: 'away', from: `${behind}より小さい` },
    ])
  })

  test.each(paceBands)(
    '$verdict holds the number on its lower cut, and not the one on its upper',
    ({ verdict, from }) => {
      const [low, high] = (from.match(/\d+(\.\d+)?(?=以上|未満)/g) ?? []).map(Number)
      expect(low === undefined ? paceBand(Number.parseFloat(from) - 0.001) : paceBand(low)).toBe(verdict)
      if (high !== undefined) expect([paceBand(high - 0.001), paceBand(high) === verdict]).toEqual([verdict, false])
    },
  )

  test('are said to be ours, each cut by its number', () => {
    for (const cut of [paceCuts.onPace, paceCuts.littleBehind, nearCut])
      expect(howWeJudge.cutsWhose).toContain(String(cut))
    expect(howWeJudge.cutsWhose).toContain('私たちが決めたもの')
    expect(howWeJudge.cutsWhose).toContain(`「${verdictWords('near')}」`)
  })
})

describe('what is said in the year of the due', () => {
  test('is said from the cut that judges', () =>
    expect(dueBands.map(({ verdict, from }) => `${verdict} ${from}`)).toEqual([
      'reached 目標の数にとどいた',
      `near 道のりの${nearCut}以上`,
      `missed 道のりの${nearCut}より少ない`,
      'away はじめより目標から遠のいた',
    ]))
})

describe('the words of judging', () => {
  test.each(verdicts)('%s has a word of at most twelve characters', (verdict) =>
    expect(verdictWords(verdict)).toMatch(/^[^。、]{2,12}$/),
  )
  test('no two verdicts share a word', () => expect(new Set(verdicts.map(verdictWords)).size).toBe(verdicts.length))
  test.each(reasons)('%s has a sentence', (reason) => expect(reasonWords(reason)).toMatch(/(です|ます|ません)。$/))
  test('no two reasons share a sentence', () => expect(new Set(reasons.map(reasonWords)).size).toBe(reasons.length))
  test('a refusal is an item of a list, not a sentence', () => {
    for (const refusal of refusals) expect(refusal).toMatch(/[^。]$/)
  })
  test('every rule and lead ends as a sentence', () => {
    for (const words of [
      ...judgingRules.map(({ rule }) => rule),
      howWeJudge.lead,
      howWeJudge.cutsLead,
      howWeJudge.cityWords,
    ])
      expect(words).toMatch(/。$/)
  })
  test('an example is shown of a verdict once', () =>
    expect(new Set(exampleVerdicts).size).toBe(exampleVerdicts.length))
})
