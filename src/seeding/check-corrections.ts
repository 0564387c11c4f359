import type { Reading, Target } from '#domain/figure.ts'
import { aimNumbers } from './aim-numbers.ts'
import { checkNumber } from './check-printed-number.ts'
import { reportAt } from './records.ts'
import type { SeedPlan } from './seeds.ts'

type Report = (says: string, advice: string) => void

/**
 * A figure that corrects another says what stood there before: in an earlier document, and not the same. No figure of a
 * document changes without this: what was printed stays, with its line.
 */
export function checkCorrections(plan: SeedPlan): void {
  const order = plan.documents.map(({ document }) => document.id)
  for (const record of plan.indicators) {
    for (const [at, { baseline, readings, targets, projections }] of record.value.series.entries()) {
      const figures: readonly (readonly [path: readonly (string | number)[], figure: Reading | Target])[] = [
        [['baseline'], baseline],
        ...readings.map((reading, index) => [['readings', index], reading] as const),
        ...targets.map((target, index) => [['targets', index], target] as const),
        ...projections.map(({ reading }, index) => [['projections', index, 'reading'], reading] as const),
      ]
      for (const [path, figure] of figures)
        checkCorrection(figure, order, (says, advice) =>
          reportAt(record, ['series', at, ...path, 'corrects'], says, advice),
        )
    }
  }
}

function checkCorrection(figure: Reading | Target, order: readonly string[], report: Report): void {
  if (figure.kind === 'gap' || !figure.corrects) return
  const { corrects, cited } = figure
  if (order.indexOf(corrects.cited[0].document) >= order.indexOf(cited[0].document))
    report(
      '訂正前の数は、前に出た資料を引用します。',
      'corrects の cited に、前の資料の document と行を書いてください。',
    )
  if ('gap' in corrects) return
  const before = 'aim' in corrects ? aimNumbers(corrects.aim) : [corrects.value]
  const now = figure.kind === 'aim' ? aimNumbers(figure.aim) : [figure.value]
  for (const number of before) checkNumber(number, corrects.cited, report)
  if (before.join() === now.join() && !isOtherAim(figure))
    report('訂正前の数と訂正後の数が同じです。', '訂正前に印刷されていた数を書いてください。')
}

/** A correction may leave the number and change what it means: 以上 for 以下. */
const isOtherAim = (figure: Reading | Target): boolean =>
  figure.kind === 'aim' &&
  figure.corrects !== undefined &&
  'aim' in figure.corrects &&
  JSON.stringify(figure.corrects.aim) !== JSON.stringify(figure.aim)
