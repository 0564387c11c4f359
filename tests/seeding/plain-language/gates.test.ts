import { describe, expect, test } from 'vitest'
import {
  gateIds,
  sentencesOf,
  thresholds,
  checkReadability,
  type GateId,
  type Level,
} from '#seeding/plain-language/gates.ts'
import { analyser } from '#seeding/plain-language/morphemes.ts'
import { NameMask } from '#seeding/plain-language/name-mask.ts'

const analyse = await analyser()
const noNames = new NameMask([])
const stopsOf = (text: string, { level = 'plain', names = noNames }: { level?: Level; names?: NameMask } = {}) =>
  checkReadability(text, level, names, analyse).failures
const gatesOf = (text: string, given: { level?: Level; names?: NameMask } = {}): readonly GateId[] => [
  ...new Set(stopsOf(text, given).map(({ gate }) => gate)),
]

/** As many kanji, then kana up to a length. */
const withKanji = (kanji: number, length: number): string => '山'.repeat(kanji) + 'あ'.repeat(length - kanji)
const sentences = (count: number, given: readonly string[]): string =>
  [...given, ...Array<string>(count - given.length).fill('本を読みます。')].join('')

describe('each gate lets pass what is on its threshold and stops what is one beyond', () => {
  test.each<readonly [GateId, string, string, string]>([
    ['G1', '40 characters a sentence', `${'あ'.repeat(38)}ます。`, `${'あ'.repeat(39)}ます。`],
    ['G2', '13 kanji a sentence', `${'山と'.repeat(13)}です。`, `${'山と'.repeat(14)}です。`],
    ['G3', '40 % kanji from 60 characters on', withKanji(24, 60), withKanji(25, 60)],
    ['G3', '50 % kanji below 60 characters', withKanji(29, 59), withKanji(30, 59)],
    ['G3', 'at least 8 % kanji', withKanji(8, 100), withKanji(7, 100)],
    ['G4', '4 kanji in a row', '山川草木です。', '山川草木山です。'],
    ['G5', '4 nouns in a row', '地域産業振興会議です。', '地域産業振興会議室です。'],
    ['G5', 'an office noun as the object of a real verb', '安全の確保を考えます。', '安全の確保を図ります。'],
    ['G6', 'an ease of 60: here 60.3', `${'山川の'.repeat(6)}、、、`, `${'山川の'.repeat(7)}、、、`],
    ['G7', '30 % Sino-Japanese words', '学校と公園と駅へ海から歩きます。', '学校と公園と駅へ県から歩きます。'],
    ['G8', 'three different kanji beyond N3', '鬱と藍と麒です。', '鬱と藍と麒と麟です。'],
    [
      'G8',
      '85 % of the kanji within N3',
      `${'山と'.repeat(23)}鬱と藍と麒と麟です。`,
      `${'山と'.repeat(22)}鬱と藍と麒と麟です。`,
    ],
    ['G9', 'one passive', sentences(2, ['本が使われます。']), sentences(2, ['本が使われます。', '道が作られます。'])],
    [
      'G9',
      'one passive in three sentences',
      sentences(6, ['本が使われます。', '道が作られます。']),
      sentences(5, ['本が使われます。', '道が作られます。']),
    ],
    ['G10', 'です・ます', '本を読みます。', '本を読む。'],
  ])('%s: %s', (gate, _, inside, outside) => {
    expect(gatesOf(inside)).not.toContain(gate)
    expect(gatesOf(outside)).toContain(gate)
  })

  test('what is stopped is measured in the unit of its gate, and named', () => {
    expect(stopsOf('山川草木山です。').filter(({ gate }) => gate === 'G4')).toEqual([
      { gate: 'G4', measured: 5, says: '続く漢字：山川草木山' },
    ])
  })

  test('every sentence that is too long is named', () => {
    const long = `${'あ'.repeat(45)}ます。`
    expect(
      stopsOf(`${long}本です。${long}`)
        .filter(({ gate }) => gate === 'G1')
        .map(({ measured }) => measured),
    ).toEqual([47, 47])
  })
})

describe('easy texts', () => {
  test('may have as few as 5 % kanji', () => {
    expect(gatesOf(withKanji(5, 100), { level: 'easy' })).not.toContain('G3')
    expect(gatesOf(withKanji(4, 100), { level: 'easy' })).toContain('G3')
  })

  test('have the same upper limit as plain ones', () => {
    expect(gatesOf(withKanji(25, 60), { level: 'easy' })).toContain('G3')
  })
})

describe('a name', () => {
  const names = new NameMask(['防府市立佐波中学校', '地域産業振興会議室', '鬱藍麒麟'])

  test.each([
    ['counts as no kanji', '防府市立佐波中学校の本と、防府市立佐波中学校の机です。', ['G2', 'G3', 'G4', 'G6']],
    ['is one noun', '地域産業振興会議室です。', ['G4', 'G5']],
  ])('%s', (_, text, gates) => {
    for (const gate of gates) expect(gatesOf(text)).toContain(gate)
    for (const gate of gates) expect(gatesOf(text, { names })).not.toContain(gate)
  })

  test('still counts with all its characters in the length of a sentence', () => {
    expect(gatesOf(`${'防府市立佐波中学校の'.repeat(4)}本です。`, { names })).toContain('G1')
  })

  test('has no hard kanji', () => {
    expect(gatesOf('鬱藍麒麟の本を読みます。')).toContain('G8')
    expect(gatesOf('鬱藍麒麟の本を読みます。', { names })).toEqual([])
  })
})

test('an era in brackets lengthens no sentence and adds no kanji', () => {
  const sentence = (year: string): string => `${'あ'.repeat(30)}${year}のことです。`
  expect(gatesOf(sentence('2019年度（平成31年度・令和元年度）'))).toEqual(gatesOf(sentence('2019年度')))
  expect(gatesOf(sentence('2019年度、平成31年度・令和元年度'))).toContain('G1')
})

describe('sentences', () => {
  test.each([
    ['end with a full stop', '本です。机です。', ['本です。', '机です。']],
    [
      'do not end inside of 「」',
      '「行こうよ。やまぐち」を使います。本です。',
      ['「行こうよ。やまぐち」を使います。', '本です。'],
    ],
    ['do not end inside of （）', '本（小さい。新しい。）です。机です。', ['本（小さい。新しい。）です。', '机です。']],
    ['do not end inside of 『』 in 「」', '「『本。』です」と言います。', ['「『本。』です」と言います。']],
    ['end with a line', '本です\n机です', ['本です', '机です']],
    ['end with ？ and ！', '本ですか？机です！', ['本ですか？', '机です！']],
    ['are none of white space', ' \n ', []],
  ])('%s', (_, text, expected) => expect(sentencesOf(text)).toEqual(expected))
})

describe('passives', () => {
  const three = (verb: string): readonly GateId[] => gatesOf(`本が${verb}。`.repeat(2))

  test.each(['使われます', '利用されます', '行われます', '作られます'])('%s is one', (verb) =>
    expect(three(verb)).toContain('G9'),
  )
  test.each(['食べられます', '見られます', '使えます', '入れます', '生まれます'])('%s is none', (verb) =>
    expect(three(verb)).not.toContain('G9'),
  )
})

test.each([
  ['行かないことはありません。', true],
  ['ないわけではない', true],
  ['できないとは限りません。', true],
  ['行かざるを得ません。', true],
  ['行きません。', false],
  ['行かないことがあります。', false],
  ['お金がない人も入れます。', false],
])('a double negative: %s %s', (text, doubled) => expect(gatesOf(text).includes('G9')).toBe(doubled))

describe('an ending', () => {
  test.each([
    '本です。',
    '本でした。',
    '読みます。',
    '読みました。',
    '読みません。',
    '読みませんでした。',
    '読みましょう。',
    '読んでください。',
    '読みますか？',
    '本ですね。',
    '本です（新しいものです）。',
    '本：新しいものです。',
    '本です',
    '',
  ])('is polite: %s', (text) => expect(gatesOf(text)).not.toContain('G10'))
  test.each([
    '本。',
    '読むこと。',
    '本だ。',
    '本です。読む。',
    '新しいものです：本。',
    '本（新しいものです）。',
    '「本です」と言う。',
  ])('is not polite: %s', (text) => expect(gatesOf(text)).toContain('G10'))
})

describe("the documents' own sentences", () => {
  test.each([
    '若者の正規雇用化等の促進。国と連携した非正規雇用労働者のキャリアアップ等に取り組む事業者に対する支援の実施等',
    'インバウンド観光の活性化を図るため、山口県及び他市と連携し、山口宇部空港の東アジア直通便就航の実現化などに取り組みます。',
    '若者や学生等に対して県内への定着・還流を実現するため、県内就職・進学の促進に向けた取組を実施する。',
    '二次救急病院の機能維持を図るための経費に補助',
    '圏域住民の移動の利便性向上を図ります。',
  ])('do not pass: %s', (text) => expect(gatesOf(text)).not.toEqual([]))

  test('said plainly they do', () => {
    expect(
      gatesOf('若い人が正社員になれるように助けます。正社員でない人を雇う会社が、その人の力をのばすのも助けます。'),
    ).toEqual([])
  })
})

test('a text is measured too: its sentences, kanji, ease and Sino-Japanese words', () => {
  const { measures } = checkReadability('本を読みます。山へ行きます。', 'plain', noNames, analyse)
  expect(measures.sentences).toEqual([6, 6])
  expect(measures.kanji).toBeCloseTo(4 / 12)
  expect(measures.sinoJapanese).toBeCloseTo(1 / 8)
  expect(measures.ease).toBeCloseTo(-0.12 * 6 + 7.4 * 2 - 23.18 + 115.79)
})

test('the thresholds are those of the rules, and there are ten gates', () => {
  expect(gateIds).toHaveLength(10)
  expect(thresholds).toMatchObject({
    sentence: 40,
    kanjiInSentence: 13,
    kanjiRun: 5,
    nounRun: 5,
    ease: 60,
    sinoJapanese: 0.3,
    common: 0.85,
    rare: 3,
  })
})
