/** The built site on hosts of each kind: addresses, files, what is missing, headers, and the app without a network. */
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { headersOfAll } from '#hosting/host-rules.ts'
import { projectFolder } from '#support/addresses.ts'
import { answersOf, githubPages, nginxHost, nginxPath, type Host } from '#support/hosts.ts'
import { offlineReady } from '#support/journey.ts'
import { openPhone, type Phone } from '#support/phone.ts'
import { startSite } from '#support/site.ts'

const dist = join(projectFolder, 'dist')
const forAYear = 'public, max-age=31536000, immutable'
const askAgain = expect.stringMatching(/^(?:no-cache|public, max-age=0, must-revalidate)$/)

async function ownServer(): Promise<Host> {
  const site = await startSite()
  return { url: site.url, close: site.kill }
}

const ruled = [
  ['npm start', ownServer],
  ...(nginxPath ? [['nginx', () => nginxHost(dist, '/')] as const] : []),
] as const

describe.each(ruled)('%s', (_, start) => {
  let host: Host
  beforeAll(async () => {
    host = await start()
  })
  afterAll(() => host?.close())

  it('gives the app at its addresses, each file for as long as it may be kept, and no page for what is missing', async () => {
    expect(await answersOf(host.url, dist)).toEqual({
      root: [200, 'the app', 'no-cache'],
      'deep link': [200, 'the app', askAgain],
      'deep link with a dot': [200, 'the app', askAgain],
      'deep link of one word': [200, 'the app', askAgain],
      'deep link below it': [200, 'the app', askAgain],
      script: [200, 'another file', forAYear],
      release: [200, 'another file', forAYear],
      'changes of a release': [200, 'another file', askAgain],
      'root of releases': [200, 'another file', 'no-cache'],
      status: [200, 'another file', 'no-store'],
      worker: [200, 'another file', 'no-cache'],
      'missing script': [404, 'the app', 'no-store'],
      'missing pack': [404, 'the app', 'no-store'],
      'missing file': [404, 'the app', 'no-store'],
      'unknown address': [404, 'the app', 'no-store'],
    })
  })

  it.each(['', 'towns/hofu', 'sw.js', 'assets/missing.js'])('sends every header with /%s', async (path) => {
    const { headers } = await fetch(host.url + path)
    const sent = Object.keys(headersOfAll).map((name) => [name, headers.get(name)])
    expect(Object.fromEntries(sent)).toEqual(headersOfAll)
  })

  it('does not give away its rules, and says what a file is', async () => {
    expect((await fetch(`${host.url}_headers`)).status).toBe(404)
    expect((await fetch(`${host.url}_nginx.conf`)).status).toBe(404)
    const manifest = await fetch(`${host.url}manifest.webmanifest`)
    expect(manifest.headers.get('content-type')).toContain('application/manifest+json')
  })
})

describe('GitHub Pages, by a copy of its rules', () => {
  const kept = 'max-age=600'
  let host: Host
  let phone: Phone
  beforeAll(async () => {
    host = await githubPages(dist, '/')
    phone = await openPhone('chromium')
  })
  afterAll(async () => {
    await phone?.close()
    await host?.close()
  })

  it('shows the app at every address, with status 404 where there is no file', async () => {
    expect(await answersOf(host.url, dist)).toMatchObject({
      root: [200, 'the app', kept],
      'deep link': [404, 'the app', kept],
      'deep link with a dot': [404, 'the app', kept],
      script: [200, 'another file', kept],
      'missing script': [404, 'the app', kept],
      'unknown address': [404, 'the app', kept],
    })
  })

  it('brings a deep link onto the device, which then needs no host', async () => {
    await phone.open(`${host.url}towns/hofu`)
    await phone.seen('5つの目標')
    await phone.waitFor(offlineReady, 60_000)
    await host.close()
    await phone.open(`${host.url}initiatives/hofu-72.1`)
    await phone.seen('小中一貫教育の推進')
  })
})
