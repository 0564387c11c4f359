import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { checkNamedPlaces } from '#seeding/check-named-places.ts'
import type { Problem } from '#seeding/problem.ts'
import { SeedFile } from '#seeding/seed-file.ts'
import { namedPlacesSchema } from '#seeding/schemas/named-place-schemas.ts'
import { realSeeds } from '#support/real-release.ts'
import { SeedCopy } from '#support/seed-copy.ts'

/** Each test spoils one of the real places; the check must name the line, and say what is wrong. */
const places = 'seeds/places.yaml'
const text = readFileSync(places, 'utf8')
const root = mkdtempSync(join(tmpdir(), 'places-'))
mkdirSync(join(root, 'seeds'))
afterAll(() => rmSync(root, { recursive: true }))

/** What is found wrong with a text of `seeds/places.yaml` beside all other real seeds. */
function problemsOf(written: string): readonly Problem[] {
  writeFileSync(join(root, places), written)
  const file = new SeedFile(join(root, places), root)
  const records = file.read(namedPlacesSchema) ?? []
  checkNamedPlaces({ ...realSeeds, places: records.map((value, index) => ({ value, file, path: [index] })) })
  return file.problems
}

test('the real places have no problem', () => expect(problemsOf(text)).toEqual([]))

/** `below`: how far under the changed words the problem is. */
const mistakes: readonly (readonly [name: string, from: string, to: string, says: string, below: number])[] = [
  [
    'a name that the line does not have',
    '  name: 野島\n',
    '  name: 野島公園\n',
    '「野島公園」は、1つ目の引用にありません',
    0,
  ],
  [
    'a quote that is not printed so',
    'words: 焼野海岸(山陽小野田市)',
    'words: 焼野海水浴場(山陽小野田市)',
    '「焼野海水浴場\\(山陽小野田市\\)」は、資料の285〜285行目にありません',
    0,
  ],
  [
    'a line that holds other words',
    'at: 348, words: 「旧堀氏庭園」',
    'at: 347, words: 「旧堀氏庭園」',
    '資料の347〜347行目にありません',
    0,
  ],
  [
    'a line behind the end of the document',
    'at: 912, words: 【富海地域】',
    'at: 9912, words: 【富海地域】',
    '9912行目はありません',
    0,
  ],
  [
    'a document that nobody knows',
    '{ document: hofu-strategy-2015, at: 912,',
    '{ document: hofu-strategy, at: 912,',
    '「hofu-strategy」という資料はありません',
    0,
  ],
  ['an entry that nobody knows', 'entries: [hofu-32]', 'entries: [hofu-999]', '「hofu-999」はどこにもありません', 0],
  [
    'an entry that does not name it',
    'entries: [hofu-32]',
    'entries: [hofu-32, hofu-33]',
    '「hofu-33」に、「潮彩市場防府」も、引用したことばもありません',
    0,
  ],
  ['no entry', 'entries: [hofu-32]', 'entries: []', '名前がある取り組みを、1つは書いてください', 0],
  ['a town that nobody knows', 'towns: [tsuwano]\n', 'towns: [nichihara]\n', '「nichihara」という市町はありません', 0],
  [
    'a town that no line tells',
    '  kana: ときわふぁんたじあ\n  towns: notSaid\n',
    '  kana: ときわふぁんたじあ\n  towns: [ube]\n',
    '引用した行からは、宇部市だとわかりません',
    1,
  ],
  [
    'a town by a name that a prefecture has as well',
    '  kana: やまぐちじょうほうげいじゅつせんたー\n  towns: notSaid\n',
    '  kana: やまぐちじょうほうげいじゅつせんたー\n  towns: [yamaguchi]\n',
    '引用した行からは、山口市だとわかりません',
    1,
  ],
  [
    'a reading that is not sure',
    '  name: 鑄銭所跡\n  kana: unsure\n',
    '  name: 鑄銭所跡\n  kana: じゅせんしょあと\n',
    '「鑄銭所」の読みは、確かめていません',
    1,
  ],
  ['a name without its reading', 'kana: のしま\n', 'kana: unsure\n', 'この名前の読みがありません', 0],
  [
    'a theme that nobody knows',
    'themes: [geopark, tourism]',
    'themes: [geology, tourism]',
    '「geology」というテーマはありません',
    0,
  ],
  [
    'a theme that none of its entries has',
    'themes: [tourism]\n',
    'themes: [tourism, health]\n',
    'entries のどれも、テーマ「health」ではありません',
    0,
  ],
  [
    'a number that no line has',
    'plain: 約1,400人の規模の',
    'plain: 約1,700人の規模の',
    '「1700」は、この場所の引用にない数です',
    0,
  ],
  [
    'a year that no line has',
    'plain: 2021年度（令和3年度）の、食',
    'plain: 2020年度（令和2年度）の、食',
    '「2020」は、この場所の引用にない数です',
    0,
  ],
  [
    'a field that nobody knows',
    '  kana: のしま\n',
    '  kana: のしま\n  hours: 9時から\n',
    '「hours」という項目はありません',
    1,
  ],
  ['an id of another kind', 'id: place-nojima', 'id: hofu-nojima', 'id は「place-」で始め', 0],
  ['a name given twice', 'name: 秋芳洞\n', 'name: 秋吉台\n', '「秋吉台」が2つあります', 0],
]

test.each(mistakes)('%s', (_, from, to, words, below) => {
  const at = text.indexOf(from)
  expect(at).toBeGreaterThan(0)
  const line = text.slice(0, at).split('\n').length + below
  const problems = problemsOf(text.slice(0, at) + to + text.slice(at + from.length))
  expect(problems.map((one) => `${one.file}:${one.line} ${one.says}`)).toContainEqual(
    expect.stringMatching(new RegExp(`^${places}:${line} .*${words}`)),
  )
  expect(problems.filter(({ advice }) => !advice)).toEqual([])
})

test('the check of all seeds asks for places too', { timeout: 60_000 }, () => {
  const seeds = new SeedCopy()
  const line = seeds.change(places, 'entries: [hofu-32]', 'entries: [hofu-999]')
  expect(seeds.problems().map((one) => `${one.file}:${one.line}`)).toContain(`${places}:${line}`)
  seeds.remove()
})
