import { expect, test } from 'vitest'
import { readSeeds } from '#seeding/seeds.ts'
import { digitSlipsIn, SlipFinder, type DigitSlip } from '#support/digit-slips.ts'

/**
 * Each digit of the seeds under plans/ and documents/ is made wrong once; the checks must find it. A run of all tests
 * takes one digit in so many, always the same ones; `EVERY_DIGIT=1 npx vitest run --project seeds
 * tests/seeds/every-digit.test.ts` takes all of them, in about a quarter of an hour.
 */
const every = process.env.EVERY_DIGIT ? 1 : 149

/** What a digit may be that no check can hold. */
const isNoFigure = ({ printed }: DigitSlip): boolean =>
  // The last of a row of facts may be called otherwise: their names are in no list.
  /^\s*- id: \S+-fact-\S+$/.test(printed)

test('one wrong digit in any seed of a plan or document is found', { timeout: 3_600_000 }, () => {
  const root = process.cwd()
  const finder = new SlipFinder(readSeeds(root), root)
  const slips = [...digitSlipsIn(root)].filter((slip, index) => index % every === 0 && !isNoFigure(slip))
  expect(slips.length).toBeGreaterThan(19_000 / every)
  const missed = slips.filter((slip) => !finder.finds(slip))
  expect(missed.map(({ file, line, spoilt }) => `${file}:${line} ${spoilt.trim()}`)).toEqual([])
})

test('the seeds without a wrong digit have no problem', () => {
  expect(readSeeds(process.cwd()).currentProblems()).toEqual([])
})
