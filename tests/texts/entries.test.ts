import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { deedKinds, groupKinds, type Entry } from '#domain/entry.ts'
import { PlanIndex } from '#domain/plan-index.ts'
import {
  codeWords,
  countWords,
  groupWords,
  kindWords,
  priorityWords,
  tagWords,
  textWords,
  underWords,
} from '#texts/entries.ts'
import { anEntry, aPlan } from '#support/plan-makers.ts'

describe('the printed text of an initiative', () => {
  test.each([
    ['loses the brackets around the whole', '（助成対象の拡大）', '助成対象の拡大'],
    ['loses narrow ones too', '(助成対象の拡大)', '助成対象の拡大'],
    ['keeps two pairs, of which none holds the whole', '（a）b（c）', '（a）b（c）'],
    ['keeps two pairs with nothing between', '（a）（b）', '（a）（b）'],
    ['keeps brackets at its end', '支援（補助金）', '支援（補助金）'],
    ['keeps brackets at its start', '（仮称）子育て支援センター', '（仮称）子育て支援センター'],
    ['keeps those inside', '（「（仮称）子育て支援センター」の設置）', '「（仮称）子育て支援センター」の設置'],
    ['keeps those at both ends inside', '（（仮称）センターの設置（改修））', '（仮称）センターの設置（改修）'],
    ['keeps those inside of those inside', '（a（b（c））d（e（f））g）', 'a（b（c））d（e（f））g'],
    ['keeps two pairs on two lines', '（a）\n（b）', '（a）\n（b）'],
    ['loses those around two lines', '（a\nb）', 'a\nb'],
    ['keeps a bracket that nothing closes', '（a', '（a'],
    ['keeps brackets the wrong way round', '）a（', '）a（'],
    ['keeps a single letter', 'a', 'a'],
    ['stays as it is without brackets', '助成対象の拡大', '助成対象の拡大'],
  ])('%s', (_, printed, words) => expect(textWords(printed)).toBe(words))

  const words = fc.string({ unit: fc.constantFrom('a', '、', '\n') })
  const balanced = fc.letrec<{ text: string }>((tie) => ({
    text: fc.oneof(
      { maxDepth: 4 },
      words,
      fc.tuple(words, tie('text'), words, tie('text')).map(([a, b, c, d]) => `${a}（${b}）${c}${d}`),
    ),
  })).text

  test('whatever stands in the brackets comes out whole', () => {
    fc.assert(fc.property(balanced, (inner) => textWords(`（${inner}）`) === inner))
  })

  test('two bracketed texts in a row stay as they are', () => {
    fc.assert(
      fc.property(balanced, words, balanced, (a, b, c) => textWords(`（${a}）${b}（${c}）`) === `（${a}）${b}（${c}）`),
    )
  })
})

describe('the printed number before a title', () => {
  test.each([
    ['is empty where none is printed', 'none', ''],
    ['is as printed', '25-1', '25-1'],
    ['loses the brackets of a heading', '【基本目標１】', '基本目標１'],
    ['keeps the brackets of a list', '（１）', '（１）'],
    ['keeps a circle', '①', '①'],
  ])('%s', (_, code, words) => expect(codeWords({ code })).toBe(words))
})

test('each kind of entry has a word of its own', () => {
  const kinds = [...groupKinds, ...deedKinds]
  expect(new Set(kinds.map(kindWords)).size).toBe(kinds.length)
})

test('each mark has a word of its own', () =>
  expect(new Set((['new', 'extended', 'again'] as const).map(tagWords)).size).toBe(3))

describe('priority', () => {
  test.each([
    ['the mark is named', 'yes', '重点プロジェクトの印（●）があります'],
    [
      'that it cannot be read is said',
      'unreadable',
      '重点プロジェクトの印（●）が、この取り組みのものかどうかは、表から読み取れません',
    ],
    ['no mark says nothing', 'no', ''],
    ['a plan without such marks says nothing', 'notUsed', ''],
  ] as const)('%s', (_, priority, words) => expect(priorityWords(priority)).toBe(words))
})

describe('how many there are', () => {
  test.each([
    ['both', 16, 12, '取り組み16件、めやす12件'],
    ['initiatives alone', 16, 0, '取り組み16件'],
    ['indicators alone', 0, 3, 'めやす3件'],
    ['none is a sentence, not a zero', 0, 0, '取り組みとめやすは、この資料にのっていません'],
  ])('%s', (_, initiatives, indicators, words) => expect(countWords(initiatives, indicators)).toBe(words))
})

describe('the heading over what hangs under an initiative', () => {
  test('the five of 72 are parts', () =>
    expect(underWords(Array.from({ length: 5 }, () => anEntry({ kind: 'part' })))).toBe('5つに分かれています'))
  test('anything else is what is to be done', () => expect(underWords([anEntry({ kind: 'action' })])).toBe('すること'))
})

describe('what stands under a group', () => {
  const group = anEntry({ id: 'a-g', kind: 'strategy' })
  const words = (...under: readonly Entry[]): string =>
    groupWords(new PlanIndex(aPlan({ entries: [group, ...under] })), group)

  test('is counted by its initiatives', () => {
    expect(words(anEntry({ id: 'a-1', kind: 'initiative', parent: 'a-g' }))).toBe('取り組み1件')
  })

  test('is counted by its actions where it has no initiatives', () => {
    expect(
      words(
        anEntry({ id: 'a-1', kind: 'action', parent: 'a-g' }),
        anEntry({ id: 'a-2', kind: 'action', parent: 'a-g' }),
      ),
    ).toBe('具体的な取り組み2件')
  })

  test('is said to be missing where there is nothing', () => {
    expect(words()).toBe('取り組みとめやすは、この資料にのっていません')
  })
})
