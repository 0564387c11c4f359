import { describe, expect, test } from 'vitest'
import type { Aim, Due, Reading, Target } from '#domain/figure.ts'
import type { Indicator } from '#domain/indicator.ts'
import { checkCounting } from '#seeding/check-counting.ts'
import { checkDirections } from '#seeding/check-directions.ts'
import { directionsOf } from '#seeding/printed-directions.ts'
import type { SeedFile } from '#seeding/seed-file.ts'
import { cited, inFiscalYear, indicator, notPrinted, number, over, seedsWith, series } from '#support/seed-makers.ts'

/** What is said of an indicator, each with the field that it is said of. */
function saidOf(given: Partial<Indicator>): readonly string[] {
  const said: string[] = []
  const file = {
    report: (path: readonly (string | number)[], says: string) => void said.push(`${path.join('.')}: ${says}`),
  } as unknown as SeedFile
  const [plan] = seedsWith({ indicators: [indicator(given)] }).plans
  if (!plan) throw new Error('There is no plan.')
  const written = { ...plan, indicators: plan.indicators.map((record) => ({ ...record, file })) }
  checkDirections(written)
  checkCounting(written)
  return said
}

const by: Due = { kind: 'by', period: inFiscalYear(2019) }
const withTarget = (words: string, aim: Aim, due: Due = by, more: Partial<Indicator> = {}): readonly string[] =>
  saidOf({
    ...more,
    series: [series({ targets: [{ kind: 'aim', aim, due, cited: cited(1, words) } satisfies Target] })],
  })
const withReading = (reading: Reading, more: Partial<Indicator> = {}): readonly string[] =>
  saidOf({ ...more, series: [series({ readings: [reading] })] })
const aim = (given: Partial<Aim & { kind: 'number' }>): Aim => ({
  kind: 'number',
  comparator: 'atLeast',
  basis: 'printed',
  value: 40,
  ...given,
})

describe('what is printed of a number is said of it', () => {
  test.each<[string, string, Aim]>([
    ['以上', '40万人以上', aim({ value: 400_000 })],
    ['以上 behind a unit in brackets', '40％（以上）', aim({})],
    ['以内', '40位以内', aim({ comparator: 'atMost' })],
    ['以下', '40㎡以下', aim({ comparator: 'atMost' })],
    ['以上 of another number', '65歳以上の40％', aim({ basis: 'ourReading' })],
    ['以上 in the heading of the column', '40', aim({ basis: 'ourReading' })],
    ['約', '約40人', aim({ basis: 'ourReading', about: true })],
    ['程度', '40人程度', aim({ basis: 'ourReading', about: true })],
    ['超 of 転出超過', '40人転出超過', aim({ basis: 'ourReading' })],
    ['a range', '40～50人', { kind: 'range', low: 40, high: 50 }],
    ['a range of two bounds', '40人以上50人以下', { kind: 'range', low: 40, high: 50 }],
    ['years in brackets', '40人（Ｈ27～31）', aim({ basis: 'ourReading' })],
    ['less', '基準値より減少', { kind: 'trend', towards: 'less' }],
    ['the same', '現状を維持', { kind: 'trend', towards: 'same' }],
    ['維持 of a number', '40人を維持', aim({ comparator: 'exactly' })],
  ])('%s', (_, words, given) => expect(withTarget(words, given)).toEqual([]))

  test.each<[string, Aim, string]>([
    [
      '40万人以上',
      aim({ value: 400_000, comparator: 'atMost' }),
      'aim.comparator: 「40万人以上」と印刷されているのに、atMost（以下、以内）になっています。',
    ],
    [
      '４０位以内',
      aim({ comparator: 'atLeast' }),
      'aim.comparator: 「40位以内」と印刷されているのに、atLeast（以上）になっています。',
    ],
    ['40人以上', aim({ basis: 'baseline' }), 'aim.basis: 「40人以上」と印刷されているのに、basis が baseline です。'],
    ['65歳以上の40％', aim({}), 'aim.basis: 「以上」が、引用の「40」についていません。'],
    [
      '40人未満',
      aim({ comparator: 'atMost' }),
      'aim.comparator: 「40人未満」には、40 そのものは入りません。「以上」「以下」の数（atLeast、atMost）では書けません。',
    ],
    [
      '40人を超える',
      aim({}),
      'aim.comparator: 「40人を超え」には、40 そのものは入りません。「以上」「以下」の数（atLeast、atMost）では書けません。',
    ],
    ['約40人', aim({ basis: 'ourReading' }), 'aim: 「約40」と印刷されています。'],
    [
      '40人',
      aim({ basis: 'ourReading', about: true }),
      'aim.about: 「約」や「程度」が、引用の「40」についていません。',
    ],
    ['40～50人', aim({ basis: 'ourReading' }), 'aim: 40 は、引用では「〜」でつながれた範囲の一方です。'],
    ['40人から50人', aim({ basis: 'ourReading', value: 50 }), 'aim: 50 は、引用では「〜」でつながれた範囲の一方です。'],
    [
      '40人以上50人未満',
      { kind: 'range', low: 40, high: 50 },
      'aim: 「50人未満」には、50 そのものは入りません。「以上」「以下」の数（atLeast、atMost）では書けません。',
    ],
    ['40人、50人', { kind: 'range', low: 40, high: 50 }, 'aim: 引用では、40 と 50 が「〜」でつながれていません。'],
    ['40～50人', { kind: 'range', low: 50, high: 40 }, 'aim: low 50 が high 40 より小さくありません。'],
    ['基準値より減少', { kind: 'trend', towards: 'more' }, 'aim: 「減」と印刷されているのに、trend が more です。'],
    ['基準値', { kind: 'trend', towards: 'more' }, 'aim: 増える、減る、保つということばが引用にありません。'],
  ])('「%s」 %j', (words, given, says) => expect(withTarget(words, given)).toEqual([`series.0.targets.0.${says}`]))
})

test('未満 and 超 are written as they are printed', () => {
  expect(withTarget('40人未満', { kind: 'words', promise: '40人未満' })).toEqual([])
  expect(withTarget('40人を超える', { kind: 'words', promise: '40人を超える' })).toEqual([])
})

test('what an aim was before a correction is held against its own quote', () => {
  const corrects = { aim: aim({ comparator: 'atMost' }), cited: cited(1, '40人以上') }
  const target: Target = { kind: 'aim', aim: aim({ value: 50 }), due: by, cited: cited(1, '50人以上'), corrects }
  expect(saidOf({ series: [series({ targets: [target] })] })).toEqual([
    'series.0.targets.0.corrects.aim.comparator: 「40人以上」と印刷されているのに、atMost（以下、以内）になっています。',
  ])
})

test('a heading says 以上 of its column, but not of an age in it', () => {
  const headed = (heading: string): readonly string[] =>
    saidOf({
      series: [
        series({
          targets: [{ kind: 'aim', aim: aim({}), due: by, cited: [...cited(1, '40％'), ...cited(1, heading)] }],
        }),
      ],
    })
  expect(headed('目標値（以上）')).toEqual([])
  expect(headed('65歳以上の割合')).toHaveLength(1)
})

describe('a reading', () => {
  test.each<[string, Reading, readonly string[]]>([
    ['with 約 is about', { ...number(40, notPrinted, '約40人'), about: true } as Reading, []],
    ['with 約 that is not about', number(40, notPrinted, '約40人'), [': 「約40」と印刷されています。']],
    [
      'that is about without 約 at its own number',
      { ...number(40, notPrinted, '40人（約50人）'), about: true } as Reading,
      ['.about: 「約」や「程度」が、引用の「40」についていません。'],
    ],
    [
      'of which a bound is printed alone',
      number(40, notPrinted, '40人以上'),
      ['.value: 「40人以上」と印刷されています。ちょうど 40 とは言えません。'],
    ],
    ['of several years is a sum', number(40, { ...over('sum', { year: 2009 }, { year: 2013 }), printed: '累計' }), []],
    [
      'of several years is no mean where 累計 is printed',
      number(40, { ...over('mean', { year: 2009 }, { year: 2013 }), printed: 'Ｈ21～25 年の累計' }),
      ['.period.as: 「Ｈ21～25 年の累計」と印刷されているのに、as が mean です。'],
    ],
    [
      'of several years is no sum where nothing says so',
      number(40, { ...over('sum', { year: 2009 }, { year: 2013 }), printed: 'Ｈ21～25' }, '40人'),
      ['.period.as: 合計だとわかることばが、引用にありません。'],
    ],
  ])('%s', (_, reading, says) => expect(withReading(reading)).toEqual(says.map((one) => `series.0.readings.0${one}`)))
})

describe('when an aim is due', () => {
  const span = { from: { fiscalYear: 2015 }, to: { fiscalYear: 2019 } }
  const plain = aim({ basis: 'ourReading' })
  test.each<[string, string, Due, readonly string[]]>([
    ['a sum', '40人（5年間の累計）', { kind: 'sum', ...span, printed: '5年間の累計' }, []],
    ['a sum by one year', '40人（5年間の累計）', by, ['引用に「累計」とあります。']],
    ['every year', '毎年40人', { kind: 'everyYear', ...span, printed: 'Ｈ27～31' }, []],
    ['every year by one year', '毎年40人', by, ['引用に「毎年」とあります。']],
    [
      'a sum of which nothing is printed',
      '40人 Ｈ27～31',
      { kind: 'sum', ...span, printed: 'Ｈ27～31' },
      ['「Ｈ27～31」は、何年かの合計だとは言っていません。'],
    ],
    [
      'every year of which nothing is printed',
      '40人 Ｈ27～31',
      { kind: 'everyYear', ...span, printed: 'Ｈ27～31' },
      ['毎年の目標だとわかることばが、引用にありません。'],
    ],
  ])('%s', (_, words, due, says) =>
    expect(withTarget(words, plain, due)).toEqual(says.map((one) => `series.0.targets.0.due: ${one}`)),
  )
})

describe('how an indicator counts and which way it goes', () => {
  test.each<[string, Partial<Indicator>, readonly string[]]>([
    ['累計 in the name', { name: '施設数（累計）', counting: 'runningTotal', cited: cited(1, '施設数（累計）') }, []],
    [
      '累計 in the name of a level',
      { name: '施設数（累計）', cited: cited(1, '施設数（累計）') },
      ['counting: 「累計」と印刷されているのに、counting が level です。'],
    ],
    [
      'a running total without the word',
      { name: '施設数', counting: 'runningTotal', cited: cited(1, '施設数') },
      ['counting: 「累計」などのことばが、名前の引用にありません。'],
    ],
    [
      '年間 in the name of a level',
      { name: '年間来館者数' },
      ['counting: 「年間」と印刷されているのに、counting が level です。'],
    ],
    ['/年間 in the unit', { unit: '人/年間', counting: 'flow' }, []],
    [
      'a printed way of which nothing is printed',
      { direction: { way: 'decrease', basis: 'printed' } },
      ['direction.way: decrease だとわかることばが、名前にも目標にも印刷されていません。'],
    ],
    ['a way that the name says', { name: '増加した数', direction: { way: 'increase', basis: 'printed' } }, []],
  ])('%s', (_, given, says) => expect(saidOf(given)).toEqual(says))

  test('a printed way that the targets turn round', () => {
    const turned = { direction: { way: 'decrease', basis: 'printed' } } as const
    expect(withTarget('40人以上', aim({}), by, turned)).toEqual([
      'direction.way: 目標に印刷されていることばからは increase です。',
    ])
  })
})

test('a number is found with what stands around it, at each place', () => {
  expect(directionsOf(40, '約40人、140人以上、40人以下')).toEqual([
    { words: '約40', isAbout: true },
    { words: '40人以下', isAbout: false, bound: 'atMost' },
  ])
})
