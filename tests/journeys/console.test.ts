/** A page that opens writes no error into the console: no script fails, and the policy refuses nothing. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { engines, openPhone, type Phone } from '#support/phone.ts'
import { startSite, type RunningSite } from '#support/site.ts'

/** Home, which is in the first load, and pages that come lazily. */
const addresses = ['', 'towns/hofu', 'initiatives/hofu-8', 'search?q=子育て', 'compare', 'saved', 'glossary']

/** What Firefox and WebKit say of a file that was on its way when the next address was opened. */
const ofLeaving =
  /A ServiceWorker intercepted the request and encountered an unexpected error|cannot load http:\/\/localhost:\d+\/\S+ due to access control checks/
const complaintsOf = (phone: Phone): readonly string[] => phone.complaints().filter((words) => !ofLeaving.test(words))

describe.each(engines)('the console of %s', (engine) => {
  let site: RunningSite
  let phone: Phone

  beforeAll(async () => {
    site = await startSite()
    phone = await openPhone(engine)
  })
  afterAll(async () => {
    await phone?.close()
    await site?.kill()
  })

  it.each(addresses)('stays clean at /%s', async (address) => {
    await phone.open(`${site.url}${address}`)
    await phone.waitFor("document.documentElement.dataset.app === 'on' && document.querySelector('h1')", 30_000)
    await phone.waitFor("document.documentElement.dataset.offline === 'ready'", 60_000)
    expect(complaintsOf(phone)).toEqual([])
  })

  it('stays clean over a cold start', async () => {
    await phone.restart()
    await phone.open(site.url)
    await phone.waitFor("document.documentElement.dataset.offline === 'ready'", 60_000)
    expect(complaintsOf(phone)).toEqual([])
  })

  // Else the tests above would hold of a phone that is deaf.
  it('would show what the policy refuses', async () => {
    await phone.evaluate(
      `(document.head.append(Object.assign(document.createElement('style'), { textContent: 'p {}' })), 0)`,
    )
    await expect.poll(() => phone.complaints().join()).toMatch(/style-src/)
  })
})
