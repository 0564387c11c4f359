import { describe, expect, test } from 'vitest'
import { withoutRuby, holdsMarkup, phraseEnd, phrasesOf } from '#domain/ruby-markup.ts'
import { checkedSeeds } from '#seeding/checked-plan.ts'
import { readSeeds } from '#seeding/seeds.ts'
import { toHiragana } from '#domain/kana.ts'
import { Furigana } from '#seeding/plain-language/furigana.ts'
import { kanjiPattern } from '#seeding/plain-language/kanji.ts'
import { analyser } from '#seeding/plain-language/morphemes.ts'
import { writtenTexts } from '#seeding/plain-language/gated-texts.ts'
import { furiganaOf } from '#seeding/record-texts.ts'

const analyse = await analyser()
const furigana = (given: Readonly<Record<string, string>> = {}, terms: readonly string[] = []): Furigana =>
  new Furigana(
    analyse,
    Object.entries(given).map(([name, kana]) => ({ name, kana })),
    terms,
  )
const withoutEnds = (marked: string): string => marked.replaceAll(phraseEnd, '')

describe('a reading stands over the kanji alone', () => {
  test.each([
    ['取り組み', '{取|と}り{組|く}み'],
    ['申し込み', '{申|もう}し{込|こ}み'],
    ['お年寄り', 'お{年寄|としよ}り'],
    ['お茶を飲みます', 'お{茶|ちゃ}を{飲|の}みます'],
    ['人々', '{人々|ひとびと}'],
    ['ごみ収集車', 'ごみ{収集|しゅうしゅう}{車|しゃ}'],
    ['50人で3回', '50{人|にん}で3{回|かい}'],
    ['テレビです。', 'テレビです。'],
    ['', ''],
  ])('%s', (text, expected) => expect(withoutEnds(furigana().marked(text))).toBe(expected))

  test('or over the whole word where its kana cannot be told apart in the reading', () => {
    expect(furigana({ '1人': 'ひとり' }).marked('1人')).toBe('{1人|=ひとり}')
    expect(furigana({ '8月1日': '8がつついたち' }).marked('8月1日')).toBe('{8月1日|=8がつついたち}')
  })

  test('but not where the reading by hand is not sure: neither that one nor the dictionary’s', () => {
    const unsure = new Furigana(analyse, [{ name: '飛船問屋', kana: 'とびふねどんや', sure: false }])
    expect(withoutEnds(unsure.marked('港の飛船問屋です。'))).toBe('{港|みなと}の飛船問屋です。')
  })

  test('a word that the dictionary does not know has none', () =>
    expect(furigana().marked('鬱です。')).toBe('鬱です。'))

  test('katakana of the dictionary are written as hiragana, ー stays', () =>
    expect(toHiragana('ガッコウ・ヴァーヶ')).toBe('がっこう・ゔぁーゖ'))
})

describe('a reading by hand', () => {
  const given = {
    富海: 'とのみ',
    山口: 'やまぐち',
    山口市: 'やまぐちし',
    山: 'さん',
    潮彩市場: 'しおさいいちば',
    取り組み: 'とりくみ',
    DMO: 'でぃーえむおー',
    子: 'こ',
  }

  test.each([
    ['wins over the dictionary and says that it is by hand', '富海の海です。', '{富海|=とのみ}の{海|うみ}です。'],
    ['of the longest name wins', '山口市の山口', '{山口市|=やまぐちし}の{山口|=やまぐち}'],
    ['holds inside a word of the dictionary', '潮彩市場防府', '{潮彩市場|=しおさいいちば}{防府|ほうふ}'],
    ['stands over the kanji alone as well', '取り組みます', '{取|=と}り{組|=く}みます'],
    ['holds as often as the name stands there', '富海と富海', '{富海|=とのみ}と{富海|=とのみ}'],
    ['of a name without kanji is not needed', 'DMOです。', 'DMOです。'],
  ])('%s', (_, text, expected) => expect(withoutEnds(furigana(given).marked(text))).toBe(expected))

  test('of a short name does not hold inside of a longer one', () => {
    expect(furigana(given).marked('山口')).not.toContain('さん')
    expect(furigana({ ...given, '山口（山）': 'やまぐちやま' }).marked('山口（山）')).not.toContain('さん')
  })

  test('with white space is one reading', () =>
    expect(furigana({ 山口県央: 'やまぐち　けんおう' }).marked('山口県央')).toBe('{山口県央|=やまぐちけんおう}'))
})

describe('a word of the glossary', () => {
  const terms = ['空き家', '空き家バンク', '移住', 'ICT', 'C++']
  const marked = (text: string, given: Readonly<Record<string, string>> = {}): string =>
    withoutEnds(furigana(given, terms).marked(text, { terms: true }))

  test.each([
    [
      'is marked at its first place in a text',
      '移住する人と、移住した人です。',
      '«{移住|いじゅう}»する{人|ひと}と、{移住|いじゅう}した{人|ひと}です。',
    ],
    [
      'is marked whole, the longest first',
      '空き家バンクと空き家です。',
      '«{空|あ}き{家|や}バンク»と«{空|あ}き{家|や}»です。',
    ],
    ['may have no kanji', 'ICTを使います。', '«ICT»を{使|つか}います。'],
    ['is taken letter by letter: its signs are no pattern', 'C++とCCC', '«C++»とCCC'],
  ])('%s', (_, text, expected) => expect(marked(text)).toBe(expected))

  test('is not marked where it is half of a reading, but where it stands alone behind it', () => {
    const given = {
      移住支援センター: 'いじゅうしえんせんたー',
      市内移住: 'しないいじゅう',
      移住バンク: 'いじゅうばんく',
    }
    expect(marked('移住支援センターで移住します。', given)).toBe(
      '{移住支援|=いじゅうしえん}センターで«{移住|いじゅう}»します。',
    )
    expect(marked('市内移住です。', given)).toBe('{市内移住|=しないいじゅう}です。')
    expect(marked('移住バンクです。', given)).toBe('«{移住|=いじゅう}»バンクです。')
  })

  test('is not marked where nobody asks for it', () =>
    expect(furigana({}, terms).marked('移住')).toBe('{移住|いじゅう}'))
  test('keeps its reading by hand', () =>
    expect(marked('空き家です。', { 空き家: 'あきや' })).toBe('«{空|=あ}き{家|=や}»です。'))
})

test.each([...'{}|«»~'])('a text with %s cannot be marked: it is refused', (mark) => {
  expect(() => furigana().marked(`本${mark}です。`)).toThrow(`本${mark}です。`)
})

describe('phrases', () => {
  test('end where a reader may break the line', () => {
    expect(furigana().marked('先生が図書館で会議をします。')).toBe(
      '{先生|せんせい}が~{図書館|としょかん}で~{会議|かいぎ}を~します。',
    )
  })

  test('end where browsers break a line in any case: before a bracket, behind a comma and a space', () => {
    const phrases = furigana().marked('まちの計画「ビジョン（案）」を、先生 学校と読みます。').split(phraseEnd)
    expect(phrases.map(withoutRuby)).toEqual([
      'まちの',
      '計画',
      '「ビジョン',
      '（案）」を、',
      '先生 ',
      '学校と',
      '読みます。',
    ])
  })

  test('do not end behind the text', () => expect(furigana().marked('先生が来ます。')).not.toMatch(/~$/))
})

/** Every text of the real seeds that the app shows, ours and the documents'. */
const seeds = readSeeds(process.cwd())
const real = [
  ...writtenTexts(seeds).map(({ text }) => text),
  ...seeds.plans.flatMap((plan) => [
    ...plan.texts.map(({ value }) => value[1].plain_name ?? ''),
    ...plan.entries.flatMap(({ value }) => [value.title, value.text, ...value.schedule.map(({ text }) => text)]),
    ...plan.indicators.flatMap(({ value }) => [value.name, ...value.statements.map(({ words }) => words)]),
    ...plan.terms.flatMap(({ value }) => [value.name, value.meaning.words]),
    ...plan.facts.map(({ value }) => value.text),
  ]),
].filter((text) => !holdsMarkup(text))

describe('the texts of the real seeds', { timeout: 60_000 }, async () => {
  const own = await furiganaOf(checkedSeeds(seeds))
  const marked = real.map((text) => ({ text, marked: own.marked(text, { terms: true }) }))

  test('are there', () => expect(real.length).toBeGreaterThan(2500))

  test('without their marks are as they were', () => {
    expect(marked.filter((one) => withoutRuby(one.marked) !== one.text)).toEqual([])
  })

  test('drawn phrase by phrase are as they were', () => {
    const drawn = (text: string): string =>
      phrasesOf(text)
        .flat()
        .map((piece) => piece.text)
        .join('')
    expect(marked.filter((one) => drawn(one.marked) !== one.text)).toEqual([])
  })

  test('break no word of the dictionary', () => {
    const broken = marked.filter((one) => {
      const ends = new Set(analyse(one.text).map(({ at, surface }) => at + surface.length))
      return endsOf(one.marked).some((end) => !ends.has(end))
    })
    expect(broken).toEqual([])
  })

  test('break no word of the glossary and none whose reading was given by hand', () => {
    const names = seeds.readings.map(({ value }) => value.name).filter((name) => kanjiPattern.test(name))
    expect(marked.filter((one) => /«[^»]*~/.test(one.marked))).toEqual([])
    expect(marked.filter((one) => !/^[^«»]*(?:«[^«»]+»[^«»]*)*$/.test(one.marked))).toEqual([])
    const whole = names.filter((name) => own.marked(name).includes(phraseEnd))
    expect(whole).toEqual([])
  })

  test('begin no phrase with a particle or an ending', () => {
    const begun = marked.filter((one) => {
      const ends = new Set(endsOf(one.marked))
      return analyse(one.text).some(({ at, part }) => ends.has(at) && /^助/.test(part))
    })
    expect(begun).toEqual([])
  })

  test('have readings in hiragana, numbers and signs alone', () => {
    const readings = marked.flatMap((one) =>
      phrasesOf(one.marked)
        .flat()
        .flatMap(({ kana }) => kana ?? []),
    )
    expect(readings.filter((kana) => !/^[\p{sc=Hiragana}ー・0-9、。]+$/u.test(kana))).toEqual([])
  })
})

/** Where phrases end, counted in the text without marks. */
function endsOf(marked: string): readonly number[] {
  const phrases = marked.split(phraseEnd)
  let at = 0
  return phrases.slice(0, -1).map((phrase) => (at += withoutRuby(phrase).length))
}
