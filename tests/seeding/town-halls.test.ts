import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { townsSchema } from '#seeding/schemas/plan-schemas.ts'
import { SeedFile } from '#seeding/seed-file.ts'
import { ourTowns } from '#support/region.ts'

const folder = mkdtempSync(join(tmpdir(), 'halls-'))
afterAll(() => rmSync(folder, { recursive: true }))
const seeds = readFileSync('seeds/municipalities.yaml', 'utf8')

/** The towns with one word of the file changed, and the line on which it stands. */
function changed(from: string, to: string) {
  const at = seeds.indexOf(from)
  if (at < 0) throw new Error(`“${from}” does not stand in the file.`)
  writeFileSync(join(folder, 'municipalities.yaml'), seeds.replace(from, to))
  const file = new SeedFile(join(folder, 'municipalities.yaml'), folder)
  return {
    towns: file.read(townsSchema)?.towns,
    named: file.problems.map(({ file: path, line, says }) => [`${path}:${line}`, `${says}`] as const),
    place: `municipalities.yaml:${seeds.slice(0, at).split('\n').length}`,
  }
}

describe('how a town hall is reached', () => {
  test('is known of each of our towns, with the day on which it was checked', () => {
    for (const { name, hall } of ourTowns.towns) {
      expect(hall?.telephone, name).toMatch(/^0\d+-\d+-\d{4}$/)
      expect(hall?.address, name).toContain(name)
      expect(hall?.checked, name).toMatch(/^\d{4}-\d\d-\d\d$/)
    }
  })

  test('may be unknown', () => {
    const { towns, named } = changed(/^ {4}hall: .*\n/m.exec(seeds)![0], '')
    expect(named).toEqual([])
    expect(towns?.[0]?.hall).toBeUndefined()
  })

  test.each([
    ['a number without its area', '"0835-23-2111"', '"23-2111"', '電話番号は 0835-23-2111 の形で'],
    ['a number without hyphens', '"0835-23-2111"', '"0835232111"', '電話番号は 0835-23-2111 の形で'],
    [
      'a number in full-width digits',
      '"0835-23-2111"',
      '"０８３５-２３-２１１１"',
      '「０８３５-２３-２１１１」は全角の数字です。',
    ],
    ['an address without its postcode', '〒747-8501 防府市', '防府市', '住所は「〒747-8501 防府市寿町7-1」の形で'],
    ['a postcode that is too short', '〒747-8501', '〒747-850', '住所は「〒747-8501 防府市寿町7-1」の形で'],
    ['a day that there is none', 'checked: "2026-07-27"', 'checked: "2026-02-30"', '調べた日は 2026-07-27 の形で'],
    ['a day in another form', 'checked: "2026-07-27"', 'checked: 7月27日', '調べた日は 2026-07-27 の形で'],
    ['a field that nobody knows', 'hall: { telephone', 'hall: { fax: "1", telephone', 'fax'],
    ['no place where it was found', ', found: 公開されている役所の名簿, ', ', ', 'found'],
  ])('is refused with %s, at its line', (_, from, to, says) => {
    const { towns, named, place } = changed(from, to)
    expect(towns).toBeUndefined()
    expect(named).toContainEqual([place, expect.stringContaining(says)])
  })
})
