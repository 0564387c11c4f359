import '#hosting/map-group-by.ts'
import { describe, expect, test } from 'vitest'
import type { Verdict } from '#domain/judging/judgement.ts'
import { isGroup } from '#domain/entry.ts'
import { PlanIndex } from '#domain/plan-index.ts'
import type { CsvRow } from '#support/csv.ts'
import { openApp } from '#support/draw.ts'
import { sourceOf } from '#support/plan-sources.ts'
import { realFiles, realPlans, realRows, realSeeds } from '#support/real-release.ts'
import { wordsOf } from '#support/screen.ts'
import { verdictWords } from '#texts/verdicts.ts'

/**
 * Every row of an indicator, on every kind of page, against the open data as a stranger reads it: the number, the due
 * and the verdict that stand in one row are those of one target.
 */
const source = sourceOf(realFiles)
const progress = realRows('progress')
const targets = realRows('observations').filter(({ role }) => role === 'target')
const decimalsOf = new Map(realRows('indicators').map(({ id, decimals }) => [id!, Number(decimals)]))
const nameOf = new Map(realSeeds.towns.map(({ code, name }) => [code, name]))

/** A row as it stands on a page. */
type Row = { readonly indicator: string; readonly slice: string; readonly words: string; readonly verdict: string }

/** The rows of a page; no verdict stands outside of a row, a count, or the figures of an indicator. */
async function rowsOn(path: string): Promise<readonly Row[]> {
  const { page } = await openApp(`/${path}`, source)
  const verdicts = [...page.element.querySelectorAll('.verdict')]
  expect(
    verdicts.filter((mark) => !mark.closest('.judged, .counts, dt, .figures')),
    path,
  ).toEqual([])
  return [...page.element.querySelectorAll('.judged')].map((row) => ({
    indicator: row.closest('li')!.querySelector('a')!.getAttribute('href')!.replace('/indicators/', ''),
    slice: wordsOf(row.querySelector('.slice') ?? document.createElement('span')),
    words: [...row.querySelectorAll('dl > div')].map(wordsOf).find((cell) => cell.startsWith('目標'))!,
    verdict: wordsOf(row.querySelector('.verdict')!),
  }))
}

/** How a due stands in a row: 2019年度まで, 2015〜2019年度の; nothing where no year is printed. */
function dueOf(code: string): string {
  const [, fiscal, year, , to] = /^(FY)?(\d{4})(?:\/(FY)?(\d{4}))?$/.exec(code) ?? []
  const suffix = fiscal ? '年度' : '年'
  if (!year) return ''
  return to ? `${year}〜${to}${suffix}` : `${year}${suffix}まで`
}

/** How the number of a target stands in a row; a target without one is known by its due and verdict. */
const amountOf = ({ indicator, value }: CsvRow): string =>
  value === '' ? '' : `${Number(value).toLocaleString('ja-JP', { minimumFractionDigits: decimalsOf.get(indicator!)! })}`

/** Whether a row says just this target: its number, its due, its verdict. */
function says({ words, verdict }: Row, target: CsvRow): boolean {
  const aim = words.replace(/、ほかの年の目標\d+件$/, '')
  const due = dueOf(target.target_period!)
  const [amount = ''] = targets
    .filter((row) => row.indicator === target.indicator && row.slice === target.slice)
    .filter(({ period }) => period === target.target_period)
    .map(amountOf)
  // Of a sum whose years are not printed the row says the printed word in their place.
  const isDueSaid = aim.includes(due) || aim.includes('（資料の「累計」）')
  const isOther = !due && aim.includes('まで）')
  const numbers = [...aim.replace(due, '').matchAll(/\d[\d,.]*/g)].map(([number]) => number)
  return (
    isDueSaid &&
    !isOther &&
    (!amount || numbers.includes(amount)) &&
    verdict === verdictWords(target.verdict as Verdict)
  )
}

const isOfSlice = ({ slice }: CsvRow, said: string): boolean => (nameOf.get(slice!) ?? slice) === said

function expectOneTarget(path: string, row: Row): void {
  const said = progress
    .filter((target) => target.indicator === row.indicator && isOfSlice(target, row.slice))
    .filter((target) => says(row, target))
  expect(said, `${path}: ${JSON.stringify(row)}`).toHaveLength(1)
}

/** The pages that show rows: plans, goals, the joint page, themes, and an initiative beneath each measured group. */
const initiatives = realPlans.flatMap((plan) => {
  const index = new PlanIndex(plan)
  return [...new Set(plan.indicators.map(({ measures }) => measures))].flatMap((id) =>
    index
      .initiativesUnder(id)
      .slice(0, 1)
      .map((entry) => `initiatives/${entry.id}`),
  )
})
/** The topmost groups: the tree on their pages holds the rows of all that are under them. */
const goals = realPlans.flatMap((plan) => {
  const index = new PlanIndex(plan)
  const tops = index.childrenOf('top').filter((entry) => isGroup(entry) && index.indicatorsUnder(entry).length)
  return tops.map(({ id }) => `goals/${id}`)
})
/** Pages of the other kinds: none of them shows a row today, and one that does later is held to the same. */
const others = [
  ...['', 'find?scene=childcare&town=hofu', 'compare?towns=sanyo-onoda,hofu', 'compare/visitors', 'compare/gaps'],
  ...['search?q=ガラス', 'saved', 'open', 'leaflet?town=hofu', 'leaflet?towns=hofu,mine', 'leaflet?saved=1', 'fair'],
  ...realSeeds.towns.map(({ id }) => `towns/${id}`),
]
const pages = [
  ...['region', ...realPlans.map(({ id }) => `plans/${id}`), ...realSeeds.themes.map(({ id }) => `themes/${id}`)],
  ...goals,
  ...initiatives,
  ...others,
]
const kindOf = (path: string): string => path.replace(/[/?].*$/, '')

describe('a row of an indicator', () => {
  const seen = new Map<string, Set<string>>()

  test.each([...Map.groupBy(new Set(pages), kindOf)])(
    'on pages of the kind “%s” is of one target',
    { timeout: 120_000 },
    async (kind, paths) => {
      const shown = new Set<string>()
      for (const path of paths)
        for (const row of await rowsOn(path)) {
          expectOneTarget(path, row)
          shown.add(row.indicator)
        }
      seen.set(kind, shown)
    },
  )

  test('is there for every indicator that has a target', () => {
    const all = new Set([...seen.values()].flatMap((shown) => [...shown]))
    expect([...new Set(progress.map(({ indicator }) => indicator!))].filter((id) => !all.has(id))).toEqual([])
  })

  test('is there on goals, initiatives, themes, the joint page and plans', () => {
    const kinds = [...seen].filter(([, shown]) => shown.size).map(([kind]) => kind)
    expect(kinds.toSorted()).toEqual(['goals', 'initiatives', 'plans', 'region', 'themes'])
  })

  test('that takes the verdict of one target and the numbers of another is found', () => {
    const row = { indicator: 'sanyo-onoda-kpi-a3', slice: '', words: '目標（2022年度まで）10個', verdict: '達成' }
    expect(
      progress.filter(({ indicator }) => indicator === row.indicator).filter((target) => says(row, target)),
    ).toEqual([])
  })
})
