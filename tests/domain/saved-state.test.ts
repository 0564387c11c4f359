import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { questions, withItem, withNote, withoutItem, withTick, type SavedList } from '#domain/saved.ts'
import {
  advanced,
  mergedStored,
  storedListFrom,
  writtenList,
  type ListStep,
  type StoredList,
} from '#domain/saved-state.ts'
import { bare, keptList, savedItem } from '#support/store-app.ts'

const nothing: StoredList = { changed: -1, list: [] }
const onList =
  (change: (list: SavedList) => SavedList): ListStep =>
  (stored) => ({ ...stored, list: change(stored.list) })
/** What a device reads that has written this. */
const readBack = (stored: StoredList): StoredList => storedListFrom(JSON.parse(JSON.stringify(writtenList(stored))))!

const ids = ['hofu-1', 'hofu-2', 'mine-1-1', 'constructor'] as const
const aStep = fc.oneof(
  fc.constantFrom(...ids).map((id) => onList((list) => withItem(list, id, `名${id}`))),
  fc.constantFrom(...ids).map((id) => onList((list) => withoutItem(list, id))),
  fc
    .tuple(fc.constantFrom(...ids), fc.constantFrom('9時', '2階', ''))
    .map(([id, note]) => onList((list) => withNote(list, id, note))),
  fc
    .tuple(fc.constantFrom(...ids), fc.constantFrom(...questions), fc.boolean())
    .map(([id, question, on]) => onList((list) => withTick(list, id, question, on))),
)
const someSteps = fc.array(aStep, { maxLength: 12 })
const after = (steps: readonly ListStep[], from = nothing): StoredList =>
  steps.reduce((stored, step, at) => advanced(stored, [step], at), from)

describe('a list on a device', () => {
  test('is read as it was written, whatever was done to it', () => {
    fc.assert(fc.property(someSteps, (steps) => void expect(readBack(after(steps))).toEqual(after(steps))))
  })
  test('holds a record that stands there twice once, with both notes', () => {
    const twice = { changed: 1, list: [savedItem({ note: '9時' }), savedItem({ note: '2階', asked: ['desk'] })] }
    expect(storedListFrom(twice)?.list).toEqual([savedItem({ note: '9時\n2階', asked: ['desk'] })])
  })

  const odd = [{ id: 'custom:memo 1', text: '買うもの', note: {} }, null, 7, ['x'], { id: 'hofu-7' }]
  test('is read item by item: what this app does not know is carried along and written back as it came', () => {
    const written = { changed: 5, format: 3, list: [odd[0], savedItem({ note: '9時' }), ...odd.slice(1)] }
    const stored = storedListFrom(written)!
    expect([stored.list, stored.odd]).toEqual([[savedItem({ note: '9時' })], odd])
    const next = advanced(stored, [onList((list) => withItem(list, 'hofu-2'))], 6)
    const again = writtenList(next) as { list: readonly unknown[]; format: number }
    expect(again.list.slice(2)).toEqual(odd)
    expect(again.format).toBe(3)
  })
  test.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', '[]'],
    ['a list alone', []],
    ['one without items', { changed: 9 }],
    ['what only looks like a list', { changed: 9, list: { length: 1, 0: savedItem() } }],
  ])('is not known where it is %s', (_, value) => expect(storedListFrom(value)).toBeUndefined())
  test('that does not say when it was changed is older than any other', () => {
    expect(storedListFrom({ list: [savedItem()] })).toEqual({ changed: 0, list: [savedItem()] })
    expect(storedListFrom({ changed: 'now', list: [], gone: { a: 'b', c: 3 } })).toMatchObject({
      changed: 0,
      gone: { c: 3 },
    })
  })
})

describe('a change', () => {
  test('is newer than all before it where the clock goes back', () => {
    expect(advanced(keptList([], 5000), [onList((list) => withItem(list, 'hofu-2'))], 1000).changed).toBe(5001)
  })
  test('that changes nothing leaves the list as it was', () => {
    const stored = keptList([savedItem({ note: '9時' })])
    expect(advanced(stored, [onList((list) => withNote(list, 'hofu-1', '9時'))], 9)).toBe(stored)
    expect(advanced(stored, [onList((list) => withoutItem(list, 'hofu-9'))], 9)).toBe(stored)
  })
  test('gives its time to what it changes and to what it lets go, and to nothing else', () => {
    const stored = keptList([savedItem({ id: 'a' }), savedItem({ id: 'b', changed: 2 }), savedItem({ id: 'c' })], 3)
    const next = advanced(stored, [onList((list) => withoutItem(withNote(list, 'a', '9時'), 'c'))], 10)
    expect(next.list.map(({ id, changed }) => [id, changed])).toEqual([
      ['a', 10],
      ['b', 2],
    ])
    expect([next.changed, next.gone]).toEqual([10, { c: 10 }])
  })
  test('made on the same state twice is the change made once', () => {
    fc.assert(
      fc.property(someSteps, aStep, (steps, step) => {
        const stored = after(steps)
        const once = advanced(stored, [step], 100)
        expect(bare(advanced(once, [step], 100).list)).toEqual(bare(once.list))
      }),
    )
  })
})

describe('two copies of one list', () => {
  test('give the newer one where one goes on from the other, whichever comes first', () => {
    fc.assert(
      fc.property(someSteps, someSteps, (before, more) => {
        const older = after(before)
        const newer = more.reduce((stored, step, at) => advanced(stored, [step], 100 + at), older)
        expect(mergedStored(newer, older)).toEqual(newer)
        expect(bare(mergedStored(older, newer).list)).toEqual(bare(newer.list))
      }),
    )
  })
  test('of which each has something that the other lacks give both: neither is lost', () => {
    fc.assert(
      fc.property(someSteps, aStep, aStep, (before, mine, other) => {
        const stored = after(before)
        const [a, b] = [advanced(stored, [mine], 100), advanced(stored, [other], 200)]
        const both = mergedStored(a, b)
        for (const item of b.list.filter(({ changed }) => changed === 200)) expect(both.list).toContainEqual(item)
        const untouchedByOther = new Set(b.list.filter(({ changed }) => changed !== 200).map(({ id }) => id))
        for (const item of a.list.filter(({ id }) => untouchedByOther.has(id))) expect(both.list).toContainEqual(item)
        expect(both).toEqual(mergedStored(b, a))
      }),
    )
  })
  test('do not bring back what was let go, and bring what was saved again', () => {
    const saved = advanced(nothing, [onList((list) => withItem(list, 'hofu-1'))], 1)
    const gone = advanced(saved, [onList((list) => withoutItem(list, 'hofu-1'))], 2)
    const again = advanced(gone, [onList((list) => withItem(list, 'hofu-1'))], 3)
    const elsewhere = advanced(saved, [onList((list) => withItem(list, 'hofu-2'))], 9)
    expect(mergedStored(saved, gone).list).toEqual([])
    expect(mergedStored(gone, elsewhere).list.map(({ id }) => id)).toEqual(['hofu-2'])
    expect(mergedStored(gone, again).list.map(({ id }) => id)).toEqual(['hofu-1'])
  })
  test('of which one was written by an app that knows less keep what it could not carry', () => {
    const mine = {
      changed: 5,
      list: [{ ...savedItem({ note: '9時', asked: ['desk', 'price'], title: '港', changed: 5 }), colour: 'red' }],
      odd: [{ id: 'custom:memo 1' }],
      gone: {},
    }
    const oldTab = keptList([savedItem({ note: '10時', asked: ['desk'] })], 7)
    expect(mergedStored(mine, oldTab)).toEqual({
      changed: 7,
      list: [{ ...savedItem({ note: '10時', asked: ['desk', 'price'], title: '港', changed: 7 }), colour: 'red' }],
      odd: [{ id: 'custom:memo 1' }],
      gone: {},
    })
  })
  test('of which the newer is of an app that does not write down what it lets go let it go', () => {
    const mine = advanced(nothing, [onList((list) => withItem(withItem(list, 'hofu-1'), 'hofu-2'))], 1)
    expect(mergedStored(mine, keptList([savedItem({ id: 'hofu-2' })], 7)).list.map(({ id }) => id)).toEqual(['hofu-2'])
  })
  test('changed at the same moment give both notes', () => {
    const [a, b] = [keptList([savedItem({ note: '9時' })], 3), keptList([savedItem({ note: '2階' })], 3)]
    expect(mergedStored(a, b).list).toEqual([savedItem({ note: '9時\n2階' })])
  })
  test('remember no more than the last that were let go', () => {
    const list = Array.from({ length: 600 }, (_, at) => savedItem({ id: `hofu-${at}` }))
    const gone = advanced(keptList(list), [onList(() => [])], 9).gone!
    expect(Object.keys(gone)).toHaveLength(500)
  })
})
