import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { figurePicture, type FigurePicture } from '#drawings/figure-picture.ts'

const given: FigurePicture = {
  name: '若者の転出超過',
  sentence: '2014年度は、62人でした。2019年度までに0人にする計画です。',
  verdict: '結果がのっていない',
  way: {
    start: { amount: '62人', when: '2014年度', gap: false },
    end: { amount: '0人', when: '2019年度まで', also: '' },
    road: 'dotted',
  },
  source: { title: '総合戦略', publisher: '防府市', lines: [[131, 131]], years: '2015〜2019年度の計画' },
}
const picture = (more: Partial<FigurePicture> = {}): string => figurePicture({ ...given, ...more })

const texts = (svg: string): readonly string[] =>
  [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, text]) =>
    text!.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code))),
  )
const bare = (text: string): string => text.replace(/\s+/g, '')
const said = (svg: string): string => bare(texts(svg).join(''))
/** Tags of ours alone, each with quoted attributes, and no mark of XML outside of them. */
const wellFormed = (svg: string): boolean =>
  !/[<>]|&(?!#\d+;)/.test(
    svg.replace(/<\/?(?:svg|rect|path|circle|line|text)(?: [a-zA-Z0-9:-]+="[^"<&]*")* ?\/?>/g, ''),
  )

describe('the picture of a figure', () => {
  test('has the size that messages show', () => expect(picture()).toMatch(/^<svg [^>]*width="1200" height="630"/))

  test('says all of it: name, sentence, verdict, way and source', () => {
    expect(said(picture())).toBe(
      '若者の転出超過2014年度は、62人でした。2019年度までに0人にする計画です。結果がのっていない0人62人2014年度目標2019年度まで出どころ：「総合戦略」（防府市）131行目2015〜2019年度の計画まちしるべ',
    )
  })

  test('says the result where there is one', () => {
    expect(
      said(
        picture({
          way: {
            ...given.way,
            road: 'solid',
            result: { amount: '30人', when: '2018年度' },
            walker: 0.5,
            expected: 0.8,
          },
        }),
      ),
    ).toContain('30人結果2018年度')
  })

  test.each([
    ['dotted without a result', { road: 'dotted' }, /<line x1="164" x2="640"[^>]*stroke-dasharray/],
    ['solid with one', { road: 'solid' }, /<line x1="132" x2="640"(?![^>]*stroke-dasharray)/],
    ['not there between unlike spans', { road: 'none' }, /^(?!.*<line)/],
    ['with the walker on it', { walker: 0.5 }, /<circle cx="402"/],
    ['with the walker behind the start', { walker: 'back' }, /<circle cx="92"/],
  ] as const)('has a road that is %s', (_, way, drawn) =>
    expect(picture({ way: { ...given.way, ...way } })).toMatch(drawn),
  )

  test('holds nothing that a policy refuses or that could ask the network', () => {
    expect(picture()).not.toMatch(/style|script|href|url\(|<image|<foreignObject|\son\w+=/)
  })

  test.each([
    '<script>alert(1)</script>',
    '"><image href="https://example.jp/x"/>',
    '&amp;&lt;',
    "'\u0000\u001f\ud800\uffff",
    ']]><!--',
  ])('takes %j for text', (hostile) => {
    const svg = picture({
      name: hostile,
      sentence: hostile,
      verdict: hostile,
      source: { ...given.source, title: hostile },
    })
    expect(wellFormed(svg)).toBe(true)
    expect(said(svg)).toContain(bare(hostile.replace(/[\u0000-\u001f\uffff]|\p{Surrogate}/gu, '\ufffd')))
    expect(() => encodeURIComponent(svg)).not.toThrow()
  })

  test('every character of name and sentence is in it, and it is XML, whatever they are', () => {
    const text = fc.string({ unit: fc.constantFrom(...'あ漢字1,<>&"\'。、）」「 aW'), maxLength: 400 })
    fc.assert(
      fc.property(text, text, (name, sentence) => {
        const svg = picture({ name, sentence })
        expect(said(svg)).toContain(bare(name) + bare(sentence) + given.verdict)
        expect(wellFormed(svg)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  test('nothing of it stands outside, however long', () => {
    const long = 'とても長い名前（1,866,333人）。'.repeat(30)
    const svg = picture({
      name: long,
      sentence: long,
      verdict: long,
      source: { ...given.source, title: long },
      way: { ...given.way, end: { amount: long, when: long, also: long } },
    })
    const at = [...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)"/g)].map(([, x, y]) => [Number(x), Number(y)] as const)
    for (const [x, y] of at) expect(x > 72 && x < 1200 && y > 20 && y < 625).toBe(true)
  })
})
