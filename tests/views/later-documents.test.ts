import { afterAll, describe, expect, test } from 'vitest'
import { flushPromises } from '@vue/test-utils'
import type { PlanPack } from '#packs/pack.ts'
import { checkSeeds } from '#seeding/check-seeds.ts'
import { openDataFiles } from '#seeding/open-data/open-data-files.ts'
import { makeRelease, type SiteFile } from '#seeding/release-files.ts'
import { csvRows } from '#support/csv.ts'
import { openApp } from '#support/draw.ts'
import { addErratum, addResults, addSecondPlan } from '#support/later-documents.ts'
import { sourceOf } from '#support/plan-sources.ts'
import { SeedCopy } from '#support/seed-copy.ts'

/** The next years of the real seeds, made in a copy: what a reader and one who downloads see of them. */
const copy = new SeedCopy()
for (const add of [addResults, addErratum, addSecondPlan]) add(copy)
const { checked, problems } = checkSeeds(copy.root)
const release = checked && (await makeRelease(checked, () => '2026-01-02'))
const files = release?.files ?? []
const tables = checked && release ? openDataFiles(checked, release) : []
afterAll(() => copy.remove())

const rowsOf = (name: string) => csvRows(tables.find(({ path }: SiteFile) => path === `open-data/${name}.csv`)!.text)
const page = async (path: string): Promise<string> => {
  const { frame, store } = await openApp(path, sourceOf(files))
  await store.downloadAll()
  await flushPromises()
  return frame.words
}

test('what came later passes every check', () => expect(problems).toEqual([]))

describe('a report of results', () => {
  test('is a document of its plan, in the same pack', () => {
    const packs = files.filter(({ path }) => path.startsWith('packs/')).map(({ text }) => JSON.parse(text) as PlanPack)
    const { plans, documents } = packs.find(({ publisher }) => publisher === 'sanyo-onoda')!
    expect(plans[0]!.laterDocuments).toEqual(['sanyo-onoda-erratum-2022', 'sanyo-onoda-results-2023'])
    expect(documents.map(({ id }) => id)).toEqual(['sanyo-onoda-grants-2021', ...plans[0]!.laterDocuments!])
  })

  test('fills a cell that was blank, which is still shown with its line', async () => {
    const words = await page('/indicators/sanyo-onoda-kpi-a2')
    expect(words).toContain('14,510人2023年度の結果')
    expect(words).toContain('前に出た資料資料では空らんです')
    expect(words).toContain('15,802人')
    expect(words).toContain('2023年度の結果4行目')
  })

  test('turns the verdict, by the same judgement', async () => {
    const sentences = rowsOf('progress')
      .filter(({ indicator, target_period: due }) => indicator === 'sanyo-onoda-kpi-a2' && due === 'FY2022')
      .map(({ verdict }) => verdict)
    expect(sentences).toEqual(['missed'])
  })

  test('is cited by the open data, and listed among the documents', () => {
    expect(rowsOf('documents').find(({ document }) => document === 'sanyo-onoda-results-2023')).toMatchObject({
      kind: 'results',
      plan: 'sanyo-onoda',
    })
    const cited = rowsOf('observations').filter(({ document }) => document === 'sanyo-onoda-results-2023')
    expect(cited.map(({ value }) => value).toSorted()).toEqual(['1160000', '14510', '15802', '2300000'])
  })

  test('stands on the page of its plan, and has a page of its own', async () => {
    expect(await page('/plans/sanyo-onoda')).toContain('2023年度の結果結果の報告、全部で6行')
    expect(await page('/documents/sanyo-onoda-results-2023')).toContain('きららガラス未来館の来客数14,510人15,802人')
  })
})

describe('a list of errors', () => {
  test('shows what was said before and what is said now, each with its line', async () => {
    const words = await page('/indicators/sanyo-onoda-kpi-a2')
    expect(words).toContain('訂正後14,000人正誤表')
    expect(words).toContain('訂正前13,672人')
    expect(words).toContain('94〜96行目')
  })

  test('is what is judged', () => {
    const row = rowsOf('progress').find(
      ({ indicator, target_period: due }) => indicator === 'sanyo-onoda-kpi-a2' && due === 'FY2021',
    )
    expect(row?.sentence).toContain('14,000人')
  })

  test('has what was said before in a column of the open data', () => {
    const corrected = rowsOf('observations').filter(({ corrects }) => corrects !== '')
    expect(corrected.map(({ value, corrects, corrects_cited: cited }) => [value, corrects, cited])).toEqual([
      ['14000', '13672', 'sanyo-onoda-grants-2021:94-96;sanyo-onoda-grants-2021:86;sanyo-onoda-grants-2021:58'],
      ['14510', 'blank', 'sanyo-onoda-grants-2021:110;sanyo-onoda-grants-2021:58'],
    ])
  })
})

describe('a second plan', () => {
  test('goes on an indicator: both pages show one line of time', async () => {
    for (const id of ['hofu-kpi-41', 'hofu-2020-kpi-3']) {
      const words = await page(`/indicators/${id}`)
      expect(words).toContain('この数は、2つの計画で続いています。')
      expect(words).toContain('1,866,333人')
      expect(words).toContain('1,950,000人')
      expect(words).not.toContain('くらべられません')
    }
  })

  test('breaks the line where the measure is another', async () => {
    const words = await page('/indicators/hofu-2020-kpi-2')
    expect(words).toContain('ここからは、同じ数としてくらべられません。')
    expect(words).toContain('数えるもの：前の計画には、延べと書いてありません。')
  })

  test('goes on a deed, in both directions', async () => {
    expect(await page('/initiatives/hofu-2020-2')).toMatch(/前の計画では.*2015〜2019年度の計画/)
    expect(await page('/initiatives/hofu-3')).toMatch(/次の計画では.*2020〜2024年度の計画/)
  })

  test('an indicator that stands alone has no line', async () =>
    expect(await page('/indicators/hofu-2020-kpi-1')).not.toContain('の計画で続いています'))

  test('names what goes on in the open data', () =>
    expect(
      rowsOf('indicators')
        .filter(({ continues }) => continues !== '')
        .map(({ id, continues, breaks }) => [id, continues, breaks]),
    ).toEqual([
      ['hofu-2020-kpi-2', 'hofu-kpi-2', 'definition'],
      ['hofu-2020-kpi-3', 'hofu-kpi-41', ''],
    ]))
})
