import { describe, expect, test } from 'vitest'
import { headlineOf, headlinesOf } from '#domain/judging/headline.ts'
import { verdicts } from '#domain/judging/judgement.ts'
import type { Series } from '#domain/figure.ts'
import type { Indicator } from '#domain/indicator.ts'
import JudgingZones from '#components/indicator/JudgingZones.vue'
import VerdictBands from '#components/indicator/VerdictBands.vue'
import IndicatorWorkings from '#components/indicator/IndicatorWorkings.vue'
import VerdictCounts from '#components/indicator/VerdictCounts.vue'
import VerdictList from '#components/indicator/VerdictList.vue'
import VerdictMarks from '#components/indicator/VerdictMarks.vue'
import VerdictShape from '#components/indicator/VerdictShape.vue'
import VerdictTally from '#components/indicator/VerdictTally.vue'
import VerdictMark from '#components/indicator/VerdictMark.vue'
import { verdictTones } from '#drawings/verdict-tones.ts'
import { dueBands, judgingDrawing, paceBands } from '#texts/how-we-judge.ts'
import { reasonWords, verdictWords } from '#texts/verdicts.ts'
import { draw } from '#support/draw.ts'
import { aGap, anAim, anIndicator, aReading, aSeries, aTarget, inFiscalYear } from '#support/plan-makers.ts'

const children = anIndicator({ name: '児童待機数', direction: { way: 'decrease', basis: 'baseline' } })
const toZero = aSeries({
  baseline: aReading({ value: 62 }),
  targets: [aTarget({ aim: anAim({ value: 0, comparator: 'atMost', basis: 'baseline' }) })],
})
const bare = (words: string): string => words.replace(/\s+/g, '')

describe('the mark of a verdict', () => {
  test.each(verdicts)('%s is a word in text beside a shape that says nothing to a screen reader', async (verdict) => {
    const drawn = await draw(VerdictMark, { verdict })
    expect(drawn.words).toBe(verdictWords(verdict))
    expect(drawn.names('img')).toEqual([])
    const shape = drawn.element.querySelector('svg')!
    expect(shape.getAttribute('aria-hidden')).toBe('true')
    expect(shape.textContent).toBe('')
  })

  test('that is the answer of a page is larger, and has its colour in the word too', async () => {
    const [small, large] = [
      (await draw(VerdictMark, { verdict: 'missed' })).element.querySelector('.verdict')!.className,
      (await draw(VerdictMark, { verdict: 'missed', large: true })).element.querySelector('.verdict')!.className,
    ]
    expect(small.split(' ')).not.toContain('tone')
    expect(large.split(' ')).toEqual(expect.arrayContaining(['tone', verdictTones.missed]))
  })

  test('has a shape of its own for each verdict, colours aside', async () => {
    const shapes: string[] = []
    for (const verdict of verdicts) {
      const shape = (await draw(VerdictMark, { verdict })).element.querySelector('svg')!
      const outline = ['hollow', 'dotted'].filter((look) => shape.classList.contains(look))
      shapes.push([shape.querySelector('path')!.getAttribute('d'), ...outline].join(' '))
    }
    expect(new Set(shapes).size).toBe(verdicts.length)
  })
})

describe('the counts of verdicts', () => {
  const indicator = (value?: number) =>
    anIndicator({
      series: [aSeries({ readings: value === undefined ? [] : [aReading({ value, period: inFiscalYear(2019) })] })],
    })
  const nameOf = ({ slice }: Series) => (slice.kind === 'part' ? slice.part : '')
  const counts = (indicators: readonly Indicator[]) => draw(VerdictCounts, { indicators, heading: 'h2', nameOf })
  const countsOn = (drawn: { readonly element: Element }) =>
    [...drawn.element.querySelectorAll('.counts summary')].map(({ textContent }) => textContent)

  test('are a list in words and numbers, in the order of the verdicts', async () => {
    const drawn = await counts([indicator(), indicator(119), indicator(130), indicator(120), indicator(90)])
    expect(drawn.names('heading')).toEqual(['めやすの結果'])
    expect(countsOn(drawn)).toEqual(['達成2件', '目標から遠のいた1件', '目標に近い1件', '結果がのっていない1件'])
    expect(await drawn.complaints()).toEqual([])
  })

  test('lead to which they count', async () => {
    const drawn = await counts([
      { ...indicator(130), id: 'made-kpi-1', name: '店の数' },
      { ...indicator(90), id: 'made-kpi-2', name: '人の数' },
      { ...indicator(120), id: 'made-kpi-3', name: '子の数' },
    ])
    const [reached, away] = [...drawn.element.querySelectorAll('.counts li.ruled')]
    const linksIn = (part?: Element) => [...part!.querySelectorAll('a')].map((link) => link.getAttribute('href'))
    expect(linksIn(reached)).toEqual(['/indicators/made-kpi-1', '/indicators/made-kpi-3'])
    expect(linksIn(away)).toEqual(['/indicators/made-kpi-2'])
  })

  test('are one sentence where no result of any is known, with the way to all', async () => {
    const drawn = await counts([indicator(), indicator()])
    expect(drawn.words).toContain('2の目標のうち、結果がわかるものは、この資料にはありません。')
    expect(countsOn(drawn)).toEqual([])
    expect(drawn.element.querySelectorAll('details a')).toHaveLength(2)
  })

  test('of a slice lead to it by its name', async () => {
    const halves = anIndicator({
      series: [
        aSeries({ slice: { kind: 'part', part: '小学校' } }),
        aSeries({ slice: { kind: 'part', part: '中学校' } }),
      ],
    })
    const drawn = await draw(VerdictList, { headlines: headlinesOf([halves]), nameOf })
    expect(drawn.names('link')).toEqual(['めやす（小学校）', 'めやす（中学校）'])
  })

  test('as marks are links that say of what and what came of it, the same ones together', async () => {
    const drawn = await draw(VerdictMarks, { indicators: [indicator(130), indicator(90), indicator(120)], nameOf })
    expect(drawn.within('list', '目標ごとの印').names('link')).toEqual([
      'めやす：達成',
      'めやす：達成',
      'めやす：目標から遠のいた',
    ])
    expect(await drawn.complaints()).toEqual([])
  })

  test('in one line say word and number, and nothing where no result is known', async () => {
    expect((await draw(VerdictTally, { indicators: [indicator(130), indicator()] })).words).toBe(
      '達成1結果がのっていない1',
    )
    expect((await draw(VerdictTally, { indicators: [indicator()] })).words).toBe('')
  })

  test('have a shape each that no voice speaks of', async () => {
    const paths = new Set<string | null>()
    for (const verdict of ['reached', 'missed', 'away', 'near', 'onPace'] as const) {
      const { element } = await draw(VerdictShape, { verdict, size: 18 })
      const shape = element.matches('svg') ? element : element.querySelector('svg')!
      expect(shape.getAttribute('aria-hidden')).toBe('true')
      paths.add(shape.querySelector('path')!.getAttribute('d'))
    }
    expect(paths.size).toBe(5)
  })

  test('say what is counted where it is not one target for each indicator', async () => {
    const halves = anIndicator({ series: [aSeries(), aSeries({ slice: { kind: 'part', part: '中学校' } })] })
    const drawn = await counts([halves, indicator(), anIndicator({ series: [aSeries({ targets: [] })] })])
    expect(drawn.words).toContain('3の目標のうち')
    expect(drawn.words).toContain('ここには、めやす3件があり、数えた目標は3です。')
    expect(drawn.words).toContain('めやす1件は、数が分けて書いてあるので、目標を1つずつ数えました。')
    expect(drawn.words).toContain('めやす1件は、目標がないので、数えていません。')
  })

  test('say nothing of it where it is', async () =>
    expect((await counts([indicator(), indicator(119)])).words).not.toContain('数えた'))

  test('never hold an average or a share', async () =>
    expect((await counts([indicator(), indicator(110)])).words).not.toMatch(/平均|[%％.]/))
  test('lead to how we judge', async () =>
    expect((await counts([indicator()])).leadsTo('判断のしかたを見る')).toBe('/how-we-judge'))
  test('of nothing are nothing', async () => expect((await counts([])).words).toBe(''))
  test('leave out what has no target', async () =>
    expect((await counts([anIndicator({ series: [aSeries({ targets: [] })] })])).words).toBe(''))
})

describe('the workings of a figure', () => {
  const judgedOf = (series: Series) => headlineOf(children, series)!
  const workings = (series: Series) => draw(IndicatorWorkings, { judged: judgedOf(series) })

  test('ask three questions, and show the sums in numbers', async () => {
    const drawn = await workings(
      aSeries({ ...toZero, readings: [aReading({ value: 31, period: inFiscalYear(2017) })] }),
    )
    expect(drawn.says('term')).toEqual([
      '目標を達成したか',
      'はじめから目標まで、どこまで進んだか',
      '時間にくらべて早いか、おそいか',
    ])
    const [reached, way, pace] = drawn.says('definition')
    expect(reached).toBe('いいえ、達成していません。')
    expect(way).toBe(bare('目標までの道のりを1とすると、0.5です。（31 − 62）÷（0 − 62）＝ 0.5'))
    expect(pace).toBe(bare('時間のわりには0.83で、「少し遅れ」です。0.5 ÷ すぎた時間の割合 0.6 ＝ 0.83'))
  })

  test('give every reason why there is no answer', async () => {
    const series = aSeries({ ...toZero, baseline: aGap('dash') })
    const drawn = await workings(series)
    const { judgement } = judgedOf(series)
    expect(judgement.progress.kind === 'unknown' && judgement.progress.because).toEqual(['noBaseline', 'noReading'])
    expect(drawn.says('definition')[1]).toBe(reasonWords('noBaseline') + reasonWords('noReading'))
    expect(drawn.words).not.toContain('＝')
  })

  test('lead to how we judge, and have nothing that axe finds wrong', async () => {
    const drawn = await workings(toZero)
    drawn.element.querySelector('details')!.open = true
    expect(drawn.leadsTo('判断のしかたを見る')).toBe('/how-we-judge')
    expect(await drawn.complaints()).toEqual([])
  })
})

describe('the drawing of the road and its zones', () => {
  test('says that it is one, and that the tables below hold the same', async () => {
    const drawn = await draw(JudgingZones, {})
    expect(drawn.names('img')).toEqual([judgingDrawing.drawing])
  })

  test('has a zone and a mark for each verdict of both tables', async () => {
    const { element } = await draw(JudgingZones, {})
    const inTables = [...paceBands, ...dueBands, { verdict: 'early' }].length
    expect(element.querySelectorAll('polygon')).toHaveLength(inTables)
    expect(element.querySelectorAll('svg[aria-hidden]')).toHaveLength(inTables)
  })
})

test('the table of bands says each verdict beside where it begins', async () => {
  const drawn = await draw(VerdictBands, { bands: dueBands })
  expect(drawn.names('rowheader').map(bare)).toEqual(dueBands.map(({ verdict }) => verdictWords(verdict)))
  for (const { from } of dueBands) expect(bare(drawn.words)).toContain(from)
})
