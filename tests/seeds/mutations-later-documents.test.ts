import { afterEach, describe, expect, test } from 'vitest'
import { addErratum, addResults, addSecondPlan } from '#support/later-documents.ts'
import { SeedCopy } from '#support/seed-copy.ts'

/** Each test spoils one place of what came later; the check must name the file, and nothing else. */
let seeds: SeedCopy
afterEach(() => seeds.remove())

/** Adds something to a copy, spoils a place of it, and gives what the check says, each with its file. */
function said(add: (copy: SeedCopy) => void, file: string, from: string, to: string): readonly string[] {
  seeds = new SeedCopy()
  add(seeds)
  seeds.change(file, from, to)
  return seeds.problems().map(({ file: at, says }) => `${at} ${says}`)
}

const one = (file: string, words: string): unknown => expect.stringMatching(new RegExp(`^${file} .*${words}`))

const onoda = 'seeds/plans/sanyo-onoda/indicators-1.yaml'
const results = 'seeds/documents/sanyo-onoda-results-2023.yaml'
const second = 'seeds/plans/hofu-2020/indicators.yaml'

describe('a later document', () => {
  test.each([
    [
      'is one that the plan has',
      onoda,
      'document: sanyo-onoda-results-2023, at: 5',
      'document: nowhere, at: 5',
      '資料ではありません',
    ],
    [
      'holds the words on the line that is named',
      onoda,
      'results-2023, at: 5',
      'results-2023, at: 6',
      '資料の6〜6行目にありません',
    ],
    ['has a date that stands on its title page', results, '2024-06', '2024-07', '表紙の引用にありません'],
    [
      'is published by whoever publishes the plan',
      results,
      'publisher: "sanyo-onoda"',
      'publisher: "hofu"',
      'とちがいます',
    ],
    ['says what it is', results, 'kind: "results"', 'kind: "plan"', 'この計画の資料です'],
    ['has a short title', results, 'shortTitle: "2023年度の結果"\n', '', 'shortTitle がありません'],
    [
      'has a short title with the years of its title page',
      results,
      '2023年度の結果',
      '2025年度の結果',
      '表紙の引用にない数です',
    ],
  ])('%s', (_, file, from, to, words) => expect(said(addResults, file, from, to)).toEqual([one(file, words)]))
})

describe('a correction', () => {
  test.each([
    [
      'quotes an earlier document',
      '            aim: { number: 13672, comparator: atLeast, basis: baseline }\n            cited:\n              - { at: 94-96,',
      '            aim: { number: 13672, comparator: atLeast, basis: baseline }\n            cited:\n              - { document: sanyo-onoda-erratum-2022, at: 3, words: "13,672人" }\n              - { at: 94-96,',
      '前に出た資料を引用します',
    ],
    [
      'has the number that was printed before',
      'aim: { number: 13672,',
      'aim: { number: 13673,',
      '引用「13,672人 \\(\\+1,000\\)」にありません',
    ],
    ['has the number that is printed now', 'aim: { number: 14000,', 'aim: { number: 14001,', '14,000人」にありません'],
  ])('%s', (_, from, to, words) => expect(said(addErratum, onoda, from, to)).toEqual([one(onoda, words)]))
})

describe('what goes on from plan to plan', () => {
  test.each([
    [
      'stands in an earlier plan',
      second,
      'record: hofu-kpi-41',
      'record: hofu-2020-kpi-1',
      '前の計画の記録ではありません',
    ],
    [
      'stands in a plan of the same publisher',
      second,
      'record: hofu-kpi-41',
      'record: sanyo-onoda-kpi-b2',
      '前の計画の記録ではありません',
    ],
    ['is gone on once', second, 'record: hofu-kpi-41', 'record: hofu-kpi-2', 'もう「hofu-2020-kpi-2」です'],
    ['says where its unit changed', second, 'record: hofu-kpi-41', 'record: hofu-kpi-4', 'unit が'],
    ['says no change of unit where there is none', second, 'in: definition', 'in: unit', '前と同じ「組」です'],
    [
      'is of the same kind',
      'seeds/plans/hofu-2020/entries.yaml',
      'record: hofu-3',
      'record: hofu-kpi-2',
      '前の計画の記録ではありません',
    ],
  ])('%s', (_, file, from, to, words) => expect(said(addSecondPlan, file, from, to)).toEqual([one(file, words)]))
})
