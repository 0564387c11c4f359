/** Every kind of page on paper, from a phone in the dark: black on white, and nothing that floats. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keyAddresses } from '#support/addresses.ts'
import { launchChromium } from '#support/chromium.ts'
import { startSite, type RunningSite } from '#support/site.ts'

/** What of a page would not be black on white, and what would stand on each sheet. */
const onPaper = () => {
  const shown = [...document.querySelectorAll<HTMLElement>('body *')].filter((one) => one.checkVisibility())
  const root = getComputedStyle(document.documentElement)
  const notice = document.body.appendChild(document.createElement('div'))
  notice.className = 'notice'
  const floats = [notice, ...shown].filter(
    (one) => /fixed|sticky/.test(getComputedStyle(one).position) && one.checkVisibility(),
  )
  notice.remove()
  const light = (colour: string): boolean =>
    /\d+/g
      [Symbol.match](colour)!
      .slice(0, 3)
      .every((part) => Number(part) > 110)
  const groundOf = (one: Element | null): string => {
    if (!one) return 'rgb(255, 255, 255)'
    const { backgroundColor } = getComputedStyle(one)
    return backgroundColor === 'rgba(0, 0, 0, 0)' ? groundOf(one.parentElement) : backgroundColor
  }
  const pale = shown
    .filter((one) => [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue!.trim()))
    .filter((one) => light(getComputedStyle(one).color) && light(groundOf(one)))
  return {
    ground: root.backgroundColor,
    scheme: root.colorScheme,
    ink: getComputedStyle(document.body).color,
    floats: floats.map((one) => one.outerHTML.slice(0, 80)),
    pale: pale.map((one) => one.outerHTML.slice(0, 80)),
  }
}

/** One address of each kind of page. */
const kindOf = (path: string): string => path.split(/[/?#]/)[0]!
const kinds = keyAddresses.filter(
  ({ path }, index) => keyAddresses.findIndex((one) => kindOf(one.path) === kindOf(path)) === index,
)

describe('a page on paper', () => {
  let site: RunningSite
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    site = await startSite()
    browser = await launchChromium()
    const context = await browser.newContext({ viewport: { width: 703, height: 1032 }, locale: 'ja-JP' })
    page = await context.newPage()
    await page.goto(site.url)
    await page.waitForFunction(() => document.documentElement.dataset.offline === 'ready', undefined, {
      timeout: 30_000,
    })
  })
  afterAll(async () => {
    await browser?.close()
    await site?.kill()
  })

  it.each([
    ['the look that was chosen is dark', 'dark', 'light', 703],
    ['the device is dark', 'auto', 'dark', 703],
    ['it is as wide as a desk', 'dark', 'light', 1040],
  ] as const)(
    'is black on white though %s',
    async (_, look, colorScheme, width) => {
      await page.emulateMedia({ media: 'print', colorScheme })
      await page.setViewportSize({ width, height: 1032 })
      await page.evaluate((chosen) => {
        const settings = { look: chosen, level: 'plain', furigana: false }
        const item = { id: 'hofu-6', note: '9時に電話する。', asked: [] }
        localStorage.setItem('machi-person', JSON.stringify({ changed: Date.now(), settings }))
        localStorage.setItem('machi-list', JSON.stringify({ changed: Date.now(), list: [item] }))
      }, look)
      for (const { path } of look === 'auto' || width > 703 ? kinds.slice(0, 8) : kinds) {
        await page.goto(site.url + path)
        await page.waitForFunction(
          () => document.querySelector('h1')?.textContent && !document.querySelector('progress'),
        )
        expect([path, await page.evaluate(onPaper)]).toEqual([
          path,
          { ground: 'rgb(255, 255, 255)', scheme: 'light', ink: 'rgb(0, 0, 0)', floats: [], pale: [] },
        ])
      }
    },
    120_000,
  )
})
