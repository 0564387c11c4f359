import { describe, expect, test } from 'vitest'
import { headlineOf } from '#domain/judging/headline.ts'
import type { Series } from '#domain/figure.ts'
import FigureLine from '#components/indicator/FigureLine.vue'
import { lineDrawing } from '#drawings/line-drawing.ts'
import { verdictTones } from '#drawings/verdict-tones.ts'
import { shortSentence } from '#texts/judgements.ts'
import { draw } from '#support/draw.ts'
import { aGap, anAim, anIndicator, aReading, aSeries, aTarget, by, inFiscalYear, yearly } from '#support/plan-makers.ts'
import { realPlans } from '#support/real-release.ts'
import { wordsOf } from '#support/screen.ts'

const visitors = anIndicator({ name: '来た人', unit: '人' })
const aimedAt = (value: number, year: number) => aTarget({ aim: anAim({ value }), due: by(inFiscalYear(year)) })
/** A start, a target for each of two years, and a result for the first: 100 → 120 in 2020, 140 in 2021. */
const twoYears = (...results: readonly number[]) =>
  aSeries({
    targets: [aimedAt(120, 2020), aimedAt(140, 2021)],
    readings: [...yearly(2020, ...results), aGap('blank', { period: inFiscalYear(2021) })],
  })

async function line(series: Series, indicator = visitors) {
  const judged = headlineOf(indicator, series)!
  const drawing = lineDrawing(judged)!
  return draw(FigureLine, { drawing, tone: verdictTones[judged.judgement.verdict], sentence: shortSentence(judged) })
}
const textsIn = (element: Element, selector: string): readonly string[] =>
  [...element.querySelectorAll(selector)].map(wordsOf)

describe('the years of a figure as a line', () => {
  test('are one picture that says its sentence', async () => {
    const drawn = await line(twoYears(110))
    expect(drawn.names('img')).toEqual(['図：2020年度は、110人でした。目標には、10人とどきませんでした。'])
    expect(await drawn.complaints()).toEqual([])
  })

  test('have each amount in text beside its mark, and what is missing', async () => {
    const { element } = await line(twoYears(110))
    expect(textsIn(element, 'text.of-start')).toEqual(['100人'])
    expect(textsIn(element, 'text.of-target')).toEqual(['120人', '140人'])
    expect(textsIn(element, 'text.of-result')).toEqual(['110人'])
    expect(textsIn(element, 'text.missing')).toEqual(['10人'])
    expect(textsIn(element, '.strong')).toEqual(['120人', '110人'])
    expect(element.querySelectorAll('.mark .plate')).toHaveLength(2)
    expect(element.querySelectorAll('.mark circle.start')).toHaveLength(1)
    expect(element.querySelectorAll('.mark circle.dot')).toHaveLength(1)
  })

  test('stand below their columns, with why a result is missing', async () => {
    expect(textsIn((await line(twoYears(110))).element, '.columns > div')).toEqual([
      'はじめ',
      '2020年度',
      '2021年度結果は空らん',
    ])
  })

  test('say what the two lines are', async () => {
    expect(textsIn((await line(twoYears(110))).element, '.legend > span')).toEqual(['目標', '結果'])
  })

  test.each([
    ['that fell short', 110, 'behind', 1],
    ['that was got to', 125, 'reached', 0],
  ] as const)('%s have the colour of the verdict, and a gap or none', async (_, value, tone, gaps) => {
    const { element } = await line(twoYears(value))
    expect(element.querySelector('.lines .dot')!.classList).toContain(tone)
    expect(element.querySelectorAll('line.gap')).toHaveLength(gaps)
  })

  test('keep words at the sides within the drawing', async () => {
    const { element } = await line(twoYears(110))
    const anchors = [...element.querySelectorAll('text:not(.missing)')].map((text) => [
      text.textContent.trim(),
      text.getAttribute('text-anchor'),
      text.parentElement!.getAttribute('x'),
    ])
    expect(anchors).toContainEqual(['100人', 'start', '0'])
    expect(anchors).toContainEqual(['140人', 'end', '100%'])
    expect(anchors).toContainEqual(['110人', 'middle', '50%'])
  })

  test('without a start have no ring of one', async () => {
    const { element } = await line(
      aSeries({ baseline: aGap(), readings: [aReading({ value: 130, period: inFiscalYear(2019) })] }),
    )
    expect(element.querySelector('circle.start')).toBeNull()
    expect(textsIn(element, '.columns > div')).toEqual(['2019年度'])
  })
})

test('each real line has all its numbers as text, once', async () => {
  for (const indicator of realPlans.flatMap(({ indicators }) => indicators))
    for (const series of indicator.series) {
      const judged = headlineOf(indicator, series)
      const drawing = judged && lineDrawing(judged)
      if (!drawing) continue
      const { element } = await draw(FigureLine, { drawing, tone: 'reached', sentence: '文。' })
      expect(textsIn(element, 'text:not(.missing)').toSorted(), indicator.id).toEqual(
        [...drawing.aims, ...drawing.results.filter(({ role }) => role === 'result')]
          .map(({ label }) => label)
          .toSorted(),
      )
    }
})
