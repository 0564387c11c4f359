import { describe, expect, test, vi } from 'vitest'
import { flushPromises } from '@vue/test-utils'
import type { Pack } from '#packs/pack.ts'
import { openApp } from '#support/draw.ts'
import { promised, releaseAmong, sourceOf } from '#support/plan-sources.ts'
import { plainNameOf, realFiles } from '#support/real-release.ts'
import type { NamedRelease } from '#storage/pack-database.ts'

const named = releaseAmong(realFiles)
const all = sourceOf(realFiles)
const noLine = () => Promise.reject(new Error('no line'))

/** Every screen that reads something, and words that stand on it once it is read. */
const screens = [
  ['/', '防府市'],
  ['/towns/hofu', '5つの目標'],
  ['/region', '全体のめやす'],
  ['/plans/mine', '重要戦略'],
  ['/goals/hofu-g3', plainNameOf('hofu-g3-m1')],
  ['/initiatives/hofu-25-1', '施設の機能強化'],
  ['/indicators/hofu-kpi-6', '62人'],
  ['/themes/tourism', '防府市総合戦略'],
  ['/how-we-judge', `目標を保っている${plainNameOf('region-2022-kpi-population')}`],
  ['/glossary', '延長保育'],
  ['/documents/hofu-strategy-2015', '防府市まち・ひと・しごと創生総合戦略'],
] as const

describe('where the data does not come', () => {
  test.each(screens)('%s says so, and shows the page when asked again', async (path, words) => {
    const open = vi.fn(noLine as () => Promise<NamedRelease>)
    const { page } = await openApp(path, sourceOf(realFiles, { open }))
    expect(page.says('alert')[0]).toContain('データを読みこめませんでした。')
    expect(page.words).not.toContain('このページはありません')
    open.mockImplementation(all.open)
    await page.press('button', 'もう一度読みこむ')
    await flushPromises()
    expect(page.words).toContain(words)
    expect(page.has('alert')).toBe(false)
  })

  test.each(screens.slice(1))(
    '%s without its pack says so, and shows the page when asked again',
    async (path, words) => {
      const pack = vi.fn(noLine as () => Promise<Pack>)
      const { page } = await openApp(path, sourceOf(realFiles, { pack }))
      expect(page.says('alert')[0]).toContain('データを読みこめませんでした。')
      expect(page.words).not.toContain('このページはありません')
      pack.mockImplementation(all.pack as () => Promise<Pack>)
      await page.press('button', 'もう一度読みこむ')
      await flushPromises()
      expect(page.words).toContain(words)
    },
  )

  test('about stands all the same', async () => {
    const { page } = await openApp('/about', sourceOf(realFiles, { open: noLine }))
    expect(page.names('heading')[0]).toBe('このアプリについて')
    expect(page.has('alert')).toBe(false)
  })
})

describe('while the data is coming', () => {
  test.each(screens)('%s shows a bar with words', async (path) => {
    const coming = promised<NamedRelease>()
    const { page } = await openApp(path, sourceOf(realFiles, { open: () => coming.promise }))
    expect(page.names('progressbar')[0]).toMatch(/を読みこんでいます。$/)
    expect(page.words).not.toContain('このページはありません')
    coming.keep(named)
    await flushPromises()
    expect(page.has('progressbar')).toBe(false)
  })
})
