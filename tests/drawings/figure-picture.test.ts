import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { figurePicture, type FigurePicture } from '#drawings/figure-picture.ts'
import { tones } from '#drawings/picture-axis.ts'
import type { Mark } from '#drawings/progress-drawing.ts'

const sourceTitled = (title: string): FigurePicture['source'] => ({
  publisher: '防府市',
  documents: [{ title, lines: [[131, 131]] }],
  years: '2015〜2019年度の計画',
})
const given: FigurePicture = {
  place: '防府市',
  name: '若者の転出超過',
  sentence: '2014年度は、62人でした。2019年度までに0人にする計画です。',
  verdict: '結果がのっていない',
  tone: 'open',
  way: {
    kind: 'reach',
    marks: [
      { role: 'start', value: 62, at: 0, label: { kind: 'はじめ', amount: '62人', when: '2014年度' } },
      { role: 'target', value: 0, at: 1, label: { kind: '目標', amount: '0人', when: '2019年度まで' } },
    ],
    beside: [],
    road: 'dotted',
  },
  source: sourceTitled('総合戦略'),
}
const [start, target] = given.way.marks as readonly [Mark, Mark]
const result: Mark = {
  role: 'result',
  value: 31,
  at: 0.5,
  label: { kind: '結果', amount: '31人', when: '2019年度' },
}
const among: readonly Mark[] = [start, result, target]
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
    svg.replace(/<\/?(?:svg|g|rect|path|circle|line|text)(?: [a-zA-Z0-9:-]+="[^"<&]*")* ?\/?>/g, ''),
  )

describe('the picture of a figure', () => {
  test.each(Object.entries(tones))('has the light colour of “%s” as the page has it', (tone, colour) =>
    expect(readFileSync('src/design/tokens.css', 'utf8')).toContain(`--verdict-${tone}: light-dark(${colour},`),
  )

  test('has the size that messages show', () => expect(picture()).toMatch(/^<svg [^>]*width="1200" height="630"/))

  test('says all of it: whose, name, sentence, verdict, way and source', () => {
    expect(said(picture())).toBe(
      '防府市若者の転出超過2014年度は、62人でした。2019年度までに0人にする計画です。結果がのっていない62人はじめ2014年度0人目標2019年度まで出どころ：「総合戦略」（防府市）131行目2015〜2019年度の計画まちしるべ',
    )
  })

  const way = (more: Partial<FigurePicture['way']>): string => picture({ way: { ...given.way, ...more } })
  /** Where a mark stands, in pixels from the left. */
  const placeOf = (svg: string, mark: string): number =>
    Number(new RegExp(`id="mark-${mark}" data-x="(\\d+)"`).exec(svg)![1])

  test('puts each mark where its number lies', () => {
    const svg = way({ road: 'solid', marks: among })
    const [from, at, to] = ['start', 'result', 'target'].map((mark) => placeOf(svg, mark)) as [number, number, number]
    expect(at).toBe((from + to) / 2)
  })

  test('says the result above the axis, with its year', () =>
    expect(said(way({ marks: among }))).toContain('結果31人（2019年度）'))

  test.each([
    ['reached', '#00118f'],
    ['behind', '#8b3200'],
  ] as const)('draws a result that is %s in its colour', (tone, colour) =>
    expect(picture({ tone, way: { ...given.way, marks: among } })).toMatch(
      new RegExp(`id="mark-result"[^>]*><circle[^>]*fill="${colour}"`),
    ),
  )

  test.each([
    ['dotted without a result', { road: 'dotted' }, /<line x1="150" x2="1090"[^>]*stroke-dasharray/],
    ['solid with one', { road: 'solid' }, /<line x1="150" x2="1090"(?![^>]*stroke-dasharray)/],
    ['not there between unlike spans', { road: 'none' }, /^(?!.*<line x1="150" x2="1090")/],
  ] as const)('has a road that is %s', (_, more, drawn) => expect(way(more)).toMatch(drawn))

  test('has a shape of its own for a number to get to, to hold and not to fall behind', () => {
    const shapes = (['reach', 'hold', 'floor'] as const).map(
      (kind) => /id="mark-target"[^>]*>(.*?)<\/g>/.exec(way({ kind }))![1],
    )
    expect(new Set(shapes).size).toBe(3)
  })

  test('puts a start without a number before the axis, dashed', () => {
    const svg = way({ kind: 'noBaseline', road: 'none', marks: [target], beside: [{ ...start, gap: true }] })
    expect(svg).toMatch(/id="mark-start-beside"[^>]*><circle[^>]*stroke-dasharray/)
    expect(placeOf(svg, 'start-beside')).toBeLessThan(placeOf(svg, 'target'))
  })

  test.each([
    ['says which way is meant where the aim has no number', 'noNumber', true],
    ['says nothing of it where a mark shows it', 'reach', false],
  ] as const)('%s', (_, kind, isSaid) =>
    expect(
      said(way({ kind, marks: [start, result], beside: [{ ...target, gap: false }] })).includes('めざす向き'),
    ).toBe(isSaid),
  )

  test('leads from each mark to its own label, wherever it had to move', () => {
    const svg = way({ marks: [start, { ...target, at: 0.02 }, { ...result, at: 1 }], kind: 'overshoot' })
    for (const mark of ['start', 'target', 'result'])
      expect(Number(new RegExp(`id="label-${mark}"><line class="lead" x1="(\\d+)"`).exec(svg)![1])).toBe(
        placeOf(svg, mark),
      )
    const boxes = [...svg.matchAll(/id="label-(?:start|target)">.*?<text x="([\d.]+)"/g)].map(([, x]) => Number(x))
    expect(boxes[1]! - boxes[0]!).toBeGreaterThan(190)
  })

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
      source: sourceTitled(hostile),
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
        expect(said(svg)).toContain(given.place + bare(name) + bare(sentence) + given.verdict)
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
      source: sourceTitled(long),
      place: long,
      way: { ...given.way, marks: among.map((mark) => ({ ...mark, label: { kind: long, amount: long, when: long } })) },
    })
    const at = [...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)"/g)].map(([, x, y]) => [Number(x), Number(y)] as const)
    for (const [x, y] of at) expect(x > 72 && x < 1200 && y > 20 && y < 625).toBe(true)
  })
})
