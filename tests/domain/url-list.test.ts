import { describe, expect, test } from 'vitest'
import { inGivenOrder, maxIdListLength, movedTo, shortestPrefix, parseIdList } from '#domain/url-list.ts'

const known = ['hofu', 'mine', 'ube', 'hagi', 'tsuwano']

describe('what an address wishes for', () => {
  test.each([
    ['nothing', '', { chosen: [], hasUnknown: false, hasMore: false }],
    ['some, in its own order', 'ube,hofu', { chosen: ['ube', 'hofu'], hasUnknown: false, hasMore: false }],
    ['one of them twice', 'hofu,hofu,mine', { chosen: ['hofu', 'mine'], hasUnknown: false, hasMore: false }],
    ['what nobody knows', 'xxx,hofu', { chosen: ['hofu'], hasUnknown: true, hasMore: false }],
    ['a name of the language', '__proto__,constructor', { chosen: [], hasUnknown: true, hasMore: false }],
    ['commas alone', ',,', { chosen: [], hasUnknown: false, hasMore: false }],
    [
      'more than there may be',
      'hofu,mine,ube,hagi,tsuwano',
      { chosen: ['hofu', 'mine', 'ube', 'hagi'], hasUnknown: false, hasMore: true },
    ],
  ])('%s', (_, written, wish) => expect(parseIdList(written, known, 4)).toEqual(wish))

  test('is read up to its limit, and what is beyond is told', () => {
    const long = `hofu,${'x,'.repeat(1_000_000)}mine`
    expect(parseIdList(long, known)).toEqual({ chosen: ['hofu'], hasUnknown: true, hasMore: false })
    expect(parseIdList(`hofu${','.repeat(maxIdListLength)}mine`, known)).toMatchObject({
      chosen: ['hofu'],
      hasUnknown: true,
    })
  })

  test('without a most takes all', () => expect(parseIdList(known.join(), known).chosen).toEqual(known))
})

test('what is wished for comes first, the rest as it was', () => {
  expect(inGivenOrder(['a', 'b', 'c', 'd'], ['c', 'a'])).toEqual(['c', 'a', 'b', 'd'])
})

describe('the shortest wish', () => {
  test.each([
    ['none for the usual order', ['a', 'b', 'c', 'd'], []],
    ['one that moved to the top', ['c', 'a', 'b', 'd'], ['c']],
    ['one that moved by a place', ['a', 'c', 'b', 'd'], ['a', 'c']],
    ['all that stand before the rest', ['d', 'c', 'b', 'a'], ['d', 'c', 'b']],
  ])('%s', (_, order, wish) => {
    expect(shortestPrefix(['a', 'b', 'c', 'd'], order)).toEqual(wish)
    expect(inGivenOrder(['a', 'b', 'c', 'd'], wish)).toEqual(order)
  })
})

test.each([
  ['up', 'c', 1, ['a', 'c', 'b', 'd']],
  ['down', 'a', 2, ['b', 'c', 'a', 'd']],
  ['to the end', 'a', 3, ['b', 'c', 'd', 'a']],
  ['to where it stands', 'b', 1, ['a', 'b', 'c', 'd']],
])('one is moved %s', (_, id, place, order) => expect(movedTo(['a', 'b', 'c', 'd'], id, place)).toEqual(order))
