import { describe, expect, test } from 'vitest'
import { currentFormat, PackFormatError, type PackFormats } from '#packs/format.ts'

type Named = { readonly format: number; readonly name: string; readonly title?: string }

/** An app of format 3 that still reads what format 2 wrote, and no longer what format 1 did. */
const formats: PackFormats = {
  newest: 3,
  upgrades: { 2: (file) => ({ format: 3, title: (file as Named).name }) },
}
const read = (file: unknown): unknown => currentFormat('pack', JSON.stringify(file), formats)
const refusal = (file: unknown): PackFormatError => {
  try {
    read(file)
  } catch (error) {
    if (error instanceof PackFormatError) return error
  }
  throw new Error('It was not refused.')
}

describe('an app', () => {
  test('reads its own format as it stands', () => {
    expect(read({ format: 3, title: '計画' })).toEqual({ format: 3, title: '計画' })
  })

  test('makes the format before into its own', () => {
    expect(read({ format: 2, name: '計画' })).toEqual({ format: 3, title: '計画' })
  })

  test('says of a format to come that a newer app is needed', () => {
    expect(refusal({ format: 4 }).newer).toBe(true)
  })

  test.each([
    ['a format that it no longer reads', { format: 1 }],
    ['a file without a format', {}],
    ['a format in words', { format: '3' }],
    ['half a format', { format: 2.5 }],
    ['null', null],
    ['a list', []],
  ])('refuses %s, and asks for no newer app', (_, file) => expect(refusal(file).newer).toBe(false))
})

test('each format is made into the next, one after the other', () => {
  const steps: PackFormats = {
    newest: 4,
    upgrades: {
      1: (file) => ({ ...(file as object), one: true }),
      2: (file) => ({ ...(file as object), two: true }),
      3: (file) => ({ ...(file as object), three: true }),
    },
  }
  expect(currentFormat('pack', '{"format":2}', steps)).toEqual({ format: 2, two: true, three: true })
})
