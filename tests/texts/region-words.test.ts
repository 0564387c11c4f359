import { describe, expect, test } from 'vitest'
import { appDescription } from '#texts/joint-words.ts'
import { releaseWords } from '#texts/region-words.ts'
import { aPlanHead, aRelease, aTown } from '#support/plan-makers.ts'
import { ourTowns } from '#support/region.ts'

const namesOf = (...names: readonly string[]) =>
  releaseWords(aRelease({ towns: names.map((name, at) => aTown({ id: `t${at}`, name })) }))

describe('the towns of a region', () => {
  test.each([
    ['only 市', ['青市', '赤市', '黒市'], '3つの市', '3市'],
    ['only 町', ['青町', '赤町'], '2つの町', '2町'],
    ['市 and 町, in whichever order', ['青町', '赤市', '黒市'], '3つの市と町', '3市町'],
    ['町 and 村', ['青村', '赤町'], '2つの町と村', '2町村'],
    ['市, 町 and 村', ['青市', '赤町', '黒村'], '3つの市と町と村', '3市町村'],
    ['a single one', ['青市'], '1つの市', '1市'],
    ['ten, which are not counted with つ', Array.from({ length: 10 }, (_, at) => `${at}市`), '10の市', '10市'],
  ])('%s', (_, names, towns, townsInShort) => expect(namesOf(...names)).toMatchObject({ towns, townsInShort }))

  test('of our own data', () =>
    expect(releaseWords({ ...ourTowns, plans: [] })).toMatchObject({ towns: '7つの市と町', townsInShort: '7市町' }))

  test('have no number and no name as long as no release is open', () =>
    expect(releaseWords()).toEqual({
      regions: [],
      towns: '市と町',
      townsInShort: '',
      withPlan: '',
      withoutPlan: '',
    }))

  test('are told apart by whether they have a plan of their own', () => {
    const towns = ['青市', '赤市', '黒町'].map((name, at) => aTown({ id: `t${at}`, name }))
    const plans = ['region', 't0', 't2', 't2'].map((publisher) => aPlanHead({ publisher }))
    expect(releaseWords(aRelease({ towns, plans }))).toMatchObject({ withPlan: '青市、黒町', withoutPlan: '赤市' })
  })
})

test('the app is described by region and towns', () =>
  expect(appDescription(releaseWords({ ...ourTowns, plans: [] }))).toBe(
    '山口ゆめ回廊の7つの市と町の計画を、もとの資料の行まで読めるアプリ',
  ))
