import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { radicals, variants } from '#domain/search/letter-forms.ts'
import { QueryParser, bounded, queryLimits, wordsOf } from '#domain/search/query.ts'
import { searchOutcome } from '#domain/search/search-outcome.ts'
import { search } from '#domain/search/search.ts'
import { folded, placeIn, type SearchText } from '#domain/search/search-text.ts'
import { yearWays } from '#domain/search/year-ways.ts'

const queries = new QueryParser({
  spellings: [['三世代', '3世代']],
  synonyms: [['火事', '119番']],
  wider: {},
  kana: {},
})
const textOf = (text: string): SearchText => ({
  name: folded(text),
  nameKana: '',
  text: '',
  textKana: '',
  publisher: '',
})
const finds = (text: string, typed: string): boolean => search([text], textOf, queries.of(typed)).length > 0

describe('letters that look right', () => {
  test.each([
    ['市\u2EA0', '市民'],
    ['\u2F20\u2F00', '士一'],
    ['空き家\u200Bバンク', '空き家バンク'],
    ['保育\u00AD園', '保育園'],
    ['保\u200D育\u2060園\uFEFF', '保育園'],
    ['\u202A保育園\u202C', '保育園'],
    ['萩\u{E0100}', '萩'],
    ['学\uFE00校', '学校'],
    ['学\u0002校', '学校'],
    ['ハ\u309Bス', 'バス'],
    ['ハ\u309Cン', 'パン'],
    ['ハﾞス', 'バス'],
    ['神\uFA19', '神神'],
    ['渡邊翁、渡邉翁', '渡辺翁、渡辺翁'],
    ['鋳銭所', '鑄錢所'],
    ['髙島﨑', '高島崎'],
    ['齋藤と齊藤', '斎藤と斉藤'],
    ['廣澤', '広沢'],
    ['\u2EE9', '黃'],
  ])('%j is folded as %s', (typed, text) => expect(folded(typed)).toBe(folded(text)))

  test('a word with one of them finds the usual form, and the other way round', () => {
    expect(finds('鑄銭所の跡', '鋳銭所')).toBe(true)
    expect(finds('渡辺翁記念会館', '渡邉翁記念会館')).toBe(true)
  })
  test.each([
    ['坂', '阪'],
    ['斎', '斉'],
    ['遊', '游'],
    ['日', '曰'],
    ['荘', '庄'],
  ])('%s and %s are different letters', (one, other) => expect(folded(one)).not.toBe(folded(other)))
})

describe('the table of letters', () => {
  const groups = variants.split(' ').map((group) => [...group])
  test('has each letter once, the usual form first, and none that NFKC turns already', () => {
    const all = groups.flat()
    expect(all.filter((letter, at) => all.indexOf(letter) !== at)).toEqual([])
    expect(all.filter((letter) => letter.normalize('NFKC') !== letter)).toEqual([])
    expect(all.filter((letter) => !/\p{Unified_Ideograph}/u.test(letter))).toEqual([])
    expect(groups.filter(({ length }) => length < 2)).toEqual([])
  })
  test('has radicals and strokes on one side, kanji on the other', () => {
    for (const pair of radicals.split(' ')) expect(pair).toMatch(/^[\u2E80-\u2EFF\u31C0-\u31EF]\p{Unified_Ideograph}$/u)
  })
  test('leaves no radical that looks like a kanji: each folds to one, but for the one that Unicode knows no kanji of', () => {
    const all = Array.from({ length: 0x2fd6 - 0x2e80 }, (_, at) => String.fromCodePoint(0x2e80 + at))
    const left = all.filter(
      (letter) => /\p{Assigned}/u.test(letter) && !/^\p{Unified_Ideograph}$/u.test(folded(letter)),
    )
    expect(left.map((letter) => letter.codePointAt(0)?.toString(16))).toEqual(['2e80'])
  })
})

describe('a letter that cannot be looked for', () => {
  test.each([
    ['市\uE000', ['\uE000']],
    ['市\uFFFD民\uFFFD', ['\uFFFD']],
    ['〓市', ['〓']],
    ['市\uD840', ['\uD840']],
    ['\u2E80市', ['\u2E80']],
  ])('%j: nothing is looked for, and the letter is named', (typed, unread) => {
    expect(queries.of(typed)).toMatchObject({ words: [], unread })
    expect(searchOutcome({ items: ['市'], textOf }, typed, queries)).toMatchObject({ hits: [], parts: [], taken: [] })
  })
  test.each(['保育園❤️', '保育園👨‍👩‍👧', '★保育園'])('a picture or sign is none: %s', (typed) => {
    expect(queries.of(typed).unread).toEqual([])
    expect(finds('保育園の話', typed)).toBe(true)
  })
})

describe('numbers', () => {
  test.each([
    ['約17.6億円', '17.6億円', true],
    ['約17.6億円', '１７．６億円', true],
    ['約17.6億円', '17', false],
    ['約17.6億円', '6億円', false],
    ['17件', '7', false],
    ['17件', '17', true],
    ['17件', '1', false],
    ['1,400人', '1400人', true],
    ['1400人', '1,400人', true],
    ['1,400人', '1，400', true],
    ['1,400人', '400人', false],
    ['施策1,2', '12', false],
    ['20～39歳', '39歳', true],
    ['20～39歳', '20-39歳', true],
    ['20～39歳', '2039', false],
    ['H28　H29', '29', true],
    ['2015 2016', '2016', true],
    ['13世代', '三世代', false],
    ['3世代', '三世代', true],
    ['1119番', '火事', false],
    ['119番', '火事', true],
    ['R3.6 事業', 'R3', true],
  ])('%s holds %s: %s', (text, typed, there) => expect(finds(text, typed)).toBe(there))

  test('what 17.6億円 begins with is not offered as 17', () => {
    const { parts } = searchOutcome({ items: ['17件の話', '億円の話'], textOf }, '17.6億', queries)
    expect(parts.map(({ word }) => word)).not.toContain('17')
  })
  test('a word stands where its numbers are whole', () => {
    expect(placeIn('17、7', '7')).toBe(3)
    expect(placeIn('7.5、7', '7')).toBe(4)
    expect(placeIn('17', '7')).toBe(-1)
  })
})

describe('years', () => {
  const ways = ['2019年', '2019', 'H31', 'Ｈ３１年', '平成31年', '平成31', '令和元年', '令和1年', 'R1', '㍻31年']
  const written = ['2019年に', '平成31年に', '令和元年に', '令和1年に', 'H31', 'R1年に']
  test.each(ways.flatMap((typed) => written.map((text) => [typed, text] as const)))('%s finds %s', (typed, text) =>
    expect(finds(text, typed)).toBe(true),
  )
  test.each([
    ['2021年度', '平成33年度の目標'],
    ['令和3年度', '平成33年度の目標'],
    ['H26年度', '2014年度'],
    ['2014年度', 'H26'],
    ['防府市2014年度', '防府市平成26年度'],
  ])('%s finds %s', (typed, text) => expect(finds(text, typed)).toBe(true))
  test.each([
    ['2019年', '令和2年'],
    ['R1', 'KPIR1'],
    ['2019人', '平成31年'],
    ['H31', 'H3'],
    ['H3', 'H31'],
    ['12019年', '平成31年'],
  ])('%s does not find %s', (typed, text) => expect(finds(text, typed)).toBe(false))
  test.each(['1988年', '保育', 'H1N1', '平成', 'A4', '20190', '0年'])('%s names no year', (word) =>
    expect(yearWays(folded(word))).toEqual([]),
  )
})

describe('signs', () => {
  test.each([
    ['子育て&教育', ['子育て', '教育']],
    ['子育て＆教育', ['子育て', '教育']],
    ['『子育て』『教育』', ['子育て', '教育']],
    ['【子育て】〈教育〉', ['子育て', '教育']],
    ['子育て+教育|移住', ['子育て', '教育', '移住']],
    ['子育て：教育;移住', ['子育て', '教育', '移住']],
    ['保育園👶バス', ['保育園', 'バス']],
    ['コミュニティ・スクール', ['コミュニティスクール']],
    ['Wi-Fi', ['Wi-Fi']],
    ['20～39歳', ['20~39歳']],
    ['1,400人', ['1,400人']],
    ['センター', ['センター']],
  ])('%s is %j', (typed, words) => expect(wordsOf(typed)).toEqual(words))
})

describe('what is typed is bounded', () => {
  test('to a hundred letters, none of them cut in half', () => {
    expect(bounded('あ'.repeat(1000))).toHaveLength(queryLimits.letters)
    expect(bounded(`あ${'𠮷'.repeat(100)}`)).toBe(`あ${'𠮷'.repeat(49)}`)
  })
  test('and words beyond the most are told, not looked for', () => {
    const { words, left } = queries.of('一 二 三 四 五 六 七 八 九 十')
    expect(words).toHaveLength(queryLimits.words)
    expect(left).toEqual(['九', '十'])
  })
  test.each(['ア'.repeat(10_000), 'ほ'.repeat(40_000), '漢字カナ'.repeat(5000), 'の'.repeat(9999), '1,'.repeat(9999)])(
    'so that what is pasted is answered like what is typed (%#)',
    (typed) => expect(searchOutcome({ items: ['保育園'], textOf }, typed, queries).hits).toEqual([]),
  )
})

describe('laws', () => {
  const odd = fc.constantFrom(
    ...'17.,6-~ ー※H平成令和元年・カ゛゜ﾞア、。\u200B\u2EA0邊k\uFE0F\u3099',
    '𠮷',
    '👨‍👩‍👧',
    '\uE000',
  )
  test('folding a second time changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: odd, maxLength: 24 }), (text) => {
        expect(folded(folded(text))).toBe(folded(text))
      }),
      { numRuns: 5000 },
    )
  })
  test('a text is found by itself, whatever numbers and signs it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: odd, maxLength: 24 }), (text) => {
        const words = wordsOf(text)
        const kana = words.some((word) => /^[ぁ-ん]+$/.test(folded(word)))
        if (kana || /[a-z\s]/i.test(text.normalize('NFKC')) || !queries.of(text).words.length) return
        expect(finds(text, text)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})
