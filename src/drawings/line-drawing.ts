import { numberIn, type Reading } from '#domain/figure.ts'
import { isAim, type Judged } from '#domain/judging/headline.ts'
import { sameSpan, spanOf, spanToMeet } from '#domain/judging/spans.ts'
import type { Period } from '#domain/period.ts'
import { figureLine as words, shortAmount, shortGap } from '#texts/figure-line.ts'
import { periodWords } from '#texts/years.ts'
import { progressDrawing } from './progress-drawing.ts'
import { aimOf, yearsOf, type Year } from './series-years.ts'

/** A number in the drawing: `x` and `y` in percent of its width and height, from the left and from the top. */
export type LinePoint = {
  readonly role: 'start' | 'target' | 'result'
  readonly x: number
  readonly y: number
  readonly label: string
  /** Where its words stand, so that those of a target and a result of one year do not meet. */
  readonly side: 'above' | 'below'
  /** Whether the verdict speaks of it. */
  readonly judged: boolean
}

/**
 * Targets and results year by year, left to right, each year in a column of its own; columns are as wide as each
 * other, however many years lie between them. `aims` and `results` are the two lines, from the start on. `gap`: how far
 * the judged result stands from its target, with words where they have room beside it. `noResult`: the columns of
 * targets without a result, and why.
 */
export type LineDrawing = {
  readonly columns: readonly { readonly x: number; readonly when: string; readonly noResult: string }[]
  readonly aims: readonly LinePoint[]
  readonly results: readonly LinePoint[]
  readonly gap?: {
    readonly x: number
    readonly from: number
    readonly to: number
    readonly label: string
    readonly hasRoom: boolean
  }
}

/** A year, or the start, which is a column of its own. */
type Column = Year & { readonly start?: Reading }

/**
 * The drawing of a judged target with a result, among the other years of its series. `undefined` where a line would say
 * what is not so: without a result, where the number is to be kept and not to be got to, where the aim is no number, a
 * sum or due in no printed year, and where years count something else.
 */
export function lineDrawing(judged: Judged): LineDrawing | undefined {
  const { kind } = progressDrawing(judged)
  if (!isAim(judged) || (kind !== 'reach' && kind !== 'overshoot' && kind !== 'noBaseline')) return undefined
  const all = columnsOf(judged)
  const { reading } = judged.judgement
  const judgedAt = all.findIndex((year) => year.reading && year.reading === reading)
  if (judgedAt < 0 || !all.some(({ target }) => target === judged.target)) return undefined
  const yOf = scaleOf(all)
  const xOf = (at: number): number => ((at + 0.5) / all.length) * 100
  const columns = all.map(({ period, start, target, reading: came }, at) => ({
    x: xOf(at),
    when: start ? words.start : periodWords(period),
    noResult: target && came?.kind === 'gap' ? words.noResult(came.because) : '',
  }))
  const point = (role: LinePoint['role'], at: number, value: number, side: LinePoint['side']): LinePoint => ({
    role,
    x: xOf(at),
    y: yOf(value),
    label: shortAmount(value, judged.indicator),
    side,
    judged: at === judgedAt,
  })
  const gap = gapOf(judged, all[judgedAt], xOf(judgedAt), yOf)
  const lines = linesOf(all, point)
  return { columns, ...lines, ...(gap && { gap: { ...gap, hasRoom: hasRoom(gap, lines, 100 / all.length) } }) }
}

/** Gives each number its height: the largest of all has room for words above it, the least below it. */
function scaleOf(all: readonly Column[]): (value: number) => number {
  const numbers = all.flatMap(({ start, target, reading }) =>
    [numberIn(start), aimOf(target), numberIn(reading)].filter((value) => value !== undefined),
  )
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)]
  return (value) => (high === low ? 50 : top + ((high - value) / (high - low)) * (bottom - top))
}

/** The points of both lines, column by column. */
function linesOf(
  all: readonly Column[],
  point: (role: LinePoint['role'], at: number, value: number, side: LinePoint['side']) => LinePoint,
): Pick<LineDrawing, 'aims' | 'results'> {
  const aims: LinePoint[] = []
  const results: LinePoint[] = []
  for (const [at, { start, target, reading }] of all.entries()) {
    const [first, aim, came] = [numberIn(start), aimOf(target), numberIn(reading)]
    if (first !== undefined) for (const line of [aims, results]) line.push(point('start', at, first, 'above'))
    if (aim !== undefined) aims.push(point('target', at, aim, came === undefined || aim >= came ? 'above' : 'below'))
    const before = all[at - 1]
    if (came !== undefined)
      results.push(point('result', at, came, sideOfResult(came, aim, numberIn(before?.reading ?? before?.start))))
  }
  return { aims, results }
}

/** A result's words stand away from the target of its year; without one, above a rise and below a fall. */
function sideOfResult(came: number, aim: number | undefined, before: number | undefined): LinePoint['side'] {
  const isAbove = aim === undefined ? before !== undefined && came > before : came > aim
  return isAbove ? 'above' : 'below'
}

/** Room for words above the highest and below the lowest number (percent of the height). */
const [top, bottom] = [16, 84]

/** The start, then every year that has a target or a result which counts what the judged target counts. */
function columnsOf({ series, target }: Extract<Judged, { target: { kind: 'aim' } }>): readonly Column[] {
  const span = spanToMeet(target.aim, target.due, series.baseline)
  const counts = ({ period }: Reading): boolean => sameSpan(spanOf(period), span)
  const isDated = ({ kind }: Period): boolean => kind !== 'notPrinted'
  const years = yearsOf(
    series.readings.filter((one) => isDated(one.period) && (one.kind === 'gap' || counts(one))),
    series.targets.filter(
      (one) => one.due.kind === 'by' && isDated(one.due.period) && (one.kind === 'gap' || aimOf(one) !== undefined),
    ),
  ).filter((year) => aimOf(year.target) !== undefined || numberIn(year.reading) !== undefined)
  const start = series.baseline
  return start.kind === 'number' && counts(start) ? [{ period: start.period, start }, ...years] : years
}

/** On which side of its way the words of a gap stand: those at the right of the drawing run to the left. */
export const isGapSaidBefore = ({ x }: { readonly x: number }): boolean => x > 55

/** How far the words of a number stand from it, and how near two lines of words may come (percent of the height). */
const [toWords, leastDistance] = [9, 8]

/** Whether the words of a gap meet none of the next column; else the sentence above the drawing says it alone. */
function hasRoom(
  gap: { readonly x: number; readonly from: number; readonly to: number },
  { aims, results }: Pick<LineDrawing, 'aims' | 'results'>,
  width: number,
): boolean {
  const next = gap.x + (isGapSaidBefore(gap) ? -width : width)
  const height = (gap.from + gap.to) / 2
  return ![...aims, ...results].some(
    ({ x, y, side }) =>
      Math.abs(x - next) < width / 2 && Math.abs(y + (side === 'above' ? -toWords : toWords) - height) < leastDistance,
  )
}

/** The way that is missing from the judged result to the target of its own year, where it falls short. */
function gapOf(
  { indicator, target, judgement }: Judged,
  column: Column | undefined,
  x: number,
  yOf: (value: number) => number,
): Omit<NonNullable<LineDrawing['gap']>, 'hasRoom'> | undefined {
  const [aim, came] = [aimOf(column?.target), numberIn(column?.reading)]
  if (column?.target !== target || aim === undefined || came === undefined) return undefined
  if (judgement.reached.kind !== 'known' || judgement.reached.value.reached) return undefined
  return { x, from: yOf(came), to: yOf(aim), label: shortGap(aim - came, indicator) }
}
