import type { Aim, Due, Reading, Series } from '../figure.ts'
import type { Direction, Indicator } from '../indicator.ts'
import { knownUnless, type Known, type Reason } from './known.ts'
import { meets, readingFor, sumOver, type AimTarget, type NumberReading, type WindowSum } from './reached.ts'
import { sameSpan, spanOf, spanToMeet, type Span } from './spans.ts'

/**
 * Progress = (reading − baseline) / (target − baseline), signed and unclamped: 0.4 for 40 %, below 0 for a step back,
 * above 1 for more than was aimed at. For a sum over years the sum stands in place of the reading. Refused where the
 * numbers count different spans, where there was no distance to cover, and where the aim is not one number.
 */
export function progressOf(indicator: Indicator, series: Series, target: AimTarget): Known<number> {
  const { aim, due } = target
  const baseline = numberReading(series.baseline)
  const reading = readingFor(series, target)
  const sum = due.kind === 'sum' ? sumOver(series, due) : undefined
  const span = spanToMeet(aim, due, series.baseline)
  const baselineDiffers = differs(baseline, span)
  // Yearly amounts make a sum; a reading of another span, such as a mean, leaves a window without one.
  const resultDiffers = due.kind === 'sum' ? !sum && reading !== undefined : differs(reading, span)
  return knownUnless(
    [
      !baseline && 'noBaseline',
      !reading && 'noReading',
      notOneNumber(aim),
      isNotSummable(indicator, due) && 'notSummable',
      baselineDiffers ? undefined : noDistance(baseline, aim, indicator.direction),
      (baselineDiffers || resultDiffers) && 'unlikeSpans',
      isIncomplete(sum) && 'windowIncomplete',
    ],
    shareCovered(baseline, aim, sum ?? reading),
  )
}

const numberReading = (reading: Reading): NumberReading | undefined => (reading.kind === 'number' ? reading : undefined)

const isIncomplete = (sum: WindowSum | undefined): boolean => sum !== undefined && !sum.isComplete

type Counted = { readonly value: number }

/** Whether a number is there and counts another span than the aim. */
const differs = (reading: NumberReading | undefined, span: Span): boolean =>
  reading !== undefined && !sameSpan(spanOf(reading.period), span)

/** How much of the way lies behind the result. None of it is 0 and never −0, on a way down too. */
const shareCovered = (baseline: Counted | undefined, aim: Aim, result: Counted | undefined): number | undefined =>
  baseline && result && aim.kind === 'number'
    ? (result.value - baseline.value) / (aim.value - baseline.value) + 0
    : undefined

/** Why there is not one number to get to. */
function notOneNumber({ kind }: Aim): Reason | undefined {
  switch (kind) {
    case 'number':
      return undefined
    case 'range':
      return 'aimIsRange'
    case 'trend':
      return 'aimIsTrend'
    case 'words':
      return 'aimInWords'
  }
}

/** Only what is counted anew each year adds up over years. */
const isNotSummable = ({ counting }: Indicator, due: Due): boolean => due.kind === 'sum' && counting !== 'flow'

/** Why there was no distance to cover: the aim is to hold the baseline, or the baseline met it already. */
function noDistance(baseline: Counted | undefined, aim: Aim, direction: Direction): Reason | undefined {
  if (!baseline) return undefined
  const isMet = meets(baseline.value, aim, undefined, direction)
  switch (aim.kind) {
    case 'number':
      if (aim.value === baseline.value) return 'hold'
      return isMet ? 'baselineMet' : undefined
    case 'range':
      return isMet ? 'baselineMet' : undefined
    case 'trend':
      return aim.towards === 'same' ? 'hold' : undefined
    case 'words':
      return undefined
  }
}
