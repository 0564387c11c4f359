import { describe, expect, test } from 'vitest'
import { tourStepAt, useTourStore } from '#features/kiosk/tour-store.ts'
import { usePlanStore } from '#stores/plan-store.ts'
import { sourceOf } from '#support/plan-sources.ts'
import { realFiles } from '#support/real-release.ts'
import { withStores } from '#support/store-app.ts'

const page = (name: string, query: Record<string, string> = {}, params: Record<string, string> = {}) => ({
  name,
  path: '',
  query,
  params,
})

test.each([
  ['scene', page('finder')],
  ['town', page('finder', { scene: 'work' })],
  ['found', page('finder', { scene: 'work', town: 'mine' })],
  ['card', page('initiative', {}, { id: 'hofu-8' })],
  ['ask', page('saved')],
  ['take', { ...page(''), path: '/booth/take' }],
  [undefined, page('home')],
])('the step %s stands on its page', (step, place) => expect(tourStepAt(place)).toBe(step))

describe('the tour', () => {
  const stores = withStores({ source: sourceOf(realFiles) })(() => ({ tour: useTourStore(), plans: usePlanStore() }))

  test('leads from the situation to what is asked at the office, by an example where nothing is chosen', async () => {
    const { tour, plans } = stores
    await plans.open()
    for (const pack of plans.release!.packs) await plans.openPack(pack)
    tour.follow(page('finder'))
    expect(tour.next).toEqual({ name: 'finder', query: { scene: 'moving' } })
    tour.follow(page('finder', { scene: 'childcare' }))
    expect(tour.next).toEqual({ name: 'finder', query: { scene: 'childcare', town: 'hofu' } })
    tour.follow(page('finder', { scene: 'childcare', town: 'ube' }))
    expect(tour.next).toMatchObject({ name: 'initiative', params: { id: expect.stringMatching(/^region-202[12]-/) } })
    tour.follow(page('initiative', {}, { id: 'hofu-8' }))
    expect([tour.record, tour.next]).toEqual(['hofu-8', { name: 'saved' }])
    tour.follow(page('saved'))
    expect([tour.step, tour.record, tour.next]).toEqual(['ask', '', '/booth/take'])
  })

  test('leads back into itself from any other page', () => {
    stores.tour.follow(page('glossary'))
    expect([stores.tour.step, stores.tour.next]).toEqual([undefined, { name: 'finder' }])
  })
})
