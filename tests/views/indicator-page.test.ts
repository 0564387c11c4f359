import { expect, test } from 'vitest'
import { deedKinds, groupKinds, type Entry } from '#domain/entry.ts'
import { openApp } from '#support/draw.ts'
import { sourceOf } from '#support/plan-sources.ts'
import { plainNameOf, realFiles, realPlans } from '#support/real-release.ts'

const all = sourceOf(realFiles)
const { id, measures } = realPlans.flatMap(({ indicators }) => indicators).find((one) => one.id === 'hofu-kpi-6')!

/** The real packs, but for the kind of what the indicator measures. */
const sourceWith = (kind: Entry['kind']) =>
  sourceOf(realFiles, {
    pack: async (hash) => {
      const pack = await all.pack(hash)
      if (!('plans' in pack)) return pack
      const plans = pack.plans.map((plan) => ({
        ...plan,
        entries: plan.entries.map((entry) => (entry.id === measures ? { ...entry, kind } : entry)),
      }))
      return { ...pack, plans }
    },
  })

test.each([
  ...deedKinds.map((kind) => [kind, `/initiatives/${measures}`] as const),
  ...groupKinds.map((kind) => [kind, `/goals/${measures}`] as const),
])('an indicator of a %s leads to a page that is there', async (kind, path) => {
  const source = sourceWith(kind)
  const { page } = await openApp(`/indicators/${id}`, source)
  const link = page.element.querySelector(`a[href$="/${measures}"]`)
  expect(link?.getAttribute('href')).toBe(path)
  const { page: next } = await openApp(path, source)
  expect(next.words).toContain(plainNameOf(measures).replace(/\s/g, ''))
  expect(next.words).not.toContain('このページはありません')
})
