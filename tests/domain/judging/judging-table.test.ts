import { describe, expect, test } from 'vitest'
import type { Aim, Due } from '#domain/figure.ts'
import type { Counting, Direction } from '#domain/indicator.ts'
import type { Reason } from '#domain/judging/known.ts'
import { judge } from '#domain/judging/judgement.ts'
import {
  anAim,
  anIndicator,
  aReading,
  aSeries,
  aTarget,
  by,
  during,
  inFiscalYear,
  yearly,
} from '#support/plan-makers.ts'

/**
 * What is computed for each pair of an aim and a due, for each way of counting, or why it is refused. In every row
 * FY2014 was 100 and there is a number for each of FY2015–2019: 104, 108 … 120, or falling 96 … 80, or always 100.
 */
const rising = yearly(2015, 104, 108, 112, 116, 120)
const falling = yearly(2015, 96, 92, 88, 84, 80)
const steady = yearly(2015, 100, 100, 100, 100, 100)

const atLeast = (value: number): Aim => anAim({ comparator: 'atLeast', value })
const atMost = (value: number): Aim => anAim({ comparator: 'atMost', value })
const exactly = (value: number): Aim => anAim({ comparator: 'exactly', value })
const range = (low: number, high: number): Aim => ({ kind: 'range', low, high })
const more: Aim = { kind: 'trend', towards: 'more' }
const less: Aim = { kind: 'trend', towards: 'less' }
const same: Aim = { kind: 'trend', towards: 'same' }
const words: Aim = { kind: 'words', promise: '充実させる' }

const dues: Readonly<Record<'by' | 'everyYear' | 'sum', Due>> = {
  by: by(inFiscalYear(2019)),
  everyYear: during('everyYear', 2015, 2019),
  sum: during('sum', 2015, 2019),
}
const ways: Readonly<Record<Direction['way'], typeof rising>> = {
  increase: rising,
  decrease: falling,
  maintain: steady,
}

type Row = readonly [
  counting: Counting,
  due: keyof typeof dues,
  aim: Aim,
  figures: Direction['way'],
  reached: boolean | Reason[],
  way: number | Reason[],
  story: string,
]

const rows: readonly Row[] = [
  ['level', 'by', atLeast(120), 'increase', true, 1, 'the number of the due year is the aim'],
  ['level', 'by', atMost(75), 'decrease', false, 0.8, 'four fifths of the way down'],
  ['level', 'by', exactly(125), 'increase', false, 0.8, 'a little less than exactly'],
  ['level', 'by', range(110, 130), 'increase', true, ['aimIsRange'], 'inside the range; a range has no one distance'],
  ['level', 'by', more, 'increase', true, ['aimIsTrend'], 'more than the baseline; more has no distance'],
  ['level', 'by', less, 'decrease', true, ['aimIsTrend'], 'less than the baseline; less has no distance'],
  ['level', 'by', same, 'maintain', true, ['aimIsTrend', 'hold'], 'kept; to keep has no way to go'],
  ['level', 'by', words, 'increase', ['aimInWords'], ['aimInWords'], 'nothing is computed of a sentence'],
  [
    'level',
    'everyYear',
    atLeast(104),
    'increase',
    true,
    5,
    'met in each of the five years; the way is that of the latest',
  ],
  ['level', 'everyYear', atMost(96), 'decrease', true, 5, 'below the limit in each of the five years'],
  [
    'level',
    'everyYear',
    exactly(120),
    'increase',
    false,
    1,
    'only the last year is exact: one year that misses it is enough',
  ],
  [
    'level',
    'everyYear',
    range(104, 130),
    'increase',
    true,
    ['aimIsRange'],
    'inside the range in each of the five years',
  ],
  ['level', 'everyYear', more, 'increase', true, ['aimIsTrend'], 'more than the baseline in each of the five years'],
  ['level', 'everyYear', less, 'decrease', true, ['aimIsTrend'], 'less than the baseline in each of the five years'],
  ['level', 'everyYear', same, 'maintain', true, ['aimIsTrend', 'hold'], 'kept in each of the five years'],
  ['level', 'everyYear', words, 'increase', ['aimInWords'], ['aimInWords'], 'nothing is computed of a sentence'],
  [
    'level',
    'sum',
    atLeast(550),
    'increase',
    ['notSummable'],
    ['notSummable', 'unlikeSpans'],
    'a number that stands alone is never summed',
  ],
  [
    'level',
    'sum',
    atMost(450),
    'decrease',
    ['notSummable'],
    ['notSummable', 'unlikeSpans'],
    'a number that stands alone is never summed',
  ],
  [
    'level',
    'sum',
    exactly(560),
    'increase',
    ['notSummable'],
    ['notSummable', 'unlikeSpans'],
    'a number that stands alone is never summed',
  ],
  [
    'level',
    'sum',
    range(500, 600),
    'increase',
    ['notSummable'],
    ['aimIsRange', 'notSummable', 'unlikeSpans'],
    'a number that stands alone is never summed',
  ],
  [
    'level',
    'sum',
    more,
    'increase',
    ['aimIsTrend', 'notSummable'],
    ['aimIsTrend', 'notSummable', 'unlikeSpans'],
    'a sum over years is no more or less than one year',
  ],
  [
    'level',
    'sum',
    less,
    'decrease',
    ['aimIsTrend', 'notSummable'],
    ['aimIsTrend', 'notSummable', 'unlikeSpans'],
    'a sum over years is no more or less than one year',
  ],
  [
    'level',
    'sum',
    same,
    'maintain',
    ['aimIsTrend', 'notSummable'],
    ['aimIsTrend', 'notSummable', 'unlikeSpans'],
    'a sum over years cannot be kept as one year was',
  ],
  [
    'level',
    'sum',
    words,
    'increase',
    ['aimInWords', 'notSummable'],
    ['aimInWords', 'notSummable', 'unlikeSpans'],
    'both reasons are said',
  ],

  ['flow', 'by', atLeast(120), 'increase', true, 1, 'the amount of the due year is the aim; no other year is added'],
  ['flow', 'by', atMost(75), 'decrease', false, 0.8, 'the amount of the due year is four fifths of the way down'],
  ['flow', 'by', exactly(125), 'increase', false, 0.8, 'a little less than exactly'],
  ['flow', 'by', range(110, 130), 'increase', true, ['aimIsRange'], 'the amount of the due year is inside the range'],
  ['flow', 'by', more, 'increase', true, ['aimIsTrend'], 'one year against one year'],
  ['flow', 'by', less, 'decrease', true, ['aimIsTrend'], 'one year against one year'],
  ['flow', 'by', same, 'maintain', true, ['aimIsTrend', 'hold'], 'as many in a year as before'],
  ['flow', 'by', words, 'increase', ['aimInWords'], ['aimInWords'], 'nothing is computed of a sentence'],
  ['flow', 'everyYear', atLeast(104), 'increase', true, 5, 'the amount of each of the five years is enough'],
  ['flow', 'everyYear', atMost(96), 'decrease', true, 5, 'the amount of each of the five years is small enough'],
  ['flow', 'everyYear', exactly(120), 'increase', false, 1, 'one year that misses it is enough'],
  [
    'flow',
    'everyYear',
    range(104, 130),
    'increase',
    true,
    ['aimIsRange'],
    'the amount of each of the five years is inside the range',
  ],
  ['flow', 'everyYear', more, 'increase', true, ['aimIsTrend'], 'each of the five years against the one before them'],
  ['flow', 'everyYear', less, 'decrease', true, ['aimIsTrend'], 'each of the five years against the one before them'],
  ['flow', 'everyYear', same, 'maintain', true, ['aimIsTrend', 'hold'], 'as many in each of the five years as before'],
  ['flow', 'everyYear', words, 'increase', ['aimInWords'], ['aimInWords'], 'nothing is computed of a sentence'],
  [
    'flow',
    'sum',
    atLeast(550),
    'increase',
    true,
    ['unlikeSpans'],
    '560 in five years; its way from the 100 of one year means nothing',
  ],
  [
    'flow',
    'sum',
    atMost(450),
    'decrease',
    true,
    ['unlikeSpans'],
    '440 in five years; its way from the 100 of one year means nothing',
  ],
  ['flow', 'sum', exactly(550), 'increase', false, ['unlikeSpans'], '560 in five years is not 550'],
  [
    'flow',
    'sum',
    range(500, 600),
    'increase',
    true,
    ['aimIsRange', 'unlikeSpans'],
    '560 in five years is inside the range',
  ],
  [
    'flow',
    'sum',
    more,
    'increase',
    ['aimIsTrend'],
    ['aimIsTrend', 'unlikeSpans'],
    'five years are always more than one: nothing is said',
  ],
  [
    'flow',
    'sum',
    less,
    'decrease',
    ['aimIsTrend'],
    ['aimIsTrend', 'unlikeSpans'],
    'five years against one: nothing is said',
  ],
  [
    'flow',
    'sum',
    same,
    'maintain',
    ['aimIsTrend'],
    ['aimIsTrend', 'unlikeSpans'],
    'five years against one: nothing is said',
  ],
  [
    'flow',
    'sum',
    words,
    'increase',
    ['aimInWords'],
    ['aimInWords', 'unlikeSpans'],
    'nothing is computed of a sentence',
  ],

  ['runningTotal', 'by', atLeast(120), 'increase', true, 1, 'the total at the due already holds the earlier years'],
  ['runningTotal', 'by', atMost(75), 'decrease', false, 0.8, 'a stock can shrink: four fifths of the way down'],
  ['runningTotal', 'by', exactly(125), 'increase', false, 0.8, 'the total is a little less than exactly'],
  ['runningTotal', 'by', range(110, 130), 'increase', true, ['aimIsRange'], 'the total is inside the range'],
  ['runningTotal', 'by', more, 'increase', true, ['aimIsTrend'], 'the total has grown'],
  ['runningTotal', 'by', less, 'decrease', true, ['aimIsTrend'], 'the stock has shrunk'],
  ['runningTotal', 'by', same, 'maintain', true, ['aimIsTrend', 'hold'], 'nothing came to the total'],
  ['runningTotal', 'by', words, 'increase', ['aimInWords'], ['aimInWords'], 'nothing is computed of a sentence'],
  [
    'runningTotal',
    'everyYear',
    atLeast(104),
    'increase',
    true,
    5,
    'the total is enough at the end of each of the five years',
  ],
  [
    'runningTotal',
    'everyYear',
    atMost(96),
    'decrease',
    true,
    5,
    'the stock is small enough at the end of each of the five years',
  ],
  ['runningTotal', 'everyYear', exactly(120), 'increase', false, 1, 'one year that misses it is enough'],
  [
    'runningTotal',
    'everyYear',
    range(104, 130),
    'increase',
    true,
    ['aimIsRange'],
    'the total is inside the range at the end of each year',
  ],
  [
    'runningTotal',
    'everyYear',
    more,
    'increase',
    true,
    ['aimIsTrend'],
    'the total is above the baseline at the end of each year',
  ],
  [
    'runningTotal',
    'everyYear',
    less,
    'decrease',
    true,
    ['aimIsTrend'],
    'the stock is below the baseline at the end of each year',
  ],
  [
    'runningTotal',
    'everyYear',
    same,
    'maintain',
    true,
    ['aimIsTrend', 'hold'],
    'the total is the baseline at the end of each year',
  ],
  ['runningTotal', 'everyYear', words, 'increase', ['aimInWords'], ['aimInWords'], 'nothing is computed of a sentence'],
  [
    'runningTotal',
    'sum',
    atLeast(550),
    'increase',
    ['notSummable'],
    ['notSummable', 'unlikeSpans'],
    'to add up totals would count the early years again and again',
  ],
  [
    'runningTotal',
    'sum',
    atMost(450),
    'decrease',
    ['notSummable'],
    ['notSummable', 'unlikeSpans'],
    'to add up totals would count the early years again and again',
  ],
  [
    'runningTotal',
    'sum',
    exactly(560),
    'increase',
    ['notSummable'],
    ['notSummable', 'unlikeSpans'],
    'to add up totals would count the early years again and again',
  ],
  [
    'runningTotal',
    'sum',
    range(500, 600),
    'increase',
    ['notSummable'],
    ['aimIsRange', 'notSummable', 'unlikeSpans'],
    'to add up totals would count the early years again and again',
  ],
  [
    'runningTotal',
    'sum',
    more,
    'increase',
    ['aimIsTrend', 'notSummable'],
    ['aimIsTrend', 'notSummable', 'unlikeSpans'],
    'neither a trend nor a total is summed',
  ],
  [
    'runningTotal',
    'sum',
    less,
    'decrease',
    ['aimIsTrend', 'notSummable'],
    ['aimIsTrend', 'notSummable', 'unlikeSpans'],
    'neither a trend nor a total is summed',
  ],
  [
    'runningTotal',
    'sum',
    same,
    'maintain',
    ['aimIsTrend', 'notSummable'],
    ['aimIsTrend', 'notSummable', 'unlikeSpans'],
    'neither a trend nor a total is summed',
  ],
  [
    'runningTotal',
    'sum',
    words,
    'increase',
    ['aimInWords', 'notSummable'],
    ['aimInWords', 'notSummable', 'unlikeSpans'],
    'both reasons are said',
  ],
]

function nameOf(aim: Aim): string {
  if (aim.kind === 'number') return aim.comparator
  return aim.kind === 'trend' ? aim.towards : aim.kind
}

describe('what is said of each aim by each due and each way of counting', () => {
  test.each(rows.map((row) => [`${row[0]}, ${row[1]}, ${nameOf(row[2])}: ${row[6]}`, row] as const))(
    '%s',
    (_, [counting, due, aim, way, reached, share]) => {
      const indicator = anIndicator({ counting, direction: { way, basis: 'printed' } })
      const said = judge(
        indicator,
        aSeries({ baseline: aReading({ value: 100 }), readings: ways[way] }),
        aTarget({ aim, due: dues[due] }),
      )
      expect(said.reached).toEqual(
        typeof reached === 'boolean'
          ? { kind: 'known', value: { reached, timing: 'due' } }
          : { kind: 'unknown', because: reached },
      )
      expect(said.progress).toEqual(
        typeof share === 'number' ? { kind: 'known', value: share } : { kind: 'unknown', because: share },
      )
    },
  )

  test('the table leaves no pair out', () => {
    const pairs = new Set(rows.map(([counting, due, aim]) => `${counting} ${due} ${nameOf(aim)}`))
    expect([pairs.size, rows.length]).toEqual([3 * 3 * 8, 3 * 3 * 8])
  })
})
