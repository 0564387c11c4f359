/**
 * An installed copy whose boot.js is faulty obeys no status and shows no sentence: the worker of last resort takes it
 * off the device. What is being typed meanwhile stays.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { projectFolder } from '#support/addresses.ts'
import { offlineReady } from '#support/journey.ts'
import { engines, openPhone, type Phone } from '#support/phone.ts'
import { startSite, type RunningSite } from '#support/site.ts'
import { SiteCopy } from '#support/site-copy.ts'

const dist = join(projectFolder, 'dist')
const hashOf = (bytes: Buffer | string): string => createHash('sha384').update(bytes).digest('base64')
const registrations = 'navigator.serviceWorker.getRegistrations().then((all) => all.length)'
const fromNetwork = "document.documentElement.dataset.app === 'on' && !navigator.serviceWorker.controller"
const noFiles = "caches.keys().then((names) => !names.some((name) => name.startsWith('workbox-precache')))"

describe.each(engines)('the worker of last resort, with %s', (engine) => {
  const copy = new SiteCopy(`last-resort-${engine}`)
  const original = (name: string): string => readFileSync(join(dist, name), 'utf8')
  let site: RunningSite
  let phone: Phone

  beforeAll(async () => {
    copy.make()
    const faulty = "document.documentElement.dataset.faulty = 'yes'; throw new Error('faulty')"
    copy.write('boot.js', faulty)
    copy.write('sw.js', original('sw.js').replaceAll(hashOf(original('boot.js')), hashOf(faulty)))
    site = await startSite({ folder: copy.folder })
    phone = await openPhone(engine)
    await phone.open(site.url)
    await phone.waitFor(offlineReady, 40_000)
    // Mended on the site, yet the installed copy goes on with what it has.
    copy.write('boot.js', original('boot.js'))
    copy.write('status.json', '{"format":1,"worker":"off","minimum":"0.1.0"}')
    await phone.open(`${site.url}towns/hofu`)
    await phone.seen('5つの目標')
    expect(await phone.evaluate('document.documentElement.dataset.faulty')).toBe('yes')
    copy.write('status.json', original('status.json'))
  })
  afterAll(async () => {
    await phone?.close()
    await site?.kill()
    copy.remove()
  })

  it('takes the faulty copy off the device, and the page comes from the network by itself', async () => {
    copy.write('sw.js', original('kill/sw.js'))
    await phone.open(`${site.url}towns/hofu`)
    await phone.waitFor(`${fromNetwork} && !document.documentElement.dataset.faulty`)
    await phone.waitFor(noFiles)
    await phone.seen('5つの目標')
  })

  it('loads no page again and again while it stays in its place', async () => {
    await phone.waitFor(`(${registrations}).then((count) => count === 0)`)
    await phone.evaluate('(globalThis.before = true)')
    await phone.evaluate("dispatchEvent(new Event('focus'))")
    await new Promise((later) => setTimeout(later, 3000))
    expect(await phone.evaluate('globalThis.before')).toBe(true)
  })

  it('leaves the data on the device', async () => {
    expect(await phone.evaluate('indexedDB.databases().then((all) => all.length)')).toBeGreaterThan(0)
  })

  it('leaves a page alone in which something is typed', async () => {
    copy.write('sw.js', original('sw.js'))
    await phone.open(`${site.url}open`)
    await phone.waitFor(offlineReady, 60_000)
    await phone.open(`${site.url}open`)
    await phone.waitFor('navigator.serviceWorker.controller')
    await phone.write('コード', 'ABC')
    copy.write('sw.js', original('kill/sw.js'))
    // The app may look for a newer worker at the same moment; then the old one is gone before this look ends.
    await phone.evaluate(
      'navigator.serviceWorker.getRegistration().then((registration) => registration.update()).then(() => true, () => true)',
    )
    await phone.waitFor(noFiles)
    await new Promise((later) => setTimeout(later, 3000))
    expect(await phone.evaluate("document.querySelector('main input, main textarea').value")).toBe('ABC')
  })
})
