/** Towns side by side: chosen by a thumb, put in order by buttons and by dragging, with and without a network. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchChromium } from '#support/chromium.ts'
import { startVisitedJourney } from '#support/journey.ts'
import { engines, type Phone } from '#support/phone.ts'
import { startSite, type RunningSite } from '#support/site.ts'

const firstTopics =
  "[...document.querySelectorAll('main h2[id]')].slice(0, 3).map(({ id }) => id.replace('topic-', ''))"

describe.each(engines)('comparing in %s', (engine) => {
  let site: RunningSite
  let phone: Phone

  beforeAll(async () => {
    const journey = await startVisitedJourney(engine)
    ;({ site, phone } = journey)
    return journey.end
  })

  it('leads from home to two towns side by side, in the order that one likes, also without a network', async () => {
    await site.kill()
    await phone.open(site.url)
    await phone.follow('まちをくらべる')
    await phone.seen('まだえらんでいません。')
    await phone.follow('津和野町')
    await phone.follow('防府市')
    await phone.seen('えらんだまち：津和野町と防府市')
    await phone.follow('くらべる')
    await phone.seen('津和野町・防府市')
    await phone.follow('見る順番をかえる')
    await phone.follow('「支援制度」を上へ')
    await phone.waitFor(`${firstTopics}.join() === 'people,moving,support'`)
    expect(await phone.evaluate('document.activeElement.getAttribute("aria-label")')).toBe('「支援制度」を上へ')
    expect(await phone.evaluate('location.search')).toBe('?towns=tsuwano,hofu&topics=people,moving,support')
    await phone.reload()
    await phone.seen('津和野町・防府市')
    expect(await phone.waitFor<readonly string[]>(`document.querySelector('main h2[id]') && ${firstTopics}`)).toEqual([
      'people',
      'moving',
      'support',
    ])
    await phone.open(`${site.url}compare/people`)
    await phone.seen('194,110人')
    await site.revive()
  })
})

describe('dragging', () => {
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

  it('a topic by its handle puts it where it is let go', async () => {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 }, locale: 'ja-JP' })
    await page.goto(`${site.url}compare?towns=hofu,mine`)
    await page.locator('#topic-work').waitFor()
    await page.locator('summary', { hasText: '見る順番をかえる' }).click()
    await page.locator('[data-topic=childcare]').scrollIntoViewIfNeeded()
    const middleOf = async (topic: string) => {
      const box = (await page.locator(`[data-topic=${topic}] .handle`).boundingBox())!
      return [box.x + box.width / 2, box.y + box.height / 2] as const
    }
    await page.mouse.move(...(await middleOf('childcare')))
    await page.mouse.down()
    await page.mouse.move(...(await middleOf('moving')), { steps: 6 })
    await page.locator('[data-topic=moving].before').waitFor()
    await page.mouse.up()
    await page.waitForURL(/topics=people,childcare$/)
    expect(await page.evaluate<readonly string[]>(firstTopics)).toEqual(['people', 'childcare', 'moving'])
  })
})
