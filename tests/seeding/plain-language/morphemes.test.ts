import { describe, expect, test } from 'vitest'
import { readSeeds } from '#seeding/seeds.ts'
import { analyser } from '#seeding/plain-language/morphemes.ts'
import { writtenTexts } from '#seeding/plain-language/gated-texts.ts'

const analyse = await analyser()

describe('the words of a text', () => {
  test('have what the dictionary knows of them', () => {
    expect(analyse('本を読みました。')).toEqual([
      { surface: '本', at: 0, basic: '本', part: '名詞', detail: '一般', conjugation: '*', reading: 'ホン' },
      { surface: 'を', at: 1, basic: 'を', part: '助詞', detail: '格助詞', conjugation: '*', reading: 'ヲ' },
      {
        surface: '読み',
        at: 2,
        basic: '読む',
        part: '動詞',
        detail: '自立',
        conjugation: '五段・マ行',
        reading: 'ヨミ',
      },
      {
        surface: 'まし',
        at: 4,
        basic: 'ます',
        part: '助動詞',
        detail: '*',
        conjugation: '特殊・マス',
        reading: 'マシ',
      },
      { surface: 'た', at: 6, basic: 'た', part: '助動詞', detail: '*', conjugation: '特殊・タ', reading: 'タ' },
      { surface: '。', at: 7, basic: '。', part: '記号', detail: '句点', conjugation: '*', reading: '。' },
    ])
  })

  test('that it does not know have no reading', () => expect(analyse('鬱藍麒麟')[0]?.reading).toBe(''))
  test('are none where there is no text', () => expect(analyse('')).toEqual([]))
})

/** Whether the words, put down at their places, give the text and nothing but the text. */
const stands = (text: string): boolean => {
  let end = 0
  for (const { surface, at } of analyse(text)) {
    if (at !== end || !text.startsWith(surface, at)) return false
    end += surface.length
  }
  return end === text.length
}

describe('places', () => {
  test.each([
    '「『（あ）』」：本。',
    '−−−・・・〜〜〜…本',
    '①②③、ＡＢＣ、ABC 本',
    '𠮷野家の👍です。',
    '１,０００人（▲５％）\n本',
  ])('run on through %s', (text) => {
    expect(stands(text)).toBe(true)
  })

  test('run on through every text of ours and every line of the documents', { timeout: 60_000 }, () => {
    const seeds = readSeeds(process.cwd())
    const all = [
      ...writtenTexts(seeds).map(({ text }) => text),
      ...seeds.plans.flatMap(({ document }) => document.text.lines),
    ]
    expect(all.length).toBeGreaterThan(3000)
    expect(all.filter((text) => !stands(text))).toEqual([])
  })
})
