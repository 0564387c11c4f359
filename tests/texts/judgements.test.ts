import { expect, test } from 'vitest'
import { headlineOf } from '#domain/judging/headline.ts'
import { judgementSentence } from '#texts/judgements.ts'
import { anAim, anIndicator, aSeries, aTarget, by, inFiscalYear } from '#support/plan-makers.ts'

test.each([
  ['the plan’s own', undefined, '計画です。'],
  ['of the term before', '第1期', '計画です。'],
  ['a draft of a study', '目標値(案)', '考えです。'],
  ['an outlook of a study', '将来展望', '考えです。'],
])('calls a target plan or thought: %s', (_, marked, end) => {
  const target = aTarget({ aim: anAim({ value: 300 }), due: by(inFiscalYear(2040)), ...(marked && { marked }) })
  const series = aSeries({ targets: [target] })
  const judged = headlineOf(anIndicator({ series: [series] }), series)!
  expect(judgementSentence(judged)).toMatch(new RegExp(`2040年度までに、?[^。]*${end}`))
})
