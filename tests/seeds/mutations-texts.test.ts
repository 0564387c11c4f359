import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { SeedCopy } from '#support/seed-copy.ts'

/**
 * Each test spoils our words in a copy of the real seeds; the check must name the file and the line, and say what is
 * wrong.
 */
let seeds: SeedCopy
beforeEach(() => {
  seeds = new SeedCopy()
})
afterEach(() => seeds.remove())

const texts = 'seeds/words/hofu/texts-1.yaml'
const glossary = 'seeds/words/glossary.yaml'
const places = 'seeds/readings/places.yaml'

/** What the check finds, as `file:line says`. */
const named = (): readonly string[] => seeds.problemsInWords().map(({ file, line, says }) => `${file}:${line} ${says}`)
const found = (file: string, line: number, words: string): void => {
  expect(named()).toContainEqual(expect.stringMatching(new RegExp(`^${file}:${line} .*${words}`)))
}

/** Writes other text, or none, for a field of a record; gives the line on which the field stands. */
function say(id: string, field: string, text: string | undefined, file = texts): number {
  const block = seeds.block(file, id)
  const lines = block.split('\n')
  const at = lines.findIndex((line) => line.startsWith(`  ${field}: `))
  if (at < 0) throw new Error(`${id} has no ${field}`)
  const changed = lines.toSpliced(at, 1, ...(text === undefined ? [] : [`  ${field}: ${text}`]))
  return seeds.change(file, block, changed.join('\n')) + at
}

describe('a text', () => {
  test.each([
    ['a name of 29 characters', 'plain_name', 'あ'.repeat(29), '29字'],
    ['a name of 3 characters', 'plain_name', '若い人', '3字'],
    ['a name in office words', 'plain_name', '若い人の雇用の推進', 'ふだん呼ぶ名前ではありません'],
    ['a name that is a sentence', 'plain_name', '若い人を助けます。', 'ふだん呼ぶ名前ではありません'],
    ['a copied title', 'plain', '若者の正規雇用化等の促進', '写しか'],
    ['a title + をします', 'plain', '若者の正規雇用化等の促進をします。', '「をします」をつけただけ'],
    ['a title + に取り組みます', 'easy', '若者の正規雇用化等の促進に取り組みます。', '「をします」をつけただけ'],
    [
      'title and text copied',
      'easy',
      '若者の正規雇用化等の促進（国と連携した非正規雇用労働者のキャリアアップ等に取り組む事業者に対する支援の実施等）です。',
      '写しか',
    ],
    ['kana alone', 'easy', 'わかいひとを、たすけます。', 'かなだけの文'],
    [
      'a number that is new',
      'plain',
      '若い人25人が正社員などになれるように後おしします。',
      '「25」は、この記録の引用にない数',
    ],
    ['a year that is new', 'easy', '2031年まで、若い人を助けます。', '「2031」は、この記録の引用にない数'],
    ['~', 'plain', '若い人~を助けます。', 'しるしに使う字'],
    ['{ and }', 'easy', '若い人{わかいひと}を助けます。', 'しるしに使う字'],
    ['|', 'easy', '若い人|わかいひと|を助けます。', 'しるしに使う字'],
    ['« and »', 'plain', '若い«人»を助けます。', 'しるしに使う字'],
  ])('%s', (_, field, text, words) => {
    found(texts, say('hofu-1', field, text), words)
  })

  test('the same as another one, at the second', () => {
    const plain = /^ {2}plain: (.*)$/m.exec(seeds.block(texts, 'hofu-1'))![1]!
    found(texts, say('hofu-2', 'plain', plain), '「hofu-1」と同じ文')
  })

  describe('a name of another one', () => {
    const nameIn = (file: string, id: string): string => /^ {2}plain_name: (.*)$/m.exec(seeds.block(file, id))![1]!

    test('of its kind under the same parent, at the second', () => {
      found(texts, say('hofu-2', 'plain_name', nameIn(texts, 'hofu-1')), 'となりの「hofu-1」と同じ名前')
    })

    test('that measures the same, at the second', () => {
      const file = 'seeds/words/hofu/texts-4.yaml'
      found(file, say('hofu-kpi-2', 'plain_name', nameIn(file, 'hofu-kpi-1'), file), 'となりの「hofu-kpi-1」と同じ名前')
    })

    test('elsewhere in the plan is allowed: what stands above tells them apart', () => {
      say('hofu-2', 'plain_name', nameIn('seeds/words/hofu/texts-2.yaml', 'hofu-47'))
      expect(named()).toEqual([])
    })
  })

  test('a number of the document dropped', () => {
    const file = 'seeds/words/hofu/texts-2.yaml'
    const line = seeds.change(file, 'plain: 市は、明治維新150年の事業で', 'plain: 市は、明治維新の事業で')
    found(file, line, '資料にある「150」が文にありません')
  })

  test('a number of the document mistyped is dropped and new', () => {
    const file = 'seeds/words/hofu/texts-2.yaml'
    const line = seeds.change(file, 'plain: 市は、明治維新150年の事業で', 'plain: 市は、明治維新160年の事業で')
    found(file, line, '「160」は、この記録の引用にない数')
    found(file, line, '資料にある「150」が文にありません')
  })
})

describe('a record', () => {
  test('without a text is named where the record stands', () => {
    seeds.change(texts, seeds.block(texts, 'hofu-3'), '')
    const entries = 'seeds/plans/hofu/entries-1.yaml'
    found(entries, seeds.change(entries, '- id: hofu-3\n', '- id: hofu-3\n'), '「hofu-3」を説明する文がありません')
  })

  test('without a plain_name', () => {
    say('hofu-1', 'plain_name', undefined)
    found(texts, seeds.change(texts, 'hofu-1:\n', 'hofu-1:\n') + 1, 'plain_name がありません')
  })

  test('without a plain text, or without an easy one', () => {
    say('hofu-1', 'plain', undefined)
    expect(named().some((one) => one.startsWith(`${texts}:`) && one.includes('hofu-1: 「plain」がありません'))).toBe(
      true,
    )
  })

  test('that nobody knows', () => {
    const line = seeds.change(texts, 'hofu-1:\n', 'hofu-9999:\n')
    found(texts, line + 1, '「hofu-9999」という記録は計画にありません')
  })

  test('of another plan', () => {
    const line = seeds.change(texts, 'hofu-1:\n', 'mine-1:\n')
    found(texts, line + 1, '「mine-1」という記録は計画にありません')
  })

  test('twice, in two files', () => {
    const file = 'seeds/words/hofu/texts-2.yaml'
    const first = seeds.first(file, /^hofu-\d+:\n/m)
    const line = seeds.change(
      file,
      first,
      `hofu-1:\n  plain_name: 若い人を助ける\n  plain: 若い人を助けます。\n  easy: 若い人を手伝います。\n${first}`,
    )
    found(file, line + 1, '「hofu-1」の文が2か所に')
  })

  test('with a field that nobody knows', () => {
    found(texts, say('hofu-1', 'easy', '若い人を助けます。\n  hard: 若者支援') + 1, '「hard」という項目はありません')
  })

  test('that is a term needs no plain_name', () => {
    const file = 'seeds/words/mine/texts-4.yaml'
    const plain = seeds.first(file, /^mine-term-dmo:\n {2}plain: /m)
    const line = seeds.change(file, plain, 'mine-term-dmo:\n  plain_name: 旅の会社をまとめる\n  plain: ')
    found(file, line + 1, 'ことばには plain_name はいりません')
  })
})

describe('a word of the glossary', () => {
  test('twice, at the second', () => {
    const line = seeds.change(
      glossary,
      '- { name: 移住,',
      '- { name: 移住, kana: いじゅう, plain: 引っこすことです。, easy: 住むことです。 }\n- { name: 移住,',
    )
    found(glossary, line + 1, '「移住」の説明が2つ')
  })

  test('that is another spelling of one', () => {
    const line = seeds.change(
      glossary,
      '- { name: 移住,',
      '- { name: ＩＣＴ, kana: あいしーてぃー, plain: 引っこすことです。, easy: 住むことです。 }\n- { name: 移住,',
    )
    found(glossary, line, '「ＩＣＴ」の説明が2つ')
  })

  test.each([
    ['kanji in its reading', 'kana: いじゅう,', 'kana: 移住,', 'ひらがなで'],
    ['katakana in its reading', 'kana: いじゅう,', 'kana: イジュウ,', 'ひらがなで'],
    ['a field that nobody knows', '{ name: 移住, ', '{ name: 移住, hard: x, ', '「hard」という項目はありません'],
  ])('%s', (_, from, to, words) => found(glossary, seeds.change(glossary, from, to), words))
})

describe('a reading by hand', () => {
  test('twice, at the second, be it in another file', () => {
    const line = seeds.change(
      'seeds/readings/words.yaml',
      '- { name: ',
      '- { name: 秋吉台, kana: あきよしだい, kind: word }\n- { name: ',
    )
    found('seeds/readings/words.yaml', line, '「秋吉台」の読みが2つ')
  })

  test.each([
    ['kanji in it', 'kana: あきよしだい', 'kana: 秋よしだい', 'ひらがなで'],
    ['katakana in it', 'kana: あきよしだい', 'kana: アキヨシダイ', 'ひらがなで'],
    ['a kind that nobody knows', 'kind: place', 'kind: planet', 'kind'],
  ])('%s', (_, from, to, words) => found(places, seeds.change(places, from, to), words))
})

test('several slips in our words are named at once, each with advice', () => {
  const name = say('hofu-1', 'plain_name', 'あ'.repeat(29))
  const number = say('hofu-2', 'plain', '女性99人を助けます。')
  const problems = seeds.problems()
  expect(problems.map(({ file, line }) => `${file}:${line}`)).toEqual(
    expect.arrayContaining([`${texts}:${name}`, `${texts}:${number}`]),
  )
  expect(problems.filter(({ advice }) => !advice)).toEqual([])
})
