import type { Citation } from './citation.ts'
import type { Moment, Period, ReadReason } from './period.ts'
import type { TownId } from './town.ts'

/** Why a figure is missing. A gap is shown with its reason and never as zero. */
export type GapReason = 'dash' | 'blank' | 'damaged' | 'picture' | 'notInDocument'

/**
 * A number for a period, or a gap with its reason. Zero is a number.
 * `value` is in the indicator's unit. `about`: printed with 約. `alsoPrinted`: the document contradicts itself here
 * (73.4 and 74.3), both are kept. `corrects`: what an earlier document said. `remark`: ours, about a damaged or odd
 * print.
 */
export type Reading =
  | {
      readonly kind: 'number'
      readonly value: number
      readonly about?: true
      readonly period: Period
      readonly cited: Citation
      readonly alsoPrinted?: readonly Reprint[]
      readonly corrects?: Corrected<{ readonly value: number } | { readonly gap: GapReason }>
      readonly remark?: string
    }
  | {
      readonly kind: 'gap'
      readonly because: GapReason
      readonly period: Period
      readonly cited: Citation
      readonly remark?: string
    }

/**
 * What was said of a figure before its publisher corrected it, and where. Both stay: the figure that holds this one is
 * what is said now.
 */
export type Corrected<What> = What & { readonly cited: Citation }

/** The number of a reading; `undefined` for a gap, and where there is no reading. */
export const numberIn = (reading: Reading | undefined): number | undefined =>
  reading?.kind === 'number' ? reading.value : undefined

/** The same figure printed otherwise elsewhere: another number, another period, or both. */
type Reprint = { readonly value?: number; readonly period?: Period; readonly cited: Citation }

/** Whether something is printed, follows from the baseline, or is our reading and shown as such. */
export type Basis = 'printed' | 'baseline' | 'ourReading'
export type Comparator = 'atLeast' | 'atMost' | 'exactly'

/** What is aimed at. */
export type Aim =
  | {
      readonly kind: 'number'
      readonly comparator: Comparator
      readonly basis: Basis
      readonly value: number
      readonly about?: true
    }
  | { readonly kind: 'range'; readonly low: number; readonly high: number }
  | { readonly kind: 'trend'; readonly towards: 'more' | 'less' | 'same' }
  | { readonly kind: 'words'; readonly promise: string }

/** When an aim is due: by a period, in every year of a span, or as a sum over a span. */
export type Due =
  | { readonly kind: 'by'; readonly period: Period }
  | {
      readonly kind: 'everyYear' | 'sum'
      readonly from: Moment
      readonly to: Moment
      readonly printed: string
      readonly read?: ReadReason
    }

/**
 * A target, or the gap where the document leaves the cell of a target empty. `marked`: the printed words that say what
 * sort of target it is, where it is not simply the plan's: 第1期 (of the term before), 目標値(案), 将来展望. `corrects`:
 * what an earlier document aimed at.
 */
export type Target =
  | {
      readonly kind: 'aim'
      readonly aim: Aim
      readonly due: Due
      readonly cited: Citation
      readonly marked?: string
      readonly alsoPrinted?: readonly { readonly words: string; readonly cited: Citation }[]
      readonly corrects?: Corrected<{ readonly aim: Aim } | { readonly gap: GapReason }>
      readonly remark?: string
    }
  | {
      readonly kind: 'gap'
      readonly because: GapReason
      readonly due: Due
      readonly cited: Citation
      readonly marked?: string
      readonly remark?: string
    }

/** What a series is about: the whole, a municipality, or a part named as printed (小学校). Slices are never averaged. */
export type Slice =
  | { readonly kind: 'whole' }
  | { readonly kind: 'town'; readonly town: TownId }
  | { readonly kind: 'part'; readonly part: string }

/** The figures of one slice. `projections` are printed forecasts, each with whose it is. */
export type Series = {
  readonly slice: Slice
  readonly baseline: Reading
  readonly targets: readonly Target[]
  readonly readings: readonly Reading[]
  readonly projections: readonly { readonly by: string; readonly reading: Reading }[]
}

/** A slice as a key by which series of other releases and other plans are known to be of the same one. */
export const sliceKey = (slice: Slice): string => `${slice.kind} ${sliceCode(slice, (town) => town)}`

/** The notation of a slice in the open data: empty, a municipality code, or the printed name. */
export function sliceCode(slice: Slice, codeOf: (town: TownId) => string): string {
  switch (slice.kind) {
    case 'whole':
      return ''
    case 'town':
      return codeOf(slice.town)
    case 'part':
      return slice.part
  }
}
