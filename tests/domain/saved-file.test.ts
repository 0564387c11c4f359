import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { maxNoteLength, mergedLists, questions, type SavedList } from '#domain/saved.ts'
import { fileOf, fittedItems, maxFileBytes, maxItems, parseListFile } from '#domain/saved-file.ts'
import { realPlans } from '#support/real-release.ts'
import { savedItem } from '#support/store-app.ts'

const list: SavedList = [savedItem({ note: '9時 & "2階"\n100%', asked: ['goesOn', 'desk'], title: '港' })]
const fileWith = (items: unknown, format: unknown = 1): string => JSON.stringify({ format, list: items })

const anItem = fc.record({
  id: fc.stringMatching(/^[a-z0-9.-]{1,12}$/),
  note: fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ unit: 'grapheme', maxLength: 60 })),
  asked: fc.subarray<unknown>([...questions, 'price', 7]),
  title: fc.string({ unit: 'grapheme', maxLength: 40 }),
  changed: fc.nat(),
  colour: fc.anything({ maxDepth: 1 }).map((value) => JSON.parse(JSON.stringify(value ?? null)) as unknown),
})
const aList = fc.uniqueArray(anItem, { selector: ({ id }) => id, maxLength: 30 })
const someOdd = fc.uniqueArray(
  fc.record({ id: fc.constantFrom('custom:memo 1', 'custom:memo 2', ''), text: fc.string() }),
  { selector: (one) => JSON.stringify(one), maxLength: 4 },
)

describe('a file', () => {
  test('is read as it was written: each item, each letter, and what this app does not know', () => {
    fc.assert(
      fc.property(aList, someOdd, (items, odd) => {
        const both = [...items, ...odd]
        expect(parseListFile(fileOf({ list: items, odd }))).toEqual({ kind: 'read', list: items, odd, left: 0 })
        expect(both.length).toBeLessThanOrEqual(maxItems)
      }),
    )
  })
  test('of all that can be saved is read, with the longest notes', () => {
    const records = realPlans.flatMap(({ entries, indicators }) => [...entries, ...indicators])
    expect(records.length).toBeGreaterThan(500)
    expect(records.length).toBeLessThan(maxItems / 2)
    const all = Array.from({ length: maxItems }, (_, at) =>
      savedItem({
        id: `hofu-${at}`,
        note: '\u0001'.repeat(maxNoteLength),
        asked: [...questions],
        title: 'あ'.repeat(300),
      }),
    )
    const text = fileOf({ list: all })
    expect(new TextEncoder().encode(text).length).toBeLessThan(maxFileBytes)
    const file = parseListFile(text)
    expect(file).toEqual({ kind: 'read', list: all, odd: [], left: 0 })
    expect(fittedItems([], all)).toEqual({ items: all, cut: 0 })
    expect(fittedItems(all, all)).toEqual({ items: all, cut: 0 })
  })
  test('of an empty list is read too', () => {
    expect(parseListFile(fileOf({ list: [] }))).toEqual({ kind: 'read', list: [], odd: [], left: 0 })
  })
  test('is read without what is no item: one odd thing refuses none of the others', () => {
    const newer = { id: 'custom:memo 1', note: {} }
    const items = [null, ...list, 7, newer, 'hofu-2', { note: '' }]
    expect(parseListFile(fileWith(items))).toEqual({ kind: 'read', list, odd: [newer], left: 4 })
  })
  test('leaves out what carries more than can be kept for good', () => {
    const heavy = { ...savedItem({ id: 'hofu-2' }), picture: 'x'.repeat(30_000) }
    const odd = { id: 'custom:picture', data: 'x'.repeat(30_000) }
    expect(parseListFile(fileWith([...list, heavy, odd]))).toEqual({ kind: 'read', list, odd: [], left: 2 })
  })

  test.each([
    ['notJson', 'a picture', '\u0089PNG\r\n'],
    ['notJson', 'nothing', ''],
    ['notJson', 'cut short', fileWith(list).slice(0, -5)],
    ['notOurs', 'null', 'null'],
    ['notOurs', 'a list of another app', '{"bookmarks":[]}'],
    ['notOurs', 'a list alone', JSON.stringify(list)],
    ['notOurs', 'ours by its head alone', fileWith([null, 7])],
    ['notOurs', 'a format that is none', fileWith(list, 'x')],
    ['newer', 'a format of days to come', fileWith(list, 2)],
    ['newer', 'one of another shape', '{"format":3,"lists":{}}'],
    ['tooMuch', 'more than a list holds', fileWith(Array.from({ length: maxItems + 1 }, () => list[0]))],
  ] as const)('is refused as %s: %s', (because, _, text) =>
    expect(parseListFile(text)).toEqual({ kind: 'refused', because }),
  )
  test('never throws, whatever stands in it', () => {
    fc.assert(fc.property(fc.json(), (text) => void parseListFile(text)))
    fc.assert(fc.property(fc.anything(), (value) => void parseListFile(fileWith([value, { list: value }]))))
  })
})

describe('what a file brings to a list', () => {
  const noteOf = (mine: string, other: string): readonly [string | undefined, number] => {
    const here = mine ? [savedItem({ note: mine })] : []
    const fitted = fittedItems(here, [savedItem({ note: other })])!
    return [mergedLists(here, fitted.items)[0]?.note, fitted.cut]
  }
  test.each([
    ['all of a note that fits', '', 'あ'.repeat(2000), 'あ'.repeat(2000), 0],
    ['the beginning of one of 300,000 letters', '', 'あ'.repeat(300_000), 'あ'.repeat(2000), 1],
    ['no half letter at its end', '', `${'あ'.repeat(1999)}😀`, 'あ'.repeat(1999), 1],
    [
      'as much as there is room for beside mine',
      '9'.repeat(1990),
      'い'.repeat(20),
      `${'9'.repeat(1990)}\n${'い'.repeat(9)}`,
      1,
    ],
    ['nothing where mine fills it', '9'.repeat(2000), 'い', '9'.repeat(2000), 1],
    ['nothing new where mine holds it', '9時に電話', '9時', '9時に電話', 0],
    ['the longer one that holds mine', '9時', '9時に電話', '9時に電話', 0],
  ])('is %s', (_, mine, other, expected, cut) => expect(noteOf(mine, other)).toEqual([expected, cut]))
  test('never makes a note longer than can be typed, and takes nothing from mine', () => {
    const aNote = fc
      .integer({ min: 0, max: 3000 })
      .chain((length) => fc.constantFrom('a', 'い').map((one) => one.repeat(length)))
    fc.assert(
      fc.property(aNote, aNote, (mine, other) => {
        fc.pre(mine.length <= maxNoteLength)
        const [note = ''] = noteOf(mine, other)
        expect(note.length).toBeLessThanOrEqual(maxNoteLength)
        expect(note).toContain(mine)
      }),
    )
  })
  test('is refused where the list would hold more than it can', () => {
    const full = Array.from({ length: maxItems }, (_, at) => savedItem({ id: `hofu-${at}` }))
    expect(fittedItems(full, [savedItem({ id: 'mine-1' })])).toBeUndefined()
    expect(fittedItems(full, full)).toBeDefined()
  })
})
