/** The way back in three engines: the place on the page, what was unfolded, and where one read in a document. */
import { beforeAll, describe, expect, it } from 'vitest'
import { startVisitedJourney } from '#support/journey.ts'
import { engines, type Phone } from '#support/phone.ts'
import type { RunningSite } from '#support/site.ts'

describe.each(engines)('the way back, in %s', (engine) => {
  let site: RunningSite
  let phone: Phone

  beforeAll(async () => {
    const journey = await startVisitedJourney(engine)
    ;({ site, phone } = journey)
    return journey.end
  })

  const top = (): Promise<number> => phone.evaluate<number>('Math.round(scrollY)')
  const forward = async (): Promise<void> => void (await phone.evaluate('setTimeout(() => history.forward(), 0)'))
  /** Waits until the page stands within two lines of a place. */
  const standsAt = (place: number): Promise<unknown> => phone.waitFor(`Math.abs(scrollY - ${place}) < 72`)

  it('a link within a page leads back to where it was tapped', async () => {
    await phone.open(`${site.url}themes/tourism`)
    await phone.seen('資料に名前がある場所')
    await phone.follow('山陽小野田市')
    await phone.waitFor("location.hash === '#places-sanyo-onoda' && scrollY > 300")
    expect(await phone.evaluate('document.activeElement.id')).toBe('places-sanyo-onoda')
    const far = await top()
    await phone.back()
    await phone.waitFor("location.hash === '' && scrollY < 300")
    await forward()
    await standsAt(far)
  })

  it('a document opens where one read, not at the lines of its address', async () => {
    await phone.open(`${site.url}initiatives/hofu-6`)
    await phone.follow('89〜91行目')
    await phone.waitFor("document.querySelector('.named') && scrollY > 500")
    const lines = await phone.evaluate<number>("document.querySelector('.named').getBoundingClientRect().top")
    expect(lines).toBeGreaterThan(200)
    expect(lines).toBeLessThan(600)
    await phone.evaluate("scrollBy({ top: 1500, behavior: 'instant' })")
    const read = await top()
    await phone.back()
    await phone.seen('市役所で聞くこと')
    await forward()
    await phone.waitFor("document.querySelector('.named')")
    await standsAt(read)
    await phone.reload()
    await phone.waitFor("document.querySelector('.named')")
    await standsAt(read)
  })

  it('what was unfolded is so again, and the page as long as it was', async () => {
    await phone.open(`${site.url}initiatives/hofu-6`)
    await phone.seen('市役所で聞くこと')
    await phone.evaluate("document.querySelectorAll('main details').forEach((part) => { part.open = true })")
    await phone.waitFor('Object.keys(history.state.folds ?? {}).length > 0')
    await phone.evaluate("scrollTo({ top: 1e6, behavior: 'instant' })")
    const end = await top()
    await phone.follow('さがす')
    await phone.seen('キーワードでさがす')
    await phone.back()
    await phone.waitFor("document.querySelector('main details')?.open")
    await standsAt(end)
  })

  it('an address out of a message leads to its page', async () => {
    for (const address of ['towns/hofu。', 'Towns/Hofu）、', '/towns//hofu']) {
      await phone.open(site.url + address)
      await phone.seen('防府市')
      await phone.waitFor("location.pathname === '/towns/hofu'")
    }
    await phone.open(`${site.url}towns/100%`)
    await phone.seen('このページはありません')
  })
})
