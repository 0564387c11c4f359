import { describe, expect, test } from 'vitest'
import { changedSince, seenIn, withSeen, type SeenFigure } from '#domain/seen-figures.ts'
import { mergedStored, storedListFrom, writtenList } from '#domain/saved-state.ts'
import type { SavedItem } from '#domain/saved.ts'
import { savedItem } from '#support/store-app.ts'

const target: SeenFigure = ['whole  target 2021 1', '13672', '2021年度までの目標', '13,672人']
const corrected: SeenFigure = ['whole  target 2021 1', '14000', '2021年度までの目標', '14,000人']
const result: SeenFigure = ['whole  actual 2021 1', '9', '2021年度の結果', '9人']

describe('what has changed since it was seen', () => {
  test('is what says other than before, what came and what went', () => {
    expect(changedSince([target], [target])).toEqual([])
    expect(changedSince([target], [corrected, result])).toEqual([
      { before: target, after: corrected },
      { after: result },
    ])
    expect(changedSince([target, result], [target])).toEqual([{ before: result }])
  })

  test('is nothing where the same is only said in other words: nobody has changed a number', () =>
    expect(changedSince([target], [[target[0], target[1], '目標', '1万3,672人']])).toEqual([]))
})

describe('an item', () => {
  const item = savedItem({ id: 'hofu-kpi-1', note: '9時', asked: ['desk'] })

  test('of an app of before says nothing of what was seen, and loses nothing when it is noted', () => {
    expect(seenIn(item)).toBeUndefined()
    expect(withSeen([item], new Map([[item.id, [target]]]))).toEqual([{ ...item, seen: [target] }])
  })

  test.each([['text'], [[['a', 'b']]], [[['a', 'b', 'c', 4]]], [{}]])(
    'says nothing of what was seen where that cannot be read (%j), which stays for the app that can',
    (seen) => {
      const odd: SavedItem = { ...item, seen }
      expect(seenIn(odd)).toBeUndefined()
      expect(withSeen([odd], new Map([[item.id, [target]]]))[0]).toBe(odd)
    },
  )

  test('is the same where it was seen so already, or where its data is not here', () => {
    const list = [{ ...item, seen: [target] }]
    expect(withSeen(list, new Map([[item.id, [target]]]))).toBe(list)
    expect(withSeen(list, new Map())).toBe(list)
  })

  test('carries what was seen over an app that knows nothing of it', () => {
    const stored = storedListFrom({ changed: 5, list: [{ ...item, seen: [target], changed: 5 }] })!
    const old = storedListFrom({ changed: 6, list: [{ ...item, note: '10時' }] })!
    const both = storedListFrom(writtenList(mergedStored(stored, old)))!
    expect(both.list).toEqual([{ ...item, note: '10時', seen: [target], changed: 6 }])
  })
})
