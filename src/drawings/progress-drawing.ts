import { isAim, type Judged, type JudgedAim } from '#domain/judging/headline.ts'
import { sumOver } from '#domain/judging/reached.ts'
import { sameSpan, spanOf, spanToMeet } from '#domain/judging/spans.ts'
import { numberIn, type Reading } from '#domain/figure.ts'
import {
  expectedLabel,
  resultLabel,
  startLabel,
  sumLabel,
  targetLabel,
  type Kept,
  type Label,
} from '#texts/progress-labels.ts'
import { spanWords } from '#texts/year-spans.ts'

/**
 * What is drawn of a target. `reach`: a number to get to. `overshoot`: the result lies beyond it. `hold`: the number of
 * the start is to be kept. `floor`: the start lies beyond the number, which is not to be fallen back behind.
 * `noBaseline`: there is no start. `apart`: the start counts another span than the aim (one year, a sum of five).
 * `noNumber`: the aim is a direction, words or an empty cell.
 */
export const drawingKinds = ['reach', 'overshoot', 'hold', 'floor', 'noBaseline', 'apart', 'noNumber'] as const
export type DrawingKind = (typeof drawingKinds)[number]

export type MarkRole = 'start' | 'target' | 'result' | 'expected'
/** A mark on the axis, from 0 to 1 in the direction of travel; `value` is the number that stands there. */
export type Mark = { readonly role: MarkRole; readonly value: number; readonly at: number; readonly label: Label }
/** What has no place on the axis, since it has no number (`gap`) or counts something else. */
export type Beside = { readonly role: MarkRole; readonly gap: boolean; readonly label: Label }

/**
 * What the drawing of a judged target shows. `marks` stand in the direction of travel: further on is where the number
 * is meant to go, be it larger or smaller. `road`: whether it runs from start to target, dotted where the document
 * holds no result.
 */
export type ProgressDrawing = {
  readonly kind: DrawingKind
  readonly marks: readonly Mark[]
  readonly beside: readonly Beside[]
  readonly road: 'solid' | 'dotted' | 'none'
}

type Numbers = Readonly<Record<'start' | 'target' | 'result', number | undefined>>

/** The start, the target and the result of one target, each where its number lies or beside the axis. */
export function progressDrawing(judged: Judged): ProgressDrawing {
  const travel = travelOf(judged)
  const sum = sumOf(judged)
  const numbers = numbersOf(judged, sum?.value)
  const kind = kindOf(judged, numbers, travel)
  const places = placesOf(judged, kind, travel, numbers, sum)
  const expected = expectedOf(judged, kind, numbers)
  return {
    kind,
    marks: onAxis([...places, { role: 'expected', value: expected, label: expectedLabel }], travel),
    beside: places
      .filter(({ value }) => value === undefined)
      .map(({ role, label }) => ({ role, label, gap: isGap(judged, role) })),
    road: roadOf(numbers),
  }
}

/** 1 where a larger number lies further on, −1 where a smaller one does. */
function travelOf({ indicator, target }: Judged): 1 | -1 {
  const { way } = indicator.direction
  if (way !== 'maintain') return way === 'increase' ? 1 : -1
  return target.kind === 'aim' && target.aim.kind === 'number' && target.aim.comparator === 'atMost' ? -1 : 1
}

type Sum = { readonly value: number; readonly label: Label }

/** The results of a window, added up, where a sum is aimed at. */
function sumOf({ indicator, series, target: { due } }: Judged): Sum | undefined {
  const sum = due.kind === 'sum' ? sumOver(series, due) : undefined
  if (!sum || due.kind !== 'sum') return undefined
  const when = `${spanWords(due.from, due.to)}の${sum.isComplete ? '合計' : 'うち、結果のある年の合計'}`
  return { value: sum.value, label: sumLabel(indicator, sum.value, when) }
}

/** The numbers that lie on one axis: those that count the same span as the aim. */
function numbersOf(judged: Judged, sum: number | undefined): Numbers {
  const { series, target, judgement } = judged
  const counted = (reading: Reading | undefined): number | undefined =>
    reading && (!isAim(judged) || countsAsAim(judged, reading)) ? numberIn(reading) : undefined
  return {
    start: counted(series.baseline),
    target: target.kind === 'aim' && target.aim.kind === 'number' ? target.aim.value : undefined,
    result: sum ?? counted(judgement.reading),
  }
}

const countsAsAim = ({ series, target }: JudgedAim, { period }: Reading): boolean =>
  sameSpan(spanOf(period), spanToMeet(target.aim, target.due, series.baseline))

function kindOf({ series }: Judged, { start, target, result }: Numbers, travel: 1 | -1): DrawingKind {
  if (target === undefined) return 'noNumber'
  if (start === undefined) return series.baseline.kind === 'gap' ? 'noBaseline' : 'apart'
  if (start === target) return 'hold'
  if (travel * (start - target) > 0) return 'floor'
  return result !== undefined && travel * (result - target) > 0 ? 'overshoot' : 'reach'
}

/** Start, target and, where there is one, the result, each with its words. */
function placesOf(
  judged: Judged,
  kind: DrawingKind,
  travel: 1 | -1,
  numbers: Numbers,
  sum: Sum | undefined,
): readonly Placed[] {
  const { indicator, judgement } = judged
  const result = sum?.label ?? (judgement.reading && resultLabel(indicator, judgement.reading))
  return [
    { role: 'start', value: numbers.start, label: startLabel(judged) },
    { role: 'target', value: numbers.target, label: targetLabel(judged, keptIn(kind, travel)) },
    ...(result ? [{ role: 'result' as const, value: numbers.result, label: result }] : []),
  ]
}

/** Whether the target is to be reached, or what was is to be kept, and on which side of the number. */
function keptIn(kind: DrawingKind, travel: 1 | -1): Kept {
  if (kind === 'hold') return 'same'
  if (kind !== 'floor') return 'reached'
  return travel > 0 ? 'notBelow' : 'notAbove'
}

const isGap = ({ series, target }: Judged, role: MarkRole): boolean =>
  role === 'start' ? series.baseline.kind === 'gap' : role === 'target' && target.kind === 'gap'

/** The number that a result would have by now at an even pace; none once the aim is due, and none without a way. */
function expectedOf({ judgement }: Judged, kind: DrawingKind, { start, target }: Numbers): number | undefined {
  const { progress, expected } = judgement
  if (kind !== 'reach' && kind !== 'overshoot') return undefined
  if (progress.kind === 'unknown' || expected.kind === 'unknown' || expected.value >= 1) return undefined
  return start === undefined || target === undefined ? undefined : start + expected.value * (target - start)
}

type Placed = Omit<Mark, 'at' | 'value'> & { readonly value: number | undefined }

/** Numbers as marks on one scale from the hindmost to the foremost, in their order; one alone stands at its end. */
function onAxis(places: readonly Placed[], travel: 1 | -1): readonly Mark[] {
  const marks = places.flatMap(({ value, ...place }) => (value === undefined ? [] : [{ ...place, value }]))
  const along = marks.map(({ value }) => travel * value)
  const [low, high] = [Math.min(...along), Math.max(...along)]
  return marks
    .map((mark) => ({ ...mark, at: high === low ? placeOfOne(marks) : (travel * mark.value - low) / (high - low) }))
    .toSorted((a, b) => a.at - b.at)
}

/** Where all numbers are the same: amid where there are several, at the end where there is one. */
const placeOfOne = (marks: readonly unknown[]): number => (marks.length > 1 ? 0.5 : 1)

function roadOf({ start, target, result }: Numbers): ProgressDrawing['road'] {
  if (start === undefined || target === undefined) return 'none'
  return result === undefined ? 'dotted' : 'solid'
}
