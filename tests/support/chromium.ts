/** A phone with Chromium: a touch screen, three pixels to the point. */
import { chromium, devices } from 'playwright-core'
import { screen, type Handset } from './handset.ts'
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

export async function openChromium(): Promise<Handset> {
  const path = findBrowsers().chromium
  if (!path) throw lacksBrowser('Chromium')
  return playwrightHandset('chromium', {
    launch: (profile) =>
      chromium.launchPersistentContext(profile, {
        executablePath: path,
        headless: true,
        args: flags,
        locale: 'ja-JP',
        timezoneId: 'Asia/Tokyo',
        viewport: screen,
        deviceScaleFactor: 3,
        isMobile: true,
        hasTouch: true,
        userAgent: devices['Pixel 7']!.userAgent,
      }),
    tap: (page, x, y) => page.touchscreen.tap(x, y),
  })
}
