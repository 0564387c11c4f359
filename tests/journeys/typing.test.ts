/** No page loads anew by itself while something is typed in it: not for a newer app, not for the kill switch. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { offlineReady } from '#support/journey.ts'
import { engines, openPhone, type Phone } from '#support/phone.ts'
import { startSite, type RunningSite } from '#support/site.ts'
import { SiteCopy } from '#support/site-copy.ts'

const field = "document.querySelector('main input, main textarea')"
const loadedAnew = "!globalThis.before && document.documentElement.dataset.app === 'on'"

describe.each(engines)('while something is typed, with %s', (engine) => {
  const copy = new SiteCopy(`typing-${engine}`)
  let site: RunningSite
  let phone: Phone

  beforeAll(async () => {
    copy.make()
    site = await startSite({ folder: copy.folder })
    phone = await openPhone(engine)
    await phone.open(`${site.url}open`)
    await phone.waitFor(offlineReady, 60_000)
  })
  afterAll(async () => {
    await phone?.close()
    await site?.kill()
    copy.remove()
  })

  it('an update that another tab takes does not load the page anew; a sentence and a button say that it is there', async () => {
    copy.deployApp()
    await phone.open(`${site.url}open`)
    await phone.seen('新しい まちしるべ を使えます')
    await phone.write('コード', 'ABC')
    await phone.evaluate('(globalThis.before = true)')
    // What the button does in the other tab.
    await phone.evaluate(
      "navigator.serviceWorker.getRegistration().then(({ waiting }) => waiting.postMessage({ type: 'SKIP_WAITING' }))",
    )
    await phone.seen('新しい まちしるべ があります。書きおわったら、新しくしてください。')
    expect(await phone.evaluate(`${field}.value`)).toBe('ABC')
    await phone.follow('新しくする')
    await phone.waitFor(loadedAnew)
  })

  it('the kill switch takes the worker away at once, and loads the page anew when nothing is typed any more', async () => {
    await phone.write('コード', 'ABC')
    copy.write('status.json', '{"format":1,"worker":"off","minimum":"0.1.0"}')
    await phone.evaluate('(globalThis.before = true)')
    // A minute later: the site is not asked more often.
    await phone.evaluate(
      "((now) => { Date.now = () => now() + 61000; dispatchEvent(new Event('focus')) })(Date.now.bind(Date))",
    )
    await phone.waitFor('navigator.serviceWorker.getRegistrations().then((all) => all.length === 0)')
    await new Promise((later) => setTimeout(later, 3000))
    expect(await phone.evaluate(`${field}.value`)).toBe('ABC')
    await phone.write('コード', '')
    await phone.evaluate('document.activeElement.blur()')
    await phone.waitFor(loadedAnew)
  })
})
