import { describe, expect, test } from 'vitest'
import { headLine, planLine, themeLine } from '#texts/heads.ts'
import { aPlanHead, aRelease } from '#support/plan-makers.ts'
import { ourRegion } from '#support/region.ts'

describe('the line under a town', () => {
  const release = aRelease({
    towns: ourRegion.towns,
    plans: [
      aPlanHead({ publisher: 'region', from: { fiscalYear: 2022 }, to: { fiscalYear: 2026 } }),
      aPlanHead({ publisher: 'hofu' }),
    ],
  })
  test.each([
    ['gives the years of its own plan', 'hofu', '2015〜2019年度の計画'],
    ['says that a town has none but the joint one', 'hagi', '7つの市と町で進める計画だけ'],
  ])('%s', (_, town, line) => expect(planLine(release, town)).toBe(line))
})

describe('the line of a plan', () => {
  test.each([
    [
      'names years, initiatives and indicators',
      { initiatives: 86, indicators: 70 },
      '2015〜2019年度、86の取り組み、70のめやす',
    ],
    ['leaves out what there is none of', { indicators: 15 }, '2015〜2019年度、15のめやす'],
    ['is the years alone where nothing is counted', {}, '2015〜2019年度'],
    [
      'names one year once',
      { from: { fiscalYear: 2021 }, to: { fiscalYear: 2021 }, initiatives: 3 },
      '2021年度、3の取り組み',
    ],
  ])('%s', (_, given, line) => expect(headLine(aPlanHead(given))).toBe(line))
})

test('the line of a theme counts its initiatives', () => expect(themeLine({ initiatives: 16 })).toBe('16の取り組み'))
