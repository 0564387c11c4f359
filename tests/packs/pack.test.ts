import { describe, expect, test } from 'vitest'
import { packFormat, PackFormatError } from '#packs/format.ts'
import { packFrom, type PlanPack } from '#packs/pack.ts'
import { aDocument, aPlan, anEntry, anIndicator } from '#support/plan-makers.ts'

const pack: PlanPack = {
  format: packFormat,
  publisher: 'hofu',
  plans: [aPlan({ entries: [anEntry()], indicators: [anIndicator()] })],
  documents: [aDocument()],
}

test('a pack reads back as it was written', () => expect(packFrom(JSON.stringify(pack))).toEqual(pack))

describe('refused is', () => {
  test.each([
    ['a pack of a later app', JSON.stringify({ ...pack, format: packFormat + 1 })],
    ['a pack without a format', JSON.stringify({ ...pack, format: undefined })],
    ['a format in words', JSON.stringify({ ...pack, format: `${packFormat}` })],
    ['a list', '[]'],
  ])('%s, with an error of its own', (_, text) => expect(() => packFrom(text)).toThrow(PackFormatError))

  test.each([
    ['the login page of a hotel', '<!doctype html><title>Wi-Fi</title>'],
    ['a pack that was cut off', JSON.stringify(pack).slice(0, -20)],
    ['an empty file', ''],
    ['null', 'null'],
  ])('%s', (_, text) => expect(() => packFrom(text)).toThrow())
})
