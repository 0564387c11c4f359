import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import {
  mergedLists,
  questions,
  withItem,
  withItemBack,
  withNote,
  withoutItem,
  withTick,
  withTitles,
  itemFrom,
  titleOf,
  type SavedList,
} from '#domain/saved.ts'
import { savedItem } from '#support/store-app.ts'

describe('a list', () => {
  const list: SavedList = [savedItem({ id: 'a', note: '9時', asked: ['desk'] }), savedItem({ id: 'b' })]

  test('takes a record at its end, with nothing written to it', () => {
    expect(withItem(list, 'c')).toEqual([...list, { id: 'c', note: '', asked: [] }])
  })
  test('takes no record twice, and keeps what is written to it', () => expect(withItem(list, 'a')).toEqual(list))
  test('lets a record go with what is written to it', () => expect(withoutItem(list, 'a')).toEqual([list[1]]))
  test('without the record is the same', () => expect(withoutItem(list, 'c')).toEqual(list))
  test('changes the note that is named and nothing else', () => {
    expect(withNote(list, 'a', '10時')).toEqual([{ id: 'a', note: '10時', asked: ['desk'] }, list[1]])
    expect(withNote(list, 'c', '10時')).toEqual(list)
  })
  test.each([
    ['one more, in the order of the questions', 'a', 'goesOn', true, ['goesOn', 'desk']],
    ['none twice', 'a', 'desk', true, ['desk']],
    ['one less', 'a', 'desk', false, []],
    ['none that was not ticked', 'a', 'until', false, ['desk']],
  ] as const)('ticks %s', (_, id, question, on, expected) =>
    expect(withTick(list, id, question, on)).toEqual([{ ...list[0], asked: expected }, list[1]]),
  )
  test('ticks nothing for a record that it does not hold', () =>
    expect(withTick(list, 'c', 'desk', true)).toEqual(list))

  test('has a record back at its place as it was', () => expect(withItemBack([list[1]!], list[0]!, 0)).toEqual(list))
  test('has one back at its end where it has become shorter', () =>
    expect(withItemBack([], list[0]!, 5)).toEqual([list[0]]))
  test('has one back that is there again with all that is written to either', () => {
    expect(withItemBack([savedItem({ id: 'a', note: '2階', asked: ['until'] })], list[0]!, 0)).toEqual([
      savedItem({ id: 'a', note: '2階\n9時', asked: ['desk', 'until'] }),
    ])
  })
})

const anItem = fc.record({
  id: fc.constantFrom('hofu-1', 'mine-2', 'region-2021-1-a-1.1', 'hofu-kpi-6', 'constructor'),
  note: fc.constantFrom('', '9時', '9時に電話', '窓口は2階'),
  asked: fc.subarray([...questions]),
})
const aList = fc.uniqueArray(anItem, { selector: ({ id }) => id })
const sorted = (list: SavedList): SavedList => list.toSorted((a, b) => (a.id < b.id ? -1 : 1))

describe('two lists as one', () => {
  test('hold everything that stands in either', () => {
    fc.assert(
      fc.property(aList, aList, (mine, other) => {
        const both = mergedLists(mine, other)
        for (const { id, note, asked } of [...mine, ...other]) {
          const [found, second] = both.filter((item) => item.id === id)
          expect(second).toBeUndefined()
          expect(found!.note).toContain(note)
          expect(found!.asked).toEqual(expect.arrayContaining(asked))
        }
        expect(both).toHaveLength(new Set([...mine, ...other].map(({ id }) => id)).size)
      }),
    )
  })

  test('hold nothing that stands in neither', () => {
    fc.assert(
      fc.property(aList, aList, (mine, other) => {
        for (const { id, note, asked } of mergedLists(mine, other)) {
          const sources = [...mine, ...other].filter((item) => item.id === id)
          expect(note.split('\n').filter((line) => line && !sources.some((one) => one.note === line))).toEqual([])
          expect(
            asked.filter((question) => !sources.some((one) => (one.asked as readonly unknown[]).includes(question))),
          ).toEqual([])
        }
      }),
    )
  })

  test('of the same file twice are those of once', () => {
    fc.assert(
      fc.property(
        aList,
        aList,
        (mine, other) => void expect(mergedLists(mergedLists(mine, other), other)).toEqual(mergedLists(mine, other)),
      ),
    )
  })
  test('of a list and itself, or of a list and none, are that list', () => {
    fc.assert(
      fc.property(aList, (list) => {
        expect(mergedLists(list, list)).toEqual(list)
        expect(mergedLists(list, [])).toEqual(list)
        expect(mergedLists([], list)).toEqual(list)
      }),
    )
  })
  test('keep the order of mine', () => {
    fc.assert(
      fc.property(
        aList,
        aList,
        (mine, other) =>
          void expect(
            mergedLists(mine, other)
              .slice(0, mine.length)
              .map(({ id }) => id),
          ).toEqual(mine.map(({ id }) => id)),
      ),
    )
  })
  test('keep what she has when the other is read first, too', () => {
    fc.assert(
      fc.property(aList, aList, (mine, other) => {
        const records = (list: SavedList) =>
          sorted(list).map(({ id, note, asked }) => ({ id, lines: note.split('\n').sort(), asked }))
        expect(records(mergedLists(mine, other))).toEqual(records(mergedLists(other, mine)))
      }),
    )
  })
  test.each([
    ['both notes, mine first', '9時', '窓口は2階', '9時\n窓口は2階'],
    ['mine alone where it holds the other', '9時に電話', '9時', '9時に電話'],
    ['the other alone where it holds mine', '9時', '9時に電話', '9時に電話'],
    ['the one that is there', '', '9時', '9時'],
  ])('hold %s', (_, mine, other, expected) => {
    expect(mergedLists([savedItem({ note: mine })], [savedItem({ note: other })])).toEqual([
      savedItem({ note: expected }),
    ])
  })
})

describe('an item read back', () => {
  const whole = savedItem()

  test('carries what a newer app has written to it', () => {
    const newer = { ...whole, asked: ['desk', 'price', { question: 'until', answer: '3月' }], colour: 'red', title: 7 }
    expect(itemFrom(newer)).toEqual(newer)
    expect(titleOf(itemFrom(newer)!)).toBe('')
  })
  test('keeps what it carries when a question is ticked or another note is written', () => {
    const newer = { ...whole, asked: ['price', 'desk'], colour: 'red' }
    const list = withNote(withTick([itemFrom(newer)!], 'hofu-1', 'until', true), 'hofu-1', '9時')
    expect(list).toEqual([{ ...newer, note: '9時', asked: ['desk', 'until', 'price'] }])
  })

  test.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'hofu-1'],
    ['a list', [whole]],
    ['one without an id', { note: '', asked: [] }],
    ['an empty id', { ...whole, id: '' }],
    ['a number as id', { ...whole, id: 7 }],
    ['an id that leads elsewhere', { ...whole, id: '../about' }],
    ['an id with a scheme', { ...whole, id: 'javascript:alert(1)' }],
    ['an id with markup', { ...whole, id: '<img src=x onerror=alert(1)>' }],
    ['an id with a line behind it', { ...whole, id: 'hofu-1\n' }],
    ['an id of the language', { ...whole, id: '__proto__' }],
    ['an id of 81 letters', { ...whole, id: 'a'.repeat(81) }],
    ['one without a note', { id: 'hofu-1', asked: [] }],
    ['a note that is no text', { ...whole, note: { toString: 'x' } }],
    ['ticks that are no list', { ...whole, asked: 'desk' }],
  ])('is none where it is %s', (_, value) => expect(itemFrom(value)).toBeUndefined())
})

describe('the name under which a record is saved', () => {
  test('stands on it from the start', () => {
    const [item] = withItem([], 'hofu-1', '若い人を助ける')
    expect([item, titleOf(item!)]).toEqual([{ ...savedItem(), title: '若い人を助ける' }, '若い人を助ける'])
  })
  test('comes later to what was saved without one, and changes nothing else', () => {
    const list = [savedItem({ note: '9時' }), savedItem({ id: 'mine-1', title: '港' }), savedItem({ id: 'mine-2' })]
    const titles = new Map([
      ['hofu-1', '若い人'],
      ['mine-1', '空き家'],
    ])
    const titled = withTitles(list, titles)
    expect(titled.map(titleOf)).toEqual(['若い人', '港', ''])
    expect(titled[0]!.note).toBe('9時')
    expect(withTitles(titled, titles)).toBe(titled)
  })
  test('is no longer than a line', () => expect(titleOf(savedItem({ title: 'あ'.repeat(9999) }))).toHaveLength(300))
})
