/**
 * A release that must be got off the devices: the switch is served, the worker goes, the app works on, the databases
 * stay.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { projectFolder } from '#support/addresses.ts'
import { offlineReady } from '#support/journey.ts'
import { engines, openPhone, type Phone } from '#support/phone.ts'
import { startSite, type RunningSite } from '#support/site.ts'
import { SiteCopy } from '#support/site-copy.ts'

const registrations = 'navigator.serviceWorker.getRegistrations().then((all) => all.length)'
const databases = 'indexedDB.databases().then((all) => all.map(({ name }) => name).sort())'

describe.each(engines)('the kill switch, with %s', (engine) => {
  const copy = new SiteCopy(`switch-${engine}`)
  let site: RunningSite
  let phone: Phone
  const serveStatus = (text: string): void => copy.write('status.json', text)

  beforeAll(async () => {
    copy.make()
    site = await startSite({ folder: copy.folder })
    phone = await openPhone(engine)
    await phone.open(`${site.url}about`)
    await phone.waitFor(offlineReady, 60_000)
    await phone.follow('文字')
    await phone.follow('暗い')
    await phone.seen('この端末に残しました')
  })
  afterAll(async () => {
    await phone?.close()
    await site?.kill()
    copy.remove()
  })

  it.each([
    ['the login page of a hotel', '<!doctype html><title>Wi-Fi</title>'],
    ['a status of another shape', '{"format":2,"worker":"off","minimum":"9.9.9"}'],
    ['a status without a version', '{"format":1,"worker":"off"}'],
    ['an order against another build', '{"format":1,"worker":"on","minimum":"0.1.0","withdrawn":["000000000000"]}'],
  ])('%s is no order', async (_, text) => {
    serveStatus(text)
    await phone.open(site.url)
    await phone.seen('もと：5つの資料')
    await phone.waitFor('navigator.serviceWorker.controller')
    expect(await phone.evaluate(registrations)).toBe(1)
  })

  it('without a network the worker stays', async () => {
    await site.kill()
    await phone.open(site.url)
    await phone.seen('もと：5つの資料')
    expect(await phone.evaluate(registrations)).toBe(1)
    await site.revive()
  })

  it('the order removes the worker and its caches, and the app comes from the network', async () => {
    serveStatus('{"format":1,"worker":"off","minimum":"0.1.0"}')
    await phone.open(site.url)
    await phone.waitFor(`(${registrations}).then((count) => count === 0)`)
    await phone.waitFor("document.documentElement.dataset.app === 'on' && !navigator.serviceWorker.controller")
    await phone.waitFor("caches.keys().then((names) => !names.some((name) => name.startsWith('workbox-precache')))")
    await phone.follow('地図から見る')
    await phone.follow('美祢市')
    await phone.seen('4つの目標')
  })

  it('the databases stay, and what the person chose', async () => {
    expect(await phone.evaluate(databases)).toEqual(expect.arrayContaining(['machi-library', 'machi-person']))
    expect(await phone.evaluate('document.documentElement.dataset.theme')).toBe('dark')
  })

  it('switched on again, the worker is back', async () => {
    serveStatus('{"format":1,"worker":"on","minimum":"0.1.0"}')
    await phone.open(site.url)
    await phone.waitFor(offlineReady, 60_000)
    expect(await phone.evaluate(registrations)).toBe(1)
  })
  it('an order against this very build takes it off the device too', async () => {
    const { build } = JSON.parse(readFileSync(join(projectFolder, 'dist/status.json'), 'utf8')) as { build: string }
    expect(await phone.evaluate(`document.querySelector('meta[name="build"]').content`)).toBe(build)
    serveStatus(JSON.stringify({ format: 1, worker: 'on', minimum: '0.1.0', withdrawn: [build] }))
    await phone.open(site.url)
    await phone.waitFor(`sessionStorage.getItem('machi-reloaded') === '${build}'`)
    await phone.waitFor("document.documentElement.dataset.app === 'on'")
  })
})
