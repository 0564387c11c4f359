import { describe, expect, test } from 'vitest'
import { levels, nameAt } from '#domain/wording.ts'
import { aWording } from '#support/plan-makers.ts'

test('the first level is the one that nobody has to choose', () => expect(levels[0]).toBe('plain'))

describe('what a record is called', () => {
  const record = aWording({ name: '会社をよぶ', title: '企業誘致の推進' })
  const term = aWording({ name: '', title: 'ジオパーク' })

  test.each([
    ['in plain words by what a person would say', record, 'plain', '会社をよぶ'],
    ['in easy words by the same', record, 'easy', '会社をよぶ'],
    ["in the document's own by its title", record, 'printed', '企業誘致の推進'],
    ['where it is a term, by its own name', term, 'plain', 'ジオパーク'],
    ['where it is a term, by its own name in easy words too', term, 'easy', 'ジオパーク'],
    ["where it is a term, by its own name in the document's own", term, 'printed', 'ジオパーク'],
  ] as const)('%s', (_, wording, level, name) => expect(nameAt(wording, level)).toBe(name))
})
