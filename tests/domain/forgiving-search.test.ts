/** What the search forgives, and what it never does for that. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { QueryParser, wordsOf } from '#domain/search/query.ts'
import { searchOutcome } from '#domain/search/search-outcome.ts'
import { search } from '#domain/search/search.ts'
import { folded, kanaOf, wordStart, type SearchText } from '#domain/search/search-text.ts'
import { isSentence, sentenceWords } from '#domain/search/sentence.ts'
import { readingOf, type Closeness } from '#domain/search/sounds.ts'
import { mixedWord, spelledOut } from '#domain/search/spelled-out.ts'
import { withoutRuby } from '#domain/ruby-markup.ts'

const queries = new QueryParser({
  spellings: [['子ども', '子供']],
  synonyms: [['保育園', '託児']],
  wider: { 熱: ['病気'], bus: ['バス'], 預ける: ['保育園'] },
  kana: { 保育園: 'ほいくえん', 移住: 'いじゅう' },
})

type Item = { readonly name: string; readonly text: string }
const searchTextOf = ({ name, text }: Item): SearchText => ({
  name: folded(withoutRuby(name)),
  nameKana: kanaOf(name),
  text: folded(withoutRuby(text)),
  textKana: kanaOf(text),
  publisher: '',
})
const textsOf = new Map<Item, SearchText>()
const textOf = (item: Item): SearchText => {
  const known = textsOf.get(item) ?? searchTextOf(item)
  textsOf.set(item, known)
  return known
}
const markedOf = ({ name, text }: Item): readonly string[] => [name, text]
const ask = (items: readonly Item[], typed: string) => searchOutcome({ items, textOf, markedOf }, typed, queries)
const item = (name: string, text = ''): Item => ({ name, text })
const names = (items: readonly Item[], typed: string): readonly string[] =>
  ask(items, typed).hits.map((hit) => withoutRuby(hit.item.name))

describe('kana', () => {
  const reads = (kana: string, reading: string, how: Closeness): boolean =>
    readingOf(kana, how).test(wordStart + reading)
  test.each([
    ['いじゅするひと', 'い|じゅう|する|ひと', 'long'],
    ['しょがっこ', 'しょうがっこう', 'long'],
    ['おきい', 'おおきい', 'long'],
    ['こおえん', 'こうえん', 'long'],
    ['じおばく', 'じおぱく', 'rough'],
    ['がこう', 'がっこう', 'rough'],
    ['じよせい', 'じょせい', 'rough'],
  ] as const)('%s is near enough to %s: %s', (kana, reading, how) => {
    expect(reads(kana, reading, how)).toBe(true)
    expect(reads(kana, reading, 'exact')).toBe(false)
  })
  test.each([
    ['いじゅ', 'いじょう', 'rough'],
    ['ばす', 'はす', 'long'],
    ['かいご', 'かいが', 'rough'],
  ] as const)('%s is not near enough to %s: %s', (kana, reading, how) => expect(reads(kana, reading, how)).toBe(false))

  const kana = fc.stringMatching(/^[かがさざたつっはばぱやゃいうおこじしゅょん]{1,8}$/)
  test('a looser reading finds all that a closer one finds', () => {
    fc.assert(
      fc.property(kana, kana, (typed, reading) => {
        if (reads(typed, reading, 'exact')) expect(reads(typed, reading, 'long')).toBe(true)
        if (reads(typed, reading, 'long')) expect(reads(typed, reading, 'rough')).toBe(true)
      }),
    )
  })
})

describe('words half in kana', () => {
  const texts = [
    '{保育|ほいく}{料|りょう}と{保育|ほいく}{園|えん}',
    '{図書館|としょかん}',
    '{移住|いじゅう}する',
    '{子育|こそだ}てを',
  ]
  test.each([
    ['保育えん', '保育園'],
    ['保育え', '保育園'],
    ['図しょ館', '図書館'],
    ['と書館', '図書館'],
    ['移じゅう', '移住'],
    ['子そだて', '子育て'],
    ['保育ひ', undefined],
    ['保育園', undefined],
    ['子え', undefined],
  ])('%s is spelled %s', (typed, spelled) => {
    const word = mixedWord(typed)
    expect(word && spelledOut(word, texts)).toBe(spelled)
  })
})

describe('sentences', () => {
  const known = queries.known
  test.each([
    ['2歳の子どもが熱を出したときに預かってほしい', ['子ども', '熱', '預か']],
    ['保育園に入りたい', ['保育園']],
    ['子どもを預けたい', ['子ども', '預ける']],
    ['夜の給食', ['給食']],
    ['ほいくえんにはいりたい', ['ほいくえん']],
    ['の', []],
  ])('%s is about %j', (typed, words) => expect(sentenceWords(typed, known).map(({ sought }) => sought)).toEqual(words))
  test.each(['お年寄りの見守り', '家を借りたい', 'ほいくえんにはいりたい'])('%s is one', (typed) =>
    expect(isSentence(typed)).toBe(true),
  )
  test.each(['保育園', '子育て支援', '待機児童ゼロ', 'バス', 'の'])('%s is none', (typed) =>
    expect(isSentence(typed)).toBe(false),
  )
})

describe('what finds nothing as it is typed', () => {
  const items = [
    item('{保育園|ほいくえん}', '{補助|ほじょ}'),
    item('{移住|いじゅう}'),
    item('{空|あ}き{家|や}'),
    item('{路線|ろせん}バス', '{病気|びょうき}の{子|こ}ども'),
  ]
  test.each([
    ['hoikuen', ['保育園']],
    ['iju', ['移住']],
    ['bus', ['路線バス']],
    ['保育えん', ['保育園']],
    ['保育園 給食', ['保育園']],
    ['空き家 補助', ['空き家']],
    ['子どもが熱を出した', ['路線バス']],
    ['いじゅ', ['移住']],
    ['いしゅう', ['移住']],
    ['給食', []],
  ])('%s finds %j', (typed, found) => expect(names(items, typed)).toEqual(found))
  test('is named: what the hits hold, what they lack, what stands nowhere', () =>
    expect(ask(items, '保育園 給食')).toMatchObject({ kept: ['保育園'], lacking: ['給食'], absent: ['給食'] }))
  test('two letters mean nothing in Latin', () => expect(ask([item('{相手|あいて}')], 'AI').hits).toEqual([]))
})

describe('laws', () => {
  const part = fc.constantFrom(
    ...[
      '{保育園|ほいくえん}',
      '{保育|ほいく}',
      '{子|こ}ども',
      'バス',
      '{移住|いじゅう}',
      '{病気|びょうき}',
      'の',
      'を',
      'DX',
      '{空|あ}き{家|や}',
    ],
  )
  const text = fc.array(part, { maxLength: 4 }).map((all) => all.join(''))
  const items = fc.array(fc.record({ name: text, text }), { maxLength: 6 })
  const word = fc.constantFrom(
    ...[
      '保育園',
      '保育えん',
      'hoikuen',
      '子ども',
      'バス',
      'bus',
      'dx',
      'iju',
      '熱',
      '給食',
      '空き家',
      '子どもを預けたい',
      '移住支援',
      'ばす',
      '託児',
    ],
  )
  const typed = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '))

  test('forgiving never removes or moves a hit that the strict search has', () => {
    fc.assert(
      fc.property(items, typed, (all, query) => {
        const strict = search(all, textOf, queries.of(query)).map((hit) => hit.item)
        expect(
          ask(all, query)
            .hits.slice(0, strict.length)
            .map((hit) => hit.item),
        ).toEqual(strict)
      }),
    )
  })
  test('no hit comes twice', () => {
    fc.assert(
      fc.property(items, typed, (all, query) => {
        const found = ask(all, query).hits.map((hit) => hit.item)
        expect(new Set(found).size).toBe(found.length)
      }),
    )
  })
  test('each hit holds what is said to be kept, and none holds what is said to be lacking too', () => {
    fc.assert(
      fc.property(items, typed, (all, query) => {
        const { kept, lacking, hits } = ask(all, query)
        if (!kept.length || query.includes('預け')) return
        expect(hits.length).toBeGreaterThan(0)
        for (const other of lacking) expect(search(all, textOf, queries.ofWords([...kept, other]))).toEqual([])
      }),
    )
  })
  test('what is absent finds nothing by itself', () => {
    fc.assert(
      fc.property(items, typed, (all, query) => {
        for (const word of ask(all, query).absent) expect(search(all, textOf, queries.of(word))).toEqual([])
      }),
    )
  })
  test('a query of which nothing is left asks for nothing', () => expect(wordsOf('　、')).toEqual([]))
})
