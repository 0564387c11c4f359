import { describe, expect, test } from 'vitest'
import { readSeeds } from '#seeding/seeds.ts'
import { NameMask } from '#seeding/plain-language/name-mask.ts'
import { appTexts, appTextsIn } from '#seeding/plain-language/app-texts.ts'
import { textlintWith } from '#seeding/plain-language/textlint-rules.ts'
import { nameMaskOf } from '#seeding/plain-language/gated-texts.ts'

describe("the app's own words", () => {
  const found = (code: string) => appTextsIn('made.ts', code).map(({ line, text }) => [line, text])

  test.each([
    [
      'are strings',
      'const a = \'ことば\'\nconst b = "本"',
      [
        [1, 'ことば'],
        [2, '本'],
      ],
    ],
    ['are templates, with ○ for what is filled in', 'const a = (n: number) => `${n}人が${n}回`', [[1, '○人が○回']]],
    [
      'stand inside of a template too',
      "const a = (n: boolean) => `これは${n ? '本' : '机'}です`",
      [
        [1, 'これは○です'],
        [1, '本'],
        [1, '机'],
      ],
    ],
    [
      'are no comments, no names and no other languages',
      "/** ことば */ import { a } from './a.ts'\nconst b = 'words'",
      [],
    ],
    ['are no patterns', "const a = '。、\\\\p{M}'", []],
  ])('%s', (_, code, expected) => expect(found(code)).toEqual(expected))

  test('are found with file, line and column', () => {
    expect(appTextsIn('made.ts', "\n  const a = 'ことば'")).toEqual([
      { file: 'made.ts', line: 2, column: 13, text: 'ことば' },
    ])
  })

  test('are found in the files of the app', () => {
    const words = appTexts(process.cwd())
    expect(words.length).toBeGreaterThan(500)
    expect(new Set(words.map(({ file }) => file))).toContain('src/texts/town-page.ts')
  })
})

describe('textlint', { timeout: 60_000 }, async () => {
  const lint = await textlintWith(process.cwd(), new NameMask(['工場等設置奨励金', '特別支援教育推進員']))
  const rulesOf = async (text: string): Promise<readonly string[]> => (await lint(text)).map(({ rule }) => rule)

  test.each([
    ['a sentence of 42 characters', `${'あ'.repeat(39)}です。`, 'sentence-length'],
    ['five kanji in a row', '市内で合同説明会をします。', 'max-kanji-continuous-len'],
    ['four 、 in a sentence', '春に、山へ行き、夏に、海へ行き、秋に歩きます。', 'max-ten'],
    ['a double negative', '行かないことはない。', 'no-double-negative-ja'],
  ])('refuses %s', async (_, text, rule) => expect(await rulesOf(text)).toEqual([rule]))

  test.each([
    '制度の充実を図ります。',
    '連携を図ります。',
    '計画を推進します。',
    '計画を推進する。',
    'まちづくりの推進です。',
    '会社等です。',
    '市及び町です。',
    '市並びに町です。',
    '人に係るお金です。',
    '学校における学びです。',
    '学校において学びます。',
    '健康を目的として歩きます。',
    '仕事の創出です。',
    '気持ちの醸成です。',
    '健康に資する運動です。',
    '改善に努めます。',
    '制度を拡充します。',
    '就職を促進します。',
    'しくみを構築します。',
    '計画に基づいて行います。',
    '税に関する話です。',
  ])('refuses the office words in %s', async (text) => expect(await rulesOf(text)).toContain('prh'))

  test.each([
    'あ'.repeat(38) + 'です。',
    '2019年度（平成31年度・令和元年度）に、この町で、新しく始めた人のために行う仕事です。',
    '「工場等設置奨励金」を出します。',
    '「特別支援教育推進員」です。',
    '春に、山へ行き、夏に、海へ行きます。',
    '男女平等です。',
    '高等学校です。',
    '重さが等しいです。',
    '会社に投資する人です。',
    '会社に勤めます。',
    '地図を見ます。',
    '推進員がいます。',
    '安全をたしかめます。',
  ])('lets %s pass', async (text) => expect(await rulesOf(text)).toEqual([]))

  test('has nothing against the names of the real seeds', async () => {
    const seeds = readSeeds(process.cwd())
    const own = await textlintWith(process.cwd(), nameMaskOf(seeds))
    const names = seeds.readings.filter(({ value }) => value.kind !== 'word').map(({ value }) => value.name)
    const remarks = await Promise.all(names.map(async (name) => ({ name, remarks: await own(`「${name}」です。`) })))
    expect(remarks.filter((one) => one.remarks.length)).toEqual([])
  })
})
