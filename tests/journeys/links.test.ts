/** From each town every goal, initiative, part and indicator is reached by links that stand in the pages. */
import { beforeAll, describe, expect, it } from 'vitest'
import { recordAddresses } from '#support/addresses.ts'
import { startVisitedJourney } from '#support/journey.ts'
import type { Phone } from '#support/phone.ts'
import type { RunningSite } from '#support/site.ts'

describe('links', () => {
  let site: RunningSite
  let phone: Phone

  beforeAll(async () => {
    const journey = await startVisitedJourney('chromium')
    ;({ site, phone } = journey)
    return journey.end
  })

  it('lead from home to every record, each page with its own title and heading', async () => {
    const reached = new Set<string>([''])
    const waiting = ['']
    const poor: string[] = []
    // Within the page, as a tap does: one visit walks all addresses.
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      const page = await phone.evaluate<{ links: string[]; heading: string; title: string }>(async (to: string) => {
        const wait = (): Promise<void> => new Promise((next) => setTimeout(next, 5))
        const before = to === location.pathname ? null : document.querySelector('main')
        history.pushState({ ...history.state }, '', to)
        dispatchEvent(new PopStateEvent('popstate', { state: history.state }))
        for (let tries = 0; tries < 400; tries += 1) {
          await wait()
          if (
            document.querySelector('h1')?.textContent?.trim() &&
            document.querySelector('main a[href]') &&
            !document.querySelector('main progress') &&
            document.querySelector('main') !== before
          )
            break
        }
        const links = [...document.querySelectorAll<HTMLAnchorElement>('main a[href]')].map((link) => link.href)
        return { links, heading: document.querySelector('h1')!.textContent!.trim(), title: document.title }
      }, new URL(path, site.url).pathname)
      if (!page.heading || (path && !page.title.includes('| まちしるべ'))) poor.push(path)
      for (const link of page.links) {
        const next = link.slice(site.url.length).split(/[?#]/)[0]!
        if (
          link.startsWith(site.url) &&
          !next.startsWith('open-data/') &&
          !next.startsWith('documents/') &&
          !reached.has(next)
        ) {
          reached.add(next)
          waiting.push(next)
        }
      }
    }
    expect(poor).toEqual([])
    expect(recordAddresses.map(({ path }) => path).filter((path) => !reached.has(path))).toEqual([])
  }, 300_000)
})
