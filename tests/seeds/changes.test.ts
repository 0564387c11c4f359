import { afterAll, describe, expect, test } from 'vitest'
import { builtRelease, type BuiltRelease } from '#seeding/built-release.ts'
import { changesFile, changesInWords, compared, silentChanges } from '#seeding/written-changes.ts'
import { checkSeeds } from '#seeding/check-seeds.ts'
import { makeRelease, type SiteFile } from '#seeding/release-files.ts'
import { addErratum, addResults, addSecondPlan } from '#support/later-documents.ts'
import { realFiles } from '#support/real-release.ts'
import { SeedCopy } from '#support/seed-copy.ts'

const copies: SeedCopy[] = []
afterAll(() => copies.forEach((copy) => copy.remove()))

const released = (files: readonly SiteFile[]): BuiltRelease =>
  builtRelease((path) => files.find((file) => file.path === path)?.text)

/** A release of the real seeds with a change in them, which must pass every check. */
async function releaseWith(change: (copy: SeedCopy) => void): Promise<BuiltRelease> {
  const copy = new SeedCopy()
  copies.push(copy)
  change(copy)
  const { checked, problems } = checkSeeds(copy.root)
  expect(problems).toEqual([])
  return released((await makeRelease(checked!, () => '2026-02-03')).files) // There is no problem.
}

const real = released(realFiles)
const wordsOf = (before: BuiltRelease, after: BuiltRelease): readonly string[] =>
  changesInWords(changesFile(compared(before, after)), (publisher) => publisher).map((line) => line.trim())

describe('what differs between two releases', () => {
  test('is nothing where the content is the same', () =>
    expect(wordsOf(real, real)).toEqual(['かわったところはありません。']))

  test('is a document, results and the verdicts that turned', async () => {
    const after = await releaseWith(addResults)
    const words = wordsOf(real, after)
    expect(words).toContain('「2023年度の結果」が入りました。 (sanyo-onoda-results-2023)')
    const kpi = '「きららガラス未来館に来た人の数」'
    expect(words).toContain(`${kpi}2022年度の結果が入りました：14,510人。 (sanyo-onoda-kpi-a2)`)
    expect(words).toContain(`${kpi}2023年度の結果が入りました：15,802人。 (sanyo-onoda-kpi-a2)`)
    expect(silentChanges(compared(real, after))).toEqual([])
  })

  test('is a correction with both numbers', async () => {
    const after = await releaseWith(addErratum)
    expect(wordsOf(real, after)).toContain(
      '「きららガラス未来館に来た人の数」2021年度までの目標が訂正されました：13,672人 → 14,000人。 (sanyo-onoda-kpi-a2)',
    )
    expect(silentChanges(compared(real, after))).toEqual([])
  })

  test('is a plan, without its records one by one; what went is told too', async () => {
    const after = await releaseWith(addSecondPlan)
    expect(wordsOf(real, after)).toEqual([
      'hofu（1）',
      '2020〜2024年度の計画「第2期防府市まち・ひと・しごと創生総合戦略」が入りました。 (hofu-2020)',
    ])
    expect(wordsOf(after, real)).toEqual([
      'hofu（1）',
      '2020〜2024年度の計画「第2期防府市まち・ひと・しごと創生総合戦略」がなくなりました。',
    ])
  })

  test('is what we say in other words, before and now', async () => {
    const after = await releaseWith((copy) =>
      copy.change('seeds/words/hofu/texts-1.yaml', '出会いの場をつくり、', '出会える場をつくり、'),
    )
    const words = wordsOf(real, after)
    expect(words[1]).toMatch(/^「.*」言いかえた文を書きなおしました。 \(hofu-g1-1-1\)$/)
    expect(words[2]).toMatch(/^前：.*出会いの場をつくり/)
    expect(words[3]).toMatch(/^今：.*出会える場をつくり/)
  })

  test('is refused where a figure changed without a document that says so', async () => {
    const spoilt = await releaseWith(addErratum)
    // The release of the erratum again, which has forgotten what it corrects.
    const silent: BuiltRelease = {
      ...spoilt,
      contents: JSON.parse(
        JSON.stringify(spoilt.contents, (key, value: unknown) => (key === 'corrects' ? undefined : value)),
      ) as BuiltRelease['contents'],
    }
    const contents = { ...spoilt.contents, plans: silent.contents.plans }
    expect(silentChanges(compared(real, { ...spoilt, contents }))).toEqual([
      expect.stringContaining('2021年度までの目標がかわりました：13,672人 → 14,000人。わけが書いてありません。'),
    ])
  })
})
