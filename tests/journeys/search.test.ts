/** The search without a network: kana, filters, a hit and back to the same place; and by keyboard alone. */
import { beforeAll, describe, expect, it } from 'vitest'
import { startVisitedJourney } from '#support/journey.ts'
import { engines, type Phone } from '#support/phone.ts'
import type { RunningSite } from '#support/site.ts'

const hits = "[...document.querySelectorAll('main section:not([hidden]) li:not([hidden]) a')]"

describe.each(engines)('searching without a network, in %s', (engine) => {
  let site: RunningSite
  let phone: Phone

  beforeAll(async () => {
    const journey = await startVisitedJourney(engine, { server: 'dead' })
    ;({ site, phone } = journey)
    return journey.end
  })

  it('what is typed in kana is found as it is read, and narrowed down', async () => {
    await phone.open(`${site.url}search`)
    await phone.write('キーワードでさがす', 'かんこう')
    await phone.seen('件見つかりました')
    await phone.waitFor("new URLSearchParams(location.search).get('q') === 'かんこう'")
    expect(await phone.text('main section mark')).toContain('観光')
    await phone.follow('しぼりこむ')
    await phone.write('まち', '美祢市')
    await phone.waitFor("new URLSearchParams(location.search).get('town') === 'mine'")
    await phone.waitFor("document.querySelectorAll('main section:not([hidden])').length === 1")
    expect(await phone.text('main section:not([hidden]) h2')).toContain('美祢市')
  })

  it('the way back from a hit leads to the same words, filters and place', async () => {
    // From another page: an address opened anew is the same place in the history.
    await phone.open(site.url)
    await phone.open(`${site.url}search?q=${encodeURIComponent('観光')}&town=mine`)
    await phone.seen('件見つかりました')
    await phone.follow('件を見る')
    const last = await phone.waitFor<string>(
      `${hits}.length === parseInt(document.querySelector('main [role=status]').innerText) && ${hits}.at(-1).innerText`,
    )
    await phone.evaluate(`${hits}.at(-1).scrollIntoView({ block: 'center' })`)
    const place = await phone.evaluate<number>('scrollY')
    expect(place).toBeGreaterThan(844)
    // By the key, not by its name: what it is called stands in other hits too.
    await phone.evaluate(`${hits}.at(-1).focus({ preventScroll: true })`)
    await phone.press('Enter')
    await phone.waitFor("!location.pathname.endsWith('/search') && document.querySelector('main h1')")
    await phone.back()
    await phone.waitFor(
      `location.pathname.endsWith('/search') && ${hits}.at(-1)?.innerText === ${JSON.stringify(last)}`,
    )
    await phone.waitFor(`Math.abs(scrollY - ${place}) < 100`)
    expect(await phone.evaluate("document.querySelector('input[type=search]').value")).toBe('観光')
    expect(await phone.evaluate("new URLSearchParams(location.search).get('town')")).toBe('mine')
  })

  it('what stands in no document is not made up', async () => {
    await phone.open(`${site.url}search?q=${encodeURIComponent('ベビーカー')}`)
    await phone.seen('資料のどれにも「ベビーカー」は出てきません。')
    await phone.seen('「ベビーカー」について、教えてください。')
    await phone.seen('暮らしの場面から')
    expect(await phone.evaluate(`${hits}.length`)).toBe(0)
  })

  it('a keyboard alone gets to a hit', async () => {
    await phone.open(`${site.url}search`)
    await phone.write('キーワードでさがす', '藍染')
    await phone.seen('件見つかりました')
    await phone.press('Enter')
    for (let steps = 0; steps < 12; steps += 1) {
      await phone.press('Tab')
      if (await phone.evaluate("Boolean(document.activeElement?.closest('main section li'))")) break
    }
    expect(await phone.evaluate("document.activeElement?.closest('main section li')?.innerText")).toContain('藍染')
    await phone.press('Enter')
    await phone.waitFor("!location.pathname.endsWith('/search')")
    await phone.seen('市役所で聞くこと')
  })
})
