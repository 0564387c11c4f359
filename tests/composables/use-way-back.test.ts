import { describe, expect, test, vi } from 'vitest'
import { createApp, effectScope } from 'vue'
import { createPinia } from 'pinia'
import { createMemoryHistory } from 'vue-router'
import { makeRouter } from '#app/router.ts'
import { useWayBack } from '#composables/use-way-back.ts'
import { planSourceKey } from '#stores/injection-keys.ts'
import { usePlanStore } from '#stores/plan-store.ts'
import { aRegion } from '#support/plan-makers.ts'
import { releaseAmong, sourceOf } from '#support/plan-sources.ts'
import { realFiles, realSeeds } from '#support/real-release.ts'

/**
 * The way back of someone at a page who came from an address; `null` where the history begins with the page, nothing
 * where it is the one in memory as it is, with a page before this one.
 */
async function wayBack(from: string | null | undefined, at = '/initiatives/hofu-1', source = sourceOf(realFiles)) {
  const history = createMemoryHistory()
  history.replace(at)
  const router = makeRouter(history)
  delete router.options.scrollBehavior
  const app = createApp({}).use(createPinia()).use(router)
  app.provide(planSourceKey, source)
  const run = <T>(setup: () => T): T => app.runWithContext(() => effectScope().run(setup))!
  const plans = run(() => usePlanStore())
  await plans.open()
  await Promise.all((plans.release?.packs ?? []).map((pack) => plans.openPack(pack)))
  await router.push('/saved')
  await router.push(at)
  // A browser's history keeps from where one came; that of a kiosk, in memory, keeps nothing.
  if (from !== undefined) router.options.history = { ...router.options.history, state: { back: from } }
  return { back: run(() => useWayBack()).value, router }
}
const printedTitle = (id: string): string =>
  realSeeds.plans.flatMap(({ entries }) => entries).find(({ value }) => value.id === id)!.value.title

describe('the way back as she came', () => {
  test.each([
    ['a situation in a town', '/find?scene=childcare&town=hofu', '防府市の「子育て」'],
    ['a question of the finder', '/find?scene=childcare', '暮らしの場面から'],
    ['a town that is none', '/find?scene=childcare&town=tokyo', '暮らしの場面から'],
    ['a search', '/search?q=%E5%9B%B3%E6%9B%B8%E9%A4%A8', 'キーワードでさがす'],
    ['what is kept', '/saved', '保存したもの'],
    ['a town', '/towns/mine', '美祢市'],
    ['a theme', '/themes/tourism', '観光'],
    ['a comparison', '/compare?towns=hofu,mine', 'まちをくらべる'],
    ['one topic of it', '/compare/people', 'まちをくらべる'],
    ['the region', '/region', '7つの市と町の計画'],
  ])('from %s names it and leads there', async (_, from, name) => {
    const { back } = await wayBack(from)
    expect([back?.name, back?.href, back?.record]).toEqual([name, from, undefined])
  })

  test.each([
    ['a goal', '/goals/hofu-g3', 'hofu-g3'],
    ['a programme', '/initiatives/hofu-72', 'hofu-72'],
  ])('from %s is called by its printed title, with its id for the words that she has chosen', async (_, from, id) => {
    const { back } = await wayBack(from)
    expect([back?.name, back?.href, back?.record]).toEqual([printedTitle(id), from, id])
  })

  test('from a figure is called so too', async () => {
    const { back } = await wayBack('/indicators/hofu-kpi-19')
    expect([back?.name, back?.record]).toEqual(['防府市青少年科学館の入館者数', 'hofu-kpi-19'])
  })

  test('from the list of several regions names the list, and no region', async () => {
    const { release } = releaseAmong(realFiles)
    const two = { ...release, regions: [...release.regions, aRegion({ id: 'south', members: ['hofu'] })] }
    const source = sourceOf(realFiles, { open: async () => ({ hash: '0'.repeat(64), release: two }) })
    expect((await wayBack('/region', undefined, source)).back?.name).toBe('いっしょに進める計画')
  })

  test('goes back in her history', async () => {
    const { back, router } = await wayBack('/saved')
    const gone = vi.spyOn(router, 'back').mockReturnValue(undefined)
    back!.go()
    expect(gone).toHaveBeenCalledOnce()
  })

  test.each([
    ['outside, or by an address', null],
    ['home', '/'],
    ['a page that finds nothing', '/about'],
    ['a document, which a line led to', '/documents/hofu-strategy-2015?of=hofu-1'],
    ['a record that no plan holds', '/initiatives/hofu-999'],
    ['a town that is not here', '/towns/tokyo'],
    ['a theme that is not here', '/themes/gold'],
    ['a page that is not here', '/nowhere'],
    ['a place on the page itself', '/initiatives/hofu-1#told'],
  ])('is none for one who comes from %s', async (_, from) => {
    expect((await wayBack(from)).back).toBeUndefined()
  })

  test('is none where the history is kept in memory, as in a kiosk', async () => {
    expect((await wayBack(undefined)).back).toBeUndefined()
  })
})
