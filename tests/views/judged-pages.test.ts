import '#hosting/map-group-by.ts'
import { describe, expect, test } from 'vitest'
import { flushPromises } from '@vue/test-utils'
import { sliceCode, type Series } from '#domain/figure.ts'
import type { Indicator } from '#domain/indicator.ts'
import { headlineOf } from '#domain/judging/headline.ts'
import { nearCut, verdicts, type Verdict } from '#domain/judging/judgement.ts'
import { paceCuts } from '#domain/judging/pace.ts'
import type { CsvRow } from '#support/csv.ts'
import { openApp } from '#support/draw.ts'
import { sourceOf } from '#support/plan-sources.ts'
import { realFiles, realPlans, realRows, realSeeds } from '#support/real-release.ts'
import { wordsOf, type Screen } from '#support/screen.ts'
import { exampleVerdicts, refusals } from '#texts/how-we-judge.ts'
import { judgementSentence, shortSentence } from '#texts/judgements.ts'
import { verdictWords } from '#texts/verdicts.ts'

const source = sourceOf(realFiles)
const open = async (path: string): Promise<Screen> => (await openApp(path, source)).page
const bare = (words: string): string => words.replace(/\s+/g, '')

const progress = realRows('progress')
const planOf = new Map(realRows('indicators').map(({ id, plan }) => [id!, plan!]))

/** The month in which a period of the open data ends, counted from year 0; none where it is not printed. */
function monthOf(period: string): number | undefined {
  const [, fiscal, year] = /(FY)?(\d{4})$/.exec(period) ?? []
  return year ? Number(year) * 12 + (fiscal ? 15 : 12) : undefined
}

/**
 * The row that a page speaks of first, from the open data alone: the latest target with a result of its due year; else
 * the first with an older one; else the last that is an aim; else the last.
 */
function headlineRow(rows: readonly CsvRow[]): CsvRow | undefined {
  const isDue = ({ reached, as_of, target_period }: CsvRow): boolean =>
    reached !== '' && (monthOf(as_of!) ?? Infinity) >= (monthOf(target_period!) ?? Infinity)
  const due = rows.filter(isDue).toSorted((a, b) => monthOf(b.target_period!)! - monthOf(a.target_period!)!)
  const aims = rows.filter(({ because }) => !because!.includes('noAim'))
  return due[0] ?? rows.find((row) => row.as_of && !isDue(row)) ?? aims.at(-1) ?? rows.at(-1)
}

/** The rows of each slice that has a target, in the order of the table. */
const slicesOf = (rows: readonly CsvRow[]): readonly (readonly CsvRow[])[] => [
  ...Map.groupBy(rows, ({ indicator, slice }) => `${indicator} ${slice}`).values(),
]

const codeOf = (id: string): string => realSeeds.towns.find((town) => town.id === id)!.code
const rowsOfSeries = ({ id }: Indicator, { slice }: Series): readonly CsvRow[] =>
  progress.filter((row) => row.indicator === id && row.slice === sliceCode(slice, codeOf))

/** Words and numbers of a page's counts, in their order. */
const countsOn = ({ element }: { readonly element: Element }): readonly string[] => {
  const allOpen = /(\d+)の目標のうち、結果がわかるものは/.exec(element.textContent)?.[1]
  return allOpen
    ? [`${verdictWords('noResult')}${allOpen}件`]
    : [...element.querySelectorAll('.counts summary')].map(wordsOf)
}

describe("an indicator's page says the sentence of the open data, and first the short of it", () => {
  const indicators = realPlans.flatMap((plan) => plan.indicators)

  test.each(indicators.map((indicator) => [indicator.id, indicator] as const))('%s', async (id, indicator) => {
    const page = await open(`/indicators/${id}`)
    const sections = [...page.element.querySelectorAll('.figures')]
    expect(sections).toHaveLength(indicator.series.length)
    indicator.series.forEach((series, at) => {
      const rows = rowsOfSeries(indicator, series)
      const headline = headlineOf(indicator, series)
      expect(rows).toHaveLength(series.targets.length)
      if (!headline) return expect(sections[at]!.querySelector('.verdict')).toBeNull()
      const [short, said] = [...sections[at]!.querySelectorAll('p.sentence')].map(wordsOf)
      expect(short).toBe(bare(shortSentence(headline)))
      expect(said).toBe(bare(judgementSentence(headline)))
      expect(rows.map(({ sentence }) => bare(sentence!))).toContain(said)
      expect(said).toBe(bare(headlineRow(rows)!.sentence!))
      expect(wordsOf(sections[at]!.querySelector('.verdict')!)).toBe(
        verdictWords(headlineRow(rows)!.verdict as Verdict),
      )
    })
  })
})

describe('the counts', () => {
  /** What the open data says of these rows, as the page words it. */
  function countsFrom(rows: readonly CsvRow[]): readonly string[] {
    const headlines = slicesOf(rows).map((slice) => headlineRow(slice)!.verdict)
    return verdicts
      .map((verdict) => [verdict, headlines.filter((one) => one === verdict).length] as const)
      .flatMap(([verdict, count]) => (count ? [`${verdictWords(verdict)}${count}件`] : []))
  }

  test.each([
    ['hofu', 72],
    ['mine', 9],
    ['sanyo-onoda', 9],
  ])('on the page of %s are those of the open data', async (town, slices) => {
    const rows = progress.filter(({ indicator }) => planOf.get(indicator!) === town)
    expect(slicesOf(rows)).toHaveLength(slices)
    const page = await open(`/towns/${town}`)
    expect(page.names('heading')).toContain('めやすの結果')
    expect(countsOn(page)).toEqual(countsFrom(rows))
  })

  test('stand nowhere on the page of a town without a plan', async () => {
    expect((await open('/towns/tsuwano')).names('heading')).not.toContain('めやすの結果')
  })

  test.each(['/goals/hofu-g3', '/goals/sanyo-onoda-b', '/themes/tourism'])(
    'on %s are those of the words in its rows',
    async (path) => {
      const page = await open(path)
      const parts = path.startsWith('/themes')
        ? [...page.element.querySelectorAll('details:has(.judged)')]
        : [page.element]
      expect(parts.length).toBeGreaterThan(0)
      for (const part of parts) {
        const words = (selector: string): readonly string[] => [...part.querySelectorAll(selector)].map(wordsOf)
        const tally = Map.groupBy(words('.judged .verdict'), (word) => word)
        const counted = countsOn({ element: part })
        if (!path.startsWith('/themes')) expect(counted).not.toEqual([])
        expect([...counted].sort()).toEqual([...tally].map(([word, all]) => `${word}${all.length}件`).sort())
      }
    },
  )
})

describe("the city's own verdict", () => {
  const differs = 'まちの説明と、このアプリの判断はちがいます。'

  /** The page where the city has said this of an indicator that missed its target. */
  async function saidByTheCity(words: string): Promise<Screen> {
    const given = sourceOf(realFiles, {
      pack: async (hash) => {
        const text = JSON.stringify(await source.pack(hash)).replaceAll(
          '"words":"現在のところ達成できてない。"',
          `"words":"${words}"`,
        )
        const pack = JSON.parse(text) as Awaited<ReturnType<typeof source.pack>>
        // Of other words there are no words of ours.
        if ('wordings' in pack) Reflect.deleteProperty(pack.wordings ?? {}, 'sanyo-onoda-kpi-c2-verdict')
        return pack
      },
    })
    const { page } = await openApp('/indicators/sanyo-onoda-kpi-c2', given)
    await flushPromises()
    return page
  }

  test.each([
    ['that agrees stands alone', '現在のところ達成できてない。', false],
    ['that differs stands as it is, and the page says so', '達成した。', true],
    ['that says neither stands alone', '取り組みを進めている。', false],
  ])('%s', async (_, words, said) => {
    const page = await saidByTheCity(words)
    const verdict = page.find('heading', 'まちの判断').parentElement!
    expect(wordsOf(verdict.querySelector('blockquote')!)).toBe(words)
    expect(wordsOf(verdict).includes(differs)).toBe(said)
    expect(page.words.includes(differs)).toBe(said)
  })

  test('nowhere differs from ours today', async () => {
    for (const { id, statements } of realPlans.flatMap((plan) => plan.indicators)) {
      if (statements.some(({ kind }) => kind === 'verdict'))
        expect((await open(`/indicators/${id}`)).words, id).not.toContain(differs)
    }
  })
})

describe('how we judge', () => {
  test('answers three questions and shows its cut points in tables', async () => {
    const page = await open('/how-we-judge')
    expect(page.find('heading', '判断のしかた').tagName).toBe('H1')
    expect(page.says('term')).toHaveLength(3)
    const beforeDue = ['early', 'onPace', 'littleBehind', 'behind', 'away'] as const
    const atDue = ['reached', 'near', 'missed', 'away'] as const
    expect(page.says('rowheader')).toEqual([...beforeDue, ...atDue].map(verdictWords))
    const cells = page.says('cell')
    expect(cells[1]).toBe(`${paceCuts.onPace}以上`)
    expect(cells[2]).toContain(`${paceCuts.littleBehind}以上`)
    expect(cells[6]).toContain(`${nearCut}以上`)
    expect(await page.complaints()).toEqual([])
  })

  test('says what is not computed', async () => {
    const page = await open('/how-we-judge')
    for (const refusal of refusals) expect(page.says('listitem')).toContain(bare(refusal))
  })

  /** Each example as it stands on the page: its verdict, its indicator and its sentence. */
  const examplesOn = (page: Screen) =>
    [...page.element.querySelectorAll('section:has(> h3)')].map((section) => ({
      word: wordsOf(section.querySelector('h3')!),
      path: section.querySelector('a')!.getAttribute('href')!,
      said: wordsOf(section.querySelectorAll('p')[1]!),
    }))

  test('shows a live example of each verdict, which leads to its indicator and stands in the open data', async () => {
    const examples = examplesOn(await open('/how-we-judge'))
    expect(examples.map(({ word }) => word)).toEqual(exampleVerdicts.map(verdictWords))
    for (const { word, path, said } of examples) {
      const row = progress.find(
        ({ indicator, sentence }) => `/indicators/${indicator}` === path && bare(sentence!) === said,
      )
      expect(row && verdictWords(row.verdict as Verdict), path).toBe(word)
    }
  })

  test.each(exampleVerdicts.map((verdict, at) => [verdict, at] as const))(
    'shows as an example of %s a sentence that stands on the page it leads to',
    async (_, at) => {
      const { path, said } = examplesOn(await open('/how-we-judge'))[at]!
      expect((await open(path)).words).toContain(said)
    },
  )

  test('is one step from about', async () => {
    const page = await open('/about')
    expect([...page.element.querySelectorAll('a')].some((link) => link.getAttribute('href') === '/how-we-judge')).toBe(
      true,
    )
  })
})
