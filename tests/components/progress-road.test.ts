import { expect, test } from 'vitest'
import { judgeAll } from '#domain/judging/headline.ts'
import ProgressRoad from '#components/indicator/ProgressRoad.vue'
import { progressDrawing } from '#drawings/progress-drawing.ts'
import { draw } from '#support/draw.ts'
import { realPlans } from '#support/real-release.ts'

const indicators = realPlans.flatMap((plan) => plan.indicators)

test.each(indicators.map((indicator) => [indicator.id, indicator] as const))(
  'the marks of %s stand on the page in the order of their numbers, each again beside its words',
  async (_, indicator) => {
    const way = indicator.direction.way === 'decrease' ? -1 : 1
    for (const judged of indicator.series.flatMap((series) => judgeAll(indicator, series))) {
      const { marks, beside } = progressDrawing(judged)
      const { element } = await draw(ProgressRoad, { judged, sentence: '文。' })
      const places = [...element.querySelectorAll('.axis .mark')].map((mark) =>
        Number.parseFloat(mark.getAttribute('x')!),
      )
      expect(places).toHaveLength(marks.length)
      const numbers = marks.map(({ value }) => way * value)
      for (const [index, place] of places.entries())
        for (const [other, elsewhere] of places.entries())
          if (numbers[index]! > numbers[other]!) expect(place).toBeGreaterThanOrEqual(elsewhere)
      const lines = [...element.querySelectorAll('.line')]
      expect(lines).toHaveLength(marks.length + beside.length)
      for (const line of lines) expect(line.querySelectorAll('svg > *')).toHaveLength(1)
    }
  },
)
