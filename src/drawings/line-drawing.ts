import { numberIn, type Reading, type Target } from '#domain/figure.ts'
import { isAim, type Judged } from '#domain/judging/headline.ts'
import { sameSpan, spanOf, spanToMeet } from '#domain/judging/spans.ts'
import { endMonths, periodCode, type Period } from '#domain/period.ts'
import { figureLine as words, shortAmount, shortGap } from '#texts/figure-line.ts'
import { progressDrawing } from './progress-drawing.ts'

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
 * the judged result stands from its target. `noResult`: the columns of targets without a result, and why.
 */
export type LineDrawing = {
  readonly columns: readonly { readonly x: number; readonly when: string; readonly noResult: string }[]
  readonly aims: readonly LinePoint[]
  readonly results: readonly LinePoint[]
  readonly gap?: { readonly x: number; readonly from: number; readonly to: number; readonly label: string }
}

type Column = { readonly when: Period; readonly start?: Reading; readonly target?: Target; readonly result?: Reading }

/**
 * The drawing of a judged target with a result, among the other years of its series. `undefined` where a line would say
 * what is not so: without a result, where the number is to be kept and not to be got to, where the aim is no number or
 * a sum, and where years count something else.
 */
export function lineDrawing(judged: Judged): LineDrawing | undefined {
  const { kind } = progressDrawing(judged)
  if (!isAim(judged) || !judged.judgement.reading) return undefined
  if (kind !== 'reach' && kind !== 'overshoot' && kind !== 'noBaseline') return undefined
  const all = columnsOf(judged)
  const numbers = all.flatMap(({ start, target, result }) =>
    [numberIn(start), aimOf(target), numberIn(result)].filter((value) => value !== undefined),
  )
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)]
  const yOf = (value: number): number => (high === low ? 50 : top + ((high - value) / (high - low)) * (bottom - top))
  const xOf = (at: number): number => ((at + 0.5) / all.length) * 100
  const columns = all.map(({ when, target, result }, at) => ({
    x: xOf(at),
    when: at === 0 ? words.start : words.when(when),
    noResult: target && result?.kind === 'gap' ? words.noResult(result.because) : '',
  }))
  const judgedAt = all.findIndex(({ result }) => result === judged.judgement.reading)
  const point = (role: LinePoint['role'], at: number, value: number, side: LinePoint['side']): LinePoint => ({
    role,
    x: xOf(at),
    y: yOf(value),
    label: shortAmount(value, judged.indicator),
    side,
    judged: at === judgedAt,
  })
  const aims: LinePoint[] = []
  const results: LinePoint[] = []
  for (const [at, { start, target, result }] of all.entries()) {
    const [first, aim, came] = [numberIn(start), aimOf(target), numberIn(result)]
    if (first !== undefined) {
      aims.push(point('start', at, first, 'above'))
      results.push(point('start', at, first, 'above'))
    }
    if (aim !== undefined) aims.push(point('target', at, aim, came === undefined || aim >= came ? 'above' : 'below'))
    if (came !== undefined)
      results.push(point('result', at, came, sideOfResult(came, aim, numberIn(all[at - 1]?.result ?? all[at - 1]?.start))))
  }
  const gap = gapOf(judged, all[judgedAt], xOf(judgedAt), yOf)
  return { columns, aims, results, ...(gap && { gap }) }
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
  const years = new Map<string, Column>()
  const add = (when: Period, part: Partial<Column>): void => {
    years.set(periodCode(when), { when, ...years.get(periodCode(when)), ...part })
  }
  for (const one of series.targets)
    if (
      one.due.kind === 'by' &&
      one.due.period.kind !== 'notPrinted' &&
      (one.kind === 'gap' || aimOf(one) !== undefined)
    )
      add(one.due.period, { target: one })
  for (const result of series.readings) if (result.kind === 'gap' || counts(result)) add(result.period, { result })
  const inTime = [...years.values()]
    .filter(({ target: one, result }) => aimOf(one) !== undefined || result?.kind === 'number')
    .sort((a, b) => (endMonths(a.when) ?? 0) - (endMonths(b.when) ?? 0))
  const start = series.baseline
  return start.kind === 'number' && counts(start) ? [{ when: start.period, start }, ...inTime] : inTime
}

const aimOf = (target: Target | undefined): number | undefined =>
  target?.kind === 'aim' && target.aim.kind === 'number' ? target.aim.value : undefined

/** The way that is missing from the judged result to the target of its own year, where it falls short. */
function gapOf(
  { indicator, target, judgement }: Judged,
  column: Column | undefined,
  x: number,
  yOf: (value: number) => number,
): LineDrawing['gap'] {
  const [aim, came] = [aimOf(column?.target), numberIn(column?.result)]
  if (column?.target !== target || aim === undefined || came === undefined) return undefined
  if (judgement.reached.kind !== 'known' || judgement.reached.value.reached) return undefined
  return { x, from: yOf(came), to: yOf(aim), label: shortGap(aim - came, indicator) }
}
