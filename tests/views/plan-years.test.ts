import { flushPromises } from '@vue/test-utils'
import { describe, expect, test, vi } from 'vitest'
import { openApp } from '#support/draw.ts'
import { sourceOf } from '#support/plan-sources.ts'
import { plainNameOf, realFiles, realPlans, realRelease } from '#support/real-release.ts'
import { wordsOf } from '#support/screen.ts'
import { deviceWith, savedItem, withStores } from '#support/store-app.ts'
import { usePlanStore } from '#stores/plan-store.ts'
import { useSavedStore } from '#stores/saved-store.ts'
import { useListShareCode } from '#features/saved/use-list-share-code.ts'
import { useSavedByOffice } from '#features/saved/use-saved-by-office.ts'
import { planYears } from '#texts/plan-years.ts'

/**
 * Wherever a record of a plan is named away from its own pages, the years of its plan stand beside it: in its row, or
 * once above the list that it stands in.
 */
// The first page brings the code of all of them with it: on a machine that is busy that needs longer.
vi.setConfig({ testTimeout: 60_000 })

const source = sourceOf(realFiles)
const saved = ['hofu-58', 'mine-1-1-3', 'region-2021-3-1-a-2.3', 'region-2022-3-1-1']
const open = (path: string) =>
  openApp(path, source, { listKeeper: deviceWith(...saved.map((id) => savedItem({ id }))) })

const records = realPlans.flatMap((plan) => plan.entries.map(({ id }) => ({ id, years: planYears(plan.span) })))
const yearsOf = new Map(records.map(({ id, years }) => [id, years]))
const named = records.map(({ id, years }) => ({ name: plainNameOf(id), years }))

/** The years of the plans whose records' names a row begins with; a name may stand in more than one plan. */
const yearsFor = (words: string): readonly string[] =>
  named.flatMap(({ name, years }) => (words.startsWith(name) ? [years] : []))

/** What a row says, and what stands above the list that it is in. */
function around(element: Element): string {
  const [row, part] = [element.closest('li'), element.closest('section')]
  return [row, part].map((one) => (one ? wordsOf(one) : '')).join('\n')
}
/** In a comparison the years stay on the screen, at the head of the column. */
const headed = (): string => [...document.querySelectorAll('.heads .held')].map(wordsOf).join('\n')

describe('every link to a record of a plan has the years of the plan beside it', () => {
  test.each([
    ['hits', '/search?q=奨学金'],
    ['hits of a joint plan', '/search?q=図書館'],
    ['what is found for a situation', '/find?scene=school&town=hofu'],
    ['what is found where a town has no plan', '/find?scene=help&town=yamaguchi'],
    ['a theme', '/themes/tourism'],
    ['a comparison', '/compare?towns=hofu,mine'],
    ['one topic of it', '/compare/support'],
    ['the joint deeds of a town', '/towns/yamaguchi'],
    ['what is kept', '/saved'],
  ])('%s (%s)', async (_, path) => {
    const { page } = await open(path)
    const rows = 'main li :is(a[href^="/initiatives/"], a[href^="/goals/"])'
    await vi.waitUntil(() => document.querySelector(rows), { timeout: 60_000 })
    await flushPromises()
    const links = [...page.element.querySelectorAll(rows.replace('main ', ''))].filter((link) => !link.closest('nav'))
    expect(links.length).toBeGreaterThan(0)
    const bare = links.filter((link) => {
      const id = link.getAttribute('href')!.split(/[/?#]/)[2]!
      const years = yearsOf.get(id)!
      return !around(link).includes(years) && !headed().includes(years.replace(/の計画$/, ''))
    })
    expect(bare.map((link) => link.textContent)).toEqual([])
  })
})

describe('every name on paper has the years of its plan in its row or above its list', () => {
  test.each([
    ['a town with a plan', '/leaflet?town=hofu'],
    ['a town without one', '/leaflet?town=yamaguchi'],
    ['two towns', '/leaflet?towns=hofu,yamaguchi'],
    ['what is kept', '/leaflet?saved=1'],
  ])('%s (%s)', async (_, path) => {
    const { page } = await open(path)
    const rows = () =>
      [...page.element.querySelectorAll('li')]
        .map((row) => ({ row, years: yearsFor(wordsOf(row)) }))
        .filter(({ years }) => years.length)
    await vi.waitUntil(() => rows().length, { timeout: 60_000 })
    await flushPromises()
    const bare = rows().flatMap(({ row, years }) =>
      years.some((one) => around(row).includes(one)) ? [] : [wordsOf(row)],
    )
    expect(bare).toEqual([])
  })
})

describe('what leaves the app has them too', () => {
  test('the words for the telephone', async () => {
    const { page } = await open('/saved')
    const about = [...page.element.querySelectorAll('ol > li')].map(wordsOf).filter((line) => line.includes('について'))
    const ofRecords = about.filter((line) => line.includes('」についてです。'))
    expect(ofRecords).toHaveLength(saved.length)
    expect(ofRecords.filter((line) => !/\d{4}(?:〜\d{4})?年度(?:の計画|についての検討)「/.test(line))).toEqual([])
  })
})

test('the texts of QR codes name the plan by its years, and each record under its own', async () => {
  const run = withStores({ source, listKeeper: deviceWith(...saved.map((id) => savedItem({ id }))) })
  const plans = run(() => usePlanStore())
  await plans.open()
  await Promise.all(realRelease.packs.map((pack) => plans.openPack(pack)))
  await run(() => useSavedStore()).ready
  const handed = run(() => {
    const { groups } = useSavedByOffice()
    return useListShareCode(() => groups.value)
  })
  const groups = handed.value?.groups ?? []
  expect(groups.map(({ names }) => names)).toEqual(saved.map((id) => [plainNameOf(id)]))
  expect(groups.map(({ name }) => name.split('、').at(-1))).toEqual(saved.map((id) => yearsOf.get(id)))
})

test.each([
  ['a goal', '/goals/region-2022-3', '2022〜2026年度についての検討に書いてあること'],
  ['an indicator', '/indicators/hofu-kpi-6', '2015〜2019年度の計画に書いてあること'],
])('on the page of %s the sentences stand under the years of its plan', async (_, path, lead) => {
  expect((await open(path)).page.words).toContain(lead)
})

test('on the page of a deed the sentences stand right below the plate with the years of its plan', async () => {
  const { page } = await open('/initiatives/hofu-58')
  const said = wordsOf(page.element.querySelector('.paragraph p')!)
  expect(page.words).toContain(`2015〜2019年度の計画${said}`)
})
