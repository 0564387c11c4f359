import { describe, expect, test } from 'vitest'
import FactList from '#components/plan/FactList.vue'
import PlanCards from '#components/plan/PlanCards.vue'
import PlanPeriod from '#components/plan/PlanPeriod.vue'
import PlanYears from '#components/plan/PlanYears.vue'
import { draw } from '#support/draw.ts'
import { aFact, aPlace, aPlanHead } from '#support/plan-makers.ts'

describe('facts', () => {
  test('are sentences, each with its line', async () => {
    const drawn = await draw(FactList, {
      facts: [aFact({ text: '人口は減っています。', cited: [aPlace({ lines: [40, 40] })] })],
    })
    expect(drawn.says('listitem')[0]).toContain('人口は減っています。')
    expect(drawn.leadsTo('この文のもとの行40行目')).toBe('/documents/made-2015?of=made-fact-1#L40')
  })

  test('joined from the rows of a table stand apart', async () => {
    const drawn = await draw(FactList, { facts: [aFact({ text: '一行目／二行目' })] })
    expect([...drawn.element.querySelectorAll('p')].map(({ textContent }) => textContent)).toEqual(['一行目', '二行目'])
  })

  test('have nothing that axe finds wrong', async () => {
    expect(await (await draw(FactList, { facts: [aFact()] })).complaints()).toEqual([])
  })
})

const aSpan = { from: { fiscalYear: 2015 }, to: { fiscalYear: 2019 } }

test('a plate says the years, and whom to ask about today', async () => {
  const drawn = await draw(PlanPeriod, { span: aSpan, office: '市役所' })
  expect(drawn.words).toBe('2015〜2019年度の計画今も続いているかは、市役所に聞いてください。')
  expect(await drawn.complaints()).toEqual([])
})

test('a plate beside the question whether it goes on says the years alone', async () => {
  expect((await draw(PlanPeriod, { span: aSpan })).words).toBe('2015〜2019年度の計画')
})

test.each([
  ['市役所', '今も続いているかは、市役所に聞いてください。'],
  [undefined, ''],
])('a plate says of a study that it is one, and that nothing was decided in it (%s)', async (office, asks) => {
  const drawn = await draw(PlanPeriod, { span: { ...aSpan, status: 'study' }, ...(office && { office }) })
  expect(drawn.words).toBe(`2015〜2019年度についての検討決まったことではなく、考えたことです。${asks}`)
})

test('beside a record stand the years of its plan, and nothing where it stands in none', async () => {
  const saying = { planYearsOf: (id: string) => (id === 'made-1' ? '2015〜2019年度の計画' : '') }
  expect((await draw(PlanYears, { record: 'made-1' }, { saying })).words).toBe('2015〜2019年度の計画')
  expect((await draw(PlanYears, { record: 'made-2' }, { saying })).words).toBe('')
})

test('plans as arms lead to their pages, with their years and what they hold', async () => {
  const plans = [
    aPlanHead({ id: 'made', shortTitle: '総合戦略', initiatives: 3 }),
    aPlanHead({ id: 'made-2020', shortTitle: '第2期', initiatives: 1 }),
  ]
  const drawn = await draw(PlanCards, { plans })
  expect(drawn.names('link').map((name) => drawn.leadsTo(name))).toEqual(['/plans/made', '/plans/made-2020'])
  expect(drawn.names('link')[0]).toMatch(/^総合戦略.*取り組み3件/)
  expect(await drawn.complaints()).toEqual([])
})
