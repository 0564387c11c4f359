/** Why a question about a figure has no answer. Each is a sentence on the screen and a word in `progress.csv`. */
export const reasons = [
  /** The document holds no aim here: the cell is empty or a picture. */
  'noAim',
  /** No result is in the document for this aim. */
  'noReading',
  /** No baseline is in the document. */
  'noBaseline',
  /** The aim is a sentence; nothing is computed of it. */
  'aimInWords',
  /** The aim is only more or less: there is no distance to cover. */
  'aimIsTrend',
  /** The aim is a range: there is no one distance to cover. */
  'aimIsRange',
  /** The aim is to hold what was. */
  'hold',
  /** The baseline already met the aim: there was no way to go. */
  'baselineMet',
  /** The baseline met the aim and it is not yet due, or no due is printed: still met, not reached. */
  'notDueYet',
  /** The two numbers count different spans: one year and five, a sum and a mean. */
  'unlikeSpans',
  /** Only some years of the window have results. */
  'windowIncomplete',
  /** Only what is counted anew each year can be summed over years. */
  'notSummable',
  /** The way covered is unknown, and so is the pace. */
  'noWay',
  /** The baseline's period is not printed. */
  'noBaselinePeriod',
  /** The due is not printed. */
  'noDuePeriod',
  /** No time lies between the baseline and the due, or none has gone by at the reading. */
  'noTimeGone',
] as const
export type Reason = (typeof reasons)[number]

/** An answer, or every reason why there is none; never a default. */
export type Known<Value> =
  | { readonly kind: 'known'; readonly value: Value }
  | { readonly kind: 'unknown'; readonly because: readonly [Reason, ...Reason[]] }

export const known = <Value>(value: Value): Known<Value> => ({ kind: 'known', value })

export const unknown = (...because: readonly [Reason, ...Reason[]]): Known<never> => ({ kind: 'unknown', because })

/**
 * Unknown for all reasons that hold, in this order, or known when none does. `value` is `undefined` where something
 * that it is made of is missing, and each such case has its reason: with neither a reason nor a value it throws.
 */
export function knownUnless<Value>(
  because: readonly (Reason | false | undefined)[],
  value: Value | undefined,
): Known<Value> {
  const [first, ...others] = because.filter((reason) => reason !== false && reason !== undefined)
  if (first) return unknown(first, ...others)
  if (value === undefined) throw new Error('An answer has neither a value nor a reason why there is none.')
  return known(value)
}
