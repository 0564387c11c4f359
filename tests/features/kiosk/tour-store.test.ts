import { describe, expect, test } from 'vitest'
import { tourStepAt, useTourStore } from '#features/kiosk/tour-store.ts'
import { usePlanStore } from '#stores/plan-store.ts'
import { sourceOf } from '#support/plan-sources.ts'
import { realFiles } from '#support/real-release.ts'
import { withStores } from '#support/store-app.ts'

const page = (name: string, query: Record<string, string> = {}, params: Record<string, string> = {}) => ({
  name,
  query,
  params,
})

test.each([
  ['scene', page('finder')],
  ['town', page('finder', { scene: 'work' })],
  ['found', page('finder', { scene: 'work', town: 'mine' })],
  ['card', page('initiative', {}, { id: 'hofu-8' })],
  ['ask', page('saved')],
  [undefined, page('home')],
])('the step %s stands on its page', (step, place) => expect(tourStepAt(place)).toBe(step))

describe('the guided walk', () => {
  const walk = withStores({ source: sourceOf(realFiles) })(() => ({ walk: useTourStore(), plans: usePlanStore() }))

  test('leads from the situation to what is asked at the office, by an example where nothing is chosen', async () => {
    const { walk: it, plans } = walk
    await plans.open()
    for (const pack of plans.release!.packs) await plans.openPack(pack)
    it.follow(page('finder'))
    expect(it.next).toEqual({ name: 'finder', query: { scene: 'moving' } })
    it.follow(page('finder', { scene: 'childcare' }))
    expect(it.next).toEqual({ name: 'finder', query: { scene: 'childcare', town: 'hofu' } })
    it.follow(page('finder', { scene: 'childcare', town: 'ube' }))
    expect(it.next).toMatchObject({ name: 'initiative', params: { id: expect.stringMatching(/^region-202[12]-/) } })
    it.follow(page('initiative', {}, { id: 'hofu-8' }))
    expect([it.record, it.next]).toEqual(['hofu-8', { name: 'saved' }])
    it.follow(page('saved'))
    expect([it.step, it.record]).toEqual(['ask', ''])
  })

  test('leads back into itself from any other page', () => {
    walk.walk.follow(page('glossary'))
    expect([walk.walk.step, walk.walk.next]).toEqual([undefined, { name: 'finder' }])
  })
})
