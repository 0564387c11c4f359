import { expect, test } from 'vitest'
import { checkSeeds } from '#seeding/check-seeds.ts'
import type { Problem } from '#seeding/problem.ts'
import { SeedCache } from '#seeding/seed-cache.ts'
import { SeedCopy } from '#support/seed-copy.ts'
import { slips, type Slip } from '#support/slips.ts'

/**
 * The slips that people make, each in a copy of the real seeds, and everything that the check then says. One cache
 * serves for all: only the file that was spoilt is read again.
 */
const cache = new SeedCache()
function problemsOf([, make]: Slip): readonly Problem[] {
  const seeds = new SeedCopy()
  try {
    make(seeds)
    return checkSeeds(seeds.root, cache).problems
  } finally {
    seeds.remove()
  }
}
const rows = slips.map((slip) => ({ what: slip[0], problems: problemsOf(slip) }))

/** What is accepted as it is: Windows writes it so, and nothing in it can be mistaken. */
const accepted = ['a BOM before YAML, as Notepad writes it', 'CRLF in YAML']

test('there are fifty slips and more, each of its own', () => {
  expect(new Set(rows.map(({ what }) => what)).size).toBe(slips.length)
  expect(slips.length).toBeGreaterThan(50 + accepted.length)
})

test('one slip is one problem', () => {
  const wanted = rows.map(({ what }) => [what, accepted.includes(what) ? 0 : 1])
  expect(rows.map(({ what, problems }) => [what, problems.length])).toEqual(wanted)
})

test('each is told in Japanese, with what to do', () => {
  const problems = rows.flatMap((row) => row.problems)
  expect(problems.filter(({ says, advice }) => ![says, advice].every((words) => /[ぁ-ん].*。/.test(words)))).toEqual([])
})

test('they are told in these words', async () => {
  const table = rows.flatMap(({ what, problems }) => [
    `${problems.length} ${what}`,
    ...problems.flatMap(({ file, line, says, advice, stands, mended }) => [
      `  ${file}:${line}`,
      `  ${says}`,
      ...(stands ? [`  今　 | ${stands.slice(0, 100)}`] : []),
      ...(mended ? [`  直す | ${mended.slice(0, 100)}`] : []),
      `  → ${advice}`,
    ]),
  ])
  await expect(`${table.join('\n')}\n`).toMatchFileSnapshot('slips.snapshot.txt')
})
