/** A phone with Firefox, as far as a desktop Firefox can be one: the screen and the language, but no touch. */
import { firefox } from 'playwright-core'
import { screen, type Handset, type HandsetSettings } from './handset.ts'
import { findBrowsers, lacksBrowser } from './install-browsers.ts'
import { playwrightHandset } from './playwright-handset.ts'

/** The kinds of writing for which Firefox keeps a size of its own. */
const writings = ['ja', 'x-western', 'x-unicode']

export async function openFirefox({ textSize = 1, width = screen.width }: HandsetSettings = {}): Promise<Handset> {
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
        viewport: { ...screen, width },
        firefoxUserPrefs: {
          'network.captive-portal-service.enabled': false,
          'network.connectivity-service.enabled': false,
          ...Object.fromEntries(writings.map((writing) => [`font.size.variable.${writing}`, 16 * textSize])),
        },
      }),
    tap: (page, x, y) => page.mouse.click(x, y),
  })
}
