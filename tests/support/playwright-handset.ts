/** What Chromium and Firefox have in common: playwright drives both, each on a profile that outlives its browser. */
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import type { Handset } from './handset.ts'
import { killHard, processesOn } from './kill-hard.ts'
import { patience, within } from './wait-until.ts'

export type Pages = {
  readonly launch: (profile: string) => Promise<BrowserContext>
  readonly tap: (page: Page, x: number, y: number) => Promise<void>
}

/**
 * Before a picture playwright puts this style into a Firefox page; a strict policy refuses it, of which the page is
 * not guilty.
 */
const styleOfPlaywright = createHash('sha256').update('body {}').digest('base64')

/** Starts a browser on a new profile. */
export async function playwrightHandset(name: string, { launch, tap }: Pages): Promise<Handset> {
  const profile = mkdtempSync(join(tmpdir(), `phone-${name}-`))
  const complaints: string[] = []
  const requests: string[] = []

  const start = async (): Promise<{ context: BrowserContext; page: Page }> => {
    const context = await launch(profile)
    context.setDefaultTimeout(patience)
    context.on('request', (request) => requests.push(request.url()))
    const complain = (words: string): void => {
      if (!words.includes(styleOfPlaywright)) complaints.push(words)
    }
    context.on('weberror', (error) => complain(String(error.error())))
    context.on('console', (message) => {
      if (message.type() === 'error') complain(message.text())
    })
    return { context, page: context.pages()[0] ?? (await context.newPage()) }
  }

  let now = await start()
  const shut = (): Promise<void> => within(patience, `Closing ${name}`, now.context.close())
  return {
    open: async (url) => void (await now.page.goto(url, { waitUntil: 'domcontentloaded', timeout: patience * 2 })),
    reload: async () => void (await now.page.reload({ waitUntil: 'domcontentloaded', timeout: patience * 2 })),
    run: (expression) => now.page.evaluate<string>(expression),
    tap: (x, y) => tap(now.page, x, y),
    type: (words) => now.page.keyboard.type(words),
    press: (key) => now.page.keyboard.press(key),
    size: (width, height) => now.page.setViewportSize({ width, height }),
    picture: async (path) => void (await now.page.screenshot({ path })),
    restart: async () => {
      await shut()
      now = await start()
    },
    crash: async () => {
      await killHard(processesOn(profile))
      await shut().catch(() => undefined) // There is nothing left to close but playwright's own part.
      now = await start()
    },
    close: async () => {
      await shut()
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    },
    complaints: () => [...complaints],
    requests: () => [...requests],
  }
}
