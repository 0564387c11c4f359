import { flushPromises } from '@vue/test-utils'
import { describe, expect, test, vi } from 'vitest'
import type { NowRecord } from '#domain/town-sheet/now-record.ts'
import { openApp, type OpenedApp } from '#support/draw.ts'
import { sourceOf } from '#support/plan-sources.ts'
import { plainNameOf, realFiles } from '#support/real-release.ts'
import { deviceWith, savedItem } from '#support/store-app.ts'
import { aNowRecord } from '#support/town-sheet-makers.ts'
import { onDay, sourceWithSheet } from '#support/town-sheet-source.ts'

vi.setConfig({ testTimeout: 60_000 })

const record = (given: Partial<NowRecord> = {}): NowRecord =>
  aNowRecord({ id: 'hofu-8', cited: { file: '352063.csv', row: 9 }, ...given })
const open = async (path: string, now: readonly NowRecord[], day = '2026-11-30'): Promise<OpenedApp> => {
  const app = await openApp(path, sourceWithSheet('hofu', { now }), onDay(day))
  await vi.dynamicImportSettled()
  await flushPromises()
  return app
}
const confirmed = '防府市が2026年4月1日に確かめました：つづいています'

describe('a programme that its town has confirmed', () => {
  test('says so first on its page, apart from the plan, and is asked about no more', async () => {
    const { page } = await open('/initiatives/hofu-8', [record({ telephone: '0835-00-0000' })])
    const box = page.within('region', 'いま')
    expect(box.words).toContain(confirmed)
    expect(box.words).toContain('防府市の表「いま」（352063.csvの9行目）')
    expect(page.words.indexOf(confirmed)).toBeLessThan(page.words.indexOf('だれのため'))
    expect(page.names('checkbox')).not.toContain('今も続いていますか')
    expect(await page.complaints()).toEqual([])
  })

  test('ages without a network, by the day of the device, and is then asked about again', async () => {
    const fresh = await open('/initiatives/hofu-8', [record()])
    const before = fresh.page.names('checkbox').length
    const { page } = await open('/initiatives/hofu-8', [record()], '2027-08-15')
    expect(page.within('region', 'いま').words).toContain('確かめてから1年4か月たちました。')
    expect(page.names('checkbox').length).toBe(before + 1)
  })

  test('has one short line in lists, hits, comparisons, on paper and among what is saved', async () => {
    const line = 'いま：つづいている・2026年4月'
    const listKeeper = { ...deviceWith(savedItem({ id: 'hofu-8' })), now: () => Date.parse('2026-11-30T12:00:00') }
    const paths = [
      '/find?scene=childcare&town=hofu',
      '/search?q=子育て',
      '/compare/childcare',
      '/leaflet?saved=1',
      '/saved',
    ]
    for (const path of paths) {
      const { page } = await openApp(path, sourceWithSheet('hofu', { now: [record()] }), { listKeeper })
      await vi.waitFor(() => expect(page.words, path).toContain(line), { timeout: 8000 })
    }
  })
})

describe('a programme that is over', () => {
  test('stands behind the help of its situation, under a heading of its own', async () => {
    const { page } = await open('/find?scene=childcare&town=hofu', [record({ state: 'ended' })])
    const headings = page.names('heading')
    expect(headings).toContain('防府市総合戦略（取り組み11件）')
    expect(headings.at(-1)).toBe('市や町が「おわった」と確かめたもの（1件）')
    const last = page.names('link').filter((name) => name.includes(plainNameOf('hofu-8')))
    expect(last).toHaveLength(1)
  })
  test('is no example of help on the leaflet of its town', async () => {
    const leaflet = async (state: 'goesOn' | 'ended') =>
      (await open('/leaflet?town=hofu', [record({ id: 'hofu-3', state })])).page.words
    const name = plainNameOf('hofu-3')
    expect(await leaflet('goesOn')).toContain(`${name}（いま：つづいている`)
    expect(await leaflet('ended')).not.toContain(name)
  })
  test('says so, and leaves nothing to ask', async () => {
    const { page } = await open('/initiatives/hofu-8', [record({ state: 'ended' })], '2030-01-01')
    expect(page.within('region', 'いま').words).toContain('おわりました')
    expect(page.words).not.toContain('たちました')
    expect(page.names('checkbox')).toEqual([])
  })
})

describe('a programme of which its town has said nothing', () => {
  test('has the page that it has without any sheet', async () => {
    const { page } = await open('/initiatives/hofu-6', [record()])
    const words = page.words
    const { page: without } = await openApp('/initiatives/hofu-6', sourceOf(realFiles), onDay('2026-11-30'))
    expect(words).toBe(without.words)
  })
  test('and so has one whose sheet does not come', async () => {
    const real = sourceOf(realFiles)
    const source = sourceWithSheet(
      'hofu',
      { now: [record()] },
      {
        pack: (hash) => (hash.startsWith('ffff') ? Promise.reject(new Error('no line')) : real.pack(hash)),
      },
    )
    const { page } = await openApp('/initiatives/hofu-8', source, onDay('2026-11-30'))
    expect(page.names('heading')[0]).toBe(plainNameOf('hofu-8'))
    expect(page.has('region', 'いま')).toBe(false)
    expect(page.has('alert')).toBe(false)
  })
})

describe('the first screen', () => {
  test('opens no sheet', async () => {
    const opened: string[] = []
    const real = sourceOf(realFiles)
    await openApp(
      '/',
      sourceWithSheet(
        'hofu',
        { now: [record()] },
        {
          pack: (hash) => (opened.push(hash), real.pack(hash)),
        },
      ),
    )
    expect(opened.filter((hash) => hash.startsWith('ffff'))).toEqual([])
  })
})

describe('a figure of which its town has reported more', () => {
  test('keeps what the plan says, and shows the town’s number below', async () => {
    const results = [
      {
        indicator: 'hofu-kpi-6',
        slice: '',
        fiscalYear: 2024,
        value: 70,
        source: 'https://www.city.hofu.yamaguchi.jp/kpi',
        cited: { file: '352063.csv', row: 7 },
      },
    ]
    const { page } = await openApp('/indicators/hofu-kpi-6', sourceWithSheet('hofu', { results }), onDay('2026-11-30'))
    expect(page.words).toContain('62人')
    expect(page.within('region', '防府市が、あとから出した結果').words).toContain('2024年度：70人')
    expect(await page.complaints()).toEqual([])
  })
})
