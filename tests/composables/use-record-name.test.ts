import { describe, expect, test } from 'vitest'
import type { Level } from '#domain/wording.ts'
import { useRecordName } from '#composables/use-record-name.ts'
import { usePlanStore } from '#stores/plan-store.ts'
import { useSettingsStore } from '#stores/settings-store.ts'
import { aPackReference, aPlan, aWording } from '#support/plan-makers.ts'
import { madeRelease } from '#support/release-makers.ts'
import { sourceOf } from '#support/plan-sources.ts'
import { keeperWith, keptSettings, withStores } from '#support/store-app.ts'

const wordings = { 'made-1': aWording({ name: '{会社|かいしゃ}を~よぶ', title: '{企業|きぎょう}~誘致' }) }
const pack = { format: 1 as const, publisher: 'hofu', plans: [aPlan({ id: 'made' })], documents: [], wordings }

/** A screen on which a pack is open, for someone who has chosen this level. */
function screenAt(level: Level) {
  const inApp = withStores({
    source: sourceOf(madeRelease([]).files, { pack: async () => pack }),
    keeper: keeperWith({ first: keptSettings({ level }) }),
  })
  return {
    called: inApp(() => useRecordName()),
    plans: inApp(() => usePlanStore()),
    settings: inApp(() => useSettingsStore()),
  }
}

describe('what a record is called, as bare text', () => {
  test.each([
    ['plain', '会社をよぶ'],
    ['easy', '会社をよぶ'],
    ['printed', '企業誘致'],
  ] as const)('at the level %s', async (level, words) => {
    const { called, plans } = screenAt(level)
    await plans.openPack(aPackReference())
    expect(called('made-1', '題名')).toBe(words)
  })

  test('changes when another level is chosen', async () => {
    const { called, plans, settings } = screenAt('plain')
    await plans.openPack(aPackReference())
    await settings.choose({ level: 'printed' })
    expect(called('made-1', '題名')).toBe('企業誘致')
  })

  test('is its printed title where nobody has put it into words', async () => {
    const { called, plans } = screenAt('plain')
    expect(called('made-1', '題名')).toBe('題名')
    await plans.openPack(aPackReference())
    expect(called('made-2', '題名')).toBe('題名')
  })
})
