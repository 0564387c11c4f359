import type { Series } from '../figure.ts'
import type { Indicator } from '../indicator.ts'
import { knownUnless, type Known } from './known.ts'
import { meets, readingFor, sumOver, type AimTarget } from './reached.ts'
import { sameSpan, spanOf, spanToMeet } from './spans.ts'

/** How much of the way from a start to an end lies behind a number. Nothing of it is 0, also on a way down (not −0). */
const shareCovered = (start: number, end: number, now: number): number => (now - start) / (end - start) + 0

/**
 * Way covered = (reading − baseline) / (target − baseline), signed and unclamped: 0.4 for 40 %, below 0 for a step back,
 * above 1 for more than was aimed at. Refused where the three numbers count different spans, where there was no way to
 * go, and where the aim is no number.
 */
export function progressOf(indicator: Indicator, series: Series, target: AimTarget): Known<number> {
  const { aim, due } = target
  const baseline = series.baseline.kind === 'number' ? series.baseline : undefined
  const reading = readingFor(series, target)
  const sum = due.kind === 'sum' ? sumOver(series, due) : undefined
  const span = spanToMeet(aim, due, series.baseline)
  const hold =
    baseline !== undefined &&
    ((aim.kind === 'number' && aim.value === baseline.value) || (aim.kind === 'trend' && aim.towards === 'same'))
  const met =
    baseline !== undefined &&
    !hold &&
    (aim.kind === 'number' || aim.kind === 'range') &&
    meets(baseline.value, aim, undefined, indicator.direction)
  const unlikeAim = baseline !== undefined && !sameSpan(spanOf(baseline.period), span)
  const counted =
    due.kind === 'sum' ? sum !== undefined : reading !== undefined && sameSpan(spanOf(reading.period), span)
  const unlikeReading = reading !== undefined && !counted
  return knownUnless(
    [
      !baseline && 'noBaseline',
      !reading && 'noReading',
      aim.kind === 'words' && 'aimInWords',
      aim.kind === 'trend' && 'aimIsTrend',
      aim.kind === 'range' && 'aimIsRange',
      due.kind === 'sum' && indicator.counting !== 'flow' && 'notSummable',
      hold && !unlikeAim && 'hold',
      met && !unlikeAim && 'baselineMet',
      (unlikeAim || unlikeReading) && 'unlikeSpans',
      sum !== undefined && !sum.whole && 'windowIncomplete',
    ],
    () => shareCovered(baseline!.value, (aim as { value: number }).value, (sum ?? reading!).value),
  )
}
