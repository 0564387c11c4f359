import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { searchOutcome } from '#domain/search/search-outcome.ts'
import { marked, shortened } from '#domain/search/highlight.ts'
import { QueryParser, wordsOf, type SynonymTable } from '#domain/search/query.ts'
import { marksOf, search } from '#domain/search/search.ts'
import { folded, kanaOf, nameEnd, type SearchText } from '#domain/search/search-text.ts'

const alike: SynonymTable = {
  spellings: [
    ['引っ越し', '引越し', '引越', '引っ越'],
    ['空き家', '空家'],
    ['子ども', '子供', 'こども'],
    ['お年寄り', 'お年寄'],
  ],
  synonyms: [
    ['保育園', '保育所', '託児'],
    ['引っ越し', '移住'],
    ['お金', '補助'],
  ],
  wider: { 津波: ['防災'] },
  kana: { 保育園: 'ほいくえん', 移住: 'いじゅう', 津波: 'つなみ' },
}
const queries = new QueryParser(alike)
const none = new QueryParser({ spellings: [], synonyms: [], wider: {}, kana: {} })

type Item = { readonly id: string; readonly search: SearchText }
/** A record as it is searched, from marked texts: one that is called `names`, and says `text`. */
const item = (names: string | readonly string[], text = '', publisher = ''): Item => {
  const called = [names].flat()
  const bare = (marks: string): string => folded(marks.replace(/\{([^|]+)\|=?[^}]+\}/g, '$1').replaceAll('~', ''))
  return {
    id: called[0]!,
    search: {
      name: called.map(bare).join(nameEnd),
      nameKana: called.map(kanaOf).join(nameEnd),
      text: bare(text),
      textKana: kanaOf(text),
      publisher: folded(publisher),
    },
  }
}
const find = (items: readonly Item[], typed: string, with_ = queries): readonly string[] =>
  search(items, (one) => one.search, with_.of(typed)).map((hit) => hit.item.id)

describe('folding', () => {
  test.each([
    ['ＩＣＴ', 'ict'],
    ['ソラール', 'そらる'],
    ['ｿﾗｰﾙ', 'そらる'],
    ['ｶﾞｰﾄﾞ', 'がど'],
    ['確保・育成', '確保、育成'],
    ['㍻３０年', '平成30年'],
    ['十種ヶ峰', '十種け峰'],
    ['十種ケ峰', '十種け峰'],
    ['20～39歳', '20-39歳'],
    ['「藍染」で、', '、藍染、で、'],
    ['お　金', 'お金'],
    ['①', '1'],
    ['Wi-Fi', 'wifi'],
  ])('%s becomes %s', (text, fold) => expect(folded(text)).toBe(fold))

  test('a second time changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => folded(folded(text)) === folded(text)),
      { examples: [['ｶﾞ'], ['㍻'], ['ー'], ['ヶ']] },
    )
  })
})

describe('spellings', () => {
  const items = [
    '引っ越し',
    '引越し',
    '引越',
    '引っ越す人',
    '空き家の家賃',
    '空家',
    'こども園',
    '子供',
    'お年寄り',
  ].map((name) => item(name))

  test.each([
    ['引越', 4],
    ['引っ越し', 4],
    ['引っ越', 4],
    ['空家', 2],
    ['空き家', 2],
    ['子ども', 2],
    ['お年寄', 1],
    ['空き家の家賃', 1],
    ['空家の家賃', 1],
  ])('%s finds %d', (typed, count) => expect(find(items, typed)).toHaveLength(count))

  test('a part of a spelling finds it too', () =>
    expect(find(items, '越し')).toEqual(expect.arrayContaining(['引っ越し', '引越し'])))
})

describe('kana', () => {
  const items = [
    item('{富海|=とのみ}の~{海|うみ}'),
    item('この{人|ひと}のみ'),
    item('{働|はたら}き{方|かた}'),
    item('{路線|ろせん}バス'),
    item('{力|ちから}をのばす'),
    item('{作家|さっか}'),
    item('なごみ'),
  ]

  test.each([
    ['とのみ', ['{富海|=とのみ}の~{海|うみ}']],
    ['うみ', ['{富海|=とのみ}の~{海|うみ}']],
    ['とのみのうみ', ['{富海|=とのみ}の~{海|うみ}']],
    ['はたらきかた', ['{働|はたら}き{方|かた}']],
    ['きかた', []],
    ['ばす', ['{路線|ろせん}バス']],
    ['バス', ['{路線|ろせん}バス']],
    ['ごみ', []],
    ['はたらきか', ['{働|はたら}き{方|かた}']],
    ['このみ', []],
    ['さっか', ['{作家|さっか}']],
    ['サッカー', []],
  ])('%s', (typed, ids) => expect(find(items, typed)).toEqual(ids))

  test('of three letters are found within other kana too, behind what begins so', () =>
    expect(find([item('モータースポーツ'), item('スポーツの{日|ひ}')], 'スポーツ')).toEqual([
      'スポーツの{日|ひ}',
      'モータースポーツ',
    ]))
  test.each([
    ['クマ', 'ストックマネジメント'],
    ['プール', 'カップル'],
    ['ごみ', 'なごみ'],
  ])('of two letters are not: %s is not in %s', (typed, text) => expect(find([item(text)], typed)).toEqual([]))
  test('of half a width are meant as they sound', () => expect(find(items, 'ﾄﾉﾐ')).toEqual(find(items, 'とのみ')))
  test('is no reading in the middle of one', () =>
    expect(find([item('{大学生|だいがくせい}')], 'がくせい')).toEqual([]))
  test('leads to synonyms', () => expect(find([item('{託児|たくじ}')], 'ほいくえん')).toEqual(['{託児|たくじ}']))
})

describe('synonyms', () => {
  test('are found behind what was typed', () =>
    expect(find([item('託児'), item('話', '保育園')], '保育園')).toEqual(['話', '託児']))
  test('are found by any spelling', () => expect(find([item('移住')], '引越')).toEqual(['移住']))
  test('that are wider are not looked for the other way round', () => {
    expect(find([item('防災')], '津波')).toEqual(['防災'])
    expect(find([item('津波')], '防災')).toEqual([])
  })
})

describe('several words', () => {
  const items = [item('保育園', '補助', '防府市'), item('保育園', '', '美祢市'), item('道路', '補助', '防府市')]
  test('must all be there, in one record', () => expect(find(items, '保育園 補助')).toEqual(['保育園']))
  test('may name the town', () => expect(find(items, '防府 道路')).toEqual(['道路']))
  test.each(['保育園　補助', '保育園、補助', ' 保育園  補助 '])('may stand apart as in “%s”', (typed) =>
    expect(wordsOf(typed)).toEqual(['保育園', '補助']),
  )
  test.each(['', '  ', '、。', '・', '！？'])('of which none is left (“%s”) find nothing', (typed) =>
    expect(find(items, typed)).toEqual([]),
  )
})

describe('rank', () => {
  const order = (typed: string, ...items: readonly Item[]): readonly string[] => find(items.toReversed(), typed)

  test('a name before a text, what was typed before a synonym', () =>
    expect(order('保育園', item('保育園の話'), item('話', '保育園'), item('保育所の話'), item('町', '託児'))).toEqual([
      '保育園の話',
      '話',
      '保育所の話',
      '町',
    ]))
  test('the beginning of a name before its middle', () =>
    expect(order('観光', item('観光で人をよぶしくみ'), item('人をよぶ観光のしくみ'))).toEqual([
      '観光で人をよぶしくみ',
      '人をよぶ観光のしくみ',
    ]))
  test('the whole name before a part of it', () =>
    expect(order('観光', item('観光'), item('観光地のことを考えて話し合う会'))).toEqual([
      '観光',
      '観光地のことを考えて話し合う会',
    ]))
  test('the second name is a name too', () =>
    expect(order('観光', item(['人をよぶ', '観光']), item('この観光'))).toEqual(['人をよぶ', 'この観光']))
  test('the worst word decides', () =>
    expect(order('保育園 補助', item('保育園', '補助'), item('保育園と話', '託児。お金'))).toEqual([
      '保育園',
      '保育園と話',
    ]))
  test('kinds decide between equals, and then the order of the documents', () => {
    const items = ['三', '二', '一'].map((name, weight) => ({ ...item(`観光${name}`), weight: 2 - weight }))
    expect(
      search(
        items,
        (one) => one.search,
        queries.of('観光'),
        (one) => one.weight,
      ).map((hit) => hit.item.id),
    ).toEqual(['観光一', '観光二', '観光三'])
    expect(search(items, (one) => one.search, queries.of('観光')).map((hit) => hit.item.id)).toEqual([
      '観光三',
      '観光二',
      '観光一',
    ])
  })
})

describe('what finds nothing as it is typed', () => {
  const items = [
    item('引っ越し', 'お金'),
    item('空き家', 'バンク'),
    item('{富海|=とのみ}'),
    item('観光'),
    item('ガイド'),
    item('はたけ'),
  ]
  const ask = (typed: string) => {
    const { hits, taken, parts } = searchOutcome({ items, textOf: (one) => one.search }, typed, queries)
    return { ids: hits.map((hit) => hit.item.id), taken, parts: parts.map(({ word, count }) => `${word}${count}`) }
  }
  test.each([
    ['引っ越しのお金', ['引っ越し', 'お金'], ['引っ越し']],
    ['引っ越しのお金がほしい', ['引っ越し', 'お金'], ['引っ越し']],
    ['空き家バンク', ['空き家', 'バンク'], ['空き家']],
    ['トノミ', ['とのみ'], ['{富海|=とのみ}']],
    ['とのみk', ['とのみ'], ['{富海|=とのみ}']],
  ])('%s is taken apart', (typed, taken, ids) => expect(ask(typed)).toEqual({ ids, taken, parts: [] }))
  test('what finds something stays as it is', () => expect(ask('引っ越し')).toMatchObject({ taken: [] }))
  test('of words that are in no record together the first is found, and the other one is offered', () =>
    expect(ask('観光 ガイド')).toEqual({ ids: ['観光'], taken: [], parts: ['ガイド1'] }))
  test.each(['猫', 'のをでに', 'ほげほげ', 'の', 'あのねのねのねのねのねのねのね'])('%s stays without hits', (typed) =>
    expect(ask(typed).ids).toEqual([]),
  )
})

describe('marks', () => {
  const shown = (text: string, typed: string): string => {
    const query = queries.of(typed)
    const hit = search([item('', text)], (one) => one.search, query)[0]!
    return marked(text, marksOf(hit))
      .map((part) => (part.hit ? `[${part.text}]` : part.text))
      .join('')
  }
  test.each([
    ['新しいｶﾞｲﾄﾞの話', 'ガイド', '新しい[ｶﾞｲﾄﾞ]の話'],
    ['㍻30年に', '平成30', '[㍻30年]に'],
    ['㍻30年に', '成30', '[㍻30]年に'],
    ['1,400人と17.6億円', '1400人', '[1,400人]と17.6億円'],
    ['17人、7人', '7人', '17人、[7人]'],
    ['渡邉と渡辺', '渡邊', '[渡邉]と[渡辺]'],
    ['平成31年度とR元年', '2019年度', '[平成31年度]とR元年'],
    ['コミュニティ・スクールへ', 'コミュニティスクール', '[コミュニティ・スクール]へ'],
    ['㍻30年に', '成30年', '[㍻30年]に'],
    ['ソラールへ', 'そらる', '[ソラール]へ'],
    ['が\u3099くせい', 'くせい', 'が\u3099[くせい]'],
    ['引越しの人が引っ越す', '引っ越し', '[引越し]の人が[引っ越]す'],
    ['{富海|=とのみ}の{海|うみ}', 'とのみ', '[富海]の海'],
    ['{働|はたら}き{方|かた}を', 'はたらきか', '[働き方]を'],
    ['{力|ちから}をのばすバス', 'バス', '力をのばす[バス]'],
    ['お{金|かね}の~{補助|ほじょ}', '補助', 'お金の[補助]'],
    ['託児と保育所', '保育園', '[託児]と[保育所]'],
    ['𠮷野の観光', '観光', '𠮷野の[観光]'],
  ])('%s · %s', (text, typed, marks) => expect(shown(text, typed)).toBe(marks))

  test('the parts are the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'がｶﾞ㍻パ富海のー・ 𠮷́') }),
        fc.array(fc.constantFrom('が', '平成', '富海', 'ぱ', '成')),
        (text, words) =>
          marked(text, { words, kana: words })
            .map((part) => part.text)
            .join('') === text,
      ),
    )
  })
  test('a long text begins shortly before the first hit and ends soon', () => {
    const parts = shortened(marked(`${'あ'.repeat(100)}観光${'い'.repeat(100)}`, { words: ['観光'], kana: [] }))
    expect(parts.map(({ text }) => text)).toEqual([`…${'あ'.repeat(24)}`, '観光', `${'い'.repeat(58)}…`])
  })
})

test('a dakuten of half width belongs to the kana before it', () => {
  expect(find([item('名', 'こﾞみ')], 'こ', none)).toEqual([])
  expect(find([item('名', 'こﾞみ')], 'ごみ', none)).toEqual(['名'])
})

describe('laws', () => {
  const letters = fc.constantFrom(...'引っ越しのお金空き家こども子供バスｶﾞ㍻、。ー・一二三abＡ ')
  const text = fc.string({ unit: letters, maxLength: 24 })
  const items = fc
    .array(fc.tuple(text, text), { maxLength: 12 })
    .map((pairs) => pairs.map(([name, says], index) => ({ ...item(name, says), id: `${index}` })))
  const word = fc.string({ unit: letters, minLength: 1, maxLength: 5 })

  test('what holds the folded word is found, but for one or two kana within others', () => {
    fc.assert(
      fc.property(items, word, (all, typed) => {
        const fold = folded(typed).replaceAll('、', '')
        if (!fold || wordsOf(typed).length !== 1) return
        const there = all
          .filter(({ search: { name, text: says } }) => name.includes(fold) || says.includes(fold))
          .map(({ id }) => id)
        const short = /^[ぁ-ん]{1,2}$/.test(fold)
        if (!short) expect(find(all, typed)).toEqual(expect.arrayContaining(there))
        const found = find(all, typed, none)
        expect(there).toEqual(expect.arrayContaining([...found]))
        if (!short) expect(found).toHaveLength(there.length)
      }),
      { numRuns: 500 },
    )
  })
  test('another word never adds hits', () => {
    fc.assert(
      fc.property(items, word, word, (all, one, other) => {
        const before = find(all, one)
        if (wordsOf(one).length && wordsOf(other).length)
          expect(before).toEqual(expect.arrayContaining([...find(all, `${one} ${other}`)]))
      }),
    )
  })
  test('the order of the words changes no set', () => {
    fc.assert(
      fc.property(items, fc.array(word, { maxLength: 4 }), (all, words) => {
        expect([...find(all, words.join(' '))].sort()).toEqual([...find(all, words.toReversed().join(' '))].sort())
      }),
    )
  })
  test('whatever is typed is answered', () => {
    fc.assert(
      fc.property(items, fc.string({ unit: 'binary', maxLength: 40 }), (all, typed) => {
        searchOutcome({ items: all, textOf: (one) => one.search }, typed, queries)
      }),
    )
  })
})
