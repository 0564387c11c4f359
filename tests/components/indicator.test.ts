import { describe, expect, test } from 'vitest'
import { headlineOf, type Judged } from '#domain/judging/headline.ts'
import type { Series } from '#domain/figure.ts'
import type { Indicator } from '#domain/indicator.ts'
import IndicatorRows from '#components/indicator/IndicatorRows.vue'
import IndicatorFigures from '#components/indicator/IndicatorFigures.vue'
import IndicatorStatements from '#components/indicator/IndicatorStatements.vue'
import IndicatorTable from '#components/indicator/IndicatorTable.vue'
import ProgressShape from '#components/indicator/ProgressShape.vue'
import ProgressRoad from '#components/indicator/ProgressRoad.vue'
import { yearsDrawing } from '#drawings/years-drawing.ts'
import IndicatorAcrossPlans from '#components/indicator/IndicatorAcrossPlans.vue'
import IndicatorYears from '#components/indicator/IndicatorYears.vue'
import { judgementSentence, readingSentencesOf, shortSentence } from '#texts/judgements.ts'
import { verdictWords } from '#texts/verdicts.ts'
import { draw } from '#support/draw.ts'
import { wordsOf } from '#support/screen.ts'
import {
  aGap,
  anAim,
  anIndicator,
  aPlace,
  aReading,
  aSeries,
  aTarget,
  aTargetGap,
  by,
  during,
  inFiscalYear,
  overFiscalYears,
  aPlan,
} from '#support/plan-makers.ts'

const outflow = anIndicator({
  id: 'made-kpi-6',
  name: '若者の転出超過',
  unit: '人',
  direction: { way: 'decrease', basis: 'baseline' },
})
const toZero = aSeries({
  baseline: aReading({ value: 62, period: inFiscalYear(2014), cited: [aPlace({ lines: [131, 131] })] }),
  targets: [
    aTarget({ aim: anAim({ value: 0, comparator: 'atMost', basis: 'baseline' }), due: by(inFiscalYear(2019)) }),
  ],
})
/** The target that the page speaks of first. */
const headline = (series: Series, indicator: Indicator = outflow): Judged => headlineOf(indicator, series)!
const bare = (words: string): string => words.replace(/\s+/g, '')

describe('the table of a series', () => {
  const table = (series = toZero) => draw(IndicatorTable, { indicator: outflow, series, caption: '数字で見る' })

  test('has a name and names its columns', async () => {
    const drawn = await table()
    expect(drawn.has('table', '数字で見る')).toBe(true)
    expect(drawn.names('columnheader')).toEqual(['何の数か', '数'])
  })

  test('says in the head of each row what the figure is and of when', async () => {
    const drawn = await table(
      aSeries({
        ...toZero,
        readings: [aReading({ value: 30, period: inFiscalYear(2018) })],
        projections: [{ by: '国の推計', reading: aReading({ period: inFiscalYear(2030) }) }],
      }),
    )
    expect(drawn.names('rowheader')).toEqual([
      'はじめ2014年度',
      '目標2019年度まで',
      '結果2018年度',
      '推計（国の推計）2030年度',
    ])
  })

  test('shows zero as a number', async () => {
    expect((await table()).says('cell')[1]).toContain('0人')
  })

  test.each([
    ['dash', '資料では「―」になっています'],
    ['blank', '資料では空らんです'],
    ['damaged', '資料の字がこわれていて読めません'],
    ['picture', '資料では絵の中にあり、読み取れません'],
    ['notInDocument', 'この資料にはのっていません'],
  ] as const)('says of a gap (%s) why there is no number', async (because, words) => {
    const [cell] = (await table(aSeries({ baseline: aGap(because) }))).says('cell')
    expect(cell).toContain(words)
    expect(cell).not.toMatch(/0人/)
  })

  test('says of an empty target why it is empty', async () => {
    expect((await table(aSeries({ targets: [aTargetGap('blank')] }))).says('cell')[1]).toContain('資料では空らんです')
  })

  test('leads from each figure to the line it was printed on, by a name of its own', async () => {
    const drawn = await table()
    expect(drawn.names('link')).toEqual(['はじめ2014年度62人のもとの行131行目', '目標2019年度まで0人のもとの行1行目'])
    expect(drawn.leadsTo('はじめ2014年度62人のもとの行131行目')).toBe('/documents/made-2015?of=made-kpi-6#L131')
  })

  test('says where the document contradicts itself', async () => {
    const drawn = await table(
      aSeries({
        baseline: aReading({ value: 73, alsoPrinted: [{ value: 74, cited: [aPlace()] }], remark: '字がうすい。' }),
      }),
    )
    expect(drawn.words).toContain('資料には、74人とも書いてあります。')
    expect(drawn.words).toContain('字がうすい。')
  })

  test('has nothing that axe finds wrong', async () => {
    expect(await (await table()).complaints()).toEqual([])
  })
})

describe('the way of a series', () => {
  const way = (series = toZero) =>
    draw(ProgressRoad, { judged: headline(series), sentence: '62人を0人にする計画です。' })

  test('is one picture that says its sentence', async () => {
    expect((await way()).names('img')).toEqual(['図：62人を0人にする計画です。'])
  })

  test('shows the start and the end as numbers, each beside its own shape', async () => {
    const drawn = await way()
    expect(drawn.words).toBe('はじめ2014年度62人目標2019年度まで0人')
    expect([...drawn.element.querySelectorAll('.line')].map((line) => shapesIn(line).join())).toEqual(['start', 'flag'])
  })

  test('shows that the start has no number, and puts it on no axis', async () => {
    const drawn = await way(aSeries({ baseline: aGap('dash') }))
    expect(drawn.words).toContain('はじめの数なし')
    expect(shapesIn(drawn.element.querySelector('.axis')!)).toEqual(['flag'])
    expect(drawn.element.querySelector('.line .start')!.classList).toContain('gap')
  })

  test('towards a sum says over how many years', async () => {
    expect((await way(aSeries({ targets: [aTarget({ due: during('sum', 2015, 2019) })] }))).words).toContain(
      '5年間の合計',
    )
  })

  const between = (value: number, year: number) =>
    aSeries({ ...toZero, readings: [aReading({ value, period: inFiscalYear(year) })] })
  const shapesIn = (part: Element): readonly string[] =>
    ['start', 'result', 'expected', 'flag', 'rails', 'wall'].filter((shape) => part.querySelector(`.${shape}`))
  /** Where the marks of the axis stand, by their shapes. */
  const placesIn = (page: Element): Readonly<Record<string, string>> =>
    Object.fromEntries(
      [...page.querySelectorAll('.axis .mark')].map((mark) => [shapesIn(mark).join(), mark.getAttribute('x')!]),
    )

  test('with a result puts it where its number lies, and says it in words', async () => {
    const drawn = await way(between(31, 2019))
    expect(drawn.words).toContain('結果2019年度31人')
    expect(placesIn(drawn.element)).toEqual({ start: '0%', result: '50%', flag: '100%' })
  })

  test('before the due year says what the mark of the time gone by is', async () => {
    const drawn = await way(between(31, 2017))
    expect(drawn.words).toContain('同じ速さで進むと、このころにいるはずのところ')
    expect(placesIn(drawn.element).expected).toBe('60%')
  })

  test('puts a result that went back behind the start', async () => {
    expect(placesIn((await way(between(124, 2019))).element)).toEqual({ result: '0%', start: '50%', flag: '100%' })
  })

  test.each([
    ['達成 in its colour', 0, 'reached'],
    ['a miss in its own', 50, 'behind'],
  ] as const)('draws %s', async (_, value, tone) => {
    const drawn = await way(between(value, 2019))
    expect(drawn.element.querySelector('.axis .result')!.classList).toContain(tone)
  })

  const aimedAt = (value: number) =>
    aSeries({ ...toZero, targets: [aTarget({ aim: anAim({ value, comparator: 'atMost', basis: 'baseline' }) })] })

  test.each([
    ['a number to keep is two rails', 62, 'rails', 'はじめと同じ62人'],
    ['a number not to go beyond is a wall', 70, 'wall', '70人を上回らない'],
  ] as const)('%s', async (_, value, shape, words) => {
    const drawn = await draw(ProgressRoad, { judged: headline(aimedAt(value)), sentence: '文。' })
    expect(shapesIn(drawn.element.querySelector('.axis')!)).toEqual(['start', shape])
    expect(drawn.words).toContain(words)
  })

  test('between unlike spans has no road, and neither start nor result beside the aim', async () => {
    const drawn = await way(
      aSeries({
        targets: [aTarget({ due: during('sum', 2015, 2019) })],
        readings: [aReading({ period: overFiscalYears(2015, 2019, 'mean') })],
      }),
    )
    expect(drawn.element.querySelectorAll('line')).toHaveLength(0)
    expect(placesIn(drawn.element)).toEqual({ flag: '100%' })
    expect(drawn.element.querySelectorAll('.line')).toHaveLength(3)
  })
})

describe('the shape of a mark', () => {
  test('is one of its own for each mark and each kind of target', async () => {
    const shapes = [
      { mark: 'start', kind: 'reach' },
      { mark: 'result', kind: 'reach' },
      { mark: 'expected', kind: 'reach' },
      { mark: 'target', kind: 'reach' },
      { mark: 'target', kind: 'hold' },
      { mark: 'target', kind: 'floor' },
    ] as const
    const drawn: string[] = []
    for (const shape of shapes) {
      const { element } = await draw(ProgressShape, { ...shape, tone: 'reached' })
      drawn.push(element.querySelector('circle, path')!.classList.value)
    }
    expect(new Set(drawn).size).toBe(shapes.length)
  })
})

describe('several years of a series', () => {
  const years = (series = toZero) => draw(IndicatorYears, { drawing: yearsDrawing(outflow, series) })
  const series = aSeries({
    baseline: aReading({ value: 100, period: inFiscalYear(2014) }),
    readings: [
      aReading({ value: 80, period: inFiscalYear(2020) }),
      aReading({ value: 90, period: inFiscalYear(2021) }),
    ],
    targets: [aTarget({ aim: anAim({ value: 110 }), due: by(inFiscalYear(2020)) })],
  })

  test('are one picture that says what it shows', async () => {
    expect((await years(series)).names('img')).toEqual(['図：年ごとの結果と目標'])
  })

  test('stand in order, each with its result and its target', async () => {
    expect((await years(series)).words).toBe('2014年度100人2020年度80人目標110人以上2021年度90人')
  })
})

describe('the figures of a series', () => {
  const figures = (series = toZero, name = '') => draw(IndicatorFigures, { indicator: outflow, series, name })
  const result = (year: number) => aReading({ value: 30, period: inFiscalYear(year) })

  test('begin with the verdict and what came of it in short', async () => {
    const drawn = await figures()
    expect(drawn.words.startsWith(verdictWords('noResult') + bare(shortSentence(headline(toZero))))).toBe(true)
  })

  test('say what we have read ourselves beside the short sentence too', async () => {
    const apart = aTarget({
      aim: anAim({ value: 0, comparator: 'atMost' }),
      due: by({ ...inFiscalYear(2019), read: 'bareEra' }),
    })
    const drawn = await figures(aSeries({ ...toZero, targets: [apart] }))
    const [ours] = readingSentencesOf(headline(aSeries({ ...toZero, targets: [apart] })))
    expect(drawn.words.split(bare(ours!))).toHaveLength(3)
  })

  test('end with a folded row: the whole sentence, the table, how we judged', async () => {
    const drawn = await figures()
    const row = drawn.find('button', '細かい数・判断のわけ・ほかの年').parentElement as HTMLDetailsElement
    expect(row.open).toBe(false)
    drawn.unfold()
    expect(drawn.names('button')).toEqual(['細かい数・判断のわけ・ほかの年', 'どのように判断したか'])
    expect(wordsOf(row)).toContain(bare(judgementSentence(headline(toZero))))
    expect([...row.querySelectorAll('table')]).toEqual([drawn.find('table', '数字で見る')])
  })

  test('of two slices have rows that are told apart by name', async () => {
    const drawn = await figures(toZero, '小学校')
    expect(drawn.names('button')[0]).toBe('細かい数・判断のわけ・ほかの年小学校')
  })

  test('with a result of a year are drawn year by year, once', async () => {
    const drawn = await figures(aSeries({ ...toZero, readings: [result(2019)] }))
    expect(drawn.names('img')).toEqual([
      `図：${shortSentence(headline(aSeries({ ...toZero, readings: [result(2019)] })))}`,
    ])
    expect(drawn.element.querySelectorAll('.figure-line')).toHaveLength(1)
    expect(drawn.element.querySelectorAll('.way .axis')).toHaveLength(0)
  })

  test('of a slice are headed by its name', async () => {
    expect((await figures(toZero, '小学校')).names('heading')).toEqual(['小学校'])
  })

  test('say of the other years what is aimed at in them, each with its verdict', async () => {
    const series = aSeries({
      ...toZero,
      targets: [
        ...toZero.targets,
        aTarget({ aim: anAim({ value: 5, comparator: 'atMost' }), due: by(inFiscalYear(2022)) }),
      ],
      readings: [result(2019)],
    })
    const drawn = await figures(series)
    drawn.unfold()
    expect(drawn.names('heading')).toEqual(['ほかの年の目標'])
    expect(drawn.says('listitem')).toHaveLength(1)
    expect(drawn.find('listitem').closest('details')).not.toBeNull()
    expect(drawn.says('listitem')[0]).toContain('2022年度までに5人以下にする計画です。')
  })

  test('of the whole have no heading', async () => {
    expect((await figures()).names('heading')).toEqual([])
  })

  test('without a target and with one result draw no way that nobody has planned', async () => {
    expect((await figures(aSeries({ targets: [], readings: [result(2018)] }))).has('img')).toBe(false)
  })

  test('with several years show each of them', async () => {
    const drawn = await figures(aSeries({ readings: [result(2018), result(2019)] }))
    expect(drawn.find('img', '図：年ごとの結果と目標').textContent).toContain('2018年度')
  })

  test('have nothing that axe finds wrong', async () => {
    const drawn = await figures(toZero, '小学校')
    drawn.unfold()
    expect(await drawn.complaints()).toEqual([])
  })
})

describe("the publisher's own words", () => {
  const reason = {
    id: 'made-kpi-6-reason',
    kind: 'reason',
    words: '雨が多かったため',
    slice: { kind: 'whole' },
    period: inFiscalYear(2020),
    cited: [aPlace({ lines: [30, 31] })],
  } as const
  const verdict = { ...reason, id: 'made-kpi-6-verdict', kind: 'verdict', words: '未達成' } as const
  const differs = 'まちの説明と、このアプリの判断はちがいます。'
  const said = (differing: readonly (typeof verdict)[]) =>
    draw(IndicatorStatements, { statements: [verdict, reason], differing, of: 'made-kpi-6' })

  test('stand as they are, the reason first, each with its line', async () => {
    const drawn = await said([])
    expect(drawn.names('heading')).toEqual(['まちが書いた理由', 'まちの判断'])
    expect([...drawn.element.querySelectorAll('blockquote')].map(({ textContent }) => textContent)).toEqual([
      '雨が多かったため',
      '未達成',
    ])
    expect(drawn.names('link')).toHaveLength(2)
    expect(new Set(drawn.names('link')).size).toBe(2)
  })

  test('that agree with ours are left alone', async () => expect((await said([])).words).not.toContain(differs))

  test('that differ from ours stand unchanged, and the page says so', async () => {
    const drawn = await said([verdict])
    expect(drawn.words.split(differs)).toHaveLength(2)
    expect(drawn.words).toContain(`未達成${differs}`)
  })
})

describe('indicators as rows', () => {
  const rows = (series: Indicator['series'], nameOf: (series: Series) => string = () => '') =>
    draw(IndicatorRows, { indicators: [{ ...outflow, series }], nameOf })

  test('lead to their pages, and say where it began, what was aimed at, and what came of it in a word', async () => {
    const drawn = await rows([toZero])
    expect(drawn.leadsTo('若者の転出超過')).toBe('/indicators/made-kpi-6')
    expect(drawn.says('term')).toEqual(['はじめ', '目標（2019年度まで）'])
    expect(drawn.says('definition')).toEqual(['62人', '0人'])
    expect(drawn.words).toContain('結果がのっていない')
  })

  test('say the result of the target whose verdict they say, and that there are other targets', async () => {
    const later = aTarget({ aim: anAim({ value: 5, comparator: 'atMost' }), due: by(inFiscalYear(2022)) })
    const readings = [aReading({ value: 0, period: inFiscalYear(2019) })]
    const drawn = await rows([aSeries({ ...toZero, targets: [...toZero.targets, later], readings })])
    expect(drawn.says('definition')).toEqual(['62人', '0人、ほかの年の目標1件', '0人'])
    expect(drawn.words).toContain('達成')
  })

  test('with two slices have a word for each, never one for both', async () => {
    const part = (name: string, value: number) =>
      aSeries({
        ...toZero,
        slice: { kind: 'part', part: name },
        readings: [aReading({ value, period: inFiscalYear(2019) })],
      })
    const drawn = await rows([part('小学校', 0), part('中学校', 40)], ({ slice }) =>
      slice.kind === 'part' ? slice.part : '',
    )
    expect(drawn.words).toMatch(/小学校はじめ62人.*結果（2019年度）0人達成中学校はじめ62人.*40人とどかなかった$/)
  })

  test('of many slices name those with a target alone, and say how many there are', async () => {
    const slice = (part: string, targets: Series['targets'] = []) =>
      aSeries({ ...toZero, slice: { kind: 'part', part }, targets })
    const slices = [slice('町0', toZero.targets), slice('町1'), slice('町2'), slice('町3')] as const
    const drawn = await rows(slices, ({ slice }) => (slice.kind === 'part' ? slice.part : ''))
    expect(drawn.words).toContain('4つに分けた数町0')
    expect(drawn.words).not.toContain('町1')
  })

  test('without a target have no verdict', async () => {
    const drawn = await rows([aSeries({ targets: [] })])
    expect(drawn.element.querySelectorAll('.verdict')).toHaveLength(0)
    expect(drawn.words).toContain('100人')
  })
})

describe('a figure that goes on', () => {
  const next = aPlan({ span: { from: { fiscalYear: 2020 }, to: { fiscalYear: 2024 }, cited: [aPlace()] } })
  const continues = {
    record: 'made-kpi-1',
    because: '名前が同じです。',
    differs: [{ in: 'unit' as const, words: '人が世帯になりました。' }],
  }
  const across = (before: Indicator['series'], now: Indicator['series']) =>
    draw(IndicatorAcrossPlans, {
      steps: [
        { record: anIndicator({ id: 'made-kpi-1', unit: '人', series: before }), plan: aPlan() },
        { record: anIndicator({ id: 'next-kpi-1', unit: '人', continues, series: now }), plan: next },
      ],
      shown: 'next-kpi-1',
      nameOf: ({ slice }) => (slice.kind === 'part' ? slice.part : ''),
    })
  const part = (name: string, first: number, ...given: readonly number[]): Series =>
    aSeries({
      slice: { kind: 'part', part: name },
      baseline: aReading({ value: first, period: inFiscalYear(2014) }),
      targets: [],
      readings: given.map((value) => aReading({ value, period: inFiscalYear(2019) })),
    })

  test('says where it is not the same measure any more, and leads to the other plan', async () => {
    const drawn = await across([aSeries()], [aSeries()])
    expect(drawn.names('link')).toEqual(['2015〜2019年度の計画'])
    expect(drawn.words).toContain('ここからは、同じ数としてくらべられません。単位：人が世帯になりました。')
    expect(drawn.words).toContain('2020〜2024年度の計画（この計画）続いていると読んだわけ：名前が同じです。')
    expect(drawn.names('heading')).toEqual(['2015〜2019年度の計画', '2020〜2024年度の計画（この計画）'])
  })

  test('has a line for each of its slices, each with its own years and its own break', async () => {
    const drawn = await across(
      [part('小学校', 10, 11), part('中学校', 20, 21)],
      // In another order: a line joins what is of one slice, not what stands at one place.
      [part('中学校', 22), part('小学校', 12)],
    )
    expect(drawn.names('heading').filter((name) => name.endsWith('校'))).toEqual(['中学校', '小学校'])
    expect(drawn.element.querySelectorAll('.break')).toHaveLength(2)
    expect(drawn.names('link')).toEqual(['中学校：2015〜2019年度の計画', '小学校：2015〜2019年度の計画'])
    expect(drawn.names('group')).toEqual([
      '年ごとの結果と目標（中学校、2015〜2019年度の計画）',
      '年ごとの結果と目標（中学校、2020〜2024年度の計画）',
      '年ごとの結果と目標（小学校、2015〜2019年度の計画）',
      '年ごとの結果と目標（小学校、2020〜2024年度の計画）',
    ])
    const [junior, , primary] = drawn.names('group').map((name) => drawn.within('group', name).words)
    expect([junior?.includes('21人'), primary?.includes('11人')]).toEqual([true, true])
    expect(await drawn.complaints()).toEqual([])
  })

  test('says of a plan that it has no number of a slice, where another one has', async () => {
    const drawn = await across([aSeries()], [aSeries(), part('中学校', 22)])
    expect(drawn.names('heading').filter((name) => !name.includes('計画'))).toEqual(['全体', '中学校'])
    expect(drawn.words.match(/この計画には、この数がありません。/g)).toHaveLength(1)
  })
})
