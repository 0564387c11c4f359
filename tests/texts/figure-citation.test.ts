import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { figureCitation, sourceWords, type FigureSource } from '#texts/figure-citation.ts'

const source: FigureSource = {
  publisher: '防府市',
  documents: [{ title: '総合戦略', lines: [[131, 131]] }],
  years: '2015〜2019年度の計画',
}
const address = 'https://example.jp/indicators/hofu-kpi-6'

describe('the text that goes with a figure', () => {
  test('is its name and sentence, then document, publisher and line, the years of the plan and the address', () => {
    expect(figureCitation('若者の転出超過', '2014年度は、62人でした。', source, address).split('\n')).toEqual([
      '若者の転出超過',
      '2014年度は、62人でした。',
      '出どころ：「総合戦略」（防府市）131行目',
      '2015〜2019年度の計画に書いてあること',
      address,
    ])
  })

  test('has no empty line where there is no address', () =>
    expect(figureCitation('名', '文。', source, '')).toMatch(/計画に書いてあること$/))

  test('leaves what a document prints as it is', () =>
    expect(figureCitation('<b>&"名', '文。', source, address)).toMatch(/^<b>&"名\n文。/))

  test('has five lines whatever the texts hold', () => {
    const text = fc
      .string({ unit: fc.constantFrom('名', ' ', '\n', '\t', '\u3000', '<'), minLength: 1 })
      .filter((one) => one.trim() !== '')
    fc.assert(
      fc.property(text, text, text, (name, sentence, title) => {
        expect(
          figureCitation(name, sentence, { ...source, documents: [{ title, lines: [[131, 131]] }] }, address).split(
            '\n',
          ),
        ).toHaveLength(5)
      }),
    )
  })
})

describe('the lines of a figure', () => {
  test.each([
    ['one', [[131, 131]], '131行目'],
    ['several', [[258, 266]], '258〜266行目'],
    [
      'the same line twice is named once',
      [
        [12, 12],
        [12, 12],
      ],
      '12行目',
    ],
    [
      'in the order of the print',
      [
        [50, 50],
        [45, 45],
      ],
      '45行目、50行目',
    ],
    [
      'a line within others is theirs',
      [
        [45, 45],
        [44, 46],
      ],
      '44〜46行目',
    ],
  ] as const)('%s', (_, lines, words) =>
    expect(sourceWords({ ...source, documents: [{ title: '総合戦略', lines }] })).toBe(
      `「総合戦略」（防府市）${words}`,
    ),
  )
})

test('a figure that stands in two documents names both, each with its lines', () =>
  expect(
    sourceWords({
      ...source,
      documents: [
        { title: '総合戦略', lines: [[131, 131]] },
        { title: '2023年度の結果', lines: [[3, 3]] },
      ],
    }),
  ).toBe('「総合戦略」（防府市）131行目、「2023年度の結果」3行目'))
