/** A phone with Firefox, as far as a desktop Firefox can be one: the screen and the language, but no touch. */
import { firefox } from 'playwright-core'
import { screen, type Handset } from './handset.ts'
import { findBrowsers, lacksBrowser } from './install-browsers.ts'
import { playwrightHandset } from './playwright-handset.ts'

export async function openFirefox(): Promise<Handset> {
  const found = findBrowsers().firefox
  if (!found) throw lacksBrowser('Firefox')
  return playwrightHandset('firefox', {
    launch: (profile) =>
      firefox.launchPersistentContext(profile, {
        executablePath: found.path,
        ...(found.channel ? { channel: found.channel } : {}),
        headless: true,
        locale: 'ja-JP',
        timezoneId: 'Asia/Tokyo',
        viewport: screen,
        deviceScaleFactor: 3,
        firefoxUserPrefs: {
          'network.captive-portal-service.enabled': false,
          'network.connectivity-service.enabled': false,
        },
      }),
    tap: (page, x, y) => page.mouse.click(x, y),
  })
}
