/**
 * A figure is taken away under the real policy: the text onto the clipboard, the picture as a file; with and without a
 * network.
 */
import { readFile } from 'node:fs/promises'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { launchChromium } from '#support/chromium.ts'
import { startSite, type RunningSite } from '#support/site.ts'

/** A word as a name that may hold a space behind each kanji: playwright-core, not the browser, puts one around ruby. */
const spaced = (words: string): RegExp => new RegExp(`${[...words].join('\\s*')}$`)
const copy = spaced('出どころといっしょにコピー')
const save = spaced('画像で保存する')

/** Width and height of a PNG, from its head. */
function pngSize(file: Buffer): readonly [number, number] {
  expect(file.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))
  return [file.readUInt32BE(16), file.readUInt32BE(20)]
}

describe('taking a figure away', () => {
  let site: RunningSite
  let browser: Browser
  let context: BrowserContext
  let page: Page
  let errors: string[]

  beforeAll(async () => {
    site = await startSite()
    browser = await launchChromium()
  })
  afterAll(async () => {
    await browser?.close()
    await site?.kill()
  })
  beforeEach(async () => {
    context = await browser.newContext({
      viewport: { width: 390, height: 844 },
      locale: 'ja-JP',
      acceptDownloads: true,
    })
    page = await context.newPage()
    errors = []
    page.on('pageerror', (error) => errors.push(error.message))
    await page.goto(`${site.url}indicators/sanyo-onoda-kpi-b2`)
    // It stands with the numbers, which are folded.
    await page.locator('.figures > details').first().waitFor({ timeout: 20_000 })
    await page.evaluate(() => document.querySelectorAll('details').forEach((part) => (part.open = true)))
    await page.getByRole('button', { name: copy }).first().waitFor()
    // Only now: while starting, Vue asks for a policy of its own and does without it.
    page.on('console', (message) => {
      if (/Content Security Policy|Trusted/i.test(message.text())) errors.push(message.text())
    })
  })
  afterEach(async () => {
    await context.close()
    expect(errors).toEqual([])
  })

  /** Waits until a status says just this, furigana left out. */
  const told = (words: string): Promise<unknown> =>
    page.waitForFunction((wanted) => {
      const said = [...document.querySelectorAll('[role=status]')].map((status) => {
        const copy = status.cloneNode(true) as Element
        for (const reading of copy.querySelectorAll('rt')) reading.remove()
        return copy.textContent?.trim()
      })
      return said.some((one) => one?.startsWith(wanted))
    }, words)

  async function savedPicture(): Promise<Buffer> {
    const download = page.waitForEvent('download', { timeout: 20_000 })
    await page.getByRole('button', { name: save }).first().click()
    const file = await download
    expect(file.suggestedFilename()).toBe('sanyo-onoda-kpi-b2.png')
    await told('絵をつくりました。')
    return readFile(await file.path())
  }

  it('copies the sentence of the page with document, line, date and address', async () => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(site.url).origin })
    await page.getByRole('button', { name: copy }).first().click()
    await told('コピーしました。')
    const [name, sentence, source, years, address] = (await page.evaluate(() => navigator.clipboard.readText())).split(
      /\r?\n/,
    )
    const shown = await page.locator('main').evaluate((main) => {
      const copy = main.cloneNode(true) as Element
      for (const reading of copy.querySelectorAll('rt')) reading.remove()
      return copy.textContent
    })
    expect(shown).toContain(name!)
    expect(shown).toContain(sentence!)
    expect(source).toMatch(/^出どころ：「.+」（山陽小野田市）.*\d行目$/)
    expect(years).toBe('2020〜2023年度の計画に書いてあること')
    expect(address).toBe(`${site.url}indicators/sanyo-onoda-kpi-b2`)
  })

  it('shows the text, selected, where the browser refuses to copy', async () => {
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'))
    })
    await page.getByRole('button', { name: copy }).first().click()
    const text = page.getByRole('textbox', { name: spaced('コピーする文') })
    await text.waitFor()
    const whole = await text.inputValue()
    expect(whole).toContain('出どころ：')
    expect(
      await page.evaluate(() => {
        const at = document.activeElement as HTMLTextAreaElement
        return at.value.slice(at.selectionStart, at.selectionEnd)
      }),
    ).toBe(whole)
  })

  it('saves a picture that is drawn and of the right size', async () => {
    const png = await savedPicture()
    expect(pngSize(png)).toEqual([1200, 630])
    // What was refused or empty would be one colour, and a few hundred bytes.
    expect(png.length).toBeGreaterThan(10_000)
  })

  it('saves it without a network', async () => {
    await context.setOffline(true)
    expect(pngSize(await savedPicture())).toEqual([1200, 630])
  })

  it('has buttons that a thumb can hit', async () => {
    for (const name of [copy, save]) {
      const box = await page.getByRole('button', { name }).first().boundingBox()
      expect(box!.height).toBeGreaterThanOrEqual(44)
      expect(box!.x + box!.width).toBeLessThanOrEqual(390)
    }
  })
})
