/** A phone with Chromium: a touch screen. */
import { chromium, devices, type Browser } from 'playwright-core'
import { screen, type Handset, type HandsetSettings } from './handset.ts'
import { findBrowsers, lacksBrowser } from './install-browsers.ts'
import { playwrightHandset } from './playwright-handset.ts'

/** No sandbox, as containers run as root; and nothing that Chromium would ask the network for on its own. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A plain Chromium for what the phone has no words for: printing, large screens, other devices. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
}

function chromiumPath(): string {
  const path = findBrowsers().chromium
  if (!path) throw lacksBrowser('Chromium')
  return path
}

export async function openChromium({ textSize = 1, width = screen.width }: HandsetSettings = {}): Promise<Handset> {
  const path = chromiumPath()
  return playwrightHandset('chromium', {
    launch: async (profile) => {
      const context = await chromium.launchPersistentContext(profile, {
        executablePath: path,
        headless: true,
        args: flags,
        locale: 'ja-JP',
        timezoneId: 'Asia/Tokyo',
        viewport: { ...screen, width },
        isMobile: true,
        hasTouch: true,
        userAgent: devices['Pixel 7']!.userAgent,
      })
      const page = context.pages()[0]
      if (page && textSize !== 1) {
        const session = await context.newCDPSession(page)
        await session.send('Page.setFontSizes', { fontSizes: { standard: 16 * textSize, fixed: 13 * textSize } })
      }
      return context
    },
    tap: (page, x, y) => page.touchscreen.tap(x, y),
  })
}
