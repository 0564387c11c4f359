/**
 * Leaflets as a printer gets them, from a device without a network: A4, one sheet, nothing cut, no heading alone at the
 * foot of a page.
 */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium } from '#support/chromium.ts'
import { startSite, type RunningSite } from '#support/site.ts'

/** A PDF by its pages: how large each is (points), and what of each heading's kin stands elsewhere than the heading. */
type Sheet = {
  readonly pages: number
  readonly sizes: readonly string[]
  readonly headings: number
  readonly torn: readonly string[]
}

/**
 * Gives each heading its first line as a kin in the outline of the PDF, which tells on which page everything named in
 * it stands.
 */
const markFirstLines = (): void => {
  for (const heading of document.querySelectorAll('main :is(h2, h3)')) {
    let line: Element | null | undefined = heading.nextElementSibling ?? heading.parentElement!.nextElementSibling
    while (line?.firstElementChild && !['P', 'LI', 'TR'].includes(line.tagName)) line = line.firstElementChild
    line?.setAttribute('role', 'heading')
    line?.setAttribute('aria-level', '6')
  }
}

async function printed(page: Page): Promise<Sheet> {
  const pdf = (
    await page.pdf({ preferCSSPageSize: true, printBackground: false, outline: true, tagged: true })
  ).toString('latin1')
  const items = new Map(
    [...pdf.matchAll(/(\d+) 0 obj\s*<<\/Title <([0-9A-F]+)>\s*\/Dest \[(\d+) 0 R[^\]]*\]([^>]*)>>/g)].map(
      ([, id, title, on, kin]) => [id!, { title: title!, on: on!, first: /\/First (\d+)/.exec(kin!)?.[1] }],
    ),
  )
  const torn = [...items.values()]
    .filter(({ on, first }) => first && items.get(first)?.on !== on)
    .map(({ title }) => title.slice(4).replace(/.{4}/g, (code) => String.fromCharCode(parseInt(code, 16))))
  return {
    pages: (pdf.match(/\/Type\s*\/Page\b/g) ?? []).length,
    sizes: [...new Set(pdf.match(/\/MediaBox\s*\[[^\]]*\]/g))],
    headings: items.size,
    torn,
  }
}

const list = (count: number): string => {
  const ids = [
    ...Array.from({ length: 23 }, (_, index) => `hofu-${index + 1}`),
    'hofu-kpi-5',
    'mine-1-1-2',
    'sanyo-onoda-b',
    'region-2022-kpi-population',
  ].slice(-count)
  return JSON.stringify({
    changed: 1,
    list: ids.map((id) => ({ id, note: '9時に電話する。\n子どもは2人。', asked: ['goesOn'] })),
  })
}

describe('a leaflet, without a network', () => {
  let site: RunningSite
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    site = await startSite()
    browser = await launchChromium()
    page = await (await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'ja-JP' })).newPage()
    await page.goto(site.url)
    await page.waitForFunction(() => document.documentElement.dataset.offline === 'ready', undefined, {
      timeout: 30_000,
    })
    await site.kill()
  })
  afterAll(async () => {
    await browser?.close()
    await site?.kill()
  })

  /** Opens a leaflet as someone reads it who has set these things. */
  async function open(path: string, settings: { level?: string; furigana?: boolean } = {}, kept = ''): Promise<void> {
    await page.evaluate(
      ([set, saved]) => {
        localStorage.setItem('machi-person', set!)
        if (saved) localStorage.setItem('machi-list', saved)
      },
      [
        JSON.stringify({
          changed: Date.now(),
          settings: { look: 'dark', level: 'plain', furigana: true, ...settings },
        }),
        kept,
      ],
    )
    await page.goto(site.url + path)
    await page.locator('main .foot svg').waitFor({ timeout: 20_000 })
    // The readings of the app's own words come after the first screen.
    await page.locator('main .foot rt').first().waitFor({ state: 'attached', timeout: 20_000 })
    await page.emulateMedia({ media: 'print' })
    await page.setViewportSize({ width: 703, height: 1032 })
    await page.evaluate(markFirstLines)
  }
  const words = (): Promise<string> =>
    page.locator('main').evaluate((main) => {
      const shown = main.cloneNode(true) as Element
      for (const reading of shown.querySelectorAll('rt')) reading.remove()
      return shown.textContent.replace(/\s+/g, '')
    })

  const a4 = ['/MediaBox [0 0 594.95996 841.91998]']
  const one = { sizes: a4, torn: [] }

  it.each(['yamaguchi', 'ube', 'hagi', 'hofu', 'mine', 'sanyo-onoda', 'tsuwano'])(
    '%s stands on one sheet, with furigana and without, in plain and in easy words',
    async (town) => {
      for (const settings of [{}, { level: 'easy' }, { level: 'easy', furigana: false }, { level: 'printed' }]) {
        await open(`leaflet?town=${town}`, settings)
        const sheet = await printed(page)
        expect([settings, sheet]).toEqual([settings, expect.objectContaining({ ...one, pages: 2 })])
        expect(sheet.headings).toBeGreaterThan(12)
      }
    },
  )

  it.each([
    ['two towns', 'hofu,sanyo-onoda'],
    ['two towns without a plan', 'ube,hagi'],
    ['three towns', 'hofu,mine,sanyo-onoda'],
    ['four towns', 'hofu,mine,sanyo-onoda,yamaguchi'],
    ['four towns, figures first', 'tsuwano,hofu,mine,sanyo-onoda&topics=figures'],
    ['four towns, a break within the table', 'hofu,mine,sanyo-onoda,hagi&topics=gaps,figures'],
    [
      'four towns, the longest last',
      'hofu,mine,sanyo-onoda,ube&topics=moving,work,support,childcare,marriage-birth,gaps,figures,people',
    ],
  ])('%s stand on one sheet', async (_, towns) => {
    for (const level of ['plain', 'easy']) {
      await open(`leaflet?towns=${towns}`, { level })
      const sheet = await printed(page)
      expect([level, sheet]).toEqual([level, expect.objectContaining(one)])
      expect(sheet.pages).toBeLessThanOrEqual(2)
      expect(sheet.headings).toBeGreaterThan(12)
    }
  })

  it('of a saved list takes as many sheets as it needs', async () => {
    const pages = []
    for (const count of [1, 8, 25]) {
      await open('leaflet?saved=1', {}, list(count))
      const sheet = await printed(page)
      expect([count, sheet]).toEqual([count, expect.objectContaining(one)])
      pages.push(sheet.pages)
    }
    expect(pages[0]).toBeLessThanOrEqual(2)
    expect(pages[1]).toBeLessThanOrEqual(4)
    expect(pages[2]).toBeGreaterThan(pages[1]!)
    expect(await words()).toContain('あなたのメモ：9時に電話する。')
  })

  it('has nothing wider than the paper, nothing to press, and black on white though the screen is dark', async () => {
    for (const path of ['leaflet?town=hofu', 'leaflet?towns=hofu,mine,sanyo-onoda,yamaguchi', 'leaflet?saved=1']) {
      await open(path, { level: 'easy' }, list(8))
      const found = await page.evaluate(() => {
        const all = [...document.querySelectorAll<HTMLElement>('main *')].filter((one) => one.checkVisibility())
        const { color } = getComputedStyle(document.querySelector('main p')!)
        return {
          wide: all
            .filter((one) => one.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
            .map((one) => one.outerHTML.slice(0, 120)),
          cut: all
            .filter(
              (one) =>
                getComputedStyle(one).overflow !== 'visible' &&
                !one.closest('svg') &&
                one.scrollHeight > one.clientHeight + 1,
            )
            .map((one) => one.outerHTML.slice(0, 120)),
          pressed: [...document.querySelectorAll('nav, button, footer, a')]
            .filter((one) => one.checkVisibility())
            .map((one) => one.outerHTML.slice(0, 120)),
          inks: [...new Set([color, ...all.map((one) => getComputedStyle(one).color)])],
          ground: getComputedStyle(document.documentElement).backgroundColor,
        }
      })
      expect([path, found]).toEqual([
        path,
        { wide: [], cut: [], pressed: [], inks: ['rgb(0, 0, 0)'], ground: 'rgb(255, 255, 255)' },
      ])
    }
  })

  it('says where it comes from, of which years, and no date of ours', async () => {
    await open('leaflet?town=hofu')
    expect(await words()).toContain('「防府市まち・ひと・しごと創生総合戦略（抜粋）」防府市、2015年10月に出されたもの')
    expect(await words()).toContain(`${site.url}towns/hofu`)
    expect(await words()).toContain('2015〜2019年度の計画')
    expect(await words()).not.toContain('データの日付')
    expect(await words()).toContain('この取り組みは、今も続いていますか。')
  })
})
