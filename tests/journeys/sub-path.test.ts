/** The same app below a sub-path of a host, built so and served so. */
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { artifact, projectFolder } from '#support/addresses.ts'
import { answersOf, githubPages, nginxHost, nginxPath, type Host } from '#support/hosts.ts'
import { offlineReady } from '#support/journey.ts'
import { openPhone, type Phone } from '#support/phone.ts'
import { startSite, type RunningSite } from '#support/site.ts'

describe('below /x/', () => {
  const folder = artifact('below-x')
  let site: RunningSite
  let phone: Phone

  beforeAll(async () => {
    const environment = { ...process.env, BASE: '/x/', OUT: folder, VITEST: '', NODE_ENV: 'production' }
    const built = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--emptyOutDir'], {
      cwd: projectFolder,
      env: environment,
      encoding: 'utf8',
    })
    expect(built.status, built.stderr).toBe(0)
    site = await startSite({ folder, base: '/x/' })
    phone = await openPhone('chromium')
  })
  afterAll(async () => {
    await phone?.close()
    await site?.kill()
    rmSync(folder, { recursive: true, force: true })
  })

  it.each([
    ['npm start', async (): Promise<Host> => ({ url: site.url, close: async () => undefined }), 200],
    ...(nginxPath ? [['nginx', () => nginxHost(folder, '/x/'), 200] as const] : []),
    ['GitHub Pages', () => githubPages(folder, '/x/'), 404],
  ] as const)('is answered by %s as at the root', async (_, start, ofDeepLink) => {
    const host = await start()
    const answers = await answersOf(host.url, folder)
    await host.close()
    const told = Object.entries(answers).map(([name, [status, what]]) => [name, `${status} ${what}`])
    expect(Object.fromEntries(told)).toMatchObject({
      root: '200 the app',
      'deep link': `${ofDeepLink} the app`,
      'deep link with a dot': `${ofDeepLink} the app`,
      script: '200 another file',
      release: '200 another file',
      'missing script': '404 the app',
      'unknown address': '404 the app',
    })
  })

  it('sends the headers below it', async () => {
    const { headers } = await fetch(`${site.url}towns/hofu`)
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  })

  it('is read online, then without a server, cold, by a deep link', async () => {
    await phone.open(site.url)
    await phone.seen('もと：5つの資料')
    await phone.waitFor(offlineReady, 60_000)
    await site.kill()
    await phone.restart()
    await phone.open(`${site.url}initiatives/hofu-72.1`)
    await phone.seen('小中一貫教育の推進')
    expect(phone.requests().filter((address) => address.startsWith('http') && !address.startsWith(site.url))).toEqual(
      [],
    )
  })
})
