import { describe, expect, test } from 'vitest'
import { headLine, planLine, themeLine } from '#texts/heads.ts'
import { aPlanHead, aRegion, aRelease, aTown } from '#support/plan-makers.ts'
import { ourTowns } from '#support/region.ts'

describe('the line under a town', () => {
  const release = aRelease({
    towns: ourTowns.towns,
    plans: [
      aPlanHead({ publisher: 'region', from: { fiscalYear: 2022 }, to: { fiscalYear: 2026 } }),
      aPlanHead({ publisher: 'hofu' }),
      aPlanHead({ id: 'mine-a', publisher: 'mine' }),
      aPlanHead({ id: 'mine-b', publisher: 'mine', from: { fiscalYear: 2020 }, to: { fiscalYear: 2024 } }),
    ],
  })
  test.each([
    ['gives the years of its own plan', 'hofu', '2015〜2019年度の計画'],
    ['gives those of all its plans, the newest first', 'mine', '2020〜2024年度の計画、2015〜2019年度の計画'],
    ['says that a town has none but the joint one', 'hagi', '7つの市と町で進める計画だけ'],
  ])('%s', (_, town, line) => expect(planLine(release, town)).toBe(line))
})

test('a town in no region is told nothing of joint plans', () => {
  const towns = [aTown(), aTown({ id: 'alone', name: '一市' })]
  const release = aRelease({ towns, plans: [aPlanHead({ publisher: 'region' })] })
  expect(planLine(release, 'alone')).toBe('このまちの計画は、ここにありません')
})

test('a town in two regions is told of both', () => {
  const towns = ['a', 'b', 'c'].map((id) => aTown({ id, name: `${id}市` }))
  const regions = [
    aRegion({ id: 'r1', nickname: '東', members: ['a', 'b'] }),
    aRegion({ id: 'r2', nickname: '西', members: ['b', 'c'] }),
  ]
  expect(planLine(aRelease({ towns, regions }), 'b')).toBe('東の2つの市と、西の2つの市で進める計画だけ')
})

describe('the line of a plan', () => {
  test.each([
    [
      'names years, initiatives and indicators',
      { initiatives: 86, indicators: 70 },
      '2015〜2019年度、取り組み86件、めやす70件',
    ],
    ['leaves out what there is none of', { indicators: 15 }, '2015〜2019年度、めやす15件'],
    ['is the years alone where nothing is counted', {}, '2015〜2019年度'],
    [
      'names one year once',
      { from: { fiscalYear: 2021 }, to: { fiscalYear: 2021 }, initiatives: 3 },
      '2021年度、取り組み3件',
    ],
  ])('%s', (_, given, line) => expect(headLine(aPlanHead(given))).toBe(line))
})

test('the line of a theme counts its initiatives', () => expect(themeLine({ initiatives: 16 })).toBe('取り組み16件'))
