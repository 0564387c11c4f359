import { expect, test } from 'vitest'
import { pairedBars } from '#drawings/paired-bars.ts'

const course = (...values: readonly number[]) => values.map((value) => ({ value }))

test('the bars of all towns share one scale from zero', () =>
  expect(pairedBars([course(200, 100), course(50, 60, 20)])).toEqual([
    [100, 50],
    [25, 10],
  ]))

test('a town with one number, with none or with one below zero has no bars', () =>
  expect(pairedBars([course(5), course(), course(-1, 5), course(2, 4)])).toEqual([
    undefined,
    undefined,
    undefined,
    [50, 100],
  ]))
