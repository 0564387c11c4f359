import { describe, expect, test } from 'vitest'
import { headlineOf } from '#domain/judging/headline.ts'
import { verdicts } from '#domain/judging/judgement.ts'
import type { Series } from '#domain/figure.ts'
import type { Indicator } from '#domain/indicator.ts'
import IndicatorWorkings from '#components/indicator/IndicatorWorkings.vue'
import ProgressMini from '#components/indicator/ProgressMini.vue'
import VerdictCounts from '#components/indicator/VerdictCounts.vue'
import VerdictMark from '#components/indicator/VerdictMark.vue'
import { verdictTones } from '#drawings/verdict-tones.ts'
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

describe('the small way', () => {
  /** A way from 62 to 0 with this result. */
  const small = (...results: readonly number[]) =>
    draw(ProgressMini, {
      judged: headlineOf(
        children,
        aSeries({ ...toZero, readings: results.map((value) => aReading({ value, period: inFiscalYear(2019) })) }),
      )!,
    })

  test('is decoration: no word, no role, no name', async () => {
    const drawn = await small(31)
    expect(drawn.words).toBe('')
    expect(drawn.names('img')).toEqual([])
    expect(drawn.element.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true')
    expect(await drawn.complaints()).toEqual([])
  })

  test('has its walker where the law of all small ways puts it', async () => {
    const drawn = await small(31)
    expect(drawn.element.querySelector('.walker circle')?.getAttribute('cx')).toBe('50%')
  })

  test('has no walker where no way is known', async () => {
    expect((await small()).element.querySelector('.walker')).toBeNull()
  })
})

describe('the counts of verdicts', () => {
  const indicator = (value?: number) =>
    anIndicator({
      series: [aSeries({ readings: value === undefined ? [] : [aReading({ value, period: inFiscalYear(2019) })] })],
    })
  const counts = (indicators: readonly Indicator[]) => draw(VerdictCounts, { indicators, heading: 'h2' })

  test('are a description list in words and numbers, in the order of the verdicts', async () => {
    const drawn = await counts([indicator(), indicator(119), indicator(130), indicator(120), indicator(90)])
    expect(drawn.names('heading')).toEqual(['めやすの結果'])
    expect(drawn.says('term')).toEqual(['達成', 'はじめより遠ざかった', '目標に近い', '結果がのっていない'])
    expect(drawn.says('definition')).toEqual(['2つ', '1つ', '1つ', '1つ'])
    expect(
      [...drawn.element.querySelectorAll('dl > div')].every(
        (row) => row.querySelector('dt') && row.querySelector('dd'),
      ),
    ).toBe(true)
    expect(await drawn.complaints()).toEqual([])
  })

  test('say what is counted where it is not one target for each indicator', async () => {
    const halves = anIndicator({ series: [aSeries(), aSeries({ slice: { kind: 'part', part: '中学校' } })] })
    const drawn = await counts([halves, indicator(), anIndicator({ series: [aSeries({ targets: [] })] })])
    expect(drawn.says('definition')).toEqual(['3つ'])
    expect(drawn.words).toContain('ここには3のめやすがあり、数えた目標は3です。')
    expect(drawn.words).toContain('1つのめやすは、数が分けて書いてあるので、目標を1つずつ数えました。')
    expect(drawn.words).toContain('1つのめやすは、目標がないので、数えていません。')
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
