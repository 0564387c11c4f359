/**
 * Phones that lock parts of the browser away: every address still reads online, and the page says what it cannot do.
 */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keyAddresses } from '#support/addresses.ts'
import { launchChromium } from '#support/chromium.ts'
import { startSite, type RunningSite } from '#support/site.ts'

const missing = [
  [
    'IndexedDB',
    "delete Object.getPrototypeOf(self).indexedDB; Object.defineProperty(self, 'indexedDB', { value: undefined })",
    'データを入れておけません',
  ],
  [
    'localStorage',
    "Object.defineProperty(self, 'localStorage', { get() { throw new Error('locked') } })",
    'すべてこの端末に入っています',
  ],
  ['service workers', 'delete Navigator.prototype.serviceWorker', 'つながらないところでアプリを開けません'],
  [
    'an answer from IndexedDB',
    'indexedDB.open = () => ({ addEventListener() {} })',
    'データを入れておけません|から返事がありません',
  ],
] as const

/** Whether words (one of several, apart by |) stand in a part of the page, furigana and white space left out. */
function shown([part, words]: readonly string[]): boolean {
  const copy = document.querySelector(part!)?.cloneNode(true) as Element | undefined
  for (const reading of copy?.querySelectorAll('rt') ?? []) reading.remove()
  const text = copy?.textContent?.replace(/\s+/g, '') ?? ''
  return words!.split('|').some((one) => text.includes(one.replace(/\s+/g, '')))
}

describe('a browser without', () => {
  let site: RunningSite
  let browser: Browser

  beforeAll(async () => {
    site = await startSite()
    browser = await launchChromium()
  })
  afterAll(async () => {
    await browser?.close()
    await site?.kill()
  })

  it.each(missing)('%s reads every address online', async (_, script, sentence) => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'ja-JP' })
    await context.addInitScript(script)
    const page = await context.newPage()
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(error.message))
    for (const { path, shows } of keyAddresses.filter((_address, index) => index % 3 === 0)) {
      await page.goto(site.url + path)
      await page.waitForFunction(shown, ['main', shows], { timeout: 15_000 })
    }
    await page.goto(site.url)
    await page.waitForFunction(shown, ['footer', sentence], { timeout: 20_000 })
    expect(errors).toEqual([])
    await context.close()
  })
})
