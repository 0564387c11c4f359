/** Every kind of page after the browser has translated it: what changes then, and what comes then, is right. */
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { useSettingsStore } from '#stores/settings-store.ts'
import { openApp, type OpenedApp } from '#support/draw.ts'
import { sourceOf } from '#support/plan-sources.ts'
import { realFiles } from '#support/real-release.ts'
import { keeperWith } from '#support/store-app.ts'
import { leftOfTranslation, translate } from '#support/translate.ts'
import type { Level } from '#domain/wording.ts'

/** An address of each kind of page. */
const kinds = [
  '',
  'towns/hofu',
  'region',
  'plans/hofu-strategy-2015',
  'goals/hofu-g3',
  'goals/sanyo-onoda-b',
  'initiatives/hofu-6',
  'indicators/hofu-kpi-6',
  'themes/tourism',
  'documents/hofu-strategy-2015#L12-15',
  'find',
  'find?scene=childcare&town=hofu',
  'compare',
  'compare?towns=sanyo-onoda,hofu,mine,tsuwano&topics=people,nothing',
  'compare/people',
  'compare/gaps',
  'search',
  'search?q=保育園',
  'saved',
  'open',
  'leaflet?town=hofu',
  'leaflet?towns=hofu,mine',
  'how-we-judge',
  'glossary',
  'install',
  'fair',
  'about',
  'nowhere/at/all',
]
const open = (path: string, level: Level): Promise<OpenedApp> =>
  openApp(`/${path}`, sourceOf(realFiles), {
    keeper: keeperWith({ first: { changed: 1, settings: { look: 'auto', level, furigana: false } } }),
  })
const untranslated = (words: string): string => words.replace(/[‹›]/g, '')

let complaints: unknown[][] = []
beforeEach(() => {
  complaints = []
  for (const way of ['error', 'warn'] as const) {
    vi.spyOn(console, way).mockImplementation((...said: unknown[]) => void complaints.push(said))
  }
})
afterEach(() => vi.restoreAllMocks())

describe.each(kinds)('/%s, translated', (path) => {
  test('says in other words what it says there without a translation, and leads on', async () => {
    const { page: printed } = await open(path, 'printed')
    const expected = printed.words
    const { page, router } = await open(path, 'plain')
    expect(translate()).toBeGreaterThan(3)
    await useSettingsStore().choose({ level: 'printed' })
    await flushPromises()
    expect(untranslated(page.words)).toBe(expected)
    await useSettingsStore().choose({ furigana: true, level: 'easy' })
    await flushPromises()
    const next = path === '' ? '/about' : '/'
    await router.push(next)
    await flushPromises()
    expect(page.words).toContain(next === '/' ? '暮らしのことばで' : 'このアプリについて')
    expect(leftOfTranslation(page.element)).toEqual([])
    expect(complaints).toEqual([])
  })
})
