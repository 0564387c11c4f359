import type { Reading, Series, Target } from '#domain/figure.ts'
import type { Indicator } from '#domain/indicator.ts'
import { periodCode } from '#domain/period.ts'
import { readingWords, targetWords } from './figures.ts'
import { periodWords } from './years.ts'

type Row = {
  readonly when: string
  readonly y: number
  readonly result: string
  readonly aim: string
  readonly bar?: { readonly x: number; readonly width: number }
  readonly target?: number
}
/** Rows of 84 units, bars on one scale from the least to the greatest number, zero always on it. */
export type YearsDrawing = { readonly height: number; readonly zero: number; readonly rows: readonly Row[] }

const rowHeight = 84
const width = 340

/** The results and targets of each period that has either, the start first. */
export function yearsDrawing(indicator: Indicator, series: Series): YearsDrawing {
  const periods = new Map<string, { reading?: Reading; target?: Target }>()
  periods.set('', { reading: series.baseline })
  for (const target of series.targets) {
    if (target.due.kind === 'by') periods.set(periodCode(target.due.period), { ...periods.get(periodCode(target.due.period)), target })
  }
  for (const reading of series.readings) periods.set(periodCode(reading.period), { ...periods.get(periodCode(reading.period)), reading })
  const entries = [...periods.values()]
  const numbers = entries.flatMap(({ reading, target }) => [numberOf(reading), aimOf(target)]).filter((value) => value !== undefined)
  const [low, high] = [Math.min(0, ...numbers), Math.max(0, ...numbers)]
  const at = (value: number): number => (high === low ? 0 : Math.round(((value - low) / (high - low)) * width))
  return {
    height: entries.length * rowHeight,
    zero: at(0),
    rows: entries.map(({ reading, target }, index) => {
      const value = numberOf(reading)
      const aim = aimOf(target)
      const period = reading?.period ?? (target?.due.kind === 'by' ? target.due.period : undefined)
      return {
        when: period ? periodWords(period) : '',
        y: index * rowHeight,
        result: reading ? readingWords(reading, indicator) : '',
        aim: target ? `目標 ${targetWords(target, indicator)}` : '',
        ...(value !== undefined && { bar: { x: Math.min(at(0), at(value)), width: Math.max(2, Math.abs(at(value) - at(0))) } }),
        ...(aim !== undefined && { target: at(aim) }),
      }
    }),
  }
}

const numberOf = (reading: Reading | undefined): number | undefined => (reading?.kind === 'number' ? reading.value : undefined)
const aimOf = (target: Target | undefined): number | undefined =>
  target?.kind === 'aim' && target.aim.kind === 'number' ? target.aim.value : undefined
